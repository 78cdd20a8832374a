"""A network of actors for Gephi, Cytoscape, yEd and others: GEXF 1.3 and GraphML.

Written with lxml, which is here anyway: a graph library for two short files would be the largest part of an installation without the app.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from kg.export.atom import printable

GEXF = "http://gexf.net/1.3"
GRAPHML = "http://graphml.graphdrawing.org/xmlns"


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: its IRI or short id, name, kind ("person"), and in how many events it is."""

    id: str
    label: str
    kind: str
    events: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Two actors, and how often they met."""

    one: str
    other: str
    times: int


def gexf(nodes: Sequence[Node], edges: Iterable[Edge], description: str) -> bytes:
    """The network as GEXF."""
    root = etree.Element(f"{{{GEXF}}}gexf", nsmap={None: GEXF}, version="1.3")
    meta = _add(root, GEXF, "meta")
    _add(meta, GEXF, "creator").text = "newskg"
    _add(meta, GEXF, "description").text = printable(description)
    graph = _add(root, GEXF, "graph", defaultedgetype="undirected", mode="static")
    kinds = _add(graph, GEXF, "attributes", **{"class": "node"})
    _add(kinds, GEXF, "attribute", id="kind", title="kind", type="string")
    _add(kinds, GEXF, "attribute", id="events", title="events", type="integer")
    told = _add(graph, GEXF, "nodes")
    for node in nodes:
        values = _add(_add(told, GEXF, "node", id=node.id, label=node.label), GEXF, "attvalues")
        _add(values, GEXF, "attvalue", **{"for": "kind", "value": node.kind})
        _add(values, GEXF, "attvalue", **{"for": "events", "value": str(node.events)})
    lines = _add(graph, GEXF, "edges")
    for number, edge in enumerate(edges):
        _add(lines, GEXF, "edge", id=str(number), source=edge.one, target=edge.other, weight=str(edge.times))
    return _written(root)


def graphml(nodes: Sequence[Node], edges: Iterable[Edge], description: str) -> bytes:
    """The network as GraphML."""
    root = etree.Element(f"{{{GRAPHML}}}graphml", nsmap={None: GRAPHML})
    for name, of, kind in (("label", "node", "string"), ("kind", "node", "string"), ("events", "node", "int"), ("weight", "edge", "int")):
        _add(root, GRAPHML, "key", **{"id": name, "for": of, "attr.name": name, "attr.type": kind})
    graph = _add(root, GRAPHML, "graph", id="network", edgedefault="undirected")
    graph.addprevious(etree.Comment(" " + printable(description).replace("--", "- -") + " "))
    for node in nodes:
        told = _add(graph, GRAPHML, "node", id=node.id)
        for key, value in (("label", node.label), ("kind", node.kind), ("events", str(node.events))):
            _add(told, GRAPHML, "data", key=key).text = printable(value)
    for edge in edges:
        line = _add(graph, GRAPHML, "edge", source=edge.one, target=edge.other)
        _add(line, GRAPHML, "data", key="weight").text = str(edge.times)
    return _written(root)


def _add(parent: "etree._Element", namespace: str, name: str, **attributes: str) -> "etree._Element":
    return etree.SubElement(parent, f"{{{namespace}}}{name}", {key: printable(value) for key, value in attributes.items()})


def _written(root: "etree._Element") -> bytes:
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
