"""Locks on files and folders that vanish with the process that holds them, also when it is killed."""

import os
import sys
from pathlib import Path

from kg.errors import StoreLocked

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int, *, shared: bool) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(descriptor: int, *, shared: bool) -> bool:
        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Lock:
    """A held lock; `release` it, or let the process end."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    def note(self, text: str) -> None:
        """Leaves `text` in the locked file for those who find it locked."""
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
            os.pwrite(self._descriptor, text.encode(), 0) if sys.platform != "win32" else os.write(self._descriptor, text.encode())

    def release(self) -> None:
        """Gives it up; twice does no harm."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def lock_file(path: Path) -> Lock | None:
    """The one exclusive lock on a file, made where missing; None where someone else holds it."""
    return _lock(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), shared=False)


def hold(path: Path) -> Lock:
    """The writer's lock on a store by its file, with the holder's process id in it. Raises StoreLocked, naming who holds it."""
    lock = lock_file(path)
    if lock is None:
        holder = path.read_text(encoding="ascii", errors="replace").strip()
        who = f"process {holder}" if holder.isdigit() else "another process"
        raise StoreLocked(f"The store in {path.parent} is being written to by {who}: wait until it is done, or name another with --store.")
    lock.note(str(os.getpid()))
    return lock


def lock_folder(path: Path, *, shared: bool) -> Lock | None:
    """A lock on a folder: shared by those who read it, exclusive for who removes it. None where that cannot be had now.

    Windows cannot lock a folder and need not: there an open file cannot be removed. FileNotFoundError where there is no folder.
    """
    if sys.platform == "win32":
        path.stat()
        return Lock(os.open(os.devnull, os.O_RDONLY))
    return _lock(os.open(path, os.O_RDONLY | os.O_DIRECTORY), shared=shared)


def _lock(descriptor: int, *, shared: bool) -> Lock | None:
    if _take(descriptor, shared=shared):
        return Lock(descriptor)
    os.close(descriptor)
    return None
