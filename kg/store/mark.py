"""What a state is known by to whoever keeps something made of it: an index for search, columns, the rows of a query."""

import hashlib

from kg.store.snapshot import Snapshot


def marks(snapshot: Snapshot, form: int) -> tuple[str, str]:
    """The mark of the store (12 hex digits), the same for all its states, and that of this state (16); `form` is the form of what is kept.

    A state is its folder, its version, the moment it was written and the size of its tables; to count its quads would take seconds in
    a large store.
    """
    folder = snapshot.path.resolve()
    size = sum(table.stat().st_size for table in snapshot.path.glob("*.sst"))
    state = f"{form} {folder} {snapshot.version} {snapshot.path.stat().st_mtime_ns} {size}"
    return _hash(str(folder.parents[1]))[:12], _hash(state)[:16]


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
