"""A reader over quads in memory, for graphs that no store would take."""

from collections.abc import Container, Iterator, Mapping

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

from kg.graph import prefixes
from kg.settings import DEFAULT_BASE

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes().items()) + "@prefix : <https://w3id.org/newskg/id/test/> .\n"


class MemoryReader:
    version = "memory"
    base = DEFAULT_BASE

    def __init__(self, trig: str = "") -> None:
        self._store = Store()
        self._store.load(HEAD + trig, format=RdfFormat.TRIG)

    def query(self, text: str, prefixes: Mapping[str, str] | None = None, allow_service: Container[str] = ()):
        del allow_service
        return self._store.query(text, prefixes=dict(prefixes or {}))

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        return self._store.quads_for_pattern(None, None, None, NamedNode(graph) if graph else DefaultGraph())

    def graphs(self) -> Iterator[str]:
        return (name.value for name in self._store.named_graphs())

    def __len__(self) -> int:
        return len(self._store)
