"""How a search is typed: names of the operators, other spellings of a word. Data is in `words.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def _tables() -> dict[str, object]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def operators() -> Mapping[str, str]:
    """What a word in capitals does: "and", "or", "not"."""
    table = _tables()["operators"]
    assert isinstance(table, dict)
    return {word: name for name, words in table.items() for word in words}


def spellings(word: str) -> tuple[str, ...]:
    """The word and its other spellings, itself first."""
    rows = _tables()["spelling"]
    assert isinstance(rows, list)
    folded = word.casefold() if "ß" not in word else word.lower()
    others = (folded.replace(row["letters"], row["meant"]) for row in rows if row["letters"] in folded)
    return tuple(dict.fromkeys((word, *others)))
