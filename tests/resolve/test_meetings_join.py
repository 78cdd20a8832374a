"""The same meeting in several articles is one; two meetings stay two."""

import pytest
from telling import GERMANY, MACRON, MERZ, PUTIN, SELENSKYJ, STARMER, TRUMP, UKRAINE, ZELENSKY, met, told

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
