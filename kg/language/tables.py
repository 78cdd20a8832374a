"""The languages we know: a folder of TOML tables each. Rules and words live there, never in code.

A third language is a third folder with the same files.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import RuleError

FOLDER = Path(__file__).resolve().parent


@cache
def languages() -> tuple[str, ...]:
    """Codes (ISO 639-1) of the languages that have a folder of tables."""
    return tuple(sorted(path.name for path in FOLDER.iterdir() if len(path.name) == 2 and any(path.glob("*.toml"))))


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """The table `name` of a language, read once. The caller checks its shape and must not change it.

    Raises RuleError where the file is missing or is no TOML.
    """
    path = FOLDER / language / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RuleError(f"There is no table '{name}' for the language '{language}' ({path.name} is missing).") from None
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"The table {language}/{path.name} is no TOML: {error}.") from error
