"""Where places lie and what they are called, as far as the gazetteer knows."""

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Any

from kg.charts.atlas import Place
from kg.resolve.names import fold
from kg.settings import resource

LANGUAGES = ("de", "en")
Point = tuple[float, float, bool]  # latitude, longitude, and whether it is a point rather than the middle of an area
Names = dict[str, list[str]]  # by language, the usual one first


@lru_cache(maxsize=4096)
def located(name: str) -> Place | None:
    """The place of this name, also as it stands in a sentence ("the White House", "Kanzleramt in Berlin"); None for an unknown one.

    Of a building's name and its city's the building's counts. No point beats a wrong one.
    """
    folded = fold(name)
    point = _points().get(folded) or _part(folded)
    return Place(name, *point) if point else None


@cache
def place_names(language: str) -> dict[str, str]:
    """What the reader's language calls each place, by every other spelling ("Brussels": "Brüssel", "Weißen Haus": "Weißes Haus")."""
    found: dict[str, str] = {}
    for row in _rows():
        here = row.get(language, [])
        own = {spelt for name in here for spelt in spellings(name)}
        for name in here:
            found |= {spelt: written(name) for spelt in spellings(name)[1:] if spelt not in found}
        for other in (spelt for code, names in row.items() if code != language for name in names for spelt in spellings(name)):
            if here and other not in own:
                found.setdefault(other, written(here[0]))
    return found


def written(name: str) -> str:
    """A name of the table as it is printed: "Weiß|es Haus" is "Weißes Haus"."""
    return name.replace("|", "")


def spellings(name: str) -> list[str]:
    """The printed name, then the others that a word with a bar takes in a sentence."""
    endings = _table("sites.toml").get("forms", {}).get("endings", ())
    parts = [word.partition("|") for word in name.split()]
    words = [list(dict.fromkeys([stem + end, *(stem + other for other in endings)])) if bar else [stem] for stem, bar, end in parts]
    return [" ".join(choice) for choice in product(*words)]


def _part(folded: str) -> Point | None:
    """A site that is named within longer words, else what stands after the last preposition."""
    words = [word for word in folded.split("-") if word]
    sites, forms = _sites(), _table("sites.toml").get("forms", {})
    for size in range(len(words) - 1, 0, -1):
        named = {sites[part] for start in range(len(words) - size + 1) if (part := "-".join(words[start : start + size])) in sites}
        if len(named) == 1:
            return named.pop()
    for place in range(len(words) - 1, 0, -1):
        if words[place - 1] in forms.get("before", ()):
            return _points().get("-".join(words[place:]))
    return None


@cache
def _points() -> dict[str, Point]:
    """Folded name -> point: sites, then capitals, states and areas, then cities; the first of a name counts."""
    table, states = _table("coordinates.toml"), _table("states.toml").get("state", ())
    cities = {fold(name): (*at, True) for names, at in table.get("places", {}).items() for name in names.split("|")}
    found = dict(_sites())
    for row in states:
        for form in _forms({language: row.get(language, {}).get("capitals", ()) for language in LANGUAGES}):
            if form in cities:
                found.setdefault(form, cities[form])
    middles = table.get("states", {}) | _table("sites.toml").get("areas", {})
    for row in states:
        if at := middles.get(row["id"]):
            named = _forms({language: row.get(language, {}).get("names", ()) for language in LANGUAGES})
            found |= {form: (*at, False) for form in named if form not in found}
    for row in _table("sites.toml").get("area", ()):
        found |= {form: (*row["at"], False) for form in _forms(row) if form not in found}
    return cities | found


@cache
def _sites() -> dict[str, Point]:
    return {form: (*row["at"], True) for row in _table("sites.toml").get("sites", ()) for form in _forms(row)}


def _forms(row: dict[str, Any]) -> Iterator[str]:
    """Folded spellings of all names of a row."""
    return (fold(spelt) for language in LANGUAGES for name in row.get(language, ()) for spelt in spellings(name))


def _rows() -> Iterator[Names]:
    """Names of one place in all languages, as the tables write them: capitals, states, cities, sites, areas."""
    for row in _table("states.toml").get("state", ()):
        for field in ("capitals", "names"):
            yield {language: row.get(language, {}).get(field, []) for language in LANGUAGES}
    for table, key in (("cities.toml", "rows"), ("sites.toml", "sites"), ("sites.toml", "area")):
        for row in _table(table).get(key, ()):
            yield {language: row.get(language, []) for language in LANGUAGES}


@cache
def _table(file: str) -> dict[str, Any]:
    path = resource("data", "gazetteer", file)
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
