"""How many a group of participants are, and whether so many can still be two sides."""

from dataclasses import replace

from kg.extract.quantities import find_quantities
from kg.model.actor import Cast
from kg.model.document import Document
from kg.model.extraction import MeetingKind, Participation
from kg.model.quantity import Quantity
from kg.model.span import Span

TWO = 2


def counted(document: Document, cast: Cast, people: tuple[Participation, ...], evidence: tuple[Span, ...]) -> tuple[Participation, ...]:
    """The participations, groups with their number where a sentence of the meeting gives it ("Vertreter von rund 30 Staaten")."""
    here = tuple(q for q in find_quantities(document) if q.unit is None and any(span.covers(q.span) for span in evidence))
    return tuple(replace(p, count=p.count or _count(cast, p.actor, here)) for p in people)


def _count(cast: Cast, identifier: str, here: tuple[Quantity, ...]) -> Quantity | None:
    """The quantity that stands in a mention of the group, or in its name."""
    actor = cast.actor(identifier)
    if actor.kind != "group":
        return None
    inside = (q for q in here if any(q.span.overlaps(m.span) for m in cast.mentions if m.actor == identifier and m.kind != "pronoun"))
    named = (q for q in here if f"{q.value:.0f}" in actor.name.split())
    return next(inside, None) or next(named, None)


def kind_of(cast: Cast, kind: MeetingKind | None, people: tuple[Participation, ...]) -> MeetingKind | None:
    """The kind that the words say; only one of two sides is bilateral, whatever the verb."""
    if kind != "bilateral":
        return kind
    several = any(cast.actor(p.actor).kind == "group" and (p.count is None or p.count.value != TWO) for p in people)
    return None if several or len(_sides(cast, people)) != TWO else kind


def _sides(cast: Cast, people: tuple[Participation, ...]) -> set[str]:
    """Whom the participants stand for: the state or body of a person's office, else themselves."""
    known = {actor.id for actor in cast.actors}
    actors = [cast.actor(p.actor) for p in people]
    return {next((role.of for role in actor.roles if role.of in known), None) or actor.id for actor in actors}
