"""The verb that searches by words."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option

if TYPE_CHECKING:
    from kg.search import Found, Hit

MOST = 20


@click.command()
@click.argument("words", nargs=-1, required=True)
@store_option
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["article", "meeting", "commitment", "statement", "actor"]),
    help="Only this kind; may come several times.",
)
@click.option("--limit", type=click.IntRange(1), default=MOST, show_default=True, help="At most so many hits.")
@click.option("--format", "form", type=click.Choice(["text", "json", "jsonl"]), default="text", show_default=True, help="Lines, or data.")
def search(*, words: Sequence[str], store: Path | None, kinds: Sequence[str], limit: int, form: str) -> None:
    """Search articles, facts and actors by words.

    \b
    kg search air defence              both words, also as the beginning of longer ones
    kg search '"coalition of the willing"'
    kg search 'drohne OR drone' --kind commitment
    kg search -- macron -merz          without the second

    A German compound is found by its last part: "abwehr" finds "Luftabwehr".
    """
    from kg.search import open_index
    from kg.store import open_store

    with open_store(store) as opened:
        index = open_index(opened.reader())
        found = index.find(_typed(words), kinds, limit=limit)
    rows = [hit.record() for hit in found.hits]
    if form == "json":
        click.echo(json.dumps({"counts": found.counts, "hits": rows}, ensure_ascii=False, indent=2))
    elif form == "jsonl":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    else:
        for line in _lines(found):
            click.echo(line)
        wanted = sum(found.counts[kind] for kind in kinds) if kinds else found.total
        if wanted > len(found.hits):
            click.echo(f"kg: {len(found.hits)} of {wanted} hits are shown (--limit).", err=True)


def _typed(words: Sequence[str]) -> str:
    """The words as one search; what the shell gave as one word with blanks in it was in quotation marks there, and is a search itself."""
    return " ".join(words)


def _lines(found: "Found") -> Iterator[str]:
    for hit in found.hits:
        yield "  ".join(part for part in (hit.day or "no day    ", f"{hit.kind:<10}", hit.name, hit.id) if part)
        if hit.snippet:
            yield f"            {_shown(hit)}"


def _shown(hit: "Hit") -> str:
    """The words around the hit; on a terminal what was hit is bold, which click leaves out elsewhere."""
    return "".join(click.style(piece.text, bold=True) if piece.hit else piece.text for piece in hit.snippet)
