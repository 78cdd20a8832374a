"""The date of a meeting from all its sightings."""

from dataclasses import replace
from datetime import date

from kg.extract.meetings.sighting import Sighting
from kg.extract.meetings.whens import times_of_sentence
from kg.model.document import Document
from kg.model.span import Span
from kg.model.time import Time

DAYS = ("day", "day-part", "hour", "minute")


def time_of(document: Document, meeting: list[Sighting], times: tuple[Time, ...], taken: frozenset[Span]) -> tuple[Time | None, bool]:
    """The meeting's time and whether it is inferred: from when people spoke of it, or from the sentence before or after.

    A time of the meeting itself beats that; the finest wins, the earlier sighting of two. Inferred times are never later than the
    publication where the meeting was held, nor earlier where it is planned, nor `taken` by another meeting.
    """
    own = [s.time for s in meeting if s.time]
    if own:
        return min(own, key=_width), False
    if all(s.status == "planned" for s in meeting if s.status):
        return _to_come(document, meeting, times, taken)
    held = any(s.status in ("held", "ongoing", "reported") for s in meeting)
    near = [s.said for s in meeting if s.said]
    if not held or (not near and meeting[0].family == "talks" and len(meeting) == 1):
        return None, False
    if not near:
        first = meeting[0].sentence
        near = [t for i in (first + 1, first - 1) if _beside(document, first, i) for t in times_of_sentence(document, times, i)]
    fit = [t for t in near if t.span not in taken and _fits(t, document.article.published) and t.granularity in DAYS]
    if not fit:
        return None, False
    return replace(fit[0], resolution="inferred"), True


def _to_come(document: Document, meeting: list[Sighting], times: tuple[Time, ...], taken: frozenset[Span]) -> tuple[Time | None, bool]:
    """Of a planned meeting that only points at its place ("dort", "where"): the one time to come that the place is told with."""
    published = document.article.published
    for sighting in (s for s in meeting if s.pointing is not None):
        sentence = sighting.sentence - (sighting.pointing or 0)
        if published is None or (sentence != sighting.sentence and not _beside(document, sighting.sentence, sentence)):
            continue
        ahead = [t for t in times_of_sentence(document, times, sentence) if t.latest and t.latest >= published]
        if len(ahead) == 1 and ahead[0].span not in taken:
            return replace(ahead[0], resolution="inferred"), True
    return None, False


def _beside(document: Document, sentence: int, other: int) -> bool:
    """Whether another sentence is there, in the same paragraph."""
    there = 0 <= other < len(document.sentences)
    return there and document.sentences[other].unit == document.sentences[sentence].unit


def _width(time: Time) -> int:
    if time.open == "start" and time.earliest is not None:
        return 0
    if time.earliest is None or time.latest is None:
        return 10_000
    return (time.latest - time.earliest).days


def _fits(time: Time, published: date | None) -> bool:
    """Whether an inferred day is at most a week old: longer ago, and it is another story's."""
    if published is None or time.latest is None or time.earliest is None:
        return False
    return time.earliest <= published and (published - time.latest).days <= 7
