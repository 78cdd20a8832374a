"""What is committed to, under one name whatever the word and the language; whose it is, and whom it is for."""

from dataclasses import replace

import pytest
from telling import GERMANY, MERZ, NORWAY, UKRAINE, commits, told

from kg.model import Actor, Extraction, Mention, Role, Span
from kg.resolve import resolve
from kg.resolve.objects import concepts

LITHUANIA = Actor("litauen", "Litauen", "state", ("Lithuania",))
ITALY = Actor("italien", "Italien", "state", ("Italy",))
MELONI = Actor("meloni", "Giorgia Meloni", "person")


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        ("soldaten", "de", {"=troops"}),
        ("sicherungstruppe", "de", {"=troops"}),
        ("troops", "en", {"=troops"}),
        ("marschflugkoerper", "de", {"=missile"}),
        ("missiles", "en", {"=missile"}),
        ("flugabwehrsysteme", "de", {"=airdefence", "=system"}),
        ("truppenbesuch", "de", set()),
        ("enforcement", "en", set()),
        ("brigade", "de", set()),
        ("soldaten", "en", set()),
    ],
)
def test_a_word_means_a_concept_where_it_ends_in_one(word: str, language: str, found: set[str]) -> None:
    assert concepts(word, language) == found


def report(key: str, who: Actor, thing: str, language: str = "de", cast: tuple[Actor, ...] = (), **more: object) -> Extraction:
    """A pledge in a language; the states of the cast are mentioned where the sentence has their name or adjective."""
    text = told(key, f"2025-03-0{ord(key) - 96}", commits(who, thing, **more), cast=cast)
    printed = text.article.text
    actors = tuple(replace(actor, mentions=tuple(_mentions(actor, printed))) for actor in text.actors)
    return replace(text, article=replace(text.article, language=language), actors=actors)


def _mentions(actor: Actor, printed: str) -> list[Mention]:
    forms = {"name": (actor.name, *actor.aliases), "adjective": {"italien": ("italienische", "italienischer")}.get(actor.id, ())}
    found = [(kind, form, printed.find(form)) for kind, words in forms.items() for form in words]
    return [Mention(Span(at, at + len(form)), actor.id, kind) for kind, form, at in found if at >= 0]


def commitments(*texts: Extraction) -> int:
    return len(resolve(texts).commitments)


def test_one_thing_in_two_languages() -> None:
    german, english = ("a", GERMANY, "Soldaten"), ("b", replace(GERMANY, id="germany"), "troops", "en")
    assert commitments(report(*german, action="deploy"), report(*english, action="deploy")) == 1


def test_two_things_in_two_languages() -> None:
    german, english = ("a", GERMANY, "Soldaten"), ("b", replace(GERMANY, id="germany"), "missiles", "en")
    assert commitments(report(*german, action="deploy"), report(*english, action="deploy")) == 2


def test_the_same_for_another_state_is_another() -> None:
    ukraine, lithuania = "Soldaten für die Ukraine", "Soldaten für Litauen"
    assert commitments(report("a", GERMANY, ukraine, cast=(UKRAINE,)), report("b", GERMANY, lithuania, cast=(LITHUANIA,))) == 2
    assert commitments(report("a", GERMANY, ukraine, cast=(UKRAINE,)), report("b", GERMANY, ukraine, cast=(UKRAINE,))) == 1


def test_to_replace_is_not_to_deliver() -> None:
    first = report("a", GERMANY, "zwei Patriot-Systeme", action="deliver")
    assert commitments(first, report("b", GERMANY, "zwei Patriot-Systeme ersetzen", action="reform")) == 2
    assert commitments(first, report("b", GERMANY, "zwei Patriot-Systeme kaufen", action="buy")) == 1


def test_who_refuses_her_states_soldiers_acts_for_the_state() -> None:
    hers = report("a", MELONI, "italienische Soldaten", cast=(ITALY,), modality="refused", action="deploy")
    states = report("b", ITALY, "Soldaten", modality="refused", action="deploy")
    others = report("b", NORWAY, "Soldaten", modality="refused", action="deploy")
    assert commitments(hers, states) == 1
    assert commitments(hers, others) == 2


def test_a_head_of_government_acts_for_the_state() -> None:
    chancellor = Actor("merz", MERZ.name, "person", roles=(Role("Bundeskanzler", "deutschland"),))
    assert commitments(report("a", chancellor, "Soldaten", cast=(GERMANY,)), report("b", GERMANY, "Soldaten")) == 1
