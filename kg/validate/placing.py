"""Where a node that is not as it should be comes from."""

from kg.queries import run
from kg.store import Reader
from kg.validate.finding import Place

BEARER = """
SELECT ?bearer WHERE {
  { BIND(<$NODE> AS ?bearer) } UNION { ?bearer ?property <$NODE> } UNION { GRAPH ?any { ?bearer ?property <$NODE> } }
} LIMIT 50
"""
CLAIM = """
SELECT ?claim WHERE {
  { <$NODE> nk:claimedIn ?claim } UNION { GRAPH ?any { <$NODE> nk:rule ?rule } BIND(<$NODE> AS ?claim) }
} ORDER BY ?claim LIMIT 1
"""
SENTENCE = """
SELECT ?article ?sentence ?rule WHERE {
  GRAPH ?graph { <$NODE> nk:evidence ?passage ; nk:rule ?rule . ?passage nk:text ?sentence . ?graph nk:title ?article }
} ORDER BY ?article ?sentence LIMIT 1
"""
TITLE = "SELECT ?title WHERE { GRAPH <$NODE> { <$NODE> nk:title ?title } }"


def place(reader: Reader, node: str, graph: str | None) -> Place:
    """The article, sentence and rule behind a node or behind what it is a part of."""
    for bearer in dict.fromkeys(_first(reader, BEARER, node)):
        for claim in _first(reader, CLAIM, bearer):
            for article, sentence, rule in run(reader, SENTENCE.replace("$NODE", claim)).rows:
                return Place(str(article), str(sentence), str(rule))
    titles = _first(reader, TITLE, graph or node)
    return Place(article=titles[0]) if titles else Place()


def _first(reader: Reader, text: str, node: str) -> list[str]:
    return [str(row[0]) for row in run(reader, text.replace("$NODE", node)).rows]
