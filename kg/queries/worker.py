"""One query in a process of its own, because nothing else can stop a query that runs away.

Reads from stdin, pickled: snapshot folder, query text, prefixes, limit, memory in bytes, servers that
SERVICE may ask. Writes to stdout, pickled: ("rows", Rows) or ("error", message, line, column). Only its parent speaks to it.
"""

import pickle
import sys
from pathlib import Path

from kg.errors import KgError, QueryError
from kg.queries.answer import answer
from kg.store.lock import lock_folder
from kg.store.snapshot import Snapshot


def main() -> None:
    """Answers one request."""
    folder, base, text, prefixes, limit, memory, services = pickle.load(sys.stdin.buffer)
    if memory and sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    reply: tuple[object, ...]
    try:
        lock = lock_folder(Path(folder), shared=True)
        if lock is None:
            raise QueryError("The snapshot is being removed: ask again.")
        reply = ("rows", answer(Snapshot(0, Path(folder), base, lock).query(text, prefixes, services), limit))
    except QueryError as error:
        reply = ("error", str(error), error.line, error.column)
    except KgError as error:
        reply = ("error", str(error), None, None)
    except MemoryError:
        reply = ("error", "The query needs too much memory: narrow it down.", None, None)
    pickle.dump(reply, sys.stdout.buffer)


if __name__ == "__main__":
    main()
