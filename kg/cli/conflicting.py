"""The verb that puts differing articles side by side."""

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.tables import format_option, write

if TYPE_CHECKING:
    from kg.queries import Cell

PROPERTIES = ("date", "place", "headcount", "quantity")
COLUMNS = ("id", "label", "property", "value", "reason", "outlet", "published", "article", "sentence")


@click.command()
@store_option
@click.option("--property", "properties", type=click.Choice(PROPERTIES), multiple=True, help="Only where they differ on this.")
@click.option("--actor", multiple=True, help="Only facts in which this actor takes part; by name.")
@format_option
def conflicts(*, store: Path | None, properties: Sequence[str], actor: Sequence[str], form: str) -> None:
    """Show where articles disagree: each value with its article, its sentence and, where one is plain, the reason."""
    from kg.export import shorten
    from kg.graph import prefixes
    from kg.queries import run
    from kg.store import open_store

    with open_store(store) as opened:
        reader = opened.reader()
        rows = run(reader, "disputes", {"on": list(properties) or None, "actor": list(actor) or None}).dicts()
        names = prefixes(reader.base)
    for row in rows:
        row["id"] = shorten(str(row["id"]), names)
    if form == "table" and sys.stdout.isatty():
        click.echo("\n\n".join(_side_by_side(rows)) or "No two articles disagree.")
    else:
        write(COLUMNS, [[row[name] for name in COLUMNS] for row in rows], form)


def _side_by_side(rows: "Sequence[dict[str, Cell]]") -> list[str]:
    """One block a fact and property: the value, who gives it, the sentence."""
    blocks = []
    for (identifier, label, about, reason), given in groupby(
        rows, lambda row: tuple(row[name] for name in ("id", "label", "property", "reason"))
    ):
        lines = [f"{label}  ({identifier})", f"  {about}" + (f", {reason}" if reason else "")]
        for row in given:
            paper = ", ".join(str(part) for part in (row["outlet"], row["published"] or "day unknown") if part)
            lines.append(f"    {row['value']:<16} {row['article']} ({paper})\n    {'':<16} » {row['sentence']}")
        blocks.append("\n".join(lines))
    return blocks
