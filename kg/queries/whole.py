"""Whether a published state is whole: what the resolved view points at is there."""

from kg.queries.running import run
from kg.store import Reader

FAULTS = {
    "The fact {} rests on the claim {}, which no article makes.": """
SELECT ?fact ?claim WHERE {
  ?fact nk:claimedIn ?claim .
  FILTER NOT EXISTS { GRAPH ?article { ?claim nk:rule ?rule } }
} ORDER BY ?fact ?claim LIMIT 10
""",
    "The fact {} comes from the article {}, which is not in the store.": """
SELECT ?fact ?article WHERE {
  ?fact nk:source ?article .
  FILTER NOT EXISTS { GRAPH ?article { ?article a nk:Article } }
} ORDER BY ?fact ?article LIMIT 10
""",
    "The article {} is in the store, but the resolved view does not know it{}.": """
SELECT ?article ("" AS ?nothing) WHERE {
  GRAPH ?article { ?article a nk:Article }
  FILTER NOT EXISTS { ?article a nk:Article }
} ORDER BY ?article LIMIT 10
""",
}


def broken(reader: Reader) -> list[str]:
    """A sentence for each fault, at most ten of a kind; empty where the state is whole."""
    return [sentence.format(*row) for sentence, text in FAULTS.items() for row in run(reader, text)]
