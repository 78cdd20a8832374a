"""Which claims tell of the same meeting."""

from rapidfuzz.fuzz import token_set_ratio

from kg.model import Meeting
from kg.resolve.clusters import Likeness
from kg.resolve.names import fold
from kg.resolve.places import apart, place_key
from kg.resolve.seen import EVENTUAL, Seen
from kg.resolve.weights import score, weights

REMOTE = frozenset({"call"})
FOR_TWO = frozenset({"bilateral", "call"})  # kinds whose participants are the meeting: others, another meeting
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
    when = _when(one, other)
    if when is None:
        return 0.0
    features: dict[str, float] = {when: 1}
    mine, theirs = _people(one), _people(other)
    fewer = min(len(mine), len(theirs))
    if fewer:
        represented = _shared(_people(one, bodies=True), _people(other, bodies=True))
        features["participants"] = _shared(mine, theirs) / fewer
        features["strangers"] = max(0, fewer - represented) / max(2, fewer)
        features["bodies"] = max(0, represented - _shared(mine, theirs)) / fewer
    else:
        features["nobody-named"] = when == "same-day"
    features["came-true"] = _came_true(one, other) and bool(one.day and one.day == other.day)
    if first.place and second.place:
        features["place"] = place_key(first.place) == place_key(second.place)
    if first.series and second.series:
        features["series"] = fold(first.series) == fold(second.series)
    if first.kind and second.kind:
        features["kind"] = first.kind == second.kind
    alike = token_set_ratio(f"{first.label} {first.topic or ''}", f"{second.label} {second.topic or ''}")
    features["wording"] = max(0.0, alike - 50) / 50
    features["same-article"] = one.article.key == other.article.key
    return score("meeting", features)


def _when(one: Claimed, other: Claimed) -> str | None:
    """The feature that their times have in common, None where they exclude each other."""
    if not one.days or not other.days:
        return None
    if one.day and other.day:
        return {0: "same-day", 1: "next-day"}.get(abs((one.day - other.day).days))
    return "overlap" if one.days[0] <= other.days[1] and other.days[0] <= one.days[1] else None


def _came_true(one: Claimed, other: Claimed) -> bool:
    """Whether an article foretells what another, not earlier, tells as held."""
    earlier, later = sorted((one, other), key=lambda seen: seen.order)
    return earlier.claim.status in EVENTUAL and later.claim.status in {"held", "ongoing"}


def _people(seen: Claimed, *, bodies: bool = False) -> list[frozenset[str]]:
    """The names of each participant who has one; with `bodies` also those of the states and bodies that it stands for."""
    named = [part.actor for part in seen.claim.participants if seen.keys([part.actor])]
    if not bodies:
        return seen.once("people", lambda: [seen.keys([actor]) for actor in named])
    return seen.once("people and bodies", lambda: [seen.keys([actor]) | seen.bodies([actor]) for actor in named])


def _shared(mine: list[frozenset[str]], theirs: list[frozenset[str]]) -> int:
    return sum(any(keys & their for their in theirs) for keys in mine)


def cannot_be_one(one: Claimed, other: Claimed) -> bool:
    """Two days, two places, a call and a visit, a series and one of its meetings, two pairs: never one meeting."""
    first, second = one.claim, other.claim
    if one.day and other.day and abs((one.day - other.day).days) > 1:
        return True
    if (first.kind == "series") != (second.kind == "series"):
        return True
    if first.kind and second.kind and (first.kind in REMOTE) != (second.kind in REMOTE):
        return True
    return _two_pairs(one, other) or apart(first.place, second.place)


def _two_pairs(one: Claimed, other: Claimed) -> bool:
    """Whether both are for two, and they are not the same two."""
    if one.claim.kind not in FOR_TWO or other.claim.kind not in FOR_TWO:
        return False
    mine, theirs = _people(one, bodies=True), _people(other, bodies=True)
    return len(mine) == len(theirs) == 2 and _shared(mine, theirs) < 2


def meeting_likeness() -> Likeness[Claimed]:
    """How meetings are compared."""
    return Likeness(meeting_blocks, lambda one: one.order, same_meeting, cannot_be_one, weights("meeting")["threshold"])
