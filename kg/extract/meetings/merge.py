"""Put the sightings of one meeting together: a meeting told in five sentences is one with five pieces of evidence."""

from kg.extract.meetings.sighting import Sighting
from kg.model.time import Time

LOOSE = frozenset({"meeting", "summit", "conference", "call", "visit", "session"})
DECIDED = frozenset({"offered", "refused", "cancelled", "suspended"})
DAYS = 3
"""A meeting may last that long: times so near each other are no conflict where one points back."""

NEAR = 3
"""How many sentences behind "the talks" may still mean those told before with others in them."""

GATHERED = frozenset({"meeting", "summit", "conference", "session", "visit"})
"""Families whose nouns never mean a call."""

TOLD = frozenset({"held", "ongoing", "reported"})


def gather(sightings: list[Sighting], containing: dict[str, frozenset[str]]) -> list[list[Sighting]]:
    """Groups of sightings, each the sightings of one meeting, in order of the body; titles, teasers and captions join last.

    `containing` says which actors stand for each other (a person and the body or state of their office).
    """
    body = [s for s in sightings if s.unit in ("paragraph", "teaser")]
    rest = [s for s in sightings if s.unit not in ("paragraph", "teaser")]
    meetings: list[list[Sighting]] = []
    for sighting in body:
        known = _known(meetings, sighting, containing)
        if known is not None:
            known.append(sighting)
        elif sighting.enough or sighting.definite:
            meetings.append([sighting])
    for sighting in rest:
        fitting = [m for m in meetings if not _conflict(m, sighting, containing) and _related(m, sighting, containing, loose=True)]
        known = max(fitting, key=lambda m: (len(_actors(m) & sighting.actors), sighting.noun in {s.noun for s in m}), default=None)
        if known is not None:
            known.append(sighting)
    return [meeting for meeting in meetings if any(s.enough for s in meeting)]


def _known(
    meetings: list[list[Sighting]], new: Sighting, containing: dict[str, frozenset[str]], loose: bool = False
) -> list[Sighting] | None:
    """The meeting that a sighting belongs to: the latest that nothing speaks against."""
    for meeting in reversed(meetings):
        if _conflict(meeting, new, containing):
            continue
        if _related(meeting, new, containing, loose=False):
            return meeting
    return None


def _actors(meeting: list[Sighting]) -> frozenset[str]:
    return frozenset(actor for sighting in meeting for actor in sighting.actors)


def _conflict(meeting: list[Sighting], new: Sighting, containing: dict[str, frozenset[str]]) -> bool:
    """Whether times, places, statuses or kinds cannot be the same meeting's."""
    times = [s.time for s in meeting if s.time]
    if new.time and times and all(_apart(time, new.time, DAYS if new.definite else 0) for time in times):
        return True
    places = {s.place for s in meeting if s.place}
    if new.place and places and new.place not in places and not new.definite:
        return True
    statuses = {s.status for s in meeting if s.status}
    told, untold = statuses & TOLD, statuses - TOLD
    if (
        new.status
        and not new.definite
        and ((new.status in TOLD and untold and not told) or (new.status not in TOLD and told and new.status != "planned"))
    ):  # noqa: E501
        return True
    if new.status in DECIDED and untold & (DECIDED - {new.status}) and not new.definite:
        return True
    families = {s.family for s in meeting if s.family}
    if new.family == "call" and families and "call" not in families:
        return True
    kinds = {s.kind for s in meeting}
    if ("series" in kinds) != (new.kind == "series"):
        return True
    if kinds <= {"briefing", "call"} and new.family in GATHERED:
        return True
    return ("briefing" in kinds) != (new.kind == "briefing")


def _near(meeting: list[Sighting], new: Sighting) -> bool:
    return new.sentence - meeting[-1].sentence <= NEAR


def _apart(first: Time, second: Time, days: int) -> bool:
    """Whether two times lie more than `days` days apart."""
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return False
    return (second.earliest - first.latest).days > days or (first.earliest - second.latest).days > days


def _related(meeting: list[Sighting], new: Sighting, containing: dict[str, frozenset[str]], loose: bool) -> bool:
    """Whether noun, people and place speak for the same meeting."""
    families = {s.family for s in meeting if s.family}
    nouns = {s.noun for s in meeting if s.noun}
    old = _actors(meeting)
    shared = {a for a in new.actors if a in old or containing.get(a, frozenset()) & old}
    shared |= {a for a in old - new.actors if containing.get(a, frozenset()) & (new.actors - shared)}
    talks = new.family == "talks" and "talks" in families
    alike = (
        not families
        or new.family is None
        or new.family in families
        or ({new.family} | families) <= LOOSE
        or (new.family == "meeting" or "meeting" in families)
    )
    at_it = new.family == "talks" and new.definite and bool(shared) and bool(families & LOOSE)
    if not alike and not at_it:
        return False
    named_alike = any(noun.endswith(new.noun) or new.noun.endswith(noun) for noun in nouns if new.noun)
    pointing = new.definite and (named_alike or new.plain or not nouns)
    if new.actors and old and not shared:
        return pointing and new.strength != "noun" and (new.noun in nouns or (new.plain and _near(meeting, new)))
    if talks and new.strength == "noun" and new.actors and old and len(shared) < 2 and new.noun not in nouns:
        return False
    if pointing and (new.family in families or (new.family and (not families or families & LOOSE) and new.family in LOOSE)):
        return True
    if new.noun and named_alike and (shared or not new.actors or not old) and (new.plain or new.noun in nouns):
        return True
    if loose:
        return len(shared) >= 2 or bool(shared and named_alike) or (new.plain and new.family is not None and new.family in families)
    enough = min(len(new.actors), len(old), 2)
    same_place = bool(new.place and new.place in {s.place for s in meeting})
    return len(shared) >= max(enough, 1) and (
        same_place or len(shared) >= 2 or (new.sentence - meeting[-1].sentence <= 2 and new.family in families)
    )
