"""The weights and thresholds of `weights.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def weights(kind: str) -> Mapping[str, float]:
    """The weights of one kind of thing ("meeting"), its threshold among them."""
    table: dict[str, dict[str, float]] = tomllib.loads(Path(__file__).with_name("weights.toml").read_text(encoding="utf-8"))
    return table[kind]


def score(kind: str, features: Mapping[str, float]) -> float:
    """The sum of weight times feature; KeyError for a feature that has no weight."""
    table = weights(kind)
    return sum(table[name] * value for name, value in features.items())
