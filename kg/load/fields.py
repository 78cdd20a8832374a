"""Data that a page or its front matter gives under one of many names, read into what an article needs."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from kg.load.dates import read_date
from kg.load.draft import Draft, Piece, fold


@cache
def _names() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def with_fields(draft: Draft, data: Mapping[str, object]) -> Draft:
    """The draft with what `data` says; what the draft knows already stays. A teaser becomes a piece behind the title."""
    folded = {str(key).casefold(): value for key, value in data.items()}

    def value(field: str) -> object:
        return next((folded[name.casefold()] for name in _names()[field] if folded.get(name.casefold())), None)

    teaser = _text(value("teaser"))
    title = draft.title or _text(value("title"))
    body = draft.pieces
    if teaser and not any(piece.kind == "teaser" for piece in body):
        body = (Piece("teaser", teaser), *body)
    return replace(
        draft,
        pieces=body,
        title=title,
        published=draft.published or _day(value("published")),
        language=draft.language or _language(value("language")),
        publisher=draft.publisher or _text(value("publisher")),
        url=draft.url or _text(value("url")),
        authors=draft.authors or _texts(value("authors")),
        tags=draft.tags or _texts(value("tags"), split=True),
        licence=draft.licence or _text(value("licence")),
        dateline=draft.dateline or _text(value("dateline")),
    )


def _text(value: object) -> str | None:
    """One line of text from a string, or from the name of an object (JSON-LD's publisher), or from the first of a list."""
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("@id"))
    if isinstance(value, list):
        return _text(value[0]) if value else None
    return fold(str(value)) or None if value is not None else None


def _texts(value: object, *, split: bool = False) -> tuple[str, ...]:
    """Every name of a list; a string of keywords is split at commas."""
    if split and isinstance(value, str):
        value = value.split(",")
    items = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(text for item in items if (text := _text(item))))


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = _text(value)
    return read_date(text) if text else None


def _language(value: object) -> str | None:
    """The two-letter code of "de", "de-AT" or "de_DE"; None for anything else."""
    text = (_text(value) or "").replace("_", "-").split("-")[0].casefold()
    return text if len(text) == 2 and text.isalpha() else None
