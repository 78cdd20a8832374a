"""Which claims tell of the same meeting."""

from collections.abc import Sequence

from rapidfuzz.fuzz import token_set_ratio

from kg.model import Meeting
from kg.resolve.clusters import clusters
from kg.resolve.names import fold
from kg.resolve.places import apart, place_key
from kg.resolve.seen import Seen
from kg.resolve.weights import score, weights

REMOTE = frozenset({"call"})
Claimed = Seen[Meeting]


def meeting_blocks(seen: Claimed) -> tuple[str, ...]:
    """A key for each participant or place in each week that the meeting can have been in."""
    claim = seen.claim
    who = seen.keys(part.actor for part in claim.participants)
    where = [f"w:{place_key(claim.place)}"] if claim.place else []
    series = [f"m:series:{fold(claim.series)}"] if claim.series and claim.kind == "series" else []
    return (*(f"m:{key}:{week}" for week in seen.weeks() for key in sorted([*who, *where])), *series)


def same_meeting(one: Claimed, other: Claimed) -> float:
    """How much speaks for two claims telling of one meeting."""
    first, second = one.claim, other.claim
    if not one.days or not other.days or one.days[1] < other.days[0] or other.days[1] < one.days[0]:
        return 0.0
    features: dict[str, float] = {"same-day" if one.day and one.day == other.day else "overlap": 1}
    mine, theirs = ([seen.keys([part.actor]) for part in seen.claim.participants] for seen in (one, other))
    shared = sum(any(keys & their for their in theirs) for keys in mine)
    features["participants"] = shared / max(1, min(len(mine), len(theirs)))
    features["bodies"] = bool(_bodies(one) & frozenset().union(*theirs) or _bodies(other) & frozenset().union(*mine))
    if first.place and second.place:
        features["place"] = place_key(first.place) == place_key(second.place)
    if first.series and second.series:
        features["series"] = fold(first.series) == fold(second.series)
    if first.kind and second.kind:
        features["kind"] = first.kind == second.kind
    features["wording"] = token_set_ratio(f"{first.label} {first.topic or ''}", f"{second.label} {second.topic or ''}") / 100
    features["same-article"] = one.article.key == other.article.key
    return score("meeting", features)


def _bodies(seen: Claimed) -> frozenset[str]:
    """States and bodies that the participants hold roles in."""
    actors = [seen.cast[part.actor] for part in seen.claim.participants if part.actor in seen.cast]
    bodies = [role.of for actor in actors for role in actor.roles if role.of]
    return seen.keys(bodies) | frozenset(f"n:{place_key(body)}" for body in bodies if body not in seen.cast)


def cannot_be_one(one: Claimed, other: Claimed) -> bool:
    """Two days, two places, a call and a visit, a series and one of its meetings: never one meeting."""
    first, second = one.claim, other.claim
    if one.day and other.day and abs((one.day - other.day).days) > 1:
        return True
    if (first.kind == "series") != (second.kind == "series"):
        return True
    if first.kind and second.kind and (first.kind in REMOTE) != (second.kind in REMOTE):
        return True
    return apart(first.place, second.place)


def group_meetings(seen: Sequence[Claimed]) -> list[tuple[Claimed, ...]]:
    """Claims in groups that each tell of one meeting."""
    return clusters(seen, meeting_blocks, _order, same_meeting, cannot_be_one, weights("meeting")["threshold"])


def _order(seen: Claimed) -> tuple[str, ...]:
    return seen.order
