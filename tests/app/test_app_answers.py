from datetime import date, timedelta

import pytest

from kg.app.answers import Answers, Said, answers
from kg.app.answers import answered as of_library
from kg.app.library import Library

DAY = date(2025, 9, 5)
FILL = [Said(f"statement/f{number}", "", (f"Person {number}",), f"Wetter Nummer{number}", DAY, {}) for number in range(30)]


def said(name, who, words, start=0, article="a", day=DAY, against=False, stance="", kind="statement"):
    return Said(f"{kind}/{name}", words, (who,), words, day, {article: start}, against, stance)


def answered(*told):
    persons = ("Wladimir Putin", "Mark Rutte", "Emmanuel Macron")
    found = Answers([*told, *FILL], persons).of("statement/no")
    return found and found.said.id


NO = said("no", "Mark Rutte", "Mark Rutte widersprach Putin", 500, against=True, stance="denies")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (said("x", "Wladimir Putin", "Ziele seien legitim", 100), "statement/x"),
        (said("x", "Wladimir Putin", "Ziele seien legitim", 900), None),
        (said("x", "Wladimir Putin", "Ziele seien legitim", 100, article="b"), None),
        (said("x", "Emmanuel Macron", "Ziele seien legitim", 100), None),
        (said("x", "Wladimir Putin", "Ziele seien legitim", 100, against=True), None),
        (said("x", "Wladimir Putin", "Ziele seien legitim", 100, day=date(2025, 9, 6)), None),
        (said("x", "Wladimir Putin", "Ziele seien legitim", 100, day=date(2025, 7, 1)), None),
        (said("x", "Wladimir Putin", "Ziele seien legitim", 100, day=None), None),
    ],
)
def test_who_is_named_is_answered_if_that_person_spoke_before_in_the_same_article(other, found):
    assert answered(NO, other) == found


def test_a_name_that_fits_two_things_said_answers_neither():
    assert answered(NO, said("x", "Wladimir Putin", "Ziele", 100), said("y", "Wladimir Putin", "Treffen", 200)) is None


def test_what_is_criticised_may_be_the_person_so_that_the_name_is_no_ground():
    blame = said("no", "Mark Rutte", "Mark Rutte kritisierte Putin", 500, against=True, stance="criticises")
    assert answered(blame, said("x", "Wladimir Putin", "Ziele seien legitim", 100)) is None


def test_shared_words_link_a_noun_to_its_verb_in_one_article_only():
    no = said("no", "AfD", "Die AfD lehnte die Erhöhung ab", 300, against=True, stance="rejects")
    raising = said("x", "Deutschland", "Militärhilfe erhöhen", 100, kind="commitment")
    assert answered(no, raising) == "commitment/x"
    assert answered(no, said("x", "Deutschland", "Militärhilfe erhöhen", 100, article="b")) is None


def test_words_that_everyone_uses_are_no_ground():
    no = said("no", "AfD", "Wetter", 300, against=True, stance="rejects")
    assert answered(no, said("x", "Deutschland", "Wetter", 100)) is None


def test_nobody_answers_oneself_and_only_rejections_answer():
    own = said("x", "Mark Rutte", "Putin irrt", 100)
    assert answered(NO, own) is None
    yes = said("no", "Mark Rutte", "Mark Rutte dankte Putin", 500, stance="thanks")
    assert answered(yes, said("x", "Wladimir Putin", "Ziele seien legitim", 100)) is None


def test_what_was_answered_knows_by_what():
    x = said("x", "Wladimir Putin", "Ziele seien legitim", 100)
    assert Answers([NO, x, *FILL], ("Wladimir Putin",)).replies() == {"statement/x": ["statement/no"]}


def test_of_many_things_said_over_years_only_those_of_the_last_month_can_be_answered():
    long_ago = [said(f"o{number}", "Wladimir Putin", "Ziele", 100, day=DAY - timedelta(days=31 + number)) for number in range(5)]
    last = said("x", "Wladimir Putin", "Ziele", 100, day=DAY - timedelta(days=30))
    assert answered(NO, *long_ago) is None
    assert answered(NO, *long_ago, last) == "statement/x"


def test_nobody_waits_for_the_answers_of_a_large_store(library, monkeypatch):
    monkeypatch.setattr("kg.app.shelf.WORTH_KEEPING", 1)
    new = Library(library.reader)
    told = Answers([NO, said("x", "Wladimir Putin", "Ziele seien legitim", 100), *FILL], ("Wladimir Putin",))
    assert of_library(new, "statement/no") is None
    assert answers not in new._made
    new._made[answers] = told
    assert of_library(new, "statement/no").said.id == "statement/x"
