"""Markdown or plain text, with or without YAML front matter; one paragraph per block, a first short line as the title."""

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from kg.errors import InputError
from kg.load.dates import read_date
from kg.load.draft import Draft, Piece, fold, linked
from kg.load.fields import with_fields

_FRONT = re.compile(r"\A\s*---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$")
_UNDERLINED = re.compile(r"^(?P<title>\S[^\n]*)\n(?:=+|-+)\s*$")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<target>[^)\s]+)(?:\s+\"[^\"]*\")?\)")
_MARK = re.compile(r"^(?:>\s?|[-*+]\s+)")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S))(?P<words>[^*_\n]+?)(\*\*|__|(?<=\S)[*_](?!\w))")
_RULE = re.compile(r"^(?:[-*_]\s*){3,}$")
_SENTENCE_END = (".", "!", "?", ":", ";", ",", "…")
_TITLE_LENGTH = 200


def matches(text: str) -> bool:
    """Whether the text begins with front matter."""
    return _FRONT.match(text) is not None


def read(text: str, name: str) -> Draft:
    """The text as a draft. Raises InputError where the front matter is no YAML mapping."""
    front = _FRONT.match(text)
    draft = Draft(pieces=tuple(_pieces(text[front.end() :] if front else text)))
    if front:
        draft = with_fields(draft, _mapping(front["yaml"], name))
    return _titled(draft)


def _mapping(source: str, name: str) -> dict[str, object]:
    try:
        data = yaml.safe_load(source)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 2}" if mark else ""
        raise InputError(f"{name}: the front matter is no YAML{line}; check quotes and indentation.") from error
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise InputError(f"{name}: the front matter must be lines of 'field: value'.")
    return data


def _pieces(text: str) -> Iterator[Piece]:
    for raw in re.split(r"\n[ \t]*\n", text.strip("\n")):
        underlined = _UNDERLINED.match(raw.strip())
        block = f"# {underlined['title']}" if underlined else raw
        paragraph: list[str] = []
        for line in block.strip().splitlines():
            plain = line.strip()
            if _RULE.match(plain):
                continue
            if heading := _HEADING.match(plain):
                yield from _paragraph(paragraph)
                paragraph = []
                yield _piece("heading", heading[1])
            else:
                paragraph.append(_MARK.sub("", plain))
        yield from _paragraph(paragraph)


def _paragraph(lines: list[str]) -> Iterator[Piece]:
    if text := fold(" ".join(lines)):
        yield _piece("paragraph", text)


def _piece(kind: str, text: str) -> Piece:
    plain = _EMPHASIS.sub(lambda match: match["words"], _IMAGE.sub("", text))
    words, anchors = linked(fold(plain), _LINK)
    return Piece("heading" if kind == "heading" else "paragraph", words, anchors)


def _titled(draft: Draft) -> Draft:
    """The title stands first and once: from the front matter, else a first heading, else a first line that is no sentence."""
    body = list(draft.pieces)
    at = next((i for i, piece in enumerate(body) if piece.kind != "teaser"), None)
    first = body[at] if at is not None else None
    title = draft.title
    if at is not None and first is not None and title is None and _can_be_title(first, len(body)):
        title = first.text
    if at is not None and first is not None and title is not None and fold(first.text) == fold(title):
        del body[at]
    if title is None:
        return draft
    return replace(draft, title=title, pieces=(Piece("title", fold(title)), *body))


def _can_be_title(piece: Piece, count: int) -> bool:
    if piece.kind == "heading":
        return True
    if count < 2 or len(piece.text) > _TITLE_LENGTH or piece.text.endswith(_SENTENCE_END):
        return False
    return read_date(piece.text) is None
