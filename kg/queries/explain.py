"""Why the graph says so: the sentences behind a fact, a claim or an actor."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from kg import terms
from kg.errors import UsageError
from kg.graph import iris
from kg.queries.mentioning import Mentioned, mentions
from kg.queries.names import find_ids
from kg.queries.parameter import iri_term
from kg.queries.rows import Cell, Iri
from kg.queries.running import run
from kg.store import Reader

ABOUT = """
SELECT ?property ?value ?name WHERE {
  { <$IRI> ?property ?value } UNION { GRAPH ?article { <$IRI> nk:rule ?by ; ?property ?value } }
  OPTIONAL { ?value rdfs:label ?plain }
  OPTIONAL { GRAPH ?other { ?value nk:name ?printed } }
  OPTIONAL { GRAPH ?another { ?value nk:expression ?words } }
  BIND(COALESCE(?plain, ?printed, ?words) AS ?name)
} ORDER BY ?property ?name ?value
"""
SKIPPED = {"block", "bucket", "source"}
CLAIMS = """
SELECT DISTINCT ?claim ?article ?title ?outlet ?published ?url ?label ?rule ?confidence ?certainty WHERE {
  {
    SELECT ?claim ?article WHERE {
      { <$IRI> nk:claimedIn ?claim ; nk:source ?article } UNION { GRAPH ?article { <$IRI> nk:rule ?by } BIND(<$IRI> AS ?claim) }
    }
  }
  GRAPH ?article { ?claim nk:rule ?rule ; rdfs:label ?label ; nk:confidence ?confidence }
  ?article nk:title ?title .
  OPTIONAL { ?article nk:outlet ?outlet }
  OPTIONAL { ?article nk:publishedOn ?published }
  OPTIONAL { ?article nk:url ?url }
  OPTIONAL { GRAPH ?article { ?claim nk:certainty ?certainty } }
} ORDER BY ?published ?article ?claim
"""
SENTENCES = """
SELECT ?start ?end ?text ?main WHERE {
  GRAPH <$ARTICLE> {
    <$CLAIM> nk:evidence ?passage . ?passage nk:text ?text .
    BIND(REPLACE(STR(?passage), "^.*[.]", "") AS ?offsets)
    BIND(xsd:integer(STRBEFORE(?offsets, "-")) AS ?start)
    BIND(xsd:integer(STRAFTER(?offsets, "-")) AS ?end)
    BIND(EXISTS { <$CLAIM> nk:mainEvidence ?passage } AS ?main)
  }
} ORDER BY DESC(?main) ?start
"""
CHAIN = """
SELECT ?link ?name ?cue WHERE {
  GRAPH <$ARTICLE> {
    <$CLAIM> nk:attribution ?first . ?first nk:via* ?link .
    OPTIONAL { ?link nk:sourceActor/nk:name ?name }
    OPTIONAL { ?link nk:cue ?cue }
  }
} ORDER BY STRLEN(STR(?link)) ?link ?name
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Evidence: the words, and where they stand in the article's text (code points, end exclusive)."""

    text: str
    start: int
    end: int
    main: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What one article says: `rule` found it with `confidence`; `said_by` is the chain of those it leans on, outermost first."""

    claim: str
    article: str
    title: str
    outlet: str | None
    published: date | None
    url: str | None
    label: str
    rule: str
    confidence: float
    certainty: str
    said_by: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A fact, claim or actor with everything that it rests on. `types` are local names of classes; `details` further values by property.

    `mentions` are the places that name an actor; facts have none.
    """

    iri: str
    label: str
    types: tuple[str, ...]
    details: tuple[tuple[str, Cell], ...]
    sources: tuple[Source, ...]
    mentions: tuple[Mentioned, ...] = ()


def explain(reader: Reader, identifier: str) -> list[Explanation]:
    """Explains an IRI, a prefixed name ("claim:taz-1.m1"), or an id or the beginning of one, which may fit several.

    Raises UsageError where nothing fits.
    """
    return [_explained(reader, iri) for iri in _meant(reader, identifier)]


def _meant(reader: Reader, identifier: str) -> list[str]:
    if ":" not in identifier:
        return find_ids(identifier, reader)
    try:
        return [iri_term(identifier, iris.prefixes(reader.base))[1:-1]]
    except ValueError:
        raise UsageError(f"'{identifier}' is no id: give an IRI, a prefixed name such as claim:taz-1.m1, or an id.") from None


def _explained(reader: Reader, iri: str) -> Explanation:
    about = run(reader, ABOUT.replace("$IRI", iri)).rows
    if not about:
        raise UsageError(f"Nothing is known of {iri}.")
    labels = [str(value) for name, value, _ in about if str(name).endswith("#label")]
    types = tuple(dict.fromkeys(_local(value) for name, value, _ in about if str(name).endswith("#type")))
    details = tuple(dict.fromkeys(_detail(*row) for row in about if _tells(*row)))
    return Explanation(
        iri, labels[0] if labels else _local(iri), types, details, tuple(_sources(reader, iri)), tuple(mentions(reader, iri))
    )


def _tells(name: Cell, value: Cell, label: Cell) -> bool:
    """Whether a property says something by itself: a plain value, or a node with a name; other nodes are only structure."""
    return str(name).startswith(terms.NK) and _local(name) not in SKIPPED and (label is not None or not isinstance(value, Iri))


def _detail(name: Cell, value: Cell, label: Cell) -> tuple[str, Cell]:
    return _local(name), value if label is None else label


def _sources(reader: Reader, iri: str) -> Iterator[Source]:
    for row in run(reader, CLAIMS.replace("$IRI", iri)).dicts():
        claim, article = str(row["claim"]), str(row["article"])
        yield Source(
            claim=claim,
            article=article,
            title=str(row["title"]),
            outlet=_text(row["outlet"]),
            published=cast("date | None", row["published"]),
            url=_text(row["url"]),
            label=str(row["label"]),
            rule=str(row["rule"]),
            confidence=float(str(row["confidence"])),
            certainty=_local(row["certainty"]).removeprefix("certainty-") if row["certainty"] else "certain",
            said_by=tuple(_chain(reader, article, claim)),
            sentences=tuple(_sentences(reader, article, claim)),
        )


def _sentences(reader: Reader, article: str, claim: str) -> Iterator[Sentence]:
    rows = run(reader, SENTENCES.replace("$ARTICLE", article).replace("$CLAIM", claim)).rows
    for number, (start, end, text, _) in enumerate(rows):
        yield Sentence(str(text), int(str(start)), int(str(end)), main=number == 0)


def _chain(reader: Reader, article: str, claim: str) -> Iterator[str]:
    links: dict[str, tuple[list[str], str]] = {}
    for link, name, cue in run(reader, CHAIN.replace("$ARTICLE", article).replace("$CLAIM", claim)).rows:
        names, _ = links.setdefault(str(link), ([], str(cue or "")))
        if name:
            names.append(str(name))
    for names, cue in links.values():
        yield ", ".join(names) + (f" ({cue})" if cue else "")


def _text(cell: Cell) -> str | None:
    return None if cell is None else str(cell)


def _local(iri: object) -> str:
    return str(iri).rpartition("#")[2].rpartition("/")[2]
