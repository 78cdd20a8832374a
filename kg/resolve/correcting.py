"""What a person may put right in a claim, and the claim with it put right."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, TypeVar

from kg.model import Commitment, Extraction, Judgement, Meeting, Participation, Quantity, Span, Statement, Time
from kg.resolve.names import fold
from kg.terms import SCHEMES

ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)
Form = Literal["day", "term", "text", "names", "amount", "count"]
PATTERNS: Mapping[Form, re.Pattern[str]] = {
    "day": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "text": re.compile(r".+", re.DOTALL),
    "names": re.compile(r".*[^;\s].*", re.DOTALL),
    "amount": re.compile(r"[0-9]+(?:\.[0-9]+)?(?: \S.*)?"),
    "count": re.compile(r"[0-9]{1,12}"),
}
BETWEEN = ";"  # names in one value


@dataclass(frozen=True, slots=True)
class Slot:
    """The claim's `field` that holds a property, and the form of its values.

    A "term" is of the scheme of the property's name; "names" are of actors of the article, with semicolons between; an "amount" is
    "5000000000 EUR"; a "count" counts the one group that a meeting counts.
    """

    field: str
    form: Form


SLOTS: Mapping[str, Slot] = {
    "date": Slot("time", "day"),
    "place": Slot("place", "text"),
    "status": Slot("status", "term"),
    "kind": Slot("kind", "term"),
    "topic": Slot("topic", "text"),
    "participant": Slot("participants", "names"),
    "headcount": Slot("participants", "count"),
    "committedBy": Slot("committed_by", "names"),
    "beneficiary": Slot("beneficiaries", "names"),
    "modality": Slot("modality", "term"),
    "object": Slot("object", "text"),
    "quantity": Slot("quantities", "amount"),
    "deadline": Slot("deadline", "day"),
    "speaker": Slot("speaker", "names"),
    "addressee": Slot("addressee", "names"),
    "stance": Slot("stance", "term"),
    "act": Slot("act", "term"),
}


def correctable(judgement: Judgement) -> bool:
    """Whether a correction names a property that can be corrected, and a value that it can have."""
    name, value = judgement.property or "", judgement.value or ""
    slot = SLOTS.get(name)
    if slot is None:
        return False
    return value in SCHEMES[name] if slot.form == "term" else PATTERNS[slot.form].fullmatch(value) is not None


def corrected(claim: ClaimType, corrections: Iterable[Judgement], said: Extraction) -> ClaimType:
    """The claim of what an article `said` with every correction that it has a field for; who is no actor of the article is left out."""
    for one in corrections:
        slot = SLOTS.get(one.property or "")
        if slot and hasattr(claim, slot.field):
            changed: dict[str, Any] = {slot.field: _MAKERS[slot.form](claim, slot.field, one.value or "", said)}
            claim = replace(claim, **changed)
    return claim


Claim = Meeting | Commitment | Statement


def _plain(_claim: Claim, _field: str, value: str, _said: Extraction) -> str:
    return value


def _day(claim: Claim, _field: str, value: str, _said: Extraction) -> Time:
    day = date.fromisoformat(value)
    return Time(_main(claim), value, "DATE", value, "review", earliest=day, latest=day, granularity="day")


def _names(claim: Claim, field: str, value: str, said: Extraction) -> tuple[str, ...] | tuple[Participation, ...]:
    """The actors of these names; as they were where the article has none of them."""
    known = {fold(name): actor.id for actor in reversed(said.actors) for name in (*actor.aliases, actor.name)}
    found = tuple(dict.fromkeys(known[name] for part in value.split(BETWEEN) if (name := fold(part)) in known))
    if not isinstance(claim, Meeting):
        before: tuple[str, ...] = getattr(claim, field)
        return found or before
    attending = {part.actor: part for part in claim.participants}
    return tuple(attending.get(actor, Participation(actor)) for actor in found) or claim.participants


def _amount(claim: Claim, _field: str, value: str, _said: Extraction) -> tuple[Quantity, ...]:
    number, _, unit = value.partition(" ")
    before = claim.quantities[0] if isinstance(claim, Commitment) and claim.quantities else None
    span, thing = (before.span, before.thing) if before else (_main(claim), None)
    return (Quantity(float(number), value, span, unit=unit.strip() or None, thing=thing),)


def _count(claim: Claim, _field: str, value: str, _said: Extraction) -> tuple[Participation, ...]:
    parts = claim.participants if isinstance(claim, Meeting) else ()
    counted = [part for part in parts if part.count]
    if len(counted) != 1 or counted[0].count is None:
        return parts
    right = replace(counted[0].count, value=float(value), text=value, maximum=None, comparator="exact")
    return tuple(replace(part, count=right) if part == counted[0] else part for part in parts)


def _main(claim: Claim) -> Span:
    return claim.evidence[0]


_MAKERS: Mapping[Form, Callable[[Claim, str, str, Extraction], object]] = {
    "day": _day, "term": _plain, "text": _plain, "names": _names, "amount": _amount, "count": _count,
}  # fmt: skip
