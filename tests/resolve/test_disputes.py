"""What articles disagree on stays side by side; the fact carries the best supported value."""

from telling import MACRON, MERZ, PUTIN, STARMER, met, says, told

from kg.model import Actor
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
