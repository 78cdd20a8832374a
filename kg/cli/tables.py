"""Tables on standard output: drawn on a terminal, so that they fit it, whole and tab-separated in a pipe."""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import click

FORMS = ("table", "csv", "json")
Command = TypeVar("Command", bound=Callable[..., object])


def format_option(command: Command) -> Command:
    """`--format`: a table for people, CSV or JSON for programs."""
    return click.option("--format", "form", type=click.Choice(FORMS), default="table", help="table (the default), csv or json.")(command)


def write(columns: Sequence[str], rows: Iterable[Sequence[object]], form: str) -> None:
    """The rows in one of `FORMS`; JSON is a list of objects."""
    if form == "table":
        show(columns, rows)
    elif form == "json":
        click.echo(json.dumps([dict(zip(columns, row, strict=True)) for row in rows], ensure_ascii=False, indent=2, default=str))
    else:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([("" if cell is None else cell) for cell in row] for row in rows)
        click.echo(out.getvalue(), nl=False)


def show(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """The rows under their columns; None is an empty cell."""
    cells = [[("" if cell is None else str(cell)) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for row in (list(columns), *cells):
            click.echo("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))
        return
    from rich.console import Console

    from kg.cli.drawing import drawn

    console = Console()
    for table in drawn(columns, cells, console.width):
        console.print(table)
