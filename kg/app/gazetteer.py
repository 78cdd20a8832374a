"""Where places lie and what they are called, as far as the gazetteer knows."""

import tomllib
from functools import cache

from kg.charts.atlas import Place
from kg.settings import resource


@cache
def _coordinates() -> dict[str, tuple[float, float]]:
    path = resource("data", "gazetteer", "coordinates.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))["places"] if path.exists() else {}


def located(name: str) -> Place | None:
    """The place of this name; None for one that the gazetteer does not know ("the White House"): no point beats a wrong one."""
    found = _coordinates().get(name)
    return Place(name, found[0], found[1]) if found else None


@cache
def place_names(language: str) -> dict[str, str]:
    """Names of capitals in a language by the English one, under which the store files them; those that differ."""
    path = resource("data", "gazetteer", "states.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["state"] if path.exists() else []
    pairs = [(row.get("en", {}).get("capitals", ()), row.get(language, {}).get("capitals", ())) for row in rows]
    return {english[0]: here[0].replace("|", "") for english, here in pairs if english and here and english[0] != here[0]}
