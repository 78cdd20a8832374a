"""What articles disagree on stays side by side; the fact carries the best supported value."""

from dataclasses import replace

import pytest
from telling import GERMANY, MACRON, MERZ, PUTIN, STARMER, commits, met, says, told

from kg.model import Actor, Dispute, Extraction
from kg.resolve import resolve

ALLIES = Actor("allies", "Verbündete", "group", same_as=("allies",))


def test_a_disputed_day_keeps_both_and_the_day_most_articles_give_wins() -> None:
    people = MERZ, MACRON, STARMER
    days = {"a": "2025-09-04", "b": "2025-09-04", "c": "2025-09-05"}
    [meeting] = resolve([told(key, "2025-09-05", met("Paris", day, *people)) for key, day in days.items()]).meetings
    assert str(meeting.date) == "2025-09-04"
    [dispute] = meeting.disputes
    assert [(one.value, len(one.claims)) for one in dispute.values] == [("2025-09-04", 2), ("2025-09-05", 1)]


def test_a_disputed_count_with_its_reason() -> None:
    counts = {"a": 26, "b": 30}
    told_ = [told(key, "2025-09-04", met("Paris", "2025-09-04", MERZ, ALLIES, count=number)) for key, number in counts.items()]
    [meeting] = resolve(told_).meetings
    [dispute] = meeting.disputes
    assert (dispute.property, dispute.reason) == ("headcount", None)
    assert {one.value for one in dispute.values} == {"26", "30"}


def test_a_rounded_count_is_said_to_be_one() -> None:
    told_ = [told(key, "2025-09-04", met("Paris", "2025-09-04", MERZ, ALLIES, count=number)) for key, number in {"a": 29, "b": 30}.items()]
    assert resolve(told_).meetings[0].disputes[0].reason == "rounding"


def test_agreement_is_no_dispute() -> None:
    [meeting] = resolve([told(key, "2025-09-04", met("Paris", "2025-09-04", MERZ, MACRON)) for key in "ab"]).meetings
    assert not meeting.disputes


def test_the_same_words_in_two_papers_are_one_statement() -> None:
    words = "Ausländische Truppen wären ein legitimes Ziel"
    [statement] = resolve([told(key, "2025-09-05", says(PUTIN, words, "2025-09-05")) for key in "ab"]).statements
    assert len(statement.claims) == 2
    assert statement.content == words


def test_two_statements_of_one_day_stay_two() -> None:
    story = resolve(
        [
            told("a", "2025-09-05", says(PUTIN, "Ausländische Truppen wären ein legitimes Ziel", "2025-09-05")),
            told("b", "2025-09-05", says(PUTIN, "Ein Treffen in Moskau ist jederzeit möglich", "2025-09-05")),
        ]
    )
    assert len(story.statements) == 2


def test_the_same_words_months_apart_are_two_statements() -> None:
    words = "Wir stehen an der Seite der Ukraine"
    story = resolve([told("a", "2025-03-05", says(MERZ, words, "2025-03-05")), told("b", "2025-09-05", says(MERZ, words, "2025-09-05"))])
    assert len(story.statements) == 2


def counted(key: str, sentence: str, language: str = "de", published: str = "2025-09-04") -> Extraction:
    """A report of the Paris meeting whose one sentence counts who came."""
    text = told(key, published, met("Paris", "2025-09-04", MERZ, MACRON, label=sentence))
    return replace(text, article=replace(text.article, language=language))


def headcounts(*texts: Extraction) -> list[Dispute]:
    [meeting] = resolve(texts).meetings
    return [dispute for dispute in meeting.disputes if dispute.property == "headcount"]


COUNTS = {
    "two numbers": ("18 Staats- und Regierungschefs berieten", "Nineteen leaders met", {"18", "19"}, None),
    "far from it": ("Rund 25 Staats- und Regierungschefs berieten", "A call of 29 leaders", {"25", "29"}, None),
    "one rounded": ("Rund 30 Staats- und Regierungschefs berieten", "31 leaders met", {"30", "31"}, "rounding"),
    "one rounded without saying so": ("30 Staats- und Regierungschefs berieten", "31 leaders met", {"30", "31"}, "rounding"),
    "a bound": ("Mehr als 30 Staats- und Regierungschefs berieten", "34 leaders met", {"30", "34"}, "bound"),
    "states": ("Vertreter aus 26 Ländern berieten", "Envoys from 30 countries met", {"26", "30"}, None),
}
NO_COUNTS = {
    "the same number": ("Acht Regierungschefs berieten", "Eight leaders met"),
    "leaders and states are two quantities": ("18 Staats- und Regierungschefs berieten", "Envoys from 30 countries met"),
    "some more are not all": ("18 Staats- und Regierungschefs berieten", "12 other leaders joined"),
    "one report counts in two ways": ("18 Staats- und Regierungschefs berieten, 12 Regierungschefs per Video", "Nineteen leaders met"),
    "no number": ("Die Staats- und Regierungschefs berieten", "Nineteen leaders met"),
    "a number of something else": ("Merz und Macron sagten 18 Panzer zu", "The leaders pledged 19 tanks"),
}


@pytest.mark.parametrize(("german", "english", "values", "reason"), COUNTS.values(), ids=COUNTS)
def test_counts_that_differ_stand_side_by_side(german: str, english: str, values: set[str], reason: str | None) -> None:
    [dispute] = headcounts(counted("a", german), counted("b", english, "en"))
    assert {one.value for one in dispute.values} == values
    assert dispute.reason == reason


@pytest.mark.parametrize(("german", "english"), NO_COUNTS.values(), ids=NO_COUNTS)
def test_no_dispute_about_counts(german: str, english: str) -> None:
    assert headcounts(counted("a", german), counted("b", english, "en")) == []


def test_a_later_article_may_know_more() -> None:
    [dispute] = headcounts(counted("a", "18 Regierungschefs berieten"), counted("b", "27 leaders met", "en", published="2025-09-06"))
    assert dispute.reason == "earlier"


def test_a_meeting_that_was_moved_by_a_day_is_a_development() -> None:
    people = MERZ, MACRON, STARMER
    planned = told("a", "2025-09-01", met("Paris", "2025-09-04", *people, status="planned"))
    held = told("b", "2025-09-06", met("Paris", "2025-09-05", *people))
    [meeting] = resolve([planned, held]).meetings
    assert not meeting.disputes
    assert str(meeting.date) == "2025-09-05"
    assert [step.status for step in meeting.history] == ["planned", "held"]


def test_two_papers_of_one_day_that_announce_two_days_disagree() -> None:
    people = MERZ, MACRON, STARMER
    days = {"a": "2025-09-04", "b": "2025-09-05"}
    [meeting] = resolve([told(key, "2025-09-01", met("Paris", day, *people, status="planned")) for key, day in days.items()]).meetings
    assert [dispute.property for dispute in meeting.disputes] == ["date"]


AMOUNTS = {
    "two sums": ((5e9, "EUR"), (6e9, "EUR"), None),
    "two currencies": ((5e9, "EUR"), (5.8e9, "USD"), "unit"),
    "one rounded": ((4.9e9, "EUR"), (5e9, "EUR"), "rounding"),
}


@pytest.mark.parametrize(("one", "other", "reason"), AMOUNTS.values(), ids=AMOUNTS)
def test_sums_of_one_day_that_differ_stand_side_by_side(one: tuple, other: tuple, reason: str | None) -> None:
    thing = "Patriot-Systeme für die Luftverteidigung"
    [commitment] = resolve(
        [told("a", "2025-03-01", commits(GERMANY, thing, *one)), told("b", "2025-03-01", commits(GERMANY, thing, *other))]
    ).commitments
    [dispute] = commitment.disputes
    assert (dispute.property, dispute.reason) == ("quantity", reason)


def test_the_same_sum_is_no_dispute() -> None:
    thing = "Patriot-Systeme für die Luftverteidigung"
    [commitment] = resolve([told(key, "2025-03-01", commits(GERMANY, thing, 5e9, "EUR")) for key in "ab"]).commitments
    assert not commitment.disputes
