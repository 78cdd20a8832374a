"""Identifiers: one prefix for each kind of resource, no slash and nothing unsafe in the local name after it."""

from urllib.parse import quote, unquote

from kg import terms
from kg.settings import DEFAULT_BASE

RESOURCES = (
    "actor", "alternative", "article", "attribution", "change", "claim", "commitment", "dispute", "event", "graph", "holding", "month",
    "occurrence", "participation", "passage", "place", "profile", "quantity", "review", "statement", "status", "time",
)  # fmt: skip

_FOREIGN = {
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Every prefix that our graphs need, by name, for Turtle and SPARQL."""
    ours = {name: f"{base}{name}/" for name in RESOURCES}
    return {"nk": terms.NK, "nkv": terms.NKV, **_FOREIGN, **ours}


def local(name: str) -> str:
    """`name` as a local name: letters of any script, digits, hyphen and underscore stay, a blank becomes an underscore.

    Everything else is percent-encoded, a real underscore too, so that `name_of` gives the name back.
    """
    return "".join(
        "_" if char == " " else char if char.isalnum() or char in "-." else quote(char, safe="") if char != "_" else "%5F"
        for char in name
    )  # fmt: skip


def name_of(local_name: str) -> str:
    """What `local` was given."""
    return unquote(local_name.replace("_", " "))


def resource(kind: str, name: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of a resource of ours; `name` becomes its local name."""
    return f"{base}{kind}/{local(name)}"


def article(key: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of an article, which is also the name of its graph."""
    return resource("article", key, base)


def within(kind: str, key: str, name: str, base: str = DEFAULT_BASE) -> str:
    """The IRI of something that one article holds (a claim, an occurrence, a passage): the article's key, a dot, its own name.

    The first dot of the local name is that one: a dot in the key is percent-encoded.
    """
    return f"{base}{kind}/{local(key).replace('.', '%2E')}.{local(name)}"


def passage(key: str, start: int, end: int, base: str = DEFAULT_BASE) -> str:
    """The IRI of a sentence by its offsets."""
    return within("passage", key, f"{start}-{end}", base)


def named_graph(name: str, base: str = DEFAULT_BASE) -> str:
    """The name of a graph that belongs to no article: "entities", "curation", "ontology"."""
    return f"{base}graph/{name}"
