"""Which quads leave: the resolved view, the claims, one article, one actor, or what a query finds."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg import terms
from kg.errors import UsageError
from kg.export.turtle import LABEL, TYPE
from kg.graph import iris
from kg.queries import Iri, Rows, run
from kg.queries.binding import Values
from kg.queries.names import find_actors
from kg.store import Reader

FACTS_OF = """
SELECT DISTINCT ?fact WHERE {
  VALUES ?actor { $NODES }
  { ?fact ?property ?actor } UNION { ?fact nk:participation/nk:actor ?actor }
  ?fact a nk:Fact .
}
"""
ALONE = """
SELECT DISTINCT ?node WHERE {
  VALUES ?node { $NODES }
  VALUES ?kind { nk:Actor nk:Article nk:Fact nk:Place nk:Meeting nk:Commitment nk:Statement }
  ?node a ?kind .
}
"""
ABOUT = "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { $NODES } ?s ?p ?o }"
NAME = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ VALUES ?s {{ $NODES }} VALUES ?p {{ <{TYPE}> <{LABEL}> }} ?s ?p ?o }}"


def resolved(reader: Reader) -> Iterator[Quad]:
    """The resolved view: the default graph, of the controlled values only those that it uses."""
    quads = list(reader.quads())
    used = {quad.object.value for quad in quads if isinstance(quad.object, NamedNode) and not _is_value(quad.subject)}
    return (quad for quad in quads if not _is_value(quad.subject) or (isinstance(quad.subject, NamedNode) and quad.subject.value in used))


def _is_value(node: object) -> bool:
    return isinstance(node, NamedNode) and node.value.startswith(terms.NKV)


def claims(reader: Reader) -> Iterator[Quad]:
    """What every article says: all articles' graphs, in order of their names."""
    start = iris.article("", reader.base)
    for graph in sorted(reader.graphs()):
        if graph.startswith(start):
            yield from reader.quads(graph)


def graph(reader: Reader, iri: str) -> list[Quad]:
    """One named graph, by its IRI or by its last word ("ontology", "entities"). Raises UsageError where there is none."""
    name = iri if ":" in iri else iris.named_graph(iri, reader.base)
    quads = list(reader.quads(name))
    if not quads:
        names = ", ".join(sorted(one for one in reader.graphs() if not one.startswith(iris.article("", reader.base))))
        raise UsageError(f"There is no graph {name}; besides the articles' graphs there are: {names}.")
    return quads


def article(reader: Reader, key: str) -> list[Quad]:
    """One article's graph. Raises UsageError where there is none."""
    quads = list(reader.quads(iris.article(key, reader.base)))
    if not quads:
        raise UsageError(f"There is no article '{key}' in the store: 'kg query articles' lists them.")
    return quads


def actor(reader: Reader, name: str) -> list[Quad]:
    """An actor (by name, id or IRI) with every resolved fact that names it. Raises UsageError where there is none."""
    found = [name] if "://" in name else find_actors(name, reader)
    facts = _ask(reader, FACTS_OF, found)
    return _described(reader, [*found, *(str(fact) for fact in facts.column("fact"))])


def query(reader: Reader, name: str, parameters: Mapping[str, Values] | None = None) -> list[Quad]:
    """What a CONSTRUCT or DESCRIBE builds; of a SELECT everything that the resolved view says of the IRIs in its rows.

    Raises UsageError for an ASK, which finds nothing to write.
    """
    rows = run(reader, name, parameters)
    if rows.kind == "ask":
        raise UsageError("An ASK query answers yes or no and has nothing to export: use 'kg query'.")
    if rows.kind == "graph":
        return _quads(rows)
    return _described(reader, [cell for row in rows for cell in row if isinstance(cell, Iri)])


def _described(reader: Reader, start: list[str]) -> list[Quad]:
    """The quads of these nodes and of the nodes that are only parts of them; of others that they name, type and label."""
    chosen: list[Quad] = []
    seen: set[str] = set()
    named: set[str] = set()
    level = list(dict.fromkeys(start))
    while level:
        seen.update(level)
        quads = _quads(_ask(reader, ABOUT, level))
        chosen += quads
        ours = {value.value for value in (quad.object for quad in quads) if isinstance(value, NamedNode)}
        ours = {iri for iri in ours - seen if iri.startswith(reader.base)}
        alone = {str(iri) for iri in _ask(reader, ALONE, ours).column("node")}
        named |= alone
        level = sorted(ours - alone)
    return chosen + _quads(_ask(reader, NAME, named - seen))


def _ask(reader: Reader, text: str, nodes: Iterable[str]) -> Rows:
    return run(reader, text.replace("$NODES", " ".join(f"<{node}>" for node in sorted(nodes))))


def _quads(rows: Rows) -> list[Quad]:
    """The triples of a graph's rows, without those that we cannot write (blank nodes)."""
    return [
        Quad(subject, predicate, value, DefaultGraph())
        for subject, predicate, value in rows.terms
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and isinstance(value, NamedNode | Literal)
    ]
