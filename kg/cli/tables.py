"""Tables on standard output: drawn on a terminal, tab-separated in a pipe."""

import sys
from collections.abc import Iterable, Sequence

import click


def show(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """The rows under their columns; None is an empty cell."""
    cells = [[("" if cell is None else str(cell)) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for row in (list(columns), *cells):
            click.echo("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*columns, box=SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)
