"""The same meeting in several articles is one; two meetings stay two."""

from dataclasses import replace

import pytest
from telling import GERMANY, MACRON, MERZ, PUTIN, SELENSKYJ, STARMER, TRUMP, UKRAINE, ZELENSKY, met, told

from kg.model import Actor, Role, TextUnit
from kg.resolve import resolve

ONE = {
    "the same day, place and people": (met("Paris", "2025-09-04", MERZ, MACRON), met("Paris", "2025-09-04", MERZ, MACRON)),
    "one article names fewer people": (met("Paris", "2025-09-04", MERZ, MACRON, STARMER), met("Paris", "2025-09-04", MACRON)),
    "the capital in two languages, the man in two transcriptions": (
        met("Kyjiw", "2025-05-10", MERZ, SELENSKYJ),
        met("Kyiv", "2025-05-10", MERZ, ZELENSKY),
    ),
    "one article gives only the month": (met("Paris", "2025-09-04", MERZ, MACRON), met("Paris", "2025-09", MERZ, MACRON)),
    "one article gives no place": (met("Paris", "2025-09-04", MERZ, MACRON), met(None, "2025-09-04", MERZ, MACRON)),
    "planned first, then held": (met("Paris", "2025-09-04", MERZ, MACRON, status="planned"), met("Paris", "2025-09-04", MERZ, MACRON)),
    "foretold for its day and place, other people named": (
        met("Paris", "2025-09-05", STARMER, status="planned"),
        met("Paris", "2025-09-05", SELENSKYJ, MACRON),
    ),
    "a building nobody knows": (met("Paris", "2025-09-04", MERZ, MACRON), met("Palast am Fluss", "2025-09-04", MERZ, MACRON)),
    "one day apart, as reports across midnight are": (
        met("Paris", "2025-09-04", MERZ, MACRON, SELENSKYJ),
        met("Paris", "2025-09-05", MERZ, MACRON, SELENSKYJ),
    ),
}
TWO = {
    "the same day in two places": (met("Paris", "2025-09-04", MERZ, MACRON), met("London", "2025-09-04", MERZ, MACRON)),
    "the same day and place, other people, neither foretold": (
        met("Paris", "2025-09-05", STARMER),
        met("Paris", "2025-09-05", SELENSKYJ, MACRON),
    ),
    "a week apart": (met("Paris", "2025-09-04", MERZ, MACRON), met("Paris", "2025-09-11", MERZ, MACRON)),
    "other people on the same day": (met(None, "2025-09-04", MERZ, MACRON), met(None, "2025-09-04", TRUMP, PUTIN)),
    "one shared participant of two, elsewhere unknown": (met(None, "2025-09-04", TRUMP, PUTIN), met(None, "2025-09-04", TRUMP, SELENSKYJ)),
    "a call and a visit": (met(None, "2025-09-04", MERZ, TRUMP, kind="call"), met(None, "2025-09-04", MERZ, TRUMP, kind="visit")),
    "a series and one of its meetings": (
        met("Paris", "2025-09-04", GERMANY, UKRAINE, kind="series"),
        met("Paris", "2025-09-04", GERMANY, UKRAINE),
    ),
    "different years": (met("Paris", "2024-09-04", MERZ, MACRON), met("Paris", "2025-09-04", MERZ, MACRON)),
}


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_one_meeting(pair: tuple) -> None:
    story = resolve([told("a", "2025-09-05", pair[0]), told("b", "2025-09-05", pair[1])])
    assert len(story.meetings) == 1
    assert len(story.meetings[0].claims) == 2


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_two_meetings(pair: tuple) -> None:
    assert len(resolve([told("a", "2025-09-05", pair[0]), told("b", "2025-09-05", pair[1])]).meetings) == 2


def test_status_has_a_history_and_the_latest_report_wins() -> None:
    people = MERZ, MACRON
    story = resolve(
        [
            told("c", "2025-09-20", met("Paris", "2025-09-04", *people)),
            told("a", "2025-08-28", met("Paris", "2025-09-04", *people, status="planned")),
            told("b", "2025-09-04", met("Paris", "2025-09-04", *people, status="ongoing")),
        ]
    )
    [meeting] = story.meetings
    assert [step.status for step in meeting.history] == ["planned", "ongoing", "held"]
    assert meeting.status == "held"
    assert str(meeting.first_reported) == "2025-08-28"
    assert not meeting.disputes, "a status that changes is a development, not a dispute"


def test_an_undated_report_joins_the_dated_one_of_its_week() -> None:
    story = resolve(
        [told("a", "2025-09-05", met("Paris", None, MERZ, MACRON)), told("b", "2025-09-05", met("Paris", "2025-09-04", MERZ, MACRON))]
    )
    [meeting] = story.meetings
    assert str(meeting.date) == "2025-09-04"


def test_without_any_date_there_is_none_but_the_day_of_publication_sorts() -> None:
    [meeting] = resolve([told("a", "2025-09-05", met("Paris", None, MERZ, MACRON))]).meetings
    assert meeting.date is None
    assert str(meeting.sort_date) == "2025-09-05"


def test_without_any_date_at_all_nothing_is_made_up() -> None:
    [meeting] = resolve([told("a", None, met("Paris", None, MERZ, MACRON))]).meetings
    assert meeting.date is meeting.sort_date is meeting.first_reported is None


HEALEY = Actor("healey", "John Healey", "person", roles=(Role("Verteidigungsminister", "Vereinigtes Königreich"),))
PISTORIUS = Actor("pistorius", "Boris Pistorius", "person", roles=(Role("Verteidigungsminister", "Deutschland"),))
BRITAIN = Actor("uk", "Vereinigtes Königreich", "state")
WILLING = Actor("willige", "Koalition der Willigen", "group", ("Coalition of the Willing",))


def announced_then_held(place: str) -> int:
    """How many meetings there are where one is announced for a place, without a day and without names, and held there a week later."""
    announced = told("a", "2025-08-13", met(place, None, status="planned", label="Gipfel"))
    return len(resolve([announced, told("b", "2025-08-20", met(place, "2025-08-19", TRUMP, PUTIN, label="Gespräche"))]).meetings)


def test_a_meeting_announced_for_a_city_without_a_day_is_the_one_held_there() -> None:
    assert announced_then_held("Anchorage") == 1


def test_a_capital_where_everybody_meets_is_not_enough() -> None:
    assert announced_then_held("Brüssel") == 2


def test_ministers_who_chair_for_their_states_chair_what_the_states_were_to_chair() -> None:
    foretold = told("a", "2025-04-10", met(None, "2025-04-11", GERMANY, BRITAIN, status="planned"))
    assert len(resolve([foretold, told("b", "2025-04-11", met(None, "2025-04-11", HEALEY, PISTORIUS))]).meetings) == 1


WITHIN = {
    "a session without day and place": (met("Paris", "2025-09-04", MERZ, MACRON), met(None, None, STARMER, kind="session"), 1),
    "who else came, in the next sentence": (met("London", "2025-09-04", WILLING), met("London", None, STARMER, SELENSKYJ), 1),
    "the next sentence tells of another place": (met("London", "2025-09-04", WILLING), met("Paris", None, STARMER, SELENSKYJ), 2),
    "the next sentence tells of other people": (met(None, "2025-09-04", MERZ, MACRON), met(None, None, TRUMP, PUTIN), 2),
    "the next sentence announces another": (met("Paris", "2025-09-04", MERZ, MACRON), met(None, None, MERZ, TRUMP, status="planned"), 2),
}


@pytest.mark.parametrize(("first", "second", "count"), WITHIN.values(), ids=WITHIN)
def test_two_sentences_of_one_article(first: object, second: object, count: int) -> None:
    assert len(resolve([told("a", "2025-09-05", first, second)]).meetings) == count


def test_a_teaser_retells_the_text_below_it() -> None:
    text = told("a", "2025-09-05", met("Paris", None, MERZ), met("Paris", "2025-09-04", MERZ, MACRON))
    teaser, body = (claim.evidence[0] for claim in text.meetings)
    units = (TextUnit(teaser, "teaser"), TextUnit(body, "paragraph"))
    assert len(resolve([replace(text, article=replace(text.article, units=units))]).meetings) == 1
