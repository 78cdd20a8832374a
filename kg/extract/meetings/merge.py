"""Put the sightings of one meeting together: a meeting told in five sentences is one with five pieces of evidence."""

from kg.extract.meetings.sighting import Sighting

LOOSE = frozenset({"meeting", "summit", "conference", "call", "visit", "session"})
DECIDED = frozenset({"offered", "refused", "cancelled", "suspended"})
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
        known = _known(meetings, sighting, containing, loose=True)
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
        if _related(meeting, new, containing, loose):
            return meeting
    return None


def _actors(meeting: list[Sighting]) -> frozenset[str]:
    return frozenset(actor for sighting in meeting for actor in sighting.actors)


def _conflict(meeting: list[Sighting], new: Sighting, containing: dict[str, frozenset[str]]) -> bool:
    """Whether times, places, statuses or kinds cannot be the same meeting's."""
    times = [s.time for s in meeting if s.time]
    if new.time and times and all(t.earliest and t.latest and new.time.earliest and new.time.latest
                                  and (t.latest < new.time.earliest or new.time.latest < t.earliest) for t in times):  # fmt: skip
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
    return ("briefing" in kinds) != (new.kind == "briefing") and not new.definite


def _related(meeting: list[Sighting], new: Sighting, containing: dict[str, frozenset[str]], loose: bool) -> bool:
    """Whether noun, people and place speak for the same meeting."""
    families = {s.family for s in meeting if s.family}
    nouns = {s.noun for s in meeting if s.noun}
    alike = (
        not families
        or new.family is None
        or new.family in families
        or ({new.family} | families) <= LOOSE
        or (new.family == "meeting" or "meeting" in families)
    )
    if not alike:
        return False
    old = _actors(meeting)
    shared = {a for a in new.actors if a in old or containing.get(a, frozenset()) & old} | {
        a for a in old if containing.get(a, frozenset()) & new.actors
    }
    if new.actors and old and not shared:
        return new.definite and new.noun in nouns and new.strength != "noun"
    if new.definite and (new.family in families or (new.family and families & LOOSE and new.family in LOOSE)):
        return True
    if new.noun and new.noun in nouns and (shared or not new.actors or not old):
        return True
    if loose:
        return bool(shared) or (new.family is not None and new.family in families)
    enough = min(len(new.actors), len(old), 2)
    same_place = bool(new.place and new.place in {s.place for s in meeting})
    return len(shared) >= max(enough, 1) and (
        same_place or len(shared) >= 2 or (new.sentence - meeting[-1].sentence <= 2 and new.family in families)
    )
