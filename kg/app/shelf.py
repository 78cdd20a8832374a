"""Columns of events kept on disk, so that a large store opens at once the second time. A cache: it may be deleted at any moment.

One Arrow file a state, mapped into memory: opening it costs the same for a thousand events and for a million, several pages share one
copy, and any tool that reads Arrow can read it.
"""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from kg.charts import Events
from kg.charts.category import Category
from kg.charts.ragged import Ragged
from kg.charts.texts import Texts
from kg.queries import Cell, Iri
from kg.store import Reader, Snapshot, marks

FORMAT = 4
TEXTS = ("ids", "labels")
ARRAYS = ("day", "begin", "begin_last", "end_first", "end_last", "deadline", "reported", "sources", "confidence")
CATEGORIES = ("type", "granularity", "kind", "status", "modality", "place", "topic", "review")
OF_PARTS = {"actor": "cast", "article": "article"}
RAGGED = ("cast", "seen", "steps", "stepped")
WORTH_KEEPING = 5_000


def shelf_of(reader: Reader, what: str = "") -> Path | None:
    """Where the columns of this state belong, or the rows of a query (`what`); None for a store that does not lie on this machine.

    The name holds what changes with the state.
    """
    if not isinstance(reader, Snapshot):
        return None
    from platformdirs import user_cache_path

    store, state = marks(reader, FORMAT)
    own = f"-{hashlib.sha256(what.encode()).hexdigest()[:12]}" if what else ""
    return user_cache_path("newskg") / "columns" / f"{store}-{state}{own}.arrow"


def save(events: Events, path: Path) -> None:
    """Writes the columns, in one step, and takes away those of earlier states of the same store."""
    columns: dict[str, Any] = {name: getattr(events, name).array for name in TEXTS}
    columns |= {name: pa.array(getattr(events, name)) for name in ARRAYS}
    columns |= {name: pa.array(getattr(events, name).codes) for name in CATEGORIES}
    columns |= {
        name: pa.LargeListArray.from_arrays(part.starts, pa.array(part.values)) for name in RAGGED for part in [getattr(events, name)]
    }
    columns["disputed"] = pa.array(events.disputed.view(np.uint8))
    columns["article"] = pa.LargeListArray.from_arrays(events.seen.starts, pa.array(events.article.codes))
    words = {"values": {name: getattr(events, name).values for name in (*CATEGORIES, *OF_PARTS)}, "names": dict(events.names)}
    table = pa.table(columns).replace_schema_metadata({"newskg": json.dumps(words)})
    _write(table, path)


def save_rows(rows: Sequence[Mapping[str, Cell]], path: Path) -> None:
    """Writes the rows of a query; nothing where a column holds different kinds of values."""
    names = list(rows[0]) if rows else []
    iris = [name for name in names if any(isinstance(row[name], Iri) for row in rows)]
    try:
        table = pa.table({name: pa.array([row[name] for row in rows]) for name in names})
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return
    _write(table.replace_schema_metadata({"newskg": json.dumps(iris)}), path)


def load_rows(path: Path) -> list[dict[str, Cell]] | None:
    """The rows, None where there are none or they are damaged."""
    try:
        table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
        iris = json.loads(table.schema.metadata[b"newskg"])
        columns = {name: table.column(name).to_pylist() for name in table.column_names}
    except (OSError, ValueError, KeyError, TypeError):
        return None
    for name in iris:
        columns[name] = [None if cell is None else Iri(cell) for cell in columns[name]]
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _write(table: Any, path: Path) -> None:
    """In one step; what lies there of earlier states of the same store goes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.arrow")
    with pa.OSFile(str(draft), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table, max_chunksize=max(1, len(table)))
    draft.replace(path)
    store, state = path.stem.split("-")[:2]
    for old in path.parent.glob(f"{store}-*.arrow"):
        if not old.name.startswith(f"{store}-{state}"):
            old.unlink(missing_ok=True)


def load(path: Path) -> Events | None:
    """The columns, None where there are none or they are damaged."""
    try:
        table = pa.ipc.open_file(pa.memory_map(str(path))).read_all()
        words = json.loads(table.schema.metadata[b"newskg"])
        parts = {name: table.column(name).chunk(0) if len(table) else table.column(name).combine_chunks() for name in table.column_names}
        columns: dict[str, Any] = {name: Texts(parts[name]) for name in TEXTS}
        columns |= {name: parts[name].to_numpy() for name in ARRAYS}
        columns |= {name: Category(tuple(words["values"][name]), parts[name].to_numpy()) for name in CATEGORIES}
        columns |= {name: Ragged(parts[name].values.to_numpy(), parts[name].offsets.to_numpy()) for name in RAGGED}
        columns |= {name: Category(tuple(words["values"][name]), parts[column].values.to_numpy()) for name, column in OF_PARTS.items()}
        columns["disputed"] = parts["disputed"].to_numpy().view(np.bool_)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Events(names=words["names"], **columns)
