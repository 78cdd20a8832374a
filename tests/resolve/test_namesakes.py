"""Two people of one name stay apart where their offices exclude each other; one who changes office stays one."""

import pytest
from telling import MERZ, met, told

from kg import terms as t
from kg.graph import story_quads
from kg.model import Actor, Extraction, Role, Story
from kg.resolve import resolve


def person(name: str, title: str | None = None, body: str | None = None) -> Actor:
    return Actor("p", name, "person", roles=(Role(title, body),) if title else ())


def story(*seen: tuple[str, Actor]) -> Story:
    return resolve(told(f"a{number}", day, cast=(actor,)) for number, (day, actor) in enumerate(seen))


ONE = {
    "the same office in two languages": [
        ("2025-03-01", person("Anna Berg", "Außenministerin", "Schweden")),
        ("2025-04-01", person("Anna Berg", "Foreign Minister", "Sweden")),
    ],
    "another office of the same state": [
        ("2023-03-01", person("Anna Berg", "Innenministerin", "Deutschland")),
        ("2025-04-01", person("Anna Berg", "Verteidigungsministerin", "Deutschland")),
    ],
    "from a region to its state in one year": [
        ("2023-01-10", person("Anna Berg", "Innenministerin", "Niedersachsen")),
        ("2023-01-19", person("Anna Berg", "Verteidigungsministerin", "Deutschland")),
    ],
    "from a state to a body of many": [
        ("2024-03-01", person("Anna Berg", "Ministerpräsidentin", "Niederlande")),
        ("2024-10-01", person("Anna Berg", "Generalsekretärin", "Nato")),
    ],
    "an organ of the state and the state": [
        ("2025-03-01", person("Anna Berg", "Präsidentin", "Bundestag")),
        ("2025-04-01", person("Anna Berg", "Abgeordnete", "Deutschland")),
    ],
    "another party in another year": [
        ("2019-03-01", person("Anna Berg", "Abgeordnete", "SPD")),
        ("2025-04-01", person("Anna Berg", "Vorsitzende", "BSW")),
    ],
    "with an office and without": [
        ("2025-03-01", person("Anna Berg", "Außenministerin", "Schweden")),
        ("2025-04-01", person("Anna Berg")),
    ],
}
TWO = {
    "offices of two states in one year": [
        ("2025-03-01", person("Anna Berg", "Außenministerin", "Schweden")),
        ("2025-04-01", person("Anna Berg", "Energieministerin", "Norwegen")),
    ],
    "an organ of one state, an office of another": [
        ("2025-03-01", person("Anna Berg", "Präsidentin", "Bundestag")),
        ("2025-04-01", person("Anna Berg", "Energieministerin", "Norwegen")),
    ],
    "two parties in one year": [
        ("2025-03-01", person("Anna Berg", "Abgeordnete", "SPD")),
        ("2025-04-01", person("Anna Berg", "Abgeordnete", "FDP")),
    ],
    "offices of two states years apart": [
        ("2013-03-01", person("Anna Berg", "Präsidentin", "Georgien")),
        ("2016-04-01", person("Anna Berg", "Ministerin", "Ukraine")),
    ],
}


@pytest.mark.parametrize("seen", ONE.values(), ids=ONE)
def test_one_person(seen: list) -> None:
    assert len(story(*seen).actors) == 1


@pytest.mark.parametrize("seen", TWO.values(), ids=TWO)
def test_two_persons(seen: list) -> None:
    assert len(story(*seen).actors) == 2


def test_each_report_of_a_namesake_goes_to_its_own() -> None:
    found = story(*TWO["offices of two states in one year"], ("2025-05-01", person("Anna Berg", "Foreign Minister", "Sweden")))
    assert sorted(sorted(ref.article for ref in actor.seen) for actor in found.actors) == [["a0", "a2"], ["a1"]]


def test_a_name_that_two_have_stays_undecided_where_nothing_says_who_is_meant() -> None:
    found = story(*TWO["offices of two states in one year"], ("2025-05-01", person("Anna Berg")), ("2025-05-02", person("Berg")))
    unclear = [actor for actor in found.actors if len(actor.may_be) == 2]
    assert sorted(ref.article for actor in unclear for ref in actor.seen) == ["a2", "a3"]
    assert {other for actor in unclear for other in actor.may_be} == {actor.id for actor in found.actors} - {actor.id for actor in unclear}


def test_offices_of_two_states_in_one_year_exclude_each_other_in_two_years_they_leave_it_open() -> None:
    apart, open_ = (story(*TWO[name]) for name in ("offices of two states in one year", "offices of two states years apart"))
    assert all(not actor.may_be for actor in apart.actors)
    assert all(len(actor.may_be) == 1 for actor in open_.actors)


def test_the_graph_says_who_an_undecided_one_may_be() -> None:
    lines = story_quads(
        story(("2025-03-01", person("Angela Merkel")), ("2025-03-01", person("Max Merkel")), ("2025-03-01", person("Merkel")))
    )
    said = {line for line in lines.splitlines() if t.MAY_BE in line and "graph/entities" not in line}
    assert {line.split()[2].rpartition("/")[2].rstrip(">") for line in said} == {"angela-merkel", "max-merkel"}


def meeting(key: str, *who: Actor) -> Extraction:
    return told(key, "2025-09-05", met(None, "2025-09-04", *who, kind="bilateral"))


def test_meetings_of_namesakes_are_two() -> None:
    """The surname sounds alike, the first name too; only who is who tells that two people met Merz that day."""
    swede = Actor("berg", "Anna Berg", "person", roles=(Role("Außenministerin", "Schweden"),))
    norwegian = Actor("berg", "Anna Berg", "person", roles=(Role("Energieministerin", "Norwegen"),))
    assert len(resolve([meeting("a", MERZ, swede), meeting("b", MERZ, norwegian)]).meetings) == 2
    assert len(resolve([meeting("a", MERZ, swede), meeting("b", MERZ, swede)]).meetings) == 1


def test_a_surname_that_one_has_is_matched_with_its_bearer() -> None:
    berg = Actor("berg", "Berg", "person")
    anna = Actor("berg", "Anna Berg", "person")
    assert len(resolve([meeting("a", MERZ, anna), meeting("b", MERZ, berg)]).meetings) == 1


def test_sisters_who_meet_the_same_man_meet_him_twice() -> None:
    anna, ines = (Actor("berg", f"{name} Berg", "person") for name in ("Anna", "Ines"))
    assert len(resolve([meeting("a", MERZ, anna), meeting("b", MERZ, ines)]).meetings) == 2
