"""Offices and pronouns that point back at a person."""

import pytest

JOINED = [
    (
        "de",
        "Venezuelas Präsident Hugo Chávez kam. Der venezolanische Staatschef kündigte einen Vorschlag an.",
        "Hugo Chávez",
        "Der venezolanische Staatschef",
    ),
    ("de", "Bundeskanzlerin Angela Merkel kam. Die Kanzlerin lehnte ab.", "Angela Merkel", "Die Kanzlerin"),
    (
        "de",
        "Italiens Regierungschefin Giorgia Meloni sprach mit Kanzler Friedrich Merz. Der Kanzler lehnte ab.",
        "Friedrich Merz",
        "Der Kanzler",
    ),
    ("de", "Energieminister Rafael Ramirez sprach. Der Minister sagte, man baue.", "Rafael Ramirez", "Der Minister"),
    ("de", "Boris Tadić gewann. Er kündigte Reformen an.", "Boris Tadić", "Er"),
    ("de", "Christian Wulff zögerte, dieser bat um Zeit.", "Christian Wulff", "dieser"),
    ("en", "Chinese President Hu Jintao arrived. The president said little.", "Hu Jintao", "The president"),
]


@pytest.mark.parametrize(("language", "text", "name", "words"), JOINED)
def test_an_office_or_pronoun_joins_its_person(cast, language, text, name, words):
    found = cast(text, language)
    person = next(actor for actor in found.actors if actor.name == name)
    assert words in {mention.span.of(text) for mention in person.mentions}


def test_a_pronoun_between_two_men_is_left(cast):
    text = "Mit Klaus Ernst sprach Gregor Gysi, als Oskar Lafontaine kam und Lothar Bisky ging. Ihm war kalt."
    assert not [m for m in cast(text).mentions if m.kind == "pronoun"]


def test_the_spokesman_of_another_state_is_another_person(cast):
    found = cast("Das sagte Regierungssprecher Stefan Kornelius. Ein britischer Regierungssprecher bestätigte es.")
    assert len([a for a in found.actors if a.kind == "person"]) == 2


def test_one_who_speaks_without_a_name_is_anonymous(acting):
    actors = acting("Ein Sprecher der Polizei sagte, es gebe Verletzte.")
    assert actors["Sprecher der Polizei"].anonymous


def test_one_without_a_name_who_says_nothing_is_nobody(acting):
    assert not [name for name, actor in acting("Ein Fahrer verlor die Kontrolle.").items() if actor.kind == "person"]


def test_an_office_without_a_name_is_mentioned_with_whose_it_is(cast):
    text = "Laut einem Sprecher der Feuerwehr ist die Straße frei."
    found = {actor.name: [mention.span.of(text) for mention in actor.mentions] for actor in cast(text).actors}
    assert found == {"Sprecher der Feuerwehr": ["einem Sprecher der Feuerwehr"], "Feuerwehr": ["der Feuerwehr"]}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Das bestätigte der Präsident Perus, Jan Beck. Der Präsident lobte den Plan.", "Jan Beck"),
        ("en", "The president of Peru, Jan Beck, said no. The president praised the plan.", "Jan Beck"),
    ],
)
def test_the_holder_named_after_an_office_of_a_state_has_it(cast, language, text, name):
    people = [actor for actor in cast(text, language).actors if actor.kind == "person"]
    assert [(actor.name, len(actor.mentions)) for actor in people] == [(name, 2)]
    assert people[0].roles[0].of == "peru"
