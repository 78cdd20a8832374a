"""Where listed names stand in a text: longest first, at word boundaries."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ahocorasick

from kg.extract.actors.gazetteer import Form, Gazetteer, gazetteer


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters `start` to `end` that are printed like `forms`."""

    start: int
    end: int
    forms: tuple[Form, ...]


@cache
def _automaton(language: str, extra: Path | None) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for text in gazetteer(language, extra).forms:
        automaton.add_word(text, text)
    automaton.make_automaton()
    return automaton


def hits(text: str, listed: Gazetteer, extra: Path | None = None) -> Iterator[Hit]:
    """Listed names of the text in order.

    A shorter one inside or across a longer one is left out. The first part of a hyphenated word is none.
    """
    found: list[tuple[int, int, str]] = []
    for last, form in _automaton(listed.language, extra).iter(text):
        start = last + 1 - len(form)
        if _bounded(text, start, last + 1):
            found.append((start, last + 1, form))
    kept: list[tuple[int, int, str]] = []
    for start, end, form in sorted(found, key=lambda item: (item[0] - item[1], item[0])):  # longest first
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end, form))
    for start, end, form in sorted(kept):
        yield Hit(start, end, listed.forms[form])


def _bounded(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or after.isalnum() or before in "-_":
        return False
    return not (after in "-‑" and end + 1 < len(text) and text[end + 1].isalnum())
