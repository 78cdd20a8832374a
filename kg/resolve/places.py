"""Places and states under one name: capitals and states that the gazetteer gives in several languages."""

import tomllib
from functools import cache
from typing import Any

from kg.resolve.names import fold
from kg.settings import resource


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Folded name -> (key, English name), of states and their capitals."""
    path = resource("data", "gazetteer", "states.toml")
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["state"] if path.exists() else []
    known: dict[str, tuple[str, str]] = {}
    for row in rows:
        for field, suffix in (("names", ""), ("capitals", "-capital")):
            english = [_plain(name) for name in row.get("en", {}).get(field, [])]
            for name in (*english, *(_plain(name) for name in row.get("de", {}).get(field, []))):
                known.setdefault(fold(name), (fold(row["id"]) + suffix, english[0] if english else name))
    return known


def _plain(name: str) -> str:
    return name.replace("|e ", "e ").replace("|", "")


def place_key(name: str) -> str:
    """What stands for a place or a body whatever its spelling: "Kiew" and "Kyiv" give one key, unknown names their folded form."""
    known = _known().get(fold(name))
    return known[0] if known else fold(name)


def place_name(name: str) -> str:
    """The name under which a place is filed: the English one where the gazetteer knows it, else as given."""
    known = _known().get(fold(name))
    return known[1] if known else " ".join(name.split())


@cache
def _cities() -> frozenset[str]:
    path = resource("data", "gazetteer", "places.toml")
    return frozenset(fold(name) for name in tomllib.loads(path.read_text(encoding="utf-8"))["cities"]) if path.exists() else frozenset()


def apart(one: str | None, other: str | None) -> bool:
    """Whether two named places exclude each other: both known, not the same, and neither the state of the other's capital.

    A name that we do not know ("the White House") may lie in any place, so it excludes none.
    """
    if one is None or other is None:
        return False
    first, second = place_key(one), place_key(other)
    known = all(key in _cities() or fold(name) in _known() or key in _cities() for name, key in ((one, first), (other, second)))
    same_state = first.removesuffix("-capital") == second.removesuffix("-capital")
    return known and first != second and not same_state
