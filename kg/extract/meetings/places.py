"""Where a meeting is held: a city, a state, or a building that stands after a preposition of place."""

import tomllib
from functools import cache

from kg.extract.meetings.words import words
from kg.model.actor import Cast
from kg.model.document import Document
from kg.model.time import Time
from kg.settings import resource


@cache
def cities() -> frozenset[str]:
    """Names of cities, capitals among them, as the gazetteer has them."""
    folder = resource("data", "gazetteer")
    names: set[str] = set()
    if (folder / "places.toml").exists():
        names |= set(tomllib.loads((folder / "places.toml").read_text(encoding="utf-8")).get("cities", ()))
    if (folder / "states.toml").exists():
        for state in tomllib.loads((folder / "states.toml").read_text(encoding="utf-8")).get("state", ()):
            for language in ("de", "en"):
                names |= set(state.get(language, {}).get("capitals", ()))
                names |= {name.replace("|", "") for name in state.get(language, {}).get("names", ())}
    return frozenset(names)


def place_of(document: Document, cast: Cast, groups: list[int], times: tuple[Time, ...] = ()) -> str | None:
    """The name of the first group that is a place, None where none is."""
    table = words(document.article.language)
    states = {actor.id for actor in cast.actors if actor.kind == "state"}
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
        if name in cities() or text in cities():
            return name if name in cities() else text
        span = document.span(group.first, group.last)
        if name and any(
            m.actor in states and m.kind != "adjective" and m.span.overlaps(document.tokens[group.head].span) for m in cast.within(span)
        ):
            named.append(name)
        elif document.tokens[group.head].lemma.lower() in table.place_nouns and not name:
            named.append(document.text(group.first, group.last))
        elif (name and any(t.lemma.lower() in table.place_nouns for t in document.tokens[group.first : group.last])) or (
            name and not list(cast.touching(span)) and len(proper) == group.last - group.first
        ):
            named.append(name)
    return named[0] if named else None
