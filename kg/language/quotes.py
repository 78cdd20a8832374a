"""Words between quotation marks, over sentences and paragraphs."""

from collections.abc import Sequence
from functools import cache

from kg.language.tables import table
from kg.model.document import Quote
from kg.model.span import Span

FARTHEST = 6
"""Units that a quotation may run over before it counts as never closed."""


@cache
def _marks(language: str) -> dict[str, frozenset[str]]:
    return {opening: frozenset(closing) for opening, closing in table(language, "sentences")["quotes"].items()}


@cache
def _closers(language: str) -> frozenset[str]:
    return frozenset().union(*_marks(language).values())


def find_quotes(text: str, units: Sequence[Span], tokens: Sequence[tuple[int, int]], language: str) -> tuple[Quote, ...]:
    """All quotations of a text, outer before inner, in order of their opening mark. `tokens` are the places of all tokens."""
    marks, closers = _marks(language), _closers(language)
    found: list[Quote] = []
    open_marks: list[tuple[int, int, str, int]] = []
    unit = 0
    for start, end in tokens:
        while unit + 1 < len(units) and units[unit].end <= start:
            found.extend(_expired(open_marks, unit, units))
            unit += 1
        mark = text[start:end]
        if mark not in marks and mark not in closers:
            continue
        place = next((i for i in reversed(range(len(open_marks))) if mark in marks[open_marks[i][2]]), None)
        if place is not None and _closes(text, start, end, mark, marks):
            found.extend(_unclosed(entry, start) for entry in open_marks[place + 1 :])
            first, inner, _, _ = open_marks[place]
            found.append(Quote(Span(first, end), Span(inner, start)))
            del open_marks[place:]
        elif mark in marks and _may_open(text, end):
            again = (place is None and any(entry[2] == mark for entry in open_marks)) or place is not None
            if again and not text[units[unit].start : start].strip():
                continue  # a paragraph inside a quotation opens with its mark again
            if again:
                repeated = next(i for i, entry in enumerate(open_marks) if entry[2] == mark or i == place)
                found.extend(_unclosed(entry, units[entry[3]].end if entry[3] < unit else start) for entry in open_marks[repeated:])
                del open_marks[repeated:]
            open_marks.append((start, end, mark, unit))
    found.extend(_unclosed(entry, units[entry[3]].end) for entry in open_marks)
    return tuple(sorted(found, key=lambda quote: (quote.span.start, -quote.span.end)))


def _closes(text: str, start: int, end: int, mark: str, marks: dict[str, frozenset[str]]) -> bool:
    """A mark that may also open closes where no space stands before it; an apostrophe inside a word closes nothing."""
    before_space = start == 0 or text[start - 1].isspace()
    inside = end < len(text) and text[end].isalnum()
    if mark in marks:
        return not before_space or not inside
    return not (inside and not before_space)


def _may_open(text: str, end: int) -> bool:
    return end < len(text) and not text[end].isspace()


def _unclosed(entry: tuple[int, int, str, int], until: int) -> Quote:
    start, inner, _, _ = entry
    return Quote(Span(start, max(until, inner)), Span(inner, max(until, inner)), closed=False)


def _expired(open_marks: list[tuple[int, int, str, int]], unit: int, units: Sequence[Span]) -> list[Quote]:
    old = [entry for entry in open_marks if unit - entry[3] >= FARTHEST]
    for entry in old:
        open_marks.remove(entry)
    return [_unclosed(entry, units[entry[3]].end) for entry in old]
