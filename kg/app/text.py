"""An article's text as the reader shows it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.app.adapt import day
from kg.app.adapt import text as words
from kg.app.components.reader import Unit
from kg.queries import Cell

UNIT = re.compile(r"(?P<kind>[a-z-]+) (?P<start>\d+)-(?P<end>\d+)")
SPAN = re.compile(r"(?P<start>\d+)-(?P<end>\d+)")
OFFSETS = re.compile(r"\.(?P<start>\d+)-(?P<end>\d+)(?:\.\d+)?$")
CONTEXT = 320


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The text with its units; offsets count code points."""

    id: str
    title: str
    text: str
    language: str
    units: tuple[Unit, ...]
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    licence: str | None = None

    @classmethod
    def of(cls, identifier: str, row: Mapping[str, Cell]) -> "ArticleText":
        """From a row of `article.rq`."""
        units = tuple(Unit(found["kind"], int(found["start"]), int(found["end"])) for found in UNIT.finditer(str(row["layout"])))
        return cls(
            id=identifier,
            title=str(row["title"]),
            text=str(row["text"]),
            language=str(row["language"]),
            units=units,
            outlet=words(row["outlet"]),
            published=day(row["published"]),
            url=words(row["url"]),
            licence=words(row["licence"]),
        )

    def around(self, start: int, end: int) -> tuple[str, str, str]:
        """The characters before, the characters themselves, and those after, as far as their paragraph goes."""
        unit = next((unit for unit in self.units if unit.start <= start < unit.end), Unit("", start, end))
        low, high = max(unit.start, start - CONTEXT), min(max(unit.end, end), end + CONTEXT)
        before = ("…" if low > unit.start else "") + self.text[low:start]
        after = self.text[end:high] + ("…" if high < unit.end else "")
        return before, self.text[start:end], after
