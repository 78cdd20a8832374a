"""One published text, as its reader found it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.model.span import Span

UnitKind = Literal["title", "teaser", "caption", "heading", "paragraph", "date-line"]


@dataclass(frozen=True, slots=True)
class TextUnit:
    """A paragraph-like part of `Article.text`. Units do not overlap and stand in reading order."""

    span: Span
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink of the body: the words it stands on, where they stand (None if not in the text), its target."""

    text: str
    target: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """Another article that this one lists; its text is never read as this article's."""

    title: str
    teaser: str | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A news text and what its page says of it.

    `key` is stable and unique in a store: made from url where there is one, else from the file name's stem, so that the
    same article read again replaces itself. `source` is the input's name as given (file name or address, never a path of the machine).
    `text` joins title, teaser, captions and body: lines of a paragraph joined, units apart by one empty line, link markers
    replaced by their words; the dateline ("Berlin taz |") is taken out and kept in `dateline`.
    `published` is None where nothing says it; nothing guesses it.
    """

    key: str
    source: str
    title: str
    text: str
    language: str
    units: tuple[TextUnit, ...]
    published: date | None = None
    teaser: str | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    related: tuple[Related, ...] = ()
    licence: str | None = None

    def unit_at(self, offset: int) -> TextUnit | None:
        """The unit that holds the character at `offset`, None between units."""
        return next((unit for unit in self.units if unit.span.start <= offset < unit.span.end), None)
