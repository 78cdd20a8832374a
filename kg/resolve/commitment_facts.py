"""Commitments as facts, each with its life."""

from collections.abc import Mapping

from kg.model import Commitment, CommitmentChange, CommitmentFact, Dispute, Quantity, Ref
from kg.resolve.facts import Group, identifier
from kg.resolve.life import Step, status_of, steps
from kg.resolve.names import fold
from kg.resolve.reasons import Amount, amount_of, shown, why_amounts_differ
from kg.resolve.seen import Seen


def commitment_fact(group: Group[Commitment], meetings: Mapping[Ref, str]) -> CommitmentFact:
    """One commitment from the claims that tell of it; `meetings` names the fact of each meeting claim."""
    first, last = group.seen[0], group.seen[-1]
    agent = next((group.entity(first, actor) for actor in first.claim.committed_by), None)
    name = identifier(first, agent, first.claim.action)
    life = steps(group.seen)
    changes = tuple(_change(group, seen, step, name, meetings) for seen, step in zip(group.seen, life, strict=True) if step)
    conditions = [(seen.claim.condition.of(seen.article.text), seen.claim.condition_kind) for seen in group.seen if seen.claim.condition]
    condition, kind = conditions[-1] if conditions else (None, None)
    return CommitmentFact(
        **group.common(name, disputes=_amounts(group)),
        modality=last.claim.modality,
        status=status_of([step.change for step in life if step]),
        committed_by=group.entities(lambda claim: claim.committed_by),
        beneficiaries=group.entities(lambda claim: claim.beneficiaries),
        counterparties=group.entities(lambda claim: claim.counterparties),
        against=group.entities(lambda claim: claim.against),
        action=group.best(lambda seen: seen.claim.action),
        object=group.best(lambda seen: seen.claim.object),
        quantities=_quantities(group),
        condition=condition,
        condition_kind=kind,
        deadline=group.latest(lambda seen: seen.claim.deadline),
        period=group.latest(lambda seen: seen.claim.period),
        announced_at=group.best(lambda seen: _meeting(seen, meetings)),
        changes=changes,
    )


def _meeting(seen: Seen[Commitment], meetings: Mapping[Ref, str]) -> str | None:
    return meetings.get(Ref(seen.article.key, seen.claim.announced_at)) if seen.claim.announced_at else None


def _change(group: Group[Commitment], seen: Seen[Commitment], step: Step, commitment: str, meetings: Mapping[Ref, str]) -> CommitmentChange:
    """One report as a step in the life; its day is the article's, for no better one is known."""
    alone = Group((seen,), group.who)
    common = alone.common(identifier(seen, step.change))
    by = alone.entities(lambda claim: claim.committed_by)
    return CommitmentChange(**common, commitment=commitment, change=step.change, modality=seen.claim.modality, by=by, detail=step.detail)


def _quantities(group: Group[Commitment]) -> tuple[Quantity, ...]:
    """The quantities of the latest article that gives any."""
    return next((seen.claim.quantities for seen in reversed(group.seen) if seen.claim.quantities), ())


def _amounts(group: Group[Commitment]) -> tuple[Dispute, ...]:
    """A dispute where articles of one day give different amounts of the same; of different days it is a development.

    Sums of money are held against each other whatever the currency; counts only of one thing.
    """
    by_day: dict[object, list[Seen[Commitment]]] = {}
    for seen in group.seen:
        by_day.setdefault(seen.article.published, []).append(seen)
    for reports in by_day.values():
        same = Group(tuple(reports), group.who)
        for kind in sorted({_kind(quantity) for seen in reports for quantity in seen.claim.quantities}):
            if found := _amount_dispute(same, kind):
                return tuple(found)
    return ()


def _amount_dispute(group: Group[Commitment], kind: str) -> list[Dispute]:
    """A dispute about the quantities of one kind; an article that gives two of that kind says two things and takes no side."""
    given = {seen.ref: [one for one in seen.claim.quantities if _kind(one) == kind] for seen in group.seen}

    def amount(seen: Seen[Commitment]) -> Amount | None:
        return amount_of(given[seen.ref][0]) if len(given[seen.ref]) == 1 else None

    ranked = group.ranked(amount)
    if len(ranked) < 2 or len({seen.article.key for _, reports in ranked for seen in reports}) < 2:
        return []
    reason = why_amounts_differ([given[reports[0].ref][0] for _, reports in ranked], [None for _ in ranked])
    return group.dispute("quantity", amount, shown, reason)


def _kind(quantity: Quantity) -> str:
    """What is measured: money, a unit, or the thing counted by the beginning of its word."""
    if quantity.unit:
        return "money" if quantity.unit.isupper() else quantity.unit
    return f"of {fold(quantity.thing or '')[:6]}"
