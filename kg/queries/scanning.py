"""One property of everything at once, and other long tables of which only the text counts."""

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from kg.graph.iris import prefixes
from kg.store import Reader

if TYPE_CHECKING:
    from pyoxigraph import QuerySolutions


def scan(reader: Reader, predicate: str, value: str | None = None) -> Iterator[tuple[str, str]]:
    """Subject and value, both as text, of every triple of the resolved view with this predicate (and this value, if given); IRIs all.

    For reading a store from end to end: a scan of one predicate costs a tenth of what the same column costs in a join, and half of that
    is saved again by taking the engine's own CSV and not its objects.
    """
    wanted = f"VALUES ?value {{ <{value}> }}" if value else ""
    return (
        (subject, text) for subject, text in columns(reader, f"SELECT ?subject ?value WHERE {{ {wanted} ?subject <{predicate}> ?value }}")
    )


def columns(reader: Reader, select: str) -> Iterator[list[str]]:
    """The rows of a SELECT as text, an unbound variable as none: for many rows, of which only the text counts. Raises QueryError."""
    from pyoxigraph import QueryResultsFormat

    found = cast("QuerySolutions", reader.query(select, prefixes(reader.base)))
    table = found.serialize(format=QueryResultsFormat.CSV) or b""
    rows = csv.reader(io.TextIOWrapper(io.BytesIO(table), encoding="utf-8", newline=""))
    next(rows, None)
    return rows
