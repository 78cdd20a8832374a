"""What a reader makes of a text, before it becomes an article: pieces in reading order, and the page's own data."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kg.model import Link, Related, Span, TextUnit, UnitKind

BLANK = re.compile(r"\s+")
SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a piece that carry a link: offsets in the piece, and the target (None where it is not known)."""

    start: int
    end: int
    target: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A future text unit: its words with white space folded, and the links on them."""

    kind: UnitKind
    text: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A reader's result. Everything that the page does not say is None or empty."""

    pieces: tuple[Piece, ...]
    title: str | None = None
    published: date | None = None
    language: str | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    dateline: str | None = None
    tags: tuple[str, ...] = ()
    related: tuple[Related, ...] = field(default=())
    licence: str | None = None


def fold(text: str) -> str:
    """White space folded to single blanks, none at the ends."""
    return BLANK.sub(" ", text).strip()


def linked(text: str, pattern: re.Pattern[str], targets: dict[str, str] | None = None) -> tuple[str, tuple[Anchor, ...]]:
    """`text` with link markers replaced by their words, and the anchors. The pattern has groups `words` and `target`.

    With `targets`, the group `target` is a key into it.
    """
    out: list[str] = []
    anchors: list[Anchor] = []
    at = length = 0
    for match in pattern.finditer(text):
        before, words = text[at : match.start()], fold(match["words"])
        out += (before, words)
        length += len(before)
        target = match["target"]
        anchors.append(Anchor(length, length + len(words), targets.get(target) if targets is not None else target))
        length += len(words)
        at = match.end()
    out.append(text[at:])
    return "".join(out), tuple(anchors)


def compose(pieces: Iterable[Piece]) -> tuple[str, tuple[TextUnit, ...], tuple[Link, ...]]:
    """The article's text from its pieces (empty ones left out), its units, and the links with their place in the text."""
    texts: list[str] = []
    units: list[TextUnit] = []
    links: list[Link] = []
    at = 0
    for piece in pieces:
        if not piece.text:
            continue
        units.append(TextUnit(Span(at, at + len(piece.text)), piece.kind))
        links += (
            Link(piece.text[anchor.start : anchor.end], anchor.target or "", Span(at + anchor.start, at + anchor.end))
            for anchor in piece.anchors
        )
        texts.append(piece.text)
        at += len(piece.text) + len(SEPARATOR)
    return SEPARATOR.join(texts), tuple(units), tuple(links)
