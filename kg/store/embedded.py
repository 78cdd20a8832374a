"""The store on this machine's disk: Oxigraph, one writer, readers on published snapshots."""

import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kg.errors import StoreError
from kg.settings import DEFAULT_BASE, store_path
from kg.store.folder import Folder
from kg.store.protocol import Mapper
from kg.store.snapshot import Snapshot

if TYPE_CHECKING:
    from kg.store.writer import EmbeddedWriter


class EmbeddedStore:
    """A folder; see `kg.store.folder` for what lies in it. Cheap to make: nothing is opened before it is needed."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._snapshot: Snapshot | None = None
        self._guard = threading.Lock()

    @property
    def path(self) -> Path:
        """The folder."""
        return self.folder.root

    @property
    def base(self) -> str:
        """The base of the ids."""
        return self.folder.base()

    @property
    def version(self) -> str | None:
        """The number of the published snapshot, None before the first; reads one small file."""
        number = self.folder.current()
        return None if number is None else str(number)

    @property
    def unfinished(self) -> bool:
        """Whether something was put that is not published: a writer is at work, or was broken off."""
        return self.folder.stale.exists()

    def reader(self) -> Snapshot:
        """The newest published state; the same object as before as long as nothing newer is out. Raises StoreError before the first."""
        with self._guard:
            if self._snapshot is None or self._snapshot.version != self.version:
                base = self.folder.base()
                number, path, lock = self.folder.hold_current()
                self._snapshot = Snapshot(number, path, base, lock)
            return self._snapshot

    def writer(self, mapper: Mapper) -> "EmbeddedWriter":
        """Takes the one place of the writer; `mapper` turns records into quads and back (`kg.graph`). Raises StoreLocked."""
        from kg.store.writer import EmbeddedWriter

        return EmbeddedWriter(self.folder, mapper)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Lets go of the snapshot."""
        with self._guard:
            if self._snapshot:
                self._snapshot.close()
            self._snapshot = None


def open_store(path: str | Path | None = None, *, create: bool = False, base: str | None = None) -> EmbeddedStore:
    """The store in a folder (None: $KG_STORE, else the platform's data folder).

    `create` lays an empty one where there is none, with `base` for its ids. Raises StoreError where there is no store, where the
    folder holds something else, and where a store with another base lies there.
    """
    folder = Folder(store_path(path))
    if not folder.exists():
        if not create:
            raise StoreError(f"There is no store in {folder.root}: 'kg ingest' makes one, --store or $KG_STORE names another.")
        folder.make(base or DEFAULT_BASE)
    elif base and base != folder.base():
        raise StoreError(f"The ids in {folder.root} have the base {folder.base()}, not {base}: leave the base out, or use a new folder.")
    return EmbeddedStore(folder)
