"""The whole line on the sample articles, with what it printed kept short: ten events, the counts, where the Turtle lies."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.errors import InputError
from kg.settings import resource

if TYPE_CHECKING:
    from kg.queries import Cell

LINES, WIDE = 10, 120


def demonstrate(folder: Path) -> None:
    """Reads the samples into `folder/store`, prints, and writes `folder/newskg.ttl`."""
    from kg.export import render, selecting
    from kg.export.chronology import chronology
    from kg.export.files import write_text
    from kg.graph import prefixes
    from kg.pipeline import Options, ingest
    from kg.queries import run
    from kg.queries.stats import stats
    from kg.store import open_store

    store = folder / "store"
    report = ingest([resource("data", "articles")], store, Options())
    if report.failed:
        raise InputError(" ".join(outcome.error or "" for outcome in report.failed))
    with open_store(store) as opened:
        reader = opened.reader()
        meetings = run(reader, "timeline", {"type": "meeting"})
        told = zip(meetings.dicts(), chronology(meetings), strict=True)
        best = sorted(enumerate(told), key=lambda numbered: _weight(numbered[1][0]), reverse=True)[:LINES]
        figures = stats(reader)
        click.echo(f"{len(best)} of the {len(meetings)} meetings that {figures['articles']} sample articles tell:\n")
        wide = shutil.get_terminal_size((WIDE, 24)).columns
        for _, (_, line) in sorted(best, key=lambda numbered: numbered[0]):
            click.echo(line if len(line) <= wide else f"{line[: wide - 1].rstrip(' ;·')}…")
        click.echo("\nIn all: " + ", ".join(f"{value:,} {name}" for name, value in figures.items() if isinstance(value, int)) + ".\n")
        turtle = folder / "newskg.ttl"
        write_text(turtle, render(selecting.resolved(reader), "turtle", prefixes(reader.base)))
    kg = "python3 run.py" if resource("run.py").exists() else "kg"
    click.echo(f"The graph as Turtle:  {turtle}")
    click.echo(f"The dashboard:        {kg} app --store {store}")
    click.echo(f"Your own articles:    {kg} ingest FOLDER, then {kg} app")


def _weight(event: "dict[str, Cell]") -> tuple[bool, bool, int, int]:
    """What a reader wants to see first: held, on a known day, told by many articles, with many actors."""
    return event["status"] == "held", event["date"] is not None, int(str(event["sources"])), str(event["actors"] or "").count(";")
