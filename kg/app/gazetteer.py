"""Where places lie, as far as the gazetteer knows."""

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
