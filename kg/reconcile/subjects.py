"""Whom to ask about: resolved actors and places, the most mentioned first."""

from collections.abc import Collection
from dataclasses import dataclass

from kg.errors import UsageError
from kg.graph.iris import name_of, resource
from kg.model import Ref
from kg.queries import run
from kg.review import About, presentations
from kg.review import find_subject as find_judged
from kg.store import Reader

KINDS = ("person", "organisation", "state", "place")
ACTORS = """
SELECT ?id ?kind ?label ?seen ?other ?role ?body WHERE {
  { SELECT ?id (COUNT(?occurrence) AS ?seen) WHERE { ?occurrence nk:denotes ?id } GROUP BY ?id }
  VALUES (?class ?kind) { (nk:Person "person") (nk:Organisation "organisation") (nk:State "state") }
  ?id a ?class ; rdfs:label ?label .
  FILTER NOT EXISTS { ?id nk:anonymous true }
  OPTIONAL { { ?id skos:prefLabel ?other } UNION { ?id nk:alias ?other } UNION {
    ?holding nk:holder ?id ; nk:role ?role . OPTIONAL { ?holding nk:roleIn/rdfs:label ?body }
  } }
} ORDER BY DESC(?seen) ?id ?other ?role ?body
"""
PLACES = """
SELECT ?id ?kind ?label ?seen ?other ?role ?body WHERE {
  { SELECT ?id (COUNT(?event) AS ?seen) WHERE { ?event nk:place ?id } GROUP BY ?id }
  ?id a nk:Place ; rdfs:label ?label .
  BIND("place" AS ?kind)
  OPTIONAL { ?id skos:prefLabel ?other }
} ORDER BY DESC(?seen) ?id ?other
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """An actor or place. `names` are what it is called, the usual name first; `roles` and `bodies` what articles say it is, and where."""

    iri: str
    kind: str
    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0]

    @property
    def about(self) -> About:
        """What a judgement on it is about."""
        return "place" if self.kind == "place" else "occurrence"

    def values(self, field: str) -> tuple[str, ...]:
        """What is known of it under one of "role", "body" and "alias"."""
        return {"role": self.roles, "body": self.bodies, "alias": self.names[1:]}[field]


def subjects(reader: Reader, kinds: Collection[str] = KINDS) -> list[Subject]:
    """The named actors and the places of these kinds, the most mentioned first, places last."""
    rows = run(reader, ACTORS).dicts() if set(kinds) - {"place"} else []
    rows += run(reader, PLACES).dicts() if "place" in kinds else []
    found: dict[str, dict[str, dict[str, None]]] = {}
    kind_of: dict[str, str] = {}
    for row in rows:
        iri = str(row["id"])
        known = found.setdefault(iri, {"label": {str(row["label"]): None}, "other": {}, "role": {}, "body": {}})
        kind_of[iri] = str(row["kind"])
        for field in ("other", "role", "body"):
            if row[field]:
                known[field][str(row[field])] = None
    return [
        Subject(iri, kind_of[iri], tuple({**known["label"], **known["other"]}), tuple(known["role"]), tuple(known["body"]))
        for iri, known in found.items()
        if kind_of[iri] in kinds
    ]


def find_subject(reader: Reader, typed: str) -> Subject:
    """The actor or place of this name or id; "place:Paris" is the place. Raises UsageError where there is none, or several."""
    name = typed.strip()
    if not name.startswith("place:"):
        try:
            found = find_judged(reader, name)
        except UsageError:
            if not (place := _place(reader, name)):
                raise
            return place
        if found.level != "actor":
            raise UsageError(f"'{found.label}' is no actor: only actors and places are looked for elsewhere.")
        return Subject(found.iri, "actor", (found.label,))
    place = _place(reader, name_of(name.removeprefix("place:")))
    if place is None:
        raise UsageError(f"No place is called '{name.removeprefix('place:')}': 'kg query places' lists them.")
    return place


def _place(reader: Reader, name: str) -> Subject | None:
    iri = resource("place", name, reader.base)
    there = run(reader, f"ASK {{ <{iri}> a nk:Place }}").rows[0][0]
    return Subject(iri, "place", (name,)) if there else None


def anchor(reader: Reader, subject: Subject) -> Ref:
    """What a judgement on it names: for an actor its first occurrence under its usual name, for a place its name."""
    if subject.about == "place":
        return Ref("", name_of(subject.iri.rpartition("/")[2]))
    ways = presentations(reader, subject.iri)
    usual = [one for one in ways if one.profile.name == subject.name] or ways
    return min(ref for one in usual for ref in one.occurrences)
