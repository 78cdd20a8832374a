"""The life of a commitment: what each later report did to it, and how far it has come as of a day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.model import Commitment, CommitmentFact, Quantity
from kg.model.extraction import Modality
from kg.model.story import ChangeKind, CommitmentStatus
from kg.resolve.reasons import NEAR, amount_of, shown
from kg.resolve.seen import Seen

FIRMNESS: tuple[Modality, ...] = ("considered", "offered", "planned", "announced", "pledged", "agreed")
FINAL: frozenset[str] = frozenset({"delivered", "withdrawn"})
NEWS = 1  # days within which reports are of one piece of news
STATUS_OF: dict[ChangeKind, CommitmentStatus] = {
    "reaffirmed": "reaffirmed", "raised": "raised", "cut": "cut", "delivered": "delivered", "withdrawn": "withdrawn", "refused": "refused",
}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """What one report did to the commitment, and the detail of it ("3 -> 5 EUR")."""

    change: ChangeKind
    detail: str | None = None


def steps(reports: Sequence[Seen[Commitment]]) -> list[Step | None]:
    """One step for each report, in order of publication; None for one that only tells the same news once more.

    Reports of one day are no development, whatever they differ in.
    """
    found: list[Step | None] = []
    for number, report in enumerate(reports):
        before = [earlier for earlier in reports[:number] if _day(earlier) < _day(report)]
        step = _step(report, before, first=number == 0)
        again = step.change == "reaffirmed" and any(_days_between(earlier, report) <= NEWS for earlier in reports[:number])
        found.append(None if again else step)
    return found


def _day(report: Seen[Commitment]) -> str:
    return report.article.published.isoformat() if report.article.published else "9999"


def _days_between(one: Seen[Commitment], other: Seen[Commitment]) -> int:
    """Days between two articles, 0 where both are undated, many where one is."""
    first, second = one.article.published, other.article.published
    if first is None or second is None:
        return 0 if first is second else 2 * NEWS
    return abs((second - first).days)


def _step(report: Seen[Commitment], before: Sequence[Seen[Commitment]], *, first: bool) -> Step:
    claim = report.claim
    refusals = [earlier.claim.modality == "refused" for earlier in before]
    if claim.progress:
        return Step(claim.progress)
    if claim.modality == "refused":
        if first or not before:
            return Step("refused" if first else "reaffirmed")
        return Step("reaffirmed") if all(refusals) else Step("withdrawn")
    if first:
        return Step("announced")
    if refusals and all(refusals):
        return Step("announced", f"refused -> {claim.modality}")
    rules = (_amount_step, _condition_step, _deadline_step, _firmness_step) if before else ()
    return next((step for rule in rules if (step := rule(report, before))), Step("reaffirmed"))


def _amount_step(report: Seen[Commitment], before: Sequence[Seen[Commitment]]) -> Step | None:
    """Raised or cut: further than rounding from every amount of the same unit and rate that the last day gives which gives one."""
    for quantity in report.claim.quantities:
        given = [(_day(seen), old) for seen in before for old in seen.claim.quantities if _comparable(old, quantity)]
        alike = [old for day, old in given if day == given[-1][0]]
        if alike and not any(abs(old.value - quantity.value) <= NEAR * max(old.value, quantity.value) for old in alike):
            kind: ChangeKind = "raised" if quantity.value > alike[-1].value else "cut"
            return Step(kind, f"{shown(amount_of(alike[-1]))} -> {shown(amount_of(quantity))}")
    return None


def _condition_step(report: Seen[Commitment], before: Sequence[Seen[Commitment]]) -> Step | None:
    """Conditioned: a condition where no earlier report had one."""
    condition = report.claim.condition
    new = condition and not any(earlier.claim.condition for earlier in before)
    return Step("conditioned", condition.of(report.article.text)) if condition and new else None


def _deadline_step(report: Seen[Commitment], before: Sequence[Seen[Commitment]]) -> Step | None:
    """Rescheduled: another last day than the latest report gave."""
    due, now = before[-1].claim.deadline, report.claim.deadline
    if due and now and due.latest and now.latest and due.latest != now.latest:
        return Step("rescheduled", f"{due.latest} -> {now.latest}")
    return None


def _firmness_step(report: Seen[Commitment], before: Sequence[Seen[Commitment]]) -> Step | None:
    """Firmed or weakened: more than one step on the scale, for neighbours differ by wording only."""
    old, new = before[-1].claim.modality, report.claim.modality
    if old not in FIRMNESS or new not in FIRMNESS:
        return None
    rise = FIRMNESS.index(new) - FIRMNESS.index(old)
    return Step("firmed" if rise > 0 else "weakened", f"{old} -> {new}") if abs(rise) > 1 else None


def _comparable(old: Quantity, new: Quantity) -> bool:
    return old.unit == new.unit and old.per == new.per and bool(new.unit or _thing(old) == _thing(new))


def _thing(quantity: Quantity) -> str:
    return (quantity.thing or "").casefold()[:6]


def status_of(changes: Sequence[ChangeKind]) -> CommitmentStatus:
    """How far it has come: delivered and withdrawn last, a refusal too until it is taken back; else the latest step that says something."""
    status: CommitmentStatus = "open"
    for change in changes:
        if status in FINAL and change not in FINAL:
            continue
        if status == "refused" and change == "announced":
            status = "open"
        elif status != "refused" or change in FINAL:
            status = STATUS_OF.get(change, status)
    return status


def as_of(commitment: CommitmentFact, day: date) -> CommitmentFact | None:
    """The commitment as it was known on a day, None if nothing was; a deadline that has passed undelivered makes it overdue."""
    known = [change for change in commitment.changes if change.first_reported and change.first_reported <= day]
    if not known:
        return None
    status = status_of([change.change for change in known])
    due = commitment.deadline.latest if commitment.deadline else None
    if due and due < day and status not in {"delivered", "withdrawn", "refused"}:
        status = "overdue"
    return replace(commitment, changes=tuple(known), status=status, modality=known[-1].modality)
