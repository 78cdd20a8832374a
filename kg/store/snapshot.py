"""A published state of the embedded store, opened to be read."""

import weakref
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples
from pyoxigraph import Store as Database

from kg.errors import QueryError, StoreError
from kg.store.lock import Lock
from kg.store.sparql import refuse_network, syntax_error


class Snapshot:
    """Reads one snapshot, which stays on the disk as long as this lives. May be used from several threads."""

    def __init__(self, number: int, path: Path, base: str, lock: Lock) -> None:
        try:
            self._database = Database.read_only(str(path))
        except OSError as error:
            lock.release()
            raise StoreError(f"The snapshot {path} cannot be opened ({error}): run 'kg doctor'.") from error
        self._number = number
        self._base = base
        self.path = path
        self._finish = weakref.finalize(self, lock.release)

    @property
    def version(self) -> str:
        """The snapshot's number: the same number means the same triples."""
        return str(self._number)

    @property
    def base(self) -> str:
        """The base of the ids."""
        return self._base

    def query(
        self, text: str, prefixes: Mapping[str, str] | None = None, allow_service: Container[str] = ()
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Runs SPARQL 1.1; `prefixes` are known without declaration.

        Raises QueryError with line and column where the text is no SPARQL, and where it would open a connection to an address that
        is not in `allow_service`.
        """
        refuse_network(text, allow_service)
        try:
            return self._database.query(text, prefixes=dict(prefixes or {}))
        except SyntaxError as error:
            raise syntax_error(text, error, frozenset(prefixes or ())) from None
        except (RuntimeError, ValueError) as error:
            raise QueryError(f"The query cannot run: {error}.") from None

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """The quads of one named graph, None: of the default graph."""
        return self._database.quads_for_pattern(None, None, None, NamedNode(graph) if graph else DefaultGraph())

    def graphs(self) -> Iterator[str]:
        """The IRIs of the named graphs, in no order."""
        return (name.value for name in self._database.named_graphs() if isinstance(name, NamedNode))

    def __len__(self) -> int:
        """How many quads there are."""
        return len(self._database)

    def close(self) -> None:
        """Lets the writer remove the snapshot once a newer one is out; ends with the object anyway."""
        self._finish()
