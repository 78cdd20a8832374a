"""How claims, occurrences and places are named: by IRI in the graph, by `Ref` in judgements, by a short mark where people type."""

import hashlib
from typing import Literal

from kg.graph import iris
from kg.model import Ref
from kg.settings import DEFAULT_BASE

About = Literal["claim", "occurrence", "place"]
MARK = 8
"""Hexadecimal digits of a mark: enough for a million claims; an unlucky pair is told apart by the whole id."""


def iri_of(ref: Ref, base: str = DEFAULT_BASE, about: About = "claim") -> str:
    """The IRI of a claim, an occurrence or a place."""
    return iris.resource("place", ref.id, base) if about == "place" else iris.within(about, ref.article, ref.id, base)


def ref_of(iri: str, base: str = DEFAULT_BASE) -> Ref:
    """The name in judgements of a claim or an occurrence by its IRI, with the base or without it."""
    key, _, identifier = iri.removeprefix(base).partition("/")[2].partition(".")
    return Ref(iris.name_of(key), iris.name_of(identifier))


def mark_of(iri: str) -> str:
    """The short id that people type for a claim or an occurrence: the first digits of the SHA-256 of its IRI."""
    return hashlib.sha256(iri.encode()).hexdigest()[:MARK]
