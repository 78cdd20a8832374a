"""The day that a text gives itself where its page gives none: in its dateline, or as a first or last paragraph of its own.

"KYIV, 2 November 2025 – …" and "Berlin (Deutschland), 12.03.2009 – …" are how agencies date a text;
a date inside a sentence is never taken.
"""

import re
from collections.abc import Sequence
from datetime import date

from kg.load.dates import read_date
from kg.load.draft import Piece

_DATELINE = re.compile(r"^[^\W\d_][^\n–—,]{1,50}(?:,|\()\s*(?P<date>[^–—(]{6,30}?)\)?\s*(?:[–—]|--|\s-)\s")
_ALONE = 40


def stated_day(pieces: Sequence[Piece], language: str | None) -> date | None:
    """The publication day that the text states of itself, None where it states none."""
    body = [piece.text for piece in pieces if piece.kind == "paragraph"]
    if not body:
        return None
    if found := _DATELINE.match(body[0]):
        return read_date(found["date"], language)
    alone = (text for text in (body[0], body[-1]) if len(text) <= _ALONE)
    return next((day for text in alone if (day := read_date(text, language))), None)
