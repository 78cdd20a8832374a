"""How sure we are of a claim, from the table beside this file."""

import tomllib
from functools import cache
from pathlib import Path

HIGHEST, LOWEST = 0.97, 0.2


@cache
def _table() -> dict[str, dict[str, float]]:
    return tomllib.loads((Path(__file__).resolve().parent / "confidence.toml").read_text(encoding="utf-8"))


def confidence(strength: str, **weaker: bool) -> float:
    """Between 0 and 1, by the rule's strength and whatever makes it weaker (`inferred=True`, ...), two digits.

    KeyError for a strength or factor that the table doesn't have.
    """
    value = _table()["start"][strength]
    for factor, holds in weaker.items():
        value *= _table()["factor"][factor] if holds else 1.0
    return round(min(HIGHEST, max(LOWEST, value)), 2)
