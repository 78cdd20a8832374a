"""Meetings as facts: participants joined, the status with its history, disputed days, places and counts."""

from kg.model import Attendance, Dispute, Meeting, MeetingFact, Participation, StatusStep
from kg.resolve.facts import Group, best_time, identifier
from kg.resolve.places import apart, place_name
from kg.resolve.reasons import amount_of, shown, why_amounts_differ
from kg.resolve.seen import Seen

LONG = 8  # more words than that tell no more in a label

# Of two articles of one day the one that knows more wins.
KNOWLEDGE = ("reported", "offered", "planned", "suspended", "refused", "cancelled", "ongoing", "held")


def meeting_fact(group: Group[Meeting]) -> MeetingFact:
    """One meeting from the claims that tell of it."""
    day = group.best(lambda seen: seen.day)
    first = group.seen[0]
    when = first.day or (first.claim.time.earliest if first.claim.time else None)
    name = identifier(first, when.isoformat() if when else None, first.claim.place)
    history = tuple(StatusStep(seen.claim.status, seen.ref, seen.article.published) for seen in group.seen)
    latest = max(history, key=lambda step: (step.reported.isoformat() if step.reported else "", KNOWLEDGE.index(step.status)))
    attendances = [_attendance(group, entity) for entity in group.entities(lambda claim: [part.actor for part in claim.participants])]
    counts = [dispute for _, found in attendances for dispute in found]
    disputes = [*group.dispute("date", lambda seen: seen.day, str), *_places(group), *counts]
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

    def amount(seen: Seen[Meeting]) -> tuple[float, str] | None:
        part = part_of(seen)
        return amount_of(part.count) if part and part.count else None

    ranked = group.ranked(amount)
    counts = [part.count for _, given in ranked if (part := part_of(given[0])) and part.count]
    reason = why_amounts_differ(counts, [given[0].article.published for _, given in ranked]) if len(ranked) > 1 else None
    mode = group.best(lambda seen: getattr(part_of(seen), "mode", None))
    capacity = group.best(lambda seen: getattr(part_of(seen), "capacity", None))
    return Attendance(entity, mode, capacity, counts[0] if counts else None), group.dispute("headcount", amount, shown, reason)
