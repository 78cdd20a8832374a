"""The ontology and its controlled values as quads, so that labels can be asked for beside the facts."""

import pyoxigraph as ox

from kg.graph import iris
from kg.settings import DEFAULT_BASE, resource

FILES = ("newskg.ttl", "vocabularies.ttl", "alignments.ttl")


def schema_quads(base: str = DEFAULT_BASE) -> str:
    """`graph:ontology` whole, and the controlled values with their labels in the default graph, as sorted N-Quads.

    They are the same for every store: they are loaded once and never replaced piece by piece.
    """
    graph = ox.NamedNode(iris.named_graph("ontology", base))
    lines = set()
    for file in FILES:
        for triple in ox.parse(path=resource("ontology", file), format=ox.RdfFormat.TURTLE):
            lines.add(f"{ox.Quad(triple.subject, triple.predicate, triple.object, graph)} .\n")
            if file == "vocabularies.ttl":
                lines.add(f"{ox.Triple(triple.subject, triple.predicate, triple.object)} .\n")
    return "".join(sorted(lines))
