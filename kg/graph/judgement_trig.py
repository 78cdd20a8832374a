"""Judgements out of a TriG file, whatever graph they stand in there and whatever base their ids have."""

from collections.abc import Iterator
from typing import get_args

import pyoxigraph as ox

from kg import terms as t
from kg.errors import UsageError
from kg.graph.judgements import read_judgements
from kg.model import Judgement
from kg.model.story import Verdict


def judgements_of_trig(text: str) -> tuple[Judgement, ...]:
    """The judgements of TriG or Turtle, in order of time. Raises UsageError where it is neither, and where one is incomplete."""
    try:
        quads = list(ox.parse(text, format=ox.RdfFormat.TRIG))
    except SyntaxError as error:
        raise UsageError(f"The judgements are no TriG: {error.msg} (line {error.lineno}).") from error
    found = {judgement for base in _bases(quads) for judgement in read_judgements(_of_base(quads, base), base)}
    given = sorted(found, key=lambda one: (one.at, repr(one)))
    reviews = {quad.subject.value for quad in quads if quad.predicate.value.endswith("#type") and _value(quad) == t.A_REVIEW}
    complete = {quad.subject.value for quad in quads if quad.predicate.value == t.REVIEW_OF}
    if lacking := sorted(reviews - complete):
        raise UsageError(f"The judgement {lacking[0]} names no claim (nk:reviewOf).")
    for one in given:
        if one.verdict not in get_args(Verdict) or not (one.reviewer and one.at):
            raise UsageError(f"A judgement on {one.target.article} lacks its decision, its reviewer or its time.")
    return tuple(given)


def _bases(quads: list[ox.Quad]) -> Iterator[str]:
    """The bases of the ids: what stands before "claim/…", once for each."""
    targets = {_value(quad) for quad in quads if quad.predicate.value == t.REVIEW_OF}
    return iter({target.rsplit("/", 2)[0] + "/" for target in targets})


def _of_base(quads: list[ox.Quad], base: str) -> list[ox.Quad]:
    """The quads of the reviews whose targets have this base."""
    own = {quad.subject for quad in quads if quad.predicate.value == t.REVIEW_OF and _value(quad).rsplit("/", 2)[0] + "/" == base}
    return [quad for quad in quads if quad.subject in own]


def _value(quad: ox.Quad) -> str:
    value = quad.object
    return value.value if isinstance(value, ox.NamedNode | ox.Literal) else ""
