"""Turtle and TriG for people and for git: one subject a block, one predicate a line, everything sorted, no clock.

The same quads give the same bytes. In a block the types come first, then the label, then the other predicates by name.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode, Quad

from kg.export.names import Names, plain

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
INDENT = "    "


def turtle(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """Turtle of all quads, whatever graph they are in."""
    names = Names(prefixes)
    body = "\n".join(_blocks(quads, names, ""))
    return f"{names.declarations()}\n{body}" if body else names.declarations()


def trig(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """TriG: the default graph first, then the named graphs by name."""
    names = Names(prefixes)
    graphs: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""].append(quad)
    parts = []
    for graph in sorted(graphs):
        body = "\n".join(_blocks(graphs[graph], names, INDENT if graph else ""))
        parts.append(f"{names.iri(graph)} {{\n{body}}}\n" if graph else body)
    return "\n".join([names.declarations(), *parts]) if parts else ""


def _blocks(quads: Iterable[Quad], names: Names, indent: str) -> list[str]:
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        subject, predicate, value = plain(quad)
        told[subject.value][predicate.value].add(names.term(value))
    blocks = {names.iri(subject): _block(predicates, names, indent) for subject, predicates in told.items()}
    return [f"{indent}{subject}\n{blocks[subject]}" for subject in sorted(blocks)]


def _block(predicates: Mapping[str, set[str]], names: Names, indent: str) -> str:
    ordered = sorted(predicates, key=lambda predicate: (predicate != TYPE, predicate != LABEL, predicate))
    lines = [f"{indent}{INDENT}{'a' if name == TYPE else names.iri(name)} {', '.join(sorted(predicates[name]))}" for name in ordered]
    return " ;\n".join(lines) + " .\n"
