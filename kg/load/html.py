"""HTML pages: the text by trafilatura, the page's own data from its JSON-LD NewsArticle first, then from its meta tags."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.load.draft import Draft, Piece, fold
from kg.load.fields import with_fields

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = re.compile(r"<(?:!doctype\s+html|html|head|body|article)(?:\s[^>]*)?>", re.IGNORECASE)
_SNIFFED = 2_000
_ARTICLE_TYPES = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "BlogPosting"}
)
_UNITS = {"head": "heading", "p": "paragraph", "quote": "paragraph", "item": "paragraph"}


def matches(text: str) -> bool:
    """Whether the text begins as an HTML page does."""
    return _HEAD.search(text[:_SNIFFED]) is not None


def read(text: str, name: str) -> Draft:
    """The page as a draft. Raises InputError where it holds no article text."""
    from lxml import html

    tree = html.fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    data = next(_articles(tree), {})
    draft = with_fields(Draft(pieces=()), data)
    body = str(data.get("articleBody") or "")
    paragraphs = tuple(_text_pieces(body)) if body else ()
    found = _extracted(text)
    if found is not None:
        draft = replace(
            draft,
            title=draft.title or found.title or _heading(tree),
            published=draft.published or found.published,
            publisher=draft.publisher or found.publisher,
            url=draft.url or found.url,
            authors=draft.authors or found.authors,
            tags=draft.tags or found.tags,
            pieces=draft.pieces or _teaser(found),
        )
        paragraphs = paragraphs or tuple(piece for piece in found.pieces if piece.kind != "teaser")
    if not paragraphs:
        raise InputError(f"{name}: the page holds no article text.")
    language = draft.language or (tree.get("lang") or "").split("-")[0].casefold() or None
    title = fold(draft.title) if draft.title else None
    kept = tuple(piece for piece in (*draft.pieces, *paragraphs) if piece.text != title)
    return replace(draft, language=language, title=title, pieces=((Piece("title", title),) if title else ()) + kept)


def _articles(tree: "HtmlElement") -> Iterator[Mapping[str, object]]:
    """Every article object in the page's JSON-LD; blocks that are no JSON are passed over, as browsers do."""
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except ValueError:
            continue
        for item in _objects(data):
            types = item.get("@type")
            if _ARTICLE_TYPES & set(types if isinstance(types, list) else [types]):
                yield item


def _objects(data: object) -> Iterator[Mapping[str, object]]:
    if isinstance(data, list):
        for item in data:
            yield from _objects(item)
    elif isinstance(data, Mapping):
        yield data
        yield from _objects(data.get("@graph"))


def _extracted(text: str) -> Draft | None:
    """What trafilatura makes of the page; no date is searched for in the text, since a guess would pass for a fact."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        text,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    pieces = tuple(
        Piece("heading" if _UNITS[str(node.tag)] == "heading" else "paragraph", words)
        for node in found.body.iter(*_UNITS)
        if (words := fold("".join(node.itertext()))) and not any(above.tag in _UNITS for above in node.iterancestors())
    )
    teaser = (Piece("teaser", fold(found.description)),) if found.description else ()
    return Draft(
        pieces=(*teaser, *pieces),
        title=found.title,
        published=date.fromisoformat(found.date) if found.date else None,
        publisher=found.sitename,
        url=found.url,
        authors=tuple(fold(author) for author in (found.author or "").split(";") if author.strip()),
        tags=tuple(tag for entry in (found.tags or []) for tag in map(fold, entry.split(",")) if tag),
    )


def _teaser(found: Draft) -> tuple[Piece, ...]:
    """The page's description, unless the body begins with the same words."""
    teaser = [piece for piece in found.pieces if piece.kind == "teaser"]
    body = [piece.text for piece in found.pieces if piece.kind != "teaser"]
    return tuple(piece for piece in teaser if not any(text.startswith(piece.text.rstrip("….")) for text in body))


def _heading(tree: "HtmlElement") -> str | None:
    found = tree.xpath("//h1")
    return fold(found[0].text_content()) if found else None


def _text_pieces(body: str) -> Iterator[Piece]:
    blocks = re.split(r"\n\s*\n", body) if "\n\n" in body else body.splitlines()
    return (Piece("paragraph", words) for block in blocks if (words := fold(block)))
