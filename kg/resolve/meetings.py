"""Which claims tell of the same meeting."""

from rapidfuzz.fuzz import token_set_ratio

from kg.model import Meeting
from kg.resolve.clusters import Likeness
from kg.resolve.names import fold
from kg.resolve.party import Party, shares
from kg.resolve.places import apart, is_capital, is_city, place_key
from kg.resolve.seen import EVENTUAL, Seen
from kg.resolve.weights import score, weights

REMOTE = frozenset({"call"})
FOR_TWO = frozenset({"bilateral", "call"})  # kinds whose participants are the meeting: others, another meeting
NEXT = 300  # characters between a sentence and the next or the one after
Claimed = Seen[Meeting]


def meeting_blocks(seen: Claimed) -> tuple[str, ...]:
    """A key for each participant, state or body that one stands for, and place in each week that the meeting can have been in."""
    claim = seen.claim
    actors = [part.actor for part in claim.participants]
    where = [f"w:{place_key(claim.place)}"] if claim.place else []
    series = [f"m:series:{fold(claim.series)}"] if claim.series and claim.kind == "series" else []
    keys = sorted({*seen.names(actors), *seen.bodies(actors), *where})
    return (*(f"m:{key}:{week}" for week in seen.weeks() for key in keys), *series, f"m:article:{seen.article.key}")


def same_meeting(one: Claimed, other: Claimed) -> float:
    """How much speaks for two claims telling of one meeting."""
    first, second = one.claim, other.claim
    when = _when(one, other)
    if when is None:
        return 0.0
    features: dict[str, float] = {when: 1, **_company(one, other, when)}
    place = bool(first.place and second.place and place_key(first.place) == place_key(second.place))
    features["place"], features["telling-place"] = place, place and is_city(first.place or "") and not is_capital(first.place or "")
    came_true = _came_true(one, other)
    features["came-true"] = came_true and bool((one.day and one.day == other.day) or (when == "overlap" and place))
    if first.series and second.series:
        features["series"] = fold(first.series) == fold(second.series)
    if first.kind and second.kind:
        features["kind"] = first.kind == second.kind
    alike = token_set_ratio(f"{first.label} {first.topic or ''}", f"{second.label} {second.topic or ''}")
    features["wording"] = max(0.0, alike - 50) / 50
    if one.article.key == other.article.key:
        features[_within(one, other)] = 1
    return score("meeting", features)


def _company(one: Claimed, other: Claimed, when: str) -> dict[str, float]:
    """What the participants say: how many are the same, or stand for each other, and how many of the shorter list the other lacks.

    Persons are missed among persons, states and bodies among their like: that a group met says nothing against a person in it.
    """
    mine, theirs = _people(one), _people(other)
    fewer = min(len(mine), len(theirs))
    if not fewer:
        return {"nobody-named": when == "same-day"}
    same = sum(shares(party, [them for them, _ in theirs]) for party, _ in mine)
    represented = {
        person: sum(any(_stands(me, them) for them in theirs) for me in mine if me[0].person == person) for person in (True, False)
    }
    lists = {person: [len([1 for party, _ in people if party.person == person]) for people in (mine, theirs)] for person in (True, False)}
    comparable = sum(min(sizes) for sizes in lists.values())
    missed = sum(max(0, min(lists[person]) - represented[person]) for person in lists)
    acting = sum(represented.values())
    return {"participants": same / fewer, "strangers": missed / max(2, comparable), "bodies": max(0, min(acting, fewer) - same) / fewer}


def _within(one: Claimed, other: Claimed) -> str:
    """What speaks for two claims of one article: that one stands in the title or teaser, or tells on where the other ended."""
    if one.in_headline != other.in_headline:
        return "headline"
    for told, later in ((one, other), (other, one)):
        if later.claim.time is None and _settled(later) == _settled(told):
            if later.claim.kind == "session" and told.day and later.claim.place is None:
                return "part"
            if any(0 <= later.claim.evidence[0].start - span.end <= NEXT for span in told.claim.evidence):
                return "next-sentence"
    return "same-article"


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


def _settled(seen: Claimed) -> bool:
    return seen.claim.status in {"held", "ongoing"}


def _people(seen: Claimed) -> list[tuple[Party, frozenset[str]]]:
    """Each participant who has a name, with what it is or stands for: itself, and the states and bodies that it has a role in."""
    return seen.once("people", lambda: [(party, party.sure | seen.bodies([actor])) for actor, party in _named(seen)])


def _named(seen: Claimed) -> list[tuple[str, Party]]:
    parties = ((part.actor, seen.party(part.actor)) for part in seen.claim.participants)
    return [(actor, party) for actor, party in parties if party.sure or party.sounds]


def _stands(one: tuple[Party, frozenset[str]], other: tuple[Party, frozenset[str]]) -> bool:
    return one[0].may_be(other[0]) or bool(one[1] & other[1])


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
    mine, theirs = _people(one), _people(other)
    return len(mine) == len(theirs) == 2 and sum(any(_stands(me, them) for them in theirs) for me in mine) < 2


def meeting_likeness() -> Likeness[Claimed]:
    """How meetings are compared."""
    return Likeness(meeting_blocks, lambda one: one.order, same_meeting, cannot_be_one, weights("meeting")["threshold"])
