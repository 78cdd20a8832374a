"""How much a store holds."""

from kg.queries.running import run
from kg.store import Reader

KINDS = {
    "Actor": "actors",
    "Meeting": "meetings",
    "Statement": "statements",
    "Commitment": "commitments",
    "CommitmentChange": "changes of commitments",
    "RoleHolding": "role holdings",
}
COUNTS = """
SELECT ?kind (COUNT(?node) AS ?count) WHERE {
  VALUES ?kind { nk:Article nk:Actor nk:Meeting nk:Statement nk:Commitment nk:CommitmentChange nk:RoleHolding }
  ?node a ?kind .
} GROUP BY ?kind
"""
LANGUAGES = "SELECT ?language (COUNT(?a) AS ?count) WHERE { ?a a nk:Article ; nk:language ?language } GROUP BY ?language ORDER BY ?language"
DAYS = "SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last) (COUNT(?day) AS ?count) WHERE { ?a a nk:Article ; nk:publishedOn ?day }"
CLAIMS = "SELECT (COUNT(?claim) AS ?count) WHERE { ?fact nk:claimedIn ?claim ; a nk:Fact }"
DISPUTED = "SELECT (COUNT(?fact) AS ?count) WHERE { ?fact nk:disputed true }"


def stats(reader: Reader) -> dict[str, int | str]:
    """Counts of what the reader sees, by name: articles (by language, with and without a day), facts by kind, claims, all quads."""
    counts = {str(kind).rpartition("#")[2]: int(str(count)) for kind, count in run(reader, COUNTS).rows}
    first, last, dated = run(reader, DAYS).rows[0]
    articles = counts.get("Article", 0)
    return {
        "snapshot": reader.version,
        "articles": articles,
        **{f"articles in {code}": int(str(count)) for code, count in run(reader, LANGUAGES).rows},
        "articles without a day": articles - int(str(dated)),
        "first day of publication": str(first or ""),
        "last day of publication": str(last or ""),
        **{name: counts.get(kind, 0) for kind, name in KINDS.items()},
        "claims": _one(reader, CLAIMS),
        "disputed facts": _one(reader, DISPUTED),
        "triples": len(reader),
    }


def _one(reader: Reader, text: str) -> int:
    return int(str(run(reader, text).rows[0][0]))
