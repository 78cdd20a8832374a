"""From the short id or the name that a person types to what a decision is about: a fact, a claim, an actor, or one way it is presented."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, cast

from kg.errors import UsageError
from kg.graph import iris
from kg.graph.story import profile_iri
from kg.model import Ref
from kg.queries import run
from kg.queries.names import find_actors, find_ids
from kg.queries.parameter import iri_term
from kg.resolve import Profile, from_text
from kg.review.addresses import About, iri_of, mark_of, ref_of
from kg.review.corrections import Kind
from kg.store import Reader

Level = Literal["fact", "claim", "actor", "presentation"]
MARKED = re.compile(r"[0-9a-f]{4,64}")
SHOWN = 4
FACT = """
SELECT ?label ?kind ?claim WHERE {
  VALUES (?class ?kind) {
    (nk:Meeting "meeting") (nk:Statement "statement") (nk:Commitment "commitment") (nk:CommitmentChange "commitment")
  }
  <$IRI> a ?class ; nk:claimedIn ?claim ; rdfs:label ?label ; nk:source ?article .
  GRAPH ?article { ?claim nk:rule ?rule . OPTIONAL { ?article nk:publishedOn ?published } }
} ORDER BY ?published ?claim
"""
CLAIM = """
SELECT ?label ?kind WHERE {
  VALUES (?class ?kind) { (nk:Meeting "meeting") (nk:Commitment "commitment") (nk:Statement "statement") }
  GRAPH ?article { <$IRI> a ?class ; rdfs:label ?label ; nk:rule ?rule }
}
"""
MARKS = """
SELECT DISTINCT ?found WHERE {
  { GRAPH ?article { ?found nk:rule ?rule } FILTER(STRSTARTS(SHA256(STR(?found)), "$MARK")) }
  UNION { ?found a nk:Fact FILTER(CONTAINS(STR(?found), "-$MARK")) FILTER NOT EXISTS { ?found a nk:CommitmentChange } }
  UNION { GRAPH $ENTITIES { ?found nk:presentation ?text } FILTER(STRSTARTS(SHA256(STR(?found)), "$MARK")) }
}
"""
HOMES = """
SELECT DISTINCT ?fact WHERE { ?fact nk:claimedIn <$IRI> ; a nk:Fact FILTER NOT EXISTS { ?fact a nk:CommitmentChange } } ORDER BY ?fact
"""
PRESENTATIONS = """
SELECT ?text ?occurrence WHERE {
  GRAPH $ENTITIES { ?profile nk:denotes <$IRI> ; nk:presentation ?text . ?occurrence nk:presentedAs ?profile }
} ORDER BY ?text ?occurrence
"""
DENOTED = "SELECT ?actor ?text WHERE { GRAPH $ENTITIES { <$IRI> nk:denotes ?actor ; nk:presentation ?text } }"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decision is about. `refs` are the claims or occurrences that it stands for, the earliest first.

    A fact stands for all its claims, an actor for one occurrence of each way in which articles present it; `within` is the IRI of the
    fact or actor that a claim or presentation belongs to, None where it counts toward none (a rejected claim).
    """

    iri: str
    level: Level
    kind: Kind | Literal["actor"]
    label: str
    refs: tuple[Ref, ...]
    within: str | None = None

    @property
    def about(self) -> About:
        """What its `refs` name."""
        return "occurrence" if self.kind == "actor" else "claim"

    @property
    def mark(self) -> str:
        """The short id that is shown for it and that people type."""
        if self.level == "fact":
            return fact_mark(self.iri)
        return iris.name_of(self.iri.rpartition("/")[2]) if self.level == "actor" else mark_of(self.iri)

    @property
    def claim_kind(self) -> Kind:
        """The kind of its claims. Raises UsageError for an actor, which has none."""
        if self.kind == "actor":
            raise UsageError(f"'{self.label}' is an actor: join and split take actors; confirm, reject and correct take facts and claims.")
        return self.kind

    @property
    def claims(self) -> tuple[Ref, ...]:
        """Its claims. Raises UsageError for an actor, which has none."""
        return self.refs if self.claim_kind else ()


@dataclass(frozen=True, slots=True)
class Presented:
    """One way in which articles present an actor, with its occurrences; what is presented alike cannot be told apart."""

    mark: str
    profile: Profile
    occurrences: tuple[Ref, ...]


def fact_mark(iri: str) -> str:
    """The short id of a fact: the digits at the end of its id."""
    return iris.name_of(iri.rpartition("/")[2]).rpartition("-")[2]


def find_subject(reader: Reader, typed: str) -> Subject:
    """What the short id, id, IRI, or actor's name means. Raises UsageError where that is nothing, or more than one thing."""
    word = typed.strip()
    if ":" in word:
        return _one([_of_iri(reader, _iri(reader, word))], word)
    if MARKED.fullmatch(word):
        found = [_of_iri(reader, iri) for iri in _marked(reader, word)]
        if any(found):
            return _one(found, word)
    try:
        named = find_ids(word, reader)
    except UsageError:
        try:
            named = find_actors(word, reader)
        except UsageError:
            raise UsageError(f"Nothing has the id '{word}', and no actor is called so: 'kg review queue' lists ids.") from None
    return _one([_of_iri(reader, iri) for iri in named], word)


def subject_of(reader: Reader, iri: str) -> Subject | None:
    """The fact, claim, actor or presentation of this IRI; None where there is none."""
    return _of_iri(reader, iri)


def fact_claims(reader: Reader, fact: str) -> tuple[Ref, ...]:
    """The claims that a fact rests on, by its IRI; in order of publication."""
    found = _of_iri(reader, fact)
    return found.refs if found and found.level == "fact" else ()


def home_of(reader: Reader, claim: Ref) -> str | None:
    """The IRI of the fact that a claim counts toward; None for a rejected one."""
    rows = run(reader, HOMES.replace("$IRI", iri_of(claim, reader.base))).rows
    return str(rows[0][0]) if rows else None


def presentations(reader: Reader, actor: str) -> list[Presented]:
    """How articles present an actor, by its IRI; the commonest way first."""
    found: dict[str, list[Ref]] = {}
    for text, occurrence in run(reader, _filled(PRESENTATIONS, reader, actor)).rows:
        found.setdefault(str(text), []).append(ref_of(str(occurrence), reader.base))
    made = [Presented(mark_of(profile_iri(text, reader.base)), from_text(text), tuple(sorted(refs))) for text, refs in found.items()]
    return sorted(made, key=lambda one: (-len(one.occurrences), one.profile))


def _one(found: Iterable[Subject | None], typed: str) -> Subject:
    there = list({one.iri: one for one in found if one}.values())
    if not there:
        raise UsageError(f"Nothing has the id '{typed}': 'kg review queue' lists ids.")
    if len(there) > 1:
        listed = ", ".join(f"{one.mark} ({one.label})" for one in there[:SHOWN])
        more = f" and {len(there) - SHOWN} more" if len(there) > SHOWN else ""
        raise UsageError(f"'{typed}' fits {len(there)} things, {listed}{more}: give the whole id.")
    return there[0]


def _iri(reader: Reader, word: str) -> str:
    try:
        return iri_term(word, iris.prefixes(reader.base))[1:-1]
    except ValueError:
        raise UsageError(f"'{word}' is no id: give a short id, an id such as event:2025-09-04-paris-…, or an actor's name.") from None


def _marked(reader: Reader, word: str) -> Iterator[str]:
    for (found,) in run(reader, _filled(MARKS, reader, "").replace("$MARK", word)).rows:
        iri = str(found)
        if mark_of(iri).startswith(word[:8]) or fact_mark(iri).startswith(word):
            yield iri


def _of_iri(reader: Reader, iri: str) -> Subject | None:
    match iri.removeprefix(reader.base).partition("/")[0]:
        case "actor":
            return _actor(reader, iri)
        case "profile":
            return _presentation(reader, iri)
        case "claim":
            return _claim(reader, iri)
    rows = run(reader, FACT.replace("$IRI", iri)).rows
    if not rows:
        return None
    refs = dict.fromkeys(ref_of(str(claim), reader.base) for _, _, claim in rows)
    return Subject(iri, "fact", cast("Kind", rows[0][1]), str(rows[0][0]), tuple(refs))


def _claim(reader: Reader, iri: str) -> Subject | None:
    rows = run(reader, CLAIM.replace("$IRI", iri)).rows
    if not rows:
        return None
    ref = ref_of(iri, reader.base)
    return Subject(iri, "claim", cast("Kind", rows[0][1]), str(rows[0][0]), (ref,), home_of(reader, ref))


def _actor(reader: Reader, iri: str) -> Subject | None:
    labels = run(reader, f"SELECT ?label {{ <{iri}> a nk:Actor ; rdfs:label ?label }}").rows
    if not labels:
        return None
    refs = tuple(one.occurrences[0] for one in presentations(reader, iri))
    return Subject(iri, "actor", "actor", str(labels[0][0]), refs)


def _presentation(reader: Reader, iri: str) -> Subject | None:
    rows = run(reader, _filled(DENOTED, reader, iri)).rows
    if not rows:
        return None
    actor, text = str(rows[0][0]), str(rows[0][1])
    refs = next((one.occurrences for one in presentations(reader, actor) if one.mark == mark_of(iri)), ())
    return Subject(iri, "presentation", "actor", from_text(text).name, refs[:1], actor)


def _filled(query: str, reader: Reader, iri: str) -> str:
    return query.replace("$ENTITIES", f"<{iris.named_graph('entities', reader.base)}>").replace("$IRI", iri)
