"""Where a node that is not as it should be comes from."""

from kg.queries import run
from kg.store import Reader
from kg.validate.finding import Place

SENTENCE = """
SELECT ?article ?sentence ?rule WHERE {
  { BIND(<$NODE> AS ?bearer) } UNION { ?bearer ?property <$NODE> } UNION { GRAPH ?any { ?bearer ?property <$NODE> } }
  { ?bearer nk:evidence ?passage . OPTIONAL { ?bearer nk:claimedIn ?claim } }
  UNION { GRAPH ?own { ?bearer nk:evidence ?passage } BIND(?bearer AS ?claim) }
  GRAPH ?graph { ?passage nk:text ?sentence . ?graph nk:title ?article . OPTIONAL { ?claim nk:rule ?rule } }
} ORDER BY ?article ?sentence ?rule LIMIT 1
"""
TITLE = "SELECT ?title WHERE { GRAPH <$GRAPH> { <$GRAPH> nk:title ?title } }"


def place(reader: Reader, node: str, graph: str | None) -> Place:
    """The article, sentence and rule behind a node or behind what it is a part of."""
    found = run(reader, SENTENCE.replace("$NODE", node)).rows
    if found:
        article, sentence, rule = found[0]
        return Place(str(article), str(sentence), None if rule is None else str(rule))
    titles = run(reader, TITLE.replace("$GRAPH", graph or node)).rows
    return Place(article=str(titles[0][0])) if titles else Place()
