"""Where a store keeps what.

store.json      format of the store, base of its ids, the newskg that made it
writer.lock     held by the one process that writes
stale           stands there while the live store holds articles that the resolved graph does not know yet
live/           the writer's database; nobody else opens it
snapshots/7/    whole copies (hard links) that readers open
current         the number of the snapshot that readers are to open
proposals.jsonl what reconciliation services proposed (kg.reconcile); no part of the graph
"""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from kg import __version__
from kg.errors import StoreError
from kg.store.lock import Lock, lock_folder

FORMAT = 1
TRIES = 50


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of one store."""

    root: Path

    @property
    def live(self) -> Path:
        """The writer's database."""
        return self.root / "live"

    @property
    def writer_lock(self) -> Path:
        """The file that the writing process locks."""
        return self.root / "writer.lock"

    @property
    def stale(self) -> Path:
        """The mark of work that was begun and not yet published."""
        return self.root / "stale"

    def exists(self) -> bool:
        """Whether a store was made here."""
        return (self.root / "store.json").is_file()

    def make(self, base: str) -> None:
        """Lays an empty store. Raises StoreError where the folder cannot be made or holds other things."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            if any(path.name not in {"writer.lock", "snapshots", "live"} for path in self.root.iterdir()):
                raise StoreError(f"{self.root} is no newskg store and is not empty: give an empty or a new folder.")
            (self.root / "snapshots").mkdir(exist_ok=True)
            replace_file(self.root / "store.json", json.dumps({"format": FORMAT, "base": base, "newskg": __version__}) + "\n")
        except OSError as error:
            raise StoreError(f"No store can be made in {self.root}: {error.strerror or error}.") from error

    def base(self) -> str:
        """The base of the ids in this store. Raises StoreError where a newer newskg made it, or where it is damaged."""
        try:
            about = json.loads((self.root / "store.json").read_text(encoding="utf-8"))
            made, base = int(about["format"]), str(about["base"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError(f"The store in {self.root} is damaged: store.json cannot be read ({error}).") from error
        if made > FORMAT:
            raise StoreError(f"The store in {self.root} was made by a newer newskg ({about.get('newskg')}): update newskg to read it.")
        return base

    def current(self) -> int | None:
        """The number of the published snapshot, None before the first."""
        try:
            return int((self.root / "current").read_text(encoding="ascii"))
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise StoreError(f"The store in {self.root} is damaged: the file 'current' holds no number.") from error

    def snapshot(self, number: int) -> Path:
        """The folder of a snapshot."""
        return self.root / "snapshots" / str(number)

    def snapshots(self) -> list[int]:
        """The numbers of all snapshots that lie here, oldest first, whole or not."""
        return sorted(int(path.name) for path in (self.root / "snapshots").iterdir() if path.name.isdigit())

    def switch(self, number: int) -> None:
        """Makes a snapshot the published one; readers see the one before or this, never neither."""
        replace_file(self.root / "current", f"{number}\n")

    def hold_current(self) -> tuple[int, Path, Lock]:
        """The published snapshot, locked against removal. Raises StoreError where nothing was published."""
        for _ in range(TRIES):
            number = self.current()
            if number is None:
                raise StoreError(f"The store in {self.root} holds no published articles yet: run 'kg ingest' first.")
            path = self.snapshot(number)
            try:
                lock = lock_folder(path, shared=True)
            except FileNotFoundError:
                continue  # a newer one was published meanwhile and this one removed
            if lock and path.is_dir():
                return number, path, lock
            if lock:
                lock.release()
        raise StoreError(f"The store in {self.root} lost its published snapshot {self.current()}: run 'kg ingest' to make one.")

    def prune(self) -> list[int]:
        """Removes snapshots that are neither published nor read by anyone; returns their numbers. For the writer only."""
        gone, current = [], self.current()
        for number in self.snapshots():
            if number == current:
                continue
            lock = lock_folder(self.snapshot(number), shared=False)
            if lock:
                shutil.rmtree(self.snapshot(number), ignore_errors=True)
                lock.release()
                gone.append(number)
        return gone


def replace_file(path: Path, text: str) -> None:
    """Writes a small file so that a reader or a power cut sees the old text or the new, never a part."""
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(path)
