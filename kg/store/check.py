"""What must hold of an article's graph before it enters a store."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, NamedNode, Quad

from kg import terms
from kg.errors import StoreError

TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
KINDS = frozenset(NamedNode(kind) for kind in (terms.A_MEETING, terms.A_COMMITMENT, terms.A_STATEMENT))
ONE_OF_EACH = (NamedNode(terms.EVIDENCE), NamedNode(terms.CONFIDENCE))


def check_article(key: str, articles: str, quads: Iterable[Quad]) -> NamedNode:
    """The one graph that all quads of an article stand in; its name begins with `articles`.

    Raises StoreError, which names the article and the node, unless all of this holds: there is a quad; all stand in one article's
    graph; none has a blank node; every claim has evidence and a confidence.
    """
    told: dict[object, set[NamedNode]] = defaultdict(set)
    graphs, claims = set(), []
    for quad in quads:
        graphs.add(quad.graph_name)
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            raise StoreError(f"The article '{key}' is not stored: a node without a name stands at {quad.predicate}.")
        told[quad.subject].add(quad.predicate)
        if quad.predicate == TYPE and quad.object in KINDS:
            claims.append(quad.subject)
    for claim in sorted(claims, key=str):
        for needed in ONE_OF_EACH:
            if needed not in told[claim]:
                raise StoreError(f"The article '{key}' is not stored: the claim {claim} has no {needed.value.removeprefix(terms.NK)}.")
    graph = graphs.pop() if len(graphs) == 1 else None
    if not isinstance(graph, NamedNode) or not graph.value.startswith(articles):
        raise StoreError(f"The article '{key}' is not stored: its quads do not all stand in one graph {articles}….")
    return graph
