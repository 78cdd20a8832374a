"""Where the index of a state lies: beside others of its kind in the user's cache. It may be deleted at any moment."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kg.search.index import Index, fill
from kg.search.records import records
from kg.store import Reader, Snapshot, marks

FORMAT = 2


def open_index(reader: Reader, making: Callable[[], None] | None = None) -> Index:
    """The index of this state, made where there is none; `making` is told before that, which takes a second for each 500 articles.

    The name of the file holds what changes with the state. An index of an earlier state of the same store is brought up to date instead of
    made anew, and then goes. Where nothing can be kept, the index lives as long as the process.
    """
    place = place_of(reader)
    if place and place.exists():
        with suppress(sqlite3.DatabaseError):
            return Index(place)
    if making:
        making()
    if place:
        with suppress(OSError, sqlite3.OperationalError):
            return _kept(reader, place)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        draft = Path(folder) / "index.sqlite"
        fill(draft, records(reader))
        return Index(draft)


def place_of(reader: Reader) -> Path | None:
    """Where the index of this state belongs; None for a store that does not lie on this machine."""
    if not isinstance(reader, Snapshot):
        return None
    from platformdirs import user_cache_path

    store, state = marks(reader, FORMAT)
    return user_cache_path("newskg") / "search" / f"{FORMAT}-{store}-{state}.sqlite"


def _kept(reader: Reader, place: Path) -> Index:
    """Makes the file in one step: readers of the older one go on with it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    older = sorted(place.parent.glob(f"{place.name.rpartition('-')[0]}-*.sqlite"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory(dir=place.parent) as folder:
        draft = Path(folder) / "index.sqlite"
        try:
            if older:
                shutil.copyfile(older[-1], draft)
            fill(draft, records(reader))
        except sqlite3.DatabaseError:
            draft.unlink(missing_ok=True)
            fill(draft, records(reader))
        draft.replace(place)
    for old in older:
        if old != place:
            old.unlink(missing_ok=True)
    return Index(place)
