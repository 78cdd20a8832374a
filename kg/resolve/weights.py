"""The weights and thresholds of `weights.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def weights(kind: str) -> Mapping[str, float]:
    """The weights of one kind of thing ("meeting"), its threshold among them."""
    table: dict[str, dict[str, float]] = _table()
    return table[kind]


@cache
def families(scheme: str) -> Mapping[str, str]:
    """For each value of a scheme ("action") the family that it belongs to; those in none can go with any."""
    return {value: family for family, values in _table()["families"][scheme].items() for value in values}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))


def score(kind: str, features: Mapping[str, float]) -> float:
    """The sum of weight times feature; KeyError for a feature that has no weight."""
    table = weights(kind)
    return sum(table[name] * value for name, value in features.items())
