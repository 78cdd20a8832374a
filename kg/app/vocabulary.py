"""Words that the SPARQL editor completes: our classes, properties and values, prefixes, keywords."""

import re
from functools import cache

from kg import terms
from kg.app.components.editor import Completion
from kg.settings import resource

KEYWORDS = (
    "SELECT", "DISTINCT", "WHERE", "OPTIONAL", "FILTER", "NOT EXISTS", "EXISTS", "UNION", "GRAPH", "BIND", "VALUES", "GROUP BY", "ORDER BY",
    "HAVING", "LIMIT", "OFFSET", "COUNT", "GROUP_CONCAT", "SAMPLE", "MIN", "MAX", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "CONTAINS",
    "LCASE", "STRSTARTS", "BOUND", "COALESCE", "YEAR", "MONTH",
)  # fmt: skip
VALUE = re.compile(r"^(nkv:[a-z]+-[a-z-]+)$", re.MULTILINE)


@cache
def completions() -> tuple[Completion, ...]:
    """Classes first, then properties, values and keywords."""
    ours = {name: str(value) for name, value in vars(terms).items() if str(value).startswith(terms.NK) and value != terms.NK}
    short = {name: f"nk:{value.removeprefix(terms.NK)}" for name, value in ours.items()}
    classes = [Completion(value, "class") for name, value in short.items() if name.startswith("A_")]
    properties = [Completion(value, "property") for name, value in short.items() if not name.startswith("A_")]
    values = sorted(set(VALUE.findall(resource("ontology", "vocabularies.ttl").read_text(encoding="utf-8"))))
    return (
        *classes,
        *properties,
        *(Completion(value, "constant") for value in values),
        Completion("rdfs:label", "property"),
        *(Completion(keyword, "keyword") for keyword in KEYWORDS),
    )
