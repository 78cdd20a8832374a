"""What a search answers: the hits, best first, each with the words around where it was hit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.queries import Cell

OPEN, CLOSE = "\x02", "\x03"
MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
AROUND = 180


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `hit` where it is what was searched for."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `id` is its IRI without the base, `day` ISO or empty.

    `snippet` is the place of the text with most of the words. In an article `start` and `end` are the offsets of the first of them
    there; None where only the title or a name was hit.
    """

    id: str
    kind: str
    title: tuple[Piece, ...]
    snippet: tuple[Piece, ...]
    day: str
    outlet: str
    language: str
    start: int | None = None
    end: int | None = None

    @property
    def name(self) -> str:
        """The title without marks."""
        return plain(self.title)

    def record(self) -> dict[str, Cell]:
        """As a row of a table."""
        return {
            "id": self.id,
            "kind": self.kind,
            "day": self.day,
            "title": self.name,
            "text": plain(self.snippet),
            "outlet": self.outlet,
            "language": self.language,
            "start": self.start,
            "end": self.end,
        }


@dataclass(frozen=True, slots=True)
class Found:
    """The page of hits that was asked for, how many there are of each kind, and how the search was read."""

    hits: tuple[Hit, ...]
    counts: dict[str, int]

    @property
    def total(self) -> int:
        """All hits of all kinds."""
        return sum(self.counts.values())


def plain(pieces: tuple[Piece, ...]) -> str:
    """The pieces as one text."""
    return "".join(piece.text for piece in pieces)


def pieces(marked: str) -> tuple[Piece, ...]:
    """A text with marks around hits, cut at the marks."""
    return tuple(_pieces(marked))


def _pieces(marked: str) -> Iterator[Piece]:
    at = 0
    for found in MARKED.finditer(marked):
        if found.start() > at:
            yield Piece(marked[at : found.start()])
        yield Piece(found[1], hit=True)
        at = found.end()
    if at < len(marked):
        yield Piece(marked[at:])


def spans(marked: str) -> list[tuple[int, int]]:
    """Where the hits of a marked text lie in the text without marks."""
    return [(found.start() - 2 * place, found.end() - 2 * place - 2) for place, found in enumerate(MARKED.finditer(marked))]


def snippet(marked: str, around: int = AROUND) -> tuple[tuple[Piece, ...], tuple[int, int] | None]:
    """The stretch of about `around` characters with most different hit words, never across a line, and where the first hit there lies."""
    text = marked.replace(OPEN, "").replace(CLOSE, "")
    places = spans(marked)
    if not places:
        line = text.strip().partition("\n")[0]
        return ((Piece(line[:around] + ("…" if len(line) > around else "")),) if line else ()), None
    best = max(places, key=lambda place: (len(_near(text, places, place, around)), -place[0]))
    near = [span for span in places if best[0] <= span[0] and span[1] <= best[0] + around]
    low, high = _line(text, best[0])
    first, last = max(low, best[0] - around // 3), min(high, max(best[1], best[0] + around - around // 3))
    first = first if first == low else text.find(" ", first, best[0]) + 1 or first
    last = last if last == high else max(text.rfind(" ", best[1], last), best[1])
    shown, at = [Piece("…")] if first > low else [], first
    for start, end in near:
        if end <= last:
            shown += [Piece(text[at:start]), Piece(text[start:end], hit=True)]
            at = end
    shown += [Piece(text[at:last]), Piece("…" if last < high and text[last - 1] not in ".!?" else "")]
    return tuple(piece for piece in shown if piece.text), best


def _near(text: str, places: list[tuple[int, int]], first: tuple[int, int], around: int) -> set[str]:
    """The different words hit within one line from `first` on."""
    high = min(_line(text, first[0])[1], first[0] + around)
    return {text[start:end].casefold() for start, end in places if first[0] <= start and end <= high}


def _line(text: str, place: int) -> tuple[int, int]:
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end
