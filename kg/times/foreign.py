"""Times in languages that have no rules yet: dateparser's search, kept to what it is sure of.

It finds a seventh of what rules find, fifty times as slowly (docs/design), so its finds say whose they are: rule "dateparser".
Only complete dates are kept; for the rest it guesses.
"""

import re
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from kg.model.span import Span
from kg.model.time import Time

LONGEST = 5_000
"""Characters that dateparser is given at once: its time grows faster than the text."""
SETTINGS: dict[str, Any] = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"], "RETURN_AS_TIMEZONE_AWARE": False}
ENDS = re.compile(r"\n|(?<=[^\d][.!?。])\s")
TRAIL = re.compile(r"(?<=\d)\s+[^\d\s]{1,3}$")
"""A preposition that the search took along ("4 septembre 2025 à")."""


def search(text: str, language: str, published: date | None) -> tuple[Time, ...]:
    """The complete dates of a text. A language that dateparser does not know has none."""
    from dateparser.search import search_dates

    settings = dict(SETTINGS)
    if published:
        settings["RELATIVE_BASE"] = datetime.combine(published, datetime.min.time())
    found: list[Time] = []
    for start, stop in _pieces(text):
        piece = text[start:stop]
        try:
            hits = search_dates(piece, languages=[language], settings=settings) or []
        except ValueError:  # a language without data
            return ()
        at = 0
        for words, when in hits:
            place = piece.find(words, at)
            if place < 0 or str(when.year) not in words:
                continue
            expression = TRAIL.sub("", words)
            at = place + len(expression)
            day = when.date()
            span = Span(start + place, start + at)
            found.append(Time(span, expression, "DATE", day.isoformat(), "dateparser", earliest=day, latest=day, granularity="day"))
    return tuple(found)


def _pieces(text: str) -> list[tuple[int, int]]:
    """Sentences, roughly; none longer than dateparser is given at once."""
    edges = [0, *(match.end() for match in ENDS.finditer(text)), len(text)]
    pieces = []
    for start, stop in pairwise(edges):
        pieces += [
            (at, min(at + LONGEST, stop)) for at in range(start, stop, LONGEST) if re.search(r"\d", text[at : min(at + LONGEST, stop)])
        ]
    return pieces
