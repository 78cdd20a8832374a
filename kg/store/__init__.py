"""Where the triples lie: one writer, readers on published snapshots.

    store = open_store(path, create=True)
    with store.writer(kg.graph) as writer:            # StoreLocked where another process writes
        changes = writer.put(extractions)             # Changes(added, replaced, unchanged): keys
        writer.forget("taz-2025-09-04")               # True where it was there
        version = writer.publish()                    # resolves, then shows it to readers in one step
    reader = store.reader()                           # the newest snapshot; cheap to call again
    reader.query("SELECT …"), reader.quads(graph), reader.version

`open_store` without `create` raises StoreError where there is no store. A reader's answers never change; `store.version` tells
whether a newer snapshot is out. Whatever kills a writer, the last snapshot stays whole and the next run completes the work.
"""

from kg.store.embedded import EmbeddedStore, open_store
from kg.store.mark import marks
from kg.store.protocol import Changes, Mapper, Reader, Store, Writer
from kg.store.snapshot import Snapshot

__all__ = ["Changes", "EmbeddedStore", "Mapper", "Reader", "Snapshot", "Store", "Writer", "marks", "open_store"]
