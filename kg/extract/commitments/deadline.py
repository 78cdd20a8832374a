"""By when, or for how long, an act is promised."""

from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.scene import Scene
from kg.extract.frames.match import stretch
from kg.model.time import Time


def deadline(scene: Scene, candidate: Candidate) -> Time | None:
    """The time of the act, where it lies ahead: in its own clause, else behind the noun that names it."""
    return next((t for t in _near(scene, candidate) if t.type in ("DATE", "TIME") and _ahead(scene, t, said=candidate.act is None)), None)


def period(scene: Scene, candidate: Candidate) -> Time | None:
    """How long, or how often, the act is to go on."""
    return next((t for t in _near(scene, candidate) if t.type == "DURATION" and t.value.startswith("P")), None)


def _near(scene: Scene, candidate: Candidate) -> list[Time]:
    document = scene.document
    clause = candidate.act if candidate.act is not None else candidate.clause
    if clause is None:
        return []
    spans = [document.tokens[t].span for t in stretch(document, clause)]
    return [time for time in scene.times if any(time.span.overlaps(span) for span in spans)]


def _ahead(scene: Scene, time: Time, said: bool) -> bool:
    """Whether a time is ahead of the publication, and says enough to be a date; where it stands with the words of announcing (`said`),
    it must be later than that day, or it is the day of the announcement."""
    published = scene.document.article.published
    text = time.text.lower()
    if text in scene.table.no_deadline or time.open == "start" or time.value in ("PRESENT_REF", "PAST_REF"):
        return False
    if time.value == "FUTURE_REF":
        return True
    last = time.latest or time.earliest
    return bool(published and last and (last > published if said else last >= published))
