"""Names of many articles to one actor; namesakes stay apart, and what is undecided stays undecided."""

import pytest
from telling import told

from kg.model import Actor, Role
from kg.resolve import resolve


def person(name: str, title: str | None = None, body: str | None = None) -> Actor:
    return Actor(f"p{name}", name, "person", roles=(Role(title, body),) if title else ())


SAME = {
    "full name twice": (person("Friedrich Merz"), person("Friedrich Merz")),
    "surname only, nobody else has it": (person("Friedrich Merz"), person("Merz")),
    "two transcriptions": (person("Wolodymyr Selenskyj"), person("Volodymyr Zelenskyy")),
    "two more": (person("Maria Sacharowa"), person("Maria Zakharova")),
    "an initial": (person("Keir Starmer"), person("K. Starmer")),
    "a middle name": (person("Ursula von der Leyen"), person("Ursula Leyen")),
    "a state in two languages": (Actor("d", "Deutschland", "state"), Actor("g", "Germany", "state")),
    "a known alias": (Actor("e", "Europäische Union", "organisation", ("EU",)), Actor("u", "EU", "organisation")),
    "a foreign identifier": (
        Actor("a", "Rotes Kreuz", "organisation", same_as=("Q7178",)),
        Actor("b", "Red Cross", "organisation", same_as=("Q7178",)),
    ),
}
APART = {
    "given names differ": (person("Angela Merkel"), person("Max Merkel")),
    "a person and a state": (person("Georgia"), Actor("g", "Georgia", "state")),
    "a brother": (person("Vitali Klitschko", "Bürgermeister"), person("Wladimir Klitschko", "Boxer")),
    "counted groups of two articles": (Actor("g", "26 Länder", "group"), Actor("g", "26 Länder", "group")),
    "unnamed circles of two articles": (
        Actor("r", "Regierungskreise", "group", anonymous=True),
        Actor("r", "Regierungskreise", "group", anonymous=True),
    ),
    "two organisations": (Actor("c", "CDU", "organisation"), Actor("s", "CSU", "organisation")),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_one_actor(pair: tuple[Actor, Actor]) -> None:
    story = resolve([told("a", "2025-03-01", cast=(pair[0],)), told("b", "2025-03-02", cast=(pair[1],))])
    assert len(story.actors) == 1, [actor.id for actor in story.actors]


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_two_actors(pair: tuple[Actor, Actor]) -> None:
    story = resolve([told("a", "2025-03-01", cast=(pair[0],)), told("b", "2025-03-02", cast=(pair[1],))])
    assert len(story.actors) == 2, [actor.id for actor in story.actors]


def test_a_surname_that_two_persons_have_stays_undecided() -> None:
    people = person("Angela Merkel"), person("Max Merkel"), person("Merkel")
    story = resolve([told(f"a{number}", "2025-03-01", cast=(one,)) for number, one in enumerate(people)])
    assert sorted(actor.id for actor in story.actors) == ["angela-merkel", "max-merkel", "merkel"]


def test_a_role_decides_between_two_persons_of_one_surname() -> None:
    people = (
        person("Angela Merkel", "Bundeskanzlerin", "Deutschland"),
        person("Max Merkel", "Trainer", "Wien"),
        person("Merkel", "Bundeskanzlerin", "Deutschland"),
    )
    story = resolve([told(f"a{number}", "2010-03-01", cast=(one,)) for number, one in enumerate(people)])
    assert {actor.id: len(actor.seen) for actor in story.actors} == {"angela-merkel": 2, "max-merkel": 1}


def test_two_holders_in_sequence_are_no_conflict_and_each_holding_keeps_its_day() -> None:
    story = resolve(
        [
            told("a", "2024-03-01", cast=(person("Olaf Scholz", "Bundeskanzler", "Deutschland"),)),
            told("b", "2025-06-01", cast=(person("Friedrich Merz", "Bundeskanzler", "Deutschland"),)),
        ]
    )
    assert [(one.holder, one.role, str(one.as_of)) for one in story.holdings] == [
        ("olaf-scholz", "Bundeskanzler", "2024-03-01"),
        ("friedrich-merz", "Bundeskanzler", "2025-06-01"),
    ]
