"""Meetings as facts: participants joined, the status with its history, disputed days, places and counts."""

from collections.abc import Callable

from kg.model import Attendance, Dispute, Meeting, MeetingFact, Participation, Quantity, StatusStep
from kg.resolve.facts import Group, best_time, identifier
from kg.resolve.headcounts import headcounts
from kg.resolve.places import apart, place_name
from kg.resolve.reasons import Amount, amount_of, shown, why_amounts_differ
from kg.resolve.seen import Seen

HELD = frozenset({"held", "ongoing"})
LONG = 8  # more words than that tell no more in a label

# Of two articles of one day the one that knows more wins.
KNOWLEDGE = ("reported", "offered", "planned", "suspended", "refused", "cancelled", "ongoing", "held")


def meeting_fact(group: Group[Meeting]) -> MeetingFact:
    """One meeting from the claims that tell of it."""
    dated = _dated(group)
    day = dated.best(lambda seen: seen.day)
    first = group.seen[0]
    when = first.day or (first.claim.time.earliest if first.claim.time else None)
    name = identifier(first, when.isoformat() if when else None, first.claim.place)
    history = tuple(StatusStep(seen.claim.status, seen.ref, seen.article.published) for seen in group.seen)
    latest = max(history, key=lambda step: (step.reported.isoformat() if step.reported else "", KNOWLEDGE.index(step.status)))
    attendances = [_attendance(group, entity) for entity in group.entities(lambda claim: [part.actor for part in claim.participants])]
    counts = [dispute for _, found in attendances for dispute in found]
    disputes = [*dated.dispute("date", lambda seen: seen.day, str), *_places(group), *(counts or _headcounts(group))]
    return MeetingFact(
        **group.common(name, best_time(group, day), day, label=_label(group), disputes=disputes),
        status=latest.status,
        participants=tuple(attendance for attendance, _ in attendances),
        kind=group.best(lambda seen: seen.claim.kind),
        place=group.best(lambda seen: place_name(seen.claim.place) if seen.claim.place else None),
        topic=group.best(lambda seen: seen.claim.topic),
        series=group.best(lambda seen: seen.claim.series),
        history=history,
    )


def _dated(group: Group[Meeting]) -> Group[Meeting]:
    """The claims that say when it was: those that tell it as held, else those of the latest day of publication that gives a day.

    That it was first planned for another day, or moved, is a development, not a dispute.
    """
    given = [seen for seen in group.seen if seen.day]
    held = [seen for seen in given if seen.claim.status in HELD]
    latest = max((seen.article.published for seen in given if seen.article.published), default=None)
    return Group(tuple(held or [seen for seen in given if seen.article.published == latest] or given), group.who)


def _headcounts(group: Group[Meeting]) -> list[Dispute]:
    """A dispute for each class of people ("leaders") that articles count differently; one that an article counts in two ways is none."""
    counted = {seen.ref: headcounts(seen) for seen in group.seen}
    found: list[Dispute] = []
    for name in sorted({name for counts in counted.values() for name in counts}):
        by_article: dict[str, set[float]] = {}
        for ref, counts in counted.items():
            if name in counts:
                by_article.setdefault(ref.article, set()).add(counts[name].value)
        agreed = Group(tuple(seen for seen in group.seen if len(by_article.get(seen.article.key, ())) == 1), group.who)
        found += _count_dispute(agreed, lambda seen, name=name: counted[seen.ref].get(name))  # type: ignore[misc]
    return found


Count = Callable[[Seen[Meeting]], Quantity | None]


def _amount(count: Count) -> Callable[[Seen[Meeting]], Amount | None]:
    def amount(seen: Seen[Meeting]) -> Amount | None:
        quantity = count(seen)
        return amount_of(quantity) if quantity else None

    return amount


def _count_dispute(group: Group[Meeting], count: Count) -> list[Dispute]:
    """A dispute where the claims count differently, with its reason."""
    ranked = group.ranked(_amount(count))
    if len(ranked) < 2:
        return []
    counts = [quantity for _, given in ranked if (quantity := count(given[0]))]
    reason = why_amounts_differ(counts, [given[0].article.published for _, given in ranked])
    return group.dispute("headcount", _amount(count), shown, reason)


def _label(group: Group[Meeting]) -> str:
    """The most telling label: one that names the place, then the one of most words up to eight, then the first."""

    def telling(seen: Seen[Meeting]) -> tuple[bool, int]:
        label, place = seen.claim.label, seen.claim.place
        return bool(place and place in label), min(len(label.split()), LONG)

    return max(group.seen, key=telling).claim.label


def _places(group: Group[Meeting]) -> list[Dispute]:
    """A dispute about the place, where two of the places named exclude each other."""
    named = [seen.claim.place for seen in group.seen if seen.claim.place]
    if not any(apart(one, other) for one in named for other in named):
        return []
    return group.dispute("place", lambda seen: place_name(seen.claim.place) if seen.claim.place else None, str)


def _attendance(group: Group[Meeting], entity: str) -> tuple[Attendance, list[Dispute]]:
    """One entity's part, and a dispute where articles count it differently."""

    def part_of(seen: Seen[Meeting]) -> Participation | None:
        parts = [part for part in seen.claim.participants if group.entity(seen, part.actor) == entity]
        return parts[0] if parts else None

    def count(seen: Seen[Meeting]) -> Quantity | None:
        part = part_of(seen)
        return part.count if part else None

    ranked = group.ranked(_amount(count))
    counted = count(ranked[0][1][0]) if ranked else None
    mode = group.best(lambda seen: getattr(part_of(seen), "mode", None))
    capacity = group.best(lambda seen: getattr(part_of(seen), "capacity", None))
    return Attendance(entity, mode, capacity, counted), _count_dispute(group, count)
