"""People's decisions as the quads of `graph:curation`, and back: they outlive every re-reading of the articles."""

import hashlib
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from kg import terms as t
from kg.graph import iris
from kg.graph.nodes import Nodes
from kg.graph.nquads import Lines
from kg.model import Judgement, Ref
from kg.settings import DEFAULT_BASE

MATCHES = {
    "exactMatch": "http://www.w3.org/2004/02/skos/core#exactMatch",
    "closeMatch": "http://www.w3.org/2004/02/skos/core#closeMatch",
    "sameAs": "http://www.w3.org/2002/07/owl#sameAs",
}
"""How an actor or place is one of another data set, as the property that says so."""
NAMES = {iri: name for name, iri in MATCHES.items()}


def judgement_quads(judgements: Iterable[Judgement], base: str = DEFAULT_BASE) -> str:
    """`graph:curation` as sorted N-Quads; a judgement's IRI is made from its content, so that the same one twice is one."""
    lines = Lines(iris.named_graph("curation", base))
    for one in judgements:
        node = iris.resource("review", hashlib.sha256(repr(one).encode()).hexdigest()[:16], base)
        lines.type(node, t.A_REVIEW)
        lines.link(node, t.REVIEW_OF, _target(one, one.target, base))
        if one.other:
            lines.link(node, t.REVIEW_OTHER, _target(one, one.other, base))
        lines.link(node, t.DECISION, t.concept("review", one.verdict))
        lines.say(node, t.REVIEWER, one.reviewer)
        lines.say(node, t.REVIEWED_AT, one.at, "dateTime")
        if one.property:
            lines.link(node, t.CORRECTED_PROPERTY, MATCHES.get(one.property, t.NK + one.property))
        lines.say(node, t.CORRECTED_VALUE, one.value)
        lines.say(node, t.NOTE, one.note)
    return lines.text()


def read_judgements(quads: str | Iterable[ox.Quad], base: str = DEFAULT_BASE) -> tuple[Judgement, ...]:
    """The judgements of `graph:curation`, in order of time."""
    nodes = Nodes(ox.parse(quads, format=ox.RdfFormat.N_QUADS) if isinstance(quads, str) else quads)
    found = []
    for node in nodes.of_type(t.A_REVIEW):
        other, corrected = nodes.one(node, t.REVIEW_OTHER), nodes.one(node, t.CORRECTED_PROPERTY)
        about, target = _ref(nodes.one(node, t.REVIEW_OF) or "", base)
        given: Any = {"about": about, "verdict": (nodes.one(node, t.DECISION) or "").removeprefix(t.NKV + "review-")}
        found.append(
            Judgement(
                target=target,
                **given,
                reviewer=nodes.one(node, t.REVIEWER) or "",
                at=nodes.one(node, t.REVIEWED_AT) or "",
                other=_ref(other, base)[1] if other else None,
                property=NAMES.get(corrected, corrected.removeprefix(t.NK)) if corrected else None,
                value=nodes.one(node, t.CORRECTED_VALUE),
                note=nodes.one(node, t.NOTE),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.at, repr(one))))


def _target(one: Judgement, ref: Ref, base: str) -> str:
    return iris.resource("place", ref.id, base) if one.about == "place" else iris.within(one.about, ref.article, ref.id, base)


def _ref(target: str, base: str) -> tuple[str, Ref]:
    """Claim or occurrence, and its name."""
    kind, _, name = target.removeprefix(base).partition("/")
    if kind == "place":
        return kind, Ref("", iris.name_of(name))
    key, _, identifier = name.partition(".")
    return kind, Ref(iris.name_of(key), iris.name_of(identifier))
