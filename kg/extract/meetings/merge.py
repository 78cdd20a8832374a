"""Put the sightings of one meeting together: a meeting told in five sentences is one with five pieces of evidence."""

from kg.extract.meetings.likeness import Likeness
from kg.extract.meetings.sighting import Sighting


def gather(sightings: list[Sighting], containing: dict[str, frozenset[str]]) -> list[list[Sighting]]:
    """Groups of sightings, each the sightings of one meeting, in order of the body; titles, teasers and captions join last.

    `containing` says which actors stand for each other (a person and the body or state of their office). A sighting joins the latest
    meeting that nothing speaks against; a title the one with which it has most people in common.
    """
    body = [s for s in sightings if s.unit in ("paragraph", "teaser")]
    rest = [s for s in sightings if s.unit not in ("paragraph", "teaser")]
    meetings: list[list[Sighting]] = []
    for sighting in body:
        likely = (Likeness(meeting, sighting, containing) for meeting in reversed(meetings))
        known = next((like.meeting for like in likely if not like.conflict() and like.related()), None)
        if known is not None:
            known.append(sighting)
        elif sighting.enough or (sighting.definite and not sighting.there):
            meetings.append([sighting])
    for sighting in rest:
        likely = (Likeness(meeting, sighting, containing) for meeting in meetings)
        fitting = [like for like in likely if not like.conflict() and like.entitled()]
        best = max(fitting, key=lambda like: (len(like.actors & sighting.actors), sighting.noun in like.nouns), default=None)
        if best is not None:
            best.meeting.append(sighting)
    return [meeting for meeting in meetings if any(s.enough for s in meeting)]
