"""Places and states under one name: capitals and states that the gazetteer gives in several languages."""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from kg.resolve.names import fold
from kg.settings import resource

LANGUAGES = ("de", "en")
Names = dict[str, list[str]]  # by language, the usual one first


@cache
def _known() -> dict[str, tuple[str, Names]]:
    """Folded name -> (key, names by language), of states, their capitals, and cities that languages print differently."""
    known: dict[str, tuple[str, Names]] = {}
    for key, names in _rows():
        for name in (name for language in reversed(LANGUAGES) for name in names.get(language, ())):
            known.setdefault(fold(name), (key, names))
    return known


def _rows() -> Iterator[tuple[str, Names]]:
    for row in _table("states.toml").get("state", ()):
        for field, suffix in (("names", ""), ("capitals", "-capital")):
            names = {code: [_plain(name) for name in row.get(code, {}).get(field, ())] for code in LANGUAGES}
            yield fold(row["id"]) + suffix, {code: listed for code, listed in names.items() if listed}
    for row in _table("cities.toml").get("rows", ()):
        yield fold(row["en"][0]), row


def _table(file: str) -> dict[str, Any]:
    path = resource("data", "gazetteer", file)
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _plain(name: str) -> str:
    return name.replace("|e ", "e ").replace("|", "")


def place_key(name: str) -> str:
    """What stands for a place or a body whatever its spelling: "Kiew" and "Kyiv" give one key, unknown names their folded form."""
    known = _known().get(fold(name))
    return known[0] if known else fold(name)


def place_name(name: str) -> str:
    """The name under which a place is filed: the English one where the gazetteer knows it, else as given."""
    return place_names(name).get("en", " ".join(name.split()))


def place_names(name: str) -> dict[str, str]:
    """What each language calls a place or state, as far as the gazetteer knows: "Brüssel" gives de "Brüssel", en "Brussels"."""
    known = _known().get(fold(name))
    return {language: names[0] for language, names in known[1].items()} if known else {}


@cache
def _cities() -> frozenset[str]:
    return frozenset(fold(name) for name in _table("places.toml").get("cities", ()))


def apart(one: str | None, other: str | None) -> bool:
    """Whether two named places exclude each other: both known, not the same, and neither the state of the other's capital.

    A name that we do not know ("the White House") may lie in any place, so it excludes none.
    """
    if one is None or other is None:
        return False
    first, second = place_key(one), place_key(other)
    known = all(key in _cities() or fold(name) in _known() for name, key in ((one, first), (other, second)))
    same_state = first.removesuffix("-capital") == second.removesuffix("-capital")
    return known and first != second and not same_state


def is_city(name: str) -> bool:
    """Whether the gazetteer knows it as a city."""
    return place_key(name) in _cities() or fold(name) in _cities()


def is_capital(name: str) -> bool:
    """Whether it is the capital of a state."""
    return place_key(name).endswith("-capital")


def sovereign(key: str) -> str | None:
    """The key of the sovereign state that a state's or region's key belongs to; None for what is no state."""
    seen = key
    while seen in _parts() and _parts()[seen]:
        seen = _parts()[seen]
    return seen if seen in _parts() else None


@cache
def _parts() -> dict[str, str]:
    """Key of each state -> key of the state that it is a part of, "" for a sovereign one."""
    return {fold(row["id"]): fold(row.get("part_of", "")) for row in _table("states.toml").get("state", ())}
