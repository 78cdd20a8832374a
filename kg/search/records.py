"""What the index holds of a published state: articles with their text, facts with their sentences, actors with their names.

Rows are read pattern by pattern and joined here: in the store a join costs several times as much.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from kg.queries.scanning import columns
from kg.store import Reader

KINDS = ("article", "meeting", "commitment", "statement", "actor")
CLASSES = {"Meeting": "meeting", "Commitment": "commitment", "Statement": "statement"}
PEOPLE = ("participant", "speaker", "committedBy", "refusedBy", "beneficiary", "addressee", "place")
PASSAGE = re.compile(r"passage/(?P<article>[^/.]+)\.(?P<start>\d+)-(?P<end>\d+)$")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that can be found. `id` is its IRI without the base; `names` are other names, the names in a fact, an article's outlet.

    `body` is an article's text, offset for offset, or a fact's sentences, one a line. `day` is ISO, empty where there is none.
    """

    id: str
    kind: str
    title: str
    names: str
    body: str
    day: str = ""
    outlet: str = ""
    language: str = ""

    @property
    def digest(self) -> bytes:
        """Tells a record that changed from one that did not."""
        told = "\0".join((self.kind, self.title, self.names, self.body, self.day, self.outlet, self.language))
        return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def records(reader: Reader) -> Iterator[Record]:
    """Everything of a published state, articles first."""
    texts: dict[str, str] = {}
    for record in _articles(reader):
        texts[record.id.removeprefix("article/").replace(".", "%2E")] = record.body
        yield record
    labels = _column(reader, "SELECT ?x ?label WHERE { ?x rdfs:label ?label }")
    others = _columns(reader, "SELECT ?x ?label WHERE { ?x skos:prefLabel ?label }")
    yield from _facts(reader, texts, labels, others)
    aliases = _columns(reader, "SELECT ?x ?alias WHERE { ?x nk:alias ?alias }")
    for actor in _ids(reader, "SELECT ?x WHERE { ?x a nk:Actor }"):
        names = {*aliases.get(actor, ()), *others.get(actor, ())} - {labels.get(actor, "")}
        yield Record(actor, "actor", labels.get(actor, ""), "\n".join(sorted(names)), "")


def _articles(reader: Reader) -> Iterator[Record]:
    told = """
    SELECT ?x ?title ?text ?language ?day ?outlet WHERE {
      ?x a nk:Article .
      GRAPH ?x { ?x nk:title ?title ; nk:text ?text ; nk:language ?language
        OPTIONAL { ?x nk:publishedOn ?day }
        OPTIONAL { ?x nk:outlet ?outlet } } }
    """
    for iri, title, text, language, day, outlet in _rows(reader, told):
        yield Record(_short(iri, reader), "article", clean(title), clean(outlet), clean(text), day, clean(outlet), language)


def _facts(reader: Reader, texts: dict[str, str], labels: dict[str, str], others: dict[str, list[str]]) -> Iterator[Record]:
    sentences = _sentences(reader, texts)
    claims = _columns(reader, "SELECT ?x ?claim WHERE { ?x nk:claimedIn ?claim }")
    days = _column(reader, "SELECT ?x ?day WHERE { ?x nk:sortDate ?day }")
    named: dict[str, list[str]] = defaultdict(list)
    for part in PEOPLE:
        for fact, who in _pairs(reader, f"SELECT ?x ?who WHERE {{ ?x nk:{part} ?who }}"):
            named[fact] += [name for name in (labels.get(who, ""), *others.get(who, ())) if name]
    for name, kind in CLASSES.items():
        for fact in _ids(reader, f"SELECT ?x WHERE {{ ?x a nk:{name} }}"):
            told = dict.fromkeys(sentence for claim in claims.get(fact, ()) for sentence in sentences.get(claim, ()))
            yield Record(fact, kind, labels.get(fact, ""), "\n".join(dict.fromkeys(named[fact])), "\n".join(told), days.get(fact, ""))


def _sentences(reader: Reader, texts: dict[str, str]) -> dict[str, list[str]]:
    """Every claim's sentences; their place in the article stands in the name of the passage."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for claim, passage in _pairs(reader, "SELECT ?x ?p WHERE { GRAPH ?article { ?x nk:evidence ?p } }"):
        if place := PASSAGE.search(passage):
            found[claim].append((int(place["start"]), int(place["end"]), texts.get(place["article"], "")))
    return {claim: [text[start:end] for start, end, text in sorted(places)] for claim, places in found.items()}


def clean(text: str) -> str:
    """The text with control characters as blanks, one for one, so that offsets stay: the index marks hits with two of them."""
    return CONTROL.sub(" ", text)


def _rows(reader: Reader, text: str) -> Iterator[tuple[str, ...]]:
    """Terms as plain text: what is only indexed need not become a value first."""
    return map(tuple, columns(reader, text))


def _pairs(reader: Reader, text: str) -> Iterator[tuple[str, str]]:
    for one, other in _rows(reader, text):
        yield _short(one, reader), _short(clean(other), reader)


def _column(reader: Reader, text: str) -> dict[str, str]:
    return dict(_pairs(reader, text))


def _columns(reader: Reader, text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in _pairs(reader, text):
        found[one].append(other)
    return {one: sorted(others) for one, others in found.items()}


def _ids(reader: Reader, text: str) -> list[str]:
    return sorted(_short(iri, reader) for (iri,) in _rows(reader, text))


def _short(iri: str, reader: Reader) -> str:
    return iri.removeprefix(reader.base)
