"""From what a person types to the IRI that it means."""

from collections.abc import Iterable

from kg import terms
from kg.errors import UsageError
from kg.graph import iris
from kg.queries.answer import answer
from kg.queries.parameter import Value
from kg.store import Reader

LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
FACT_KINDS = ("event", "statement", "commitment", "change", "holding")


def find(kind: str, value: Value, reader: Reader) -> list[Value]:
    """The IRIs that a parameter of type `kind` (actor, article, fact) means; an IRI or a prefixed name is taken as it is.

    An actor is found by a name, whole words first, in any case; an article by its key; a fact by its id or the beginning of it.
    Raises UsageError where nothing fits.
    """
    text = str(value)
    if "://" in text or text.partition(":")[0] in iris.RESOURCES:
        return [value]
    match kind:
        case "actor":
            return list(find_actors(text, reader))
        case "article":
            return [iris.article(text, reader.base)]
        case "fact":
            return list(find_ids(text, reader))
    return [value]


def find_actors(name: str, reader: Reader) -> list[str]:
    """Actors with this name or alias: spelt so, else in another case, else containing it. Raises UsageError where there are none."""
    slug = iris.resource("actor", name, reader.base)
    if _column(reader, f"SELECT ?a {{ VALUES ?a {{ <{slug}> }} ?a {LABEL} ?l }}"):
        return [slug]
    quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
    named = f"?a a <{terms.A_ACTOR}> ; {LABEL}|<{terms.ALIAS}> ?n"
    spelt = f"VALUES ?n {{ {quoted} }} {named}"
    other_case = f"{named} FILTER(LCASE(?n) = LCASE({quoted}))"
    part = f"{named} FILTER(CONTAINS(LCASE(?n), LCASE({quoted})))"
    for test in (spelt, other_case, part):
        if found := _column(reader, f"SELECT DISTINCT ?a {{ {test} }} ORDER BY ?a"):
            return found
    raise UsageError(f"No actor is called '{name}': 'kg query actors' lists them.")


def find_ids(short: str, reader: Reader) -> list[str]:
    """Facts, claims and actors whose id is `short` or begins with it, sorted. Raises UsageError where there are none, or too many."""
    found = sorted(_candidates(short, reader))
    if not found:
        raise UsageError(f"Nothing has the id '{short}': ids stand in the column 'id' of 'kg query timeline'.")
    return found


def _candidates(short: str, reader: Reader) -> Iterable[str]:
    for kind in (*FACT_KINDS, "actor"):
        iri = iris.resource(kind, short, reader.base)
        if _column(reader, f"SELECT ?x {{ VALUES ?x {{ <{iri}> }} ?x {LABEL} ?l }}"):
            return [iri]
    local = iris.local(short)
    starts = " || ".join(f'STRSTARTS(STR(?x), "{reader.base}{kind}/{local}")' for kind in (*FACT_KINDS, "actor") if kind != "holding")
    return _column(reader, f"SELECT DISTINCT ?x {{ ?x {LABEL} ?l FILTER({starts}) }} LIMIT 50")


def _column(reader: Reader, text: str) -> list[str]:
    return [str(row[0]) for row in answer(reader.query(text)).rows]
