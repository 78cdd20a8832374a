"""One input to one article."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

from kg.errors import InputError
from kg.load.dateline import stated_day
from kg.load.decoding import decode
from kg.load.draft import Draft, Piece, compose, fold
from kg.load.inputs import Input
from kg.load.keys import article_key, slug
from kg.load.languages import detect
from kg.load.readers import sniff
from kg.model import Article
from kg.web.address import is_address

MAX_BYTES = 5_000_000
"""More than that is a book or a dump, not an article; reading it as one would hide everything in it."""


def load(given: Input, *, published: date | None = None, language: str | None = None) -> Article:
    """The article that the input holds.

    `published` and `language` count only where the text does not say. Without any date the article's `published` is None.
    Raises InputError with one sentence: empty, binary, too long, no article text, unreadable front matter.
    """
    page = given.fetch()
    data = page.data
    if len(data) > MAX_BYTES:
        size, most = len(data) / 1e6, MAX_BYTES / 1e6
        raise InputError(
            f"{given.name}: {size:.1f} MB is more than an article has (at most {most:.0f} MB); split it into one file per article."
        )
    text = decode(data, given.name)
    draft = sniff(text).read(text, given.name)
    if page.address:
        draft = replace(draft, url=urljoin(page.address, draft.url or ""))
    return article(draft, given.name, published=published, language=language)


def article(draft: Draft, name: str, *, published: date | None = None, language: str | None = None) -> Article:
    """The article that a draft makes, read from the input called `name`; one from the web is named after its title."""
    stem = "" if is_address(name) and draft.title else Path(name).stem
    title = fold(draft.title) if draft.title else None
    text, units, links = compose(_ordered(draft.pieces))
    if not text:
        raise InputError(f"{name}: there is no text in it.")
    spoken = draft.language or language or detect(text)
    day = draft.published or published or stated_day(draft.pieces, spoken)
    return Article(
        key=article_key(
            slug(title) if title and not stem.strip() else stem,
            url=draft.url,
            title=title or text[:200],
            published=day.isoformat() if day else "",
            publisher=draft.publisher or "",
        ),
        source=name,
        title=title or stem or name,
        text=text,
        language=spoken,
        units=units,
        published=day,
        teaser=next((piece.text for piece in draft.pieces if piece.kind == "teaser"), None),
        publisher=draft.publisher,
        url=draft.url,
        authors=draft.authors,
        dateline=draft.dateline,
        tags=draft.tags,
        links=links,
        related=draft.related,
        licence=draft.licence,
    )


def _ordered(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Title first, then teaser, the rest in reading order."""
    rank = {"title": 0, "teaser": 1}
    return tuple(sorted(pieces, key=lambda piece: rank.get(piece.kind, 2)))
