"""JSON-LD with prefixes as its context: one object a subject, sorted, the same bytes for the same quads."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.export.names import XSD, Names, Term, plain
from kg.export.turtle import LABEL, TYPE

Node = dict[str, object]


def jsonld(quads: Iterable[Quad], prefixes: Mapping[str, str]) -> str:
    """A document with `@context` and `@graph`; a named graph is an object with a `@graph` of its own."""
    graphs: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""].append(quad)
    short = _Short(prefixes)
    top = _nodes(graphs.pop("", []), short)
    top += [{"@id": short.iri(graph), "@graph": _nodes(graphs[graph], short)} for graph in sorted(graphs)]
    return json.dumps({"@context": dict(sorted(short.used.items())), "@graph": top}, ensure_ascii=False, indent=1) + "\n"


class _Short(Names):
    """Names as JSON-LD writes them."""

    def iri(self, iri: str) -> str:
        return self.short(iri) or iri

    def value(self, term: Term) -> object:
        if isinstance(term, NamedNode):
            return {"@id": self.iri(term.value)}
        if term.language:
            return {"@value": term.value, "@language": term.language}
        datatype = term.datatype.value
        return term.value if datatype == XSD + "string" else {"@value": term.value, "@type": self.iri(datatype)}


def _nodes(quads: Iterable[Quad], short: _Short) -> list[Node]:
    told: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        subject, predicate, value = plain(quad)
        told[subject.value][predicate.value].append(value)
    return [_node(subject, told[subject], short) for subject in sorted(told)]


def _node(subject: str, predicates: Mapping[str, list[Term]], short: _Short) -> Node:
    node: Node = {"@id": short.iri(subject)}
    for predicate in sorted(predicates, key=lambda name: (name != TYPE, name != LABEL, name)):
        values = sorted(set(predicates[predicate]), key=str)
        if predicate == TYPE:
            node["@type"] = [short.iri(value.value) for value in values if not isinstance(value, Literal)]
        else:
            written = [short.value(value) for value in values]
            node[short.iri(predicate)] = written[0] if len(written) == 1 else written
    return node
