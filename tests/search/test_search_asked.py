"""What a search field takes, and what it says of what it does not."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kg.errors import QueryError
from kg.search.asked import All, Either, Word, read
from kg.search.expression import expression, words


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Macron", Word("Macron")),
        ("  air   defence ", All((Word("air"), Word("defence")))),
        ("air AND defence", All((Word("air"), Word("defence")))),
        ("Luft UND Abwehr", All((Word("Luft"), Word("Abwehr")))),
        ('"26 Länder"', Word("26 Länder", whole=True)),
        ("„Wir stehen“", Word("Wir stehen", whole=True)),
        ("«nous sommes»", Word("nous sommes", whole=True)),
        ("drohne OR drone", Either((Word("drohne"), Word("drone")))),
        ("Drohne ODER Rakete", Either((Word("Drohne"), Word("Rakete")))),
        ("macron -merz", All((Word("macron"),), (Word("merz"),))),
        ("macron NOT merz", All((Word("macron"),), (Word("merz"),))),
        ("macron NICHT merz", All((Word("macron"),), (Word("merz"),))),
        ('macron -"Friedrich Merz"', All((Word("macron"),), (Word("Friedrich Merz", whole=True),))),
        ("(paris OR london) treffen", All((Either((Word("paris"), Word("london"))), Word("treffen")))),
        ("sicher*", Word("sicher", cut=True)),
        ("Schwarz-Rot", Word("Schwarz-Rot")),
        ("or and not", All((Word("or"), Word("and"), Word("not")))),
        ("Macron – Merz", All((Word("Macron"), Word("Merz")))),
    ],
)
def test_typed_words_are_read(typed, asked):
    assert read(typed) == asked


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "no word"),
        ("   ", "no word"),
        ("– !!", "no word"),
        ('"', "not closed|no word"),
        ('"air defence', "quotation mark is not closed"),
        ("(paris", "bracket is not closed"),
        ("paris)", "closed that was not opened"),
        ("-merz", "cannot only leave out"),
        ("paris OR", "missing beside OR"),
        ("OR paris", "missing beside OR"),
        ("paris NOT", "but not what"),
        ("() paris", "missing"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_sentence(typed, said):
    with pytest.raises(QueryError, match=said) as caught:
        read(typed)
    assert str(caught.value).endswith((".", "'."))
    assert "\n" not in str(caught.value).replace(typed, "")


def test_only_wanted_words_are_marked_as_such():
    assert words(read('paris "der Gipfel" (rom OR bern) -wien')) == ("paris", "rom", "bern")


@pytest.mark.parametrize(("typed", "meant"), [("Muenchen", '"münchen"'), ("Strasse", '"straße"'), ("Straße", '"strasse"')])
def test_other_spellings_are_asked_for_too(typed, meant):
    assert meant in expression(read(typed))


@pytest.fixture(scope="module")
def engine():
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE text USING fts5(body)")
    return base


@given(some.text(alphabet=some.sampled_from("ab cäß\"„“()*-:^{}\\'+,.\0 ANDORNOTNEAR%_;")))
def test_whatever_is_typed_the_engine_takes_it_or_a_sentence_says_why_not(engine, typed):
    try:
        asked = read(typed)
    except QueryError:
        return
    engine.execute("SELECT * FROM text WHERE text MATCH ?", (expression(asked),)).fetchall()
