"""Quads as the database keeps them, and as the body of an update."""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat
from pyoxigraph import Store as Database

from kg.errors import StoreError


def normalised(text: str) -> set[Quad]:
    """N-Quads as the database keeps them: literals in its own spelling, each quad once."""
    memory = Database()
    try:
        memory.load(text, format=RdfFormat.N_QUADS)
    except SyntaxError as error:
        raise StoreError(f"The quads of an article are no N-Quads: {error}.") from error
    return set(memory)


def open_database(live: Path) -> Database:
    """The writer's database. Raises StoreError where it cannot be opened."""
    try:
        return Database(str(live))
    except OSError as error:
        raise StoreError(f"The store in {live.parent} cannot be opened ({error}): run 'kg doctor'.") from error


def as_data(quads: Iterable[Quad]) -> str:
    """Quads as the body of INSERT DATA or DELETE DATA."""
    return "\n".join(f"GRAPH {q.graph_name} {{ {q.triple} }}" if isinstance(q.graph_name, NamedNode) else f"{q.triple} ." for q in quads)
