"""Decisions beside the published state: what they are about in words, which ones touch a subject, which did not come true."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.errors import UsageError
from kg.graph.iris import article as article_iri
from kg.model import Judgement, Ref
from kg.queries import run
from kg.review.addresses import About, iri_of
from kg.review.ledger import Action
from kg.review.subjects import find_subject, home_of
from kg.store import Reader

NAMED = """
SELECT ?label ?title WHERE {
  OPTIONAL { { GRAPH <$ARTICLE> { <$IRI> rdfs:label|nk:name ?label } } UNION { <$IRI> a nk:Place ; rdfs:label ?label } }
  OPTIONAL { <$ARTICLE> nk:title ?title }
} ORDER BY ?label LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim or occurrence in words: its label or name and its article's title; both None where it has vanished."""

    label: str | None
    title: str | None


def tell(reader: Reader, ref: Ref, about: About = "claim") -> Told:
    """What a judged claim, occurrence or place is."""
    asked = NAMED.replace("$ARTICLE", article_iri(ref.article, reader.base)).replace("$IRI", iri_of(ref, reader.base, about))
    label, title = (run(reader, asked).rows or ((None, None),))[0]
    return Told(*(None if cell is None else str(cell) for cell in (label, title)))


def actor_of(reader: Reader, occurrence: Ref) -> str | None:
    """The IRI of the actor that an occurrence denotes; None where there is none."""
    rows = run(reader, f"SELECT ?actor {{ <{iri_of(occurrence, reader.base, 'occurrence')}> nk:denotes ?actor }}").rows
    return str(rows[0][0]) if rows else None


def unmet(reader: Reader, made: Iterable[Judgement]) -> list[Judgement]:
    """Of judgements that join or split, those whose two are still apart, or still together."""
    return [
        one for one in made if one.other and (_home(reader, one, one.target) == _home(reader, one, one.other)) != (one.verdict == "same")
    ]


def _home(reader: Reader, one: Judgement, ref: Ref) -> str | None:
    return actor_of(reader, ref) if one.about == "occurrence" else home_of(reader, ref)


def find_action(reader: Reader, made: Sequence[Action], typed: str) -> Action:
    """The action with this short id, or the latest on what the id or name means. Raises UsageError where there is none."""
    short = typed.strip()
    found = [action for action in made if len(short) >= 4 and action.id.startswith(short)]
    if len(found) == 1:
        return found[0]
    subject = find_subject(reader, short)
    touching = [
        action
        for action in made
        if any(one.about == subject.about and {one.target, one.other} & set(subject.refs) for one in action.judgements)
    ]
    if not touching:
        raise UsageError(f"Nothing has been decided on '{subject.label}': 'kg review list' lists what has.")
    return touching[-1]
