"""What every store offers, wherever its triples lie."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from types import TracebackType

    from pyoxigraph import Quad, QueryBoolean, QuerySolutions, QueryTriples
    from pyoxigraph import Store as Database

    from kg.model import Extraction, Judgement, Story


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the articles that were put: their keys, each in one list."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


class Mapper(Protocol):
    """How records become quads and records again; the package `kg.graph` is one."""

    def prefixes(self, base: str) -> dict[str, str]:
        """Namespaces by name; an article's graph is named "article" and the article's key, percent-encoded, a blank as underscore."""

    def article_quads(self, extraction: "Extraction", base: str) -> str:
        """One article's graph as N-Quads."""

    def read_extraction(self, quads: "Iterable[Quad]", base: str) -> "Extraction":
        """The extraction that `article_quads` wrote."""

    def story_quads(self, story: "Story", base: str) -> str:
        """The resolved view as N-Quads: default graph and entities."""

    def read_judgements(self, quads: "Iterable[Quad]", base: str) -> "tuple[Judgement, ...]":
        """People's decisions, from the graph of curation."""

    def judgement_quads(self, judgements: "Iterable[Judgement]", base: str) -> str:
        """People's decisions as N-Quads of the graph of curation."""

    def revised(
        self,
        database: "Database",
        old: "Mapping[str, Extraction | None]",
        new: "Mapping[str, Extraction | None]",
        judgements: "Iterable[Judgement]",
        base: str,
        *,
        earlier: "Iterable[Judgement] | None" = None,
    ) -> tuple[set[str], set[str]]:
        """Lines of N-Quads to take out of the resolved view, and to put in, when the articles `old` have become `new`, and the judgements
        `earlier` what they are now."""

    def schema_quads(self, base: str) -> str:
        """The ontology as N-Quads of a graph of its own."""


class Reader(Protocol):
    """One published state of a store; what it answers never changes."""

    @property
    def version(self) -> str:
        """Names the state: the same version means the same triples."""

    @property
    def base(self) -> str:
        """The base of the ids."""

    def query(
        self, text: str, prefixes: Mapping[str, str] | None = None, allow_service: Container[str] = ()
    ) -> "QuerySolutions | QueryBoolean | QueryTriples":
        """Runs SPARQL 1.1 over the default (resolved) graph and the named graphs; SERVICE asks only those allowed. Raises QueryError."""

    def quads(self, graph: str | None = None) -> "Iterator[Quad]":
        """The quads of one named graph, None: of the default graph."""

    def graphs(self) -> Iterator[str]:
        """The IRIs of the named graphs, in no order."""

    def __len__(self) -> int:
        """How many quads there are."""


class Writer(Protocol):
    """The one process that changes a store. Nothing is seen by readers before `publish`."""

    def put(self, extractions: "Iterable[Extraction]") -> Changes:
        """Adds articles or replaces them by key, each one wholly or not at all."""

    def forget(self, key: str) -> bool:
        """Takes an article out; False where there is none with this key."""

    def judge(self, *judgements: "Judgement") -> bool:
        """Keeps people's decisions, which hold from the next `publish` on; False where they are all kept already."""

    def unjudge(self, *judgements: "Judgement") -> bool:
        """Takes decisions back; False where there is none like them."""

    def judgements(self) -> "tuple[Judgement, ...]":
        """All decisions kept, in order of time."""

    def orphans(self) -> "tuple[Judgement, ...]":
        """Decisions without effect: their claim or occurrence has vanished, or their correction cannot be made."""

    def publish(self) -> str:
        """Resolves what changed and shows it to readers; returns the version, the same one where nothing changed."""

    def __enter__(self) -> Self:
        """Itself, to be closed at the end of the block."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None") -> None:
        """Closes the store; what was not published stays and is published by the next writer."""


class Store(Protocol):
    """A place for articles' graphs and what is resolved from them."""

    @property
    def version(self) -> str | None:
        """The version that `reader()` would give, None before the first; cheap, to notice a newer one."""

    def reader(self) -> Reader:
        """The newest published state. Raises StoreError before the first."""

    def writer(self, mapper: Mapper) -> Writer:
        """Takes the one place of the writer. Raises StoreLocked."""
