"""Files that ship with the app and go to the browser."""

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parents[1] / "static"


@cache
def asset(name: str) -> str:
    """The text of a file of `static/`."""
    return (STATIC / name).read_text(encoding="utf-8")
