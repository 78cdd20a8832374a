"""Running a query that may take too long."""

import os
import pickle
import subprocess
import sys
from collections.abc import Collection, Mapping

from kg.errors import QueryError
from kg.queries.rows import Rows
from kg.store import Snapshot


def run_guarded(
    reader: Snapshot, text: str, prefixes: Mapping[str, str], limit: int | None, seconds: float, *, services: Collection[str] = ()
) -> Rows:
    """Answers from a worker process that is killed after `seconds`, or when it takes more than half of the machine's memory.

    Raises QueryError in those cases too, in one sentence.
    """
    request = pickle.dumps((str(reader.path), reader.base, text, dict(prefixes), limit, _half_of_memory(), tuple(services)))
    command = [sys.executable, "-m", "kg.queries.worker"]
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        raise QueryError(f"The query was stopped after {seconds:g} seconds: narrow it down, or allow more time.") from None
    if done.returncode:
        raise QueryError("The query was stopped because it needs too much memory: narrow it down.")
    reply = pickle.loads(done.stdout)
    if reply[0] == "error":
        raise QueryError(*reply[1:])
    rows = reply[1]
    assert isinstance(rows, Rows)
    return rows


def _half_of_memory() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, ValueError, OSError):
        return 0
