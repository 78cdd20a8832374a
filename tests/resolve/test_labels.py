"""What each language calls an actor or a place: as its articles print it, as the gazetteer has it, and nothing made up."""

from dataclasses import replace

import pyoxigraph as ox
import pytest
from telling import MACRON, STARMER, ZELENSKY, met, told

from kg.graph import story_quads
from kg.model import Actor, Extraction
from kg.resolve import resolve
from kg.resolve.places import place_names

JOHN = Actor("okafor", "John Okafor", "person")
BERGER = Actor("berger", "Berger", "person")
BRITAIN = Actor("uk", "Großbritannien", "state")
EU = Actor("eu", "European Union", "organisation", ("EU",))
CLUB = Actor("club", "Ruderclub Weser", "organisation")


def article(language: str, key: str, *who: Actor) -> Extraction:
    text = told(key, "2025-09-04", met("Brüssel", "2025-09-04", *who))
    return replace(text, article=replace(text.article, language=language))


@pytest.mark.parametrize(
    ("who", "language", "labels"),
    [
        (ZELENSKY, "en", {"de": "Wolodymyr Selenskyj", "en": "Volodymyr Zelensky"}),
        (BRITAIN, "de", {"de": "Vereinigtes Königreich", "en": "United Kingdom"}),
        (EU, "en", {"de": "Europäische Union", "en": "European Union"}),
        (JOHN, "en", {"en": "John Okafor"}),
        (CLUB, "de", {"de": "Ruderclub Weser"}),
        (BERGER, "de", {}),
    ],
    ids=["person listed", "state", "body", "person not listed", "body not listed", "surname alone"],
)
def test_an_actor_has_a_name_in_each_language_that_knows_one(who: Actor, language: str, labels: dict[str, str]) -> None:
    (found,) = resolve([article(language, "a", who)]).actors
    assert dict(found.labels) == labels


def test_a_person_is_called_what_most_articles_of_the_language_say() -> None:
    other = Actor("s", "Volodymyr Zelenskyy", "person", roles=ZELENSKY.roles)
    third = replace(other, roles=())
    (found,) = resolve([article("en", "a", ZELENSKY), article("en", "b", other), article("en", "c", third)]).actors
    assert dict(found.labels)["en"] == "Volodymyr Zelenskyy"


def test_names_with_their_language_stand_in_the_graph_beside_one_plain_label() -> None:
    store = ox.Store()
    store.load(story_quads(resolve([article("de", "a", MACRON, STARMER)])).encode(), format=ox.RdfFormat.N_QUADS)
    rows = store.query("""
        PREFIX nk: <https://w3id.org/newskg/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?label ?name { ?m nk:place ?p . ?p rdfs:label ?label ; skos:prefLabel ?name } ORDER BY ?name""")
    found = [(row["label"].value, row["name"].value, row["name"].language) for row in rows]
    assert found == [("Brussels", "Brussels", "en"), ("Brussels", "Brüssel", "de")]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Geneva", {"de": "Genf", "en": "Geneva"}),
        ("Lemberg", {"de": "Lwiw", "en": "Lviv"}),
        ("Kiev", {"de": "Kyjiw", "en": "Kyiv"}),
        ("Weißes Haus", {}),
        ("Bad Salzuflen", {}),
    ],
)
def test_a_place_has_the_names_that_the_gazetteer_gives(name: str, names: dict[str, str]) -> None:
    assert place_names(name) == names
