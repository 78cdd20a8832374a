"""Where a meeting is held: a city, a state, or a building that stands after a preposition of place."""

import tomllib
from functools import cache
from typing import Any

from kg.extract.meetings.words import words
from kg.language.tables import languages
from kg.model.actor import Cast
from kg.model.document import Document
from kg.model.time import Time
from kg.settings import resource


@cache
def capitals_and_cities() -> frozenset[str]:
    """Names of cities as the gazetteer has them, in both languages."""
    names = set(_read("places.toml").get("cities", ()))
    for state in _read("states.toml").get("state", ()):
        names.update(name for language in languages() for name in state.get(language, {}).get("capitals", ()))
    return frozenset(names)


@cache
def states() -> frozenset[str]:
    """Names of states."""
    rows = _read("states.toml").get("state", ())
    return frozenset(
        name.replace("|", "") for state in rows for language in languages() for name in state.get(language, {}).get("names", ())
    )


def _read(name: str) -> dict[str, Any]:
    path = resource("data", "gazetteer", name)
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def city_of(document: Document, groups: list[int]) -> str | None:
    """The first city that a group names, whatever its preposition."""
    for index in groups:
        group = document.groups[index]
        proper = [t for t in document.tokens[group.first : group.last] if t.pos == "PROPN"]
        name = document.article.text[proper[0].start : proper[-1].end] if proper else ""
        if name in capitals_and_cities():
            return name
    return None


def place_of(document: Document, cast: Cast, groups: list[int], times: tuple[Time, ...] = ()) -> str | None:
    """The name of the first group that is a place, None where none is."""
    table = words(document.article.language)
    known = {actor.id for actor in cast.actors if actor.kind == "state"}
    named = []
    for index in groups:
        group = document.groups[index]
        if group.preposition is None or document.tokens[group.preposition].lemma.lower() not in table.place_prepositions:
            continue
        if any(time.span.overlaps(document.span(group.first, group.last)) for time in times):
            continue
        text = document.text(group.first, group.last)
        proper = [t for t in document.tokens[group.first : group.last] if t.pos == "PROPN"]
        name = document.article.text[proper[0].start : proper[-1].end] if proper else ""
        if name in capitals_and_cities() or text in capitals_and_cities():
            return name if name in capitals_and_cities() else text
        if name in states():
            named.append(name)
            continue
        span = document.span(group.first, group.last)
        if (
            name
            and any(
                m.actor in known and m.kind != "adjective" and m.span.overlaps(document.tokens[group.head].span) for m in cast.within(span)
            )
        ) or name.lower() in table.place_nouns:
            named.append(name)
        elif document.tokens[group.head].lemma.lower() in table.place_nouns and not name:
            named.append(document.text(group.first, group.last))
        elif (name and any(t.lemma.lower() in table.place_nouns for t in document.tokens[group.first : group.last])) or (
            name and not list(cast.touching(span)) and len(proper) == group.last - group.first
        ):
            named.append(name)
    return named[0] if named else None
