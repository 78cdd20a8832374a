"""Tables drawn so that they fit the terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.table import Table

LONGEST = 48  # characters of a cell before it is cut
NARROWEST = 10  # a day
GAP = 3  # between two columns
EDGES = 2


def drawn(columns: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> "list[Table]":
    """One table with cells cut by an ellipsis, no wider than `width`; where too many columns leave no room, one small table a row.

    Columns in which every cell is empty are left out.
    """
    places = [place for place in range(len(columns)) if not cells or any(row[place] for row in cells)]
    named = [columns[place] for place in places]
    kept = [[" ".join(row[place].split()) for place in places] for row in cells]
    lengths = [min(LONGEST, max(len(name), *(len(row[at]) for row in kept), 1)) for at, name in enumerate(named)] if kept else []
    if sum(min(length, NARROWEST) + GAP for length in lengths) + EDGES > width:
        return [_record(named, row) for row in kept]
    return [_table(named, kept, _fitted(lengths, width))]


def _fitted(lengths: Sequence[int], width: int) -> list[int]:
    """Widths of the columns: the widest give way first, none below the narrowest that it may be."""
    fitted = list(lengths)
    while sum(fitted) + GAP * len(fitted) + EDGES > width and max(fitted) > NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> "Table":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for at, name in enumerate(columns):
        table.add_column(name, no_wrap=True, overflow="ellipsis", max_width=widths[at] if widths else None)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def _record(columns: Sequence[str], row: Sequence[str]) -> "Table":
    """One row as lines of name and value; what is empty is left out."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, cell in zip(columns, row, strict=True):
        if cell:
            table.add_row(name, Text(cell))
    table.add_row("")
    return table
