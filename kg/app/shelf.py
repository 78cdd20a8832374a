"""Columns of events kept on disk, so that a large store opens at once the second time. A cache: it may be deleted at any moment."""

import hashlib
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from kg.charts import Events
from kg.charts.event import Category
from kg.store import Reader, Snapshot

FORMAT = 1
ARRAYS = (
    "day", "begin", "begin_last", "end_first", "end_last", "deadline", "reported", "actors_of", "actors_from", "sources", "confidence",
    "disputed",
)  # fmt: skip
CATEGORIES = ("type", "granularity", "status", "modality", "place", "topic", "review", "actor")
WORTH_KEEPING = 5_000


def shelf_of(reader: Reader) -> Path | None:
    """Where the columns of this state belong; None for a store that does not lie on this machine.

    The name holds what changes with the state: the folder, its version, the moment it was written.
    """
    if not isinstance(reader, Snapshot):
        return None
    from platformdirs import user_cache_path

    state = f"{FORMAT} {reader.path.resolve()} {reader.version} {reader.path.stat().st_mtime_ns} {len(reader)}"
    return user_cache_path("newskg") / "columns" / f"{_store(reader)}-{hashlib.sha256(state.encode()).hexdigest()[:16]}.npz"


def save(events: Events, path: Path) -> None:
    """Writes the columns, in one step, and takes away those of earlier states of the same store."""
    words = {
        "ids": events.ids.tolist(),
        "labels": events.labels.tolist(),
        "values": {name: getattr(events, name).values for name in CATEGORIES},
        "names": dict(events.names),
    }
    arrays = {name: getattr(events, name) for name in ARRAYS} | {f"{name}_codes": getattr(events, name).codes for name in CATEGORIES}
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.npz")
    np.savez(draft, words=np.frombuffer(json.dumps(words).encode(), dtype=np.uint8), **arrays)
    draft.replace(path)
    for old in path.parent.glob(f"{path.name.partition('-')[0]}-*.npz"):
        if old != path:
            old.unlink(missing_ok=True)


def load(path: Path) -> Events | None:
    """The columns, None where there are none or they are damaged."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            words = json.loads(kept["words"].tobytes())
            columns: dict[str, Any] = {name: kept[name] for name in ARRAYS}
            columns |= {name: Category(tuple(words["values"][name]), kept[f"{name}_codes"]) for name in CATEGORIES}
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile):
        return None
    columns |= {name: np.array(words[name], dtype=object) for name in ("ids", "labels")}
    return Events(names=words["names"], **columns)


def _store(reader: Snapshot) -> str:
    return hashlib.sha256(str(reader.path.resolve().parents[1]).encode()).hexdigest()[:12]
