"""taz.de text pages: a title line, teaser as quotation, captions, body with numbered links, then sections of the page's own data.

The page's marks are in `taz.toml`.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from kg.load.dates import read_date
from kg.load.draft import Draft, Piece, fold, linked
from kg.model import Related

_TITLE_LINES = 5
_DATE_LENGTH = 24


@cache
def _marks() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_marks()[name], re.MULTILINE)


def matches(text: str) -> bool:
    """Whether one of the first lines is a taz.de title line."""
    head = "\n".join(text.lstrip().splitlines()[:_TITLE_LINES])
    return _pattern("title").search(head) is not None


def read(text: str, name: str) -> Draft:
    """The page as a draft; `name` is not needed, since the page names itself."""
    del name
    title = _pattern("title").search(text)
    if title is None:
        raise ValueError("no taz.de page")
    body, sections = _split(text[title.end() :])
    targets = {m["number"]: _address(m["target"], title["publisher"]) for m in _pattern("target").finditer(sections.get("links", ""))}
    pieces = [Piece("title", fold(title["title"]))]
    dateline = None
    published = None
    for paragraph in _paragraphs(body):
        piece = _piece(paragraph, targets)
        if piece.kind == "paragraph" and dateline is None and (found := _pattern("dateline").match(piece.text)):
            dateline = found["dateline"]
            piece = _shifted(piece, found.end())
        if piece.kind == "paragraph" and len(piece.text) <= _DATE_LENGTH and (day := read_date(piece.text, _marks()["language"])):
            piece, published = Piece("date-line", piece.text), day
        pieces.append(piece)
    return Draft(
        pieces=tuple(pieces),
        title=fold(title["title"]),
        published=published,
        language=_marks()["language"],
        publisher=title["publisher"],
        authors=tuple(_entries(sections.get("authors", ""))),
        dateline=dateline,
        tags=tuple(_entries(sections.get("tags", ""))),
        related=tuple(_related(sections.get("related", ""))),
    )


def _split(text: str) -> tuple[str, dict[str, str]]:
    """The body, and the text of each known section behind it."""
    known = _marks()["sections"]
    heads = [match for match in re.finditer(r"^\s*##\s+(.+?)\s*$", text, re.MULTILINE) if match[1] in known]
    if not heads:
        return text, {}
    ends = [*(head.start() for head in heads[1:]), len(text)]
    sections = {known[head[1]]: text[head.end() : end] for head, end in zip(heads, ends, strict=True)}
    return text[: heads[0].start()], sections


def _paragraphs(text: str) -> Iterator[str]:
    return (block for block in re.split(r"\n\s*\n", text) if block.strip())


def _piece(paragraph: str, targets: dict[str, str]) -> Piece:
    lines = [line.strip() for line in paragraph.strip().splitlines()]
    if all(line.startswith(">") for line in lines):
        words, anchors = linked(fold(" ".join(line.lstrip("> ") for line in lines)), _pattern("link"), targets)
        return Piece("teaser", words, anchors)
    whole = fold(" ".join(lines))
    if image := _pattern("image").match(whole):
        return Piece("caption", whole[image.end() :])
    if whole.startswith("#"):
        words, anchors = linked(whole.lstrip("# "), _pattern("link"), targets)
        return Piece("heading", words, anchors)
    words, anchors = linked(whole, _pattern("link"), targets)
    return Piece("paragraph", words, anchors)


def _shifted(piece: Piece, by: int) -> Piece:
    """The piece without its first `by` characters; links before that are dropped."""
    anchors = tuple(type(a)(a.start - by, a.end - by, a.target) for a in piece.anchors if a.start >= by)
    return Piece(piece.kind, piece.text[by:], anchors)


def _entries(section: str) -> Iterator[str]:
    """The section's entries as printed, doubles included."""
    entry = _pattern("entry")
    lines = (line.strip() for line in section.splitlines())
    return (fold(entry.sub("", line)) for line in lines if entry.match(line))


def _related(section: str) -> Iterator[Related]:
    """Entries with the paragraph that follows each, which is its teaser."""
    entry = _pattern("entry")
    blocks = [fold(block) for block in _paragraphs(section)]
    for block, following in pairwise([*blocks, ""]):
        if entry.match(block):
            teaser = None if not following or entry.match(following) else following
            yield Related(entry.sub("", block), teaser)


def _address(target: str, host: str) -> str:
    return f"https://{host}{target}" if target.startswith("/") else target
