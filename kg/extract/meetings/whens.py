"""When a meeting is, was or will be held: the times that stand with it."""

from kg.extract.frames.match import stretch
from kg.extract.meetings.words import words
from kg.model.document import Document
from kg.model.span import Span
from kg.model.time import Time

DATED = frozenset({"day", "day-part", "hour", "minute", "weekend", "week", "month", "season", "quarter", "year", "half-year"})


def dated(time: Time) -> bool:
    """Whether the time says when, at least the year: no length, no habit, nothing vague or open."""
    return time.type in ("DATE", "TIME") and time.granularity in DATED and time.open is None


def times_of_clause(document: Document, times: tuple[Time, ...], clause: int) -> tuple[Time, ...]:
    """The dated times in a clause's own stretch, in order; where there is none, one that what goes on began with."""
    tokens = stretch(document, clause)
    spans = [document.tokens[t].span for t in tokens]
    here = [time for time in times if any(time.span.overlaps(span) for span in spans)]
    attributive = words(document.article.language).attributive
    text = document.article.text.lower()
    here = [time for time in here if not time.text.lower().startswith(attributive) and not text[: time.span.start].endswith(attributive)]
    fixed = tuple(time for time in here if dated(time))
    verb = document.clauses[clause].verb
    going_on = verb is not None and verb.tense == "present"
    return fixed or tuple(t for t in here if going_on and t.open == "start" and t.granularity == "day")


def times_of_sentence(document: Document, times: tuple[Time, ...], sentence: int) -> tuple[Time, ...]:
    """The dated times of a sentence, in order; not those of a clause that tells of another time ("since it was founded in March")."""
    span = document.sentences[sentence].span
    text, attributive = document.article.text.lower(), words(document.article.language).attributive
    times = tuple(time for time in times if not _elsewhen(document, sentence, time))
    own = (t for t in times if not t.text.lower().startswith(attributive) and not text[: t.span.start].endswith(attributive))
    return tuple(time for time in own if dated(time) and span.covers(time.span))


def _elsewhen(document: Document, sentence: int, time: Time) -> bool:
    """Whether a time stands in a clause whose opener puts it before or after what is told."""
    openers = words(document.article.language).elsewhen
    return any(
        clause.sentence == sentence
        and (clause.marker or "").lower() in openers
        and any(time.span.overlaps(document.tokens[token].span) for token in stretch(document, index))
        for index, clause in enumerate(document.clauses)
    )


def nearest(times: tuple[Time, ...], trigger: Span) -> Time | None:
    """The time closest to the trigger; of two as close, the one before it."""
    return min(times, key=lambda t: (max(trigger.start - t.span.end, t.span.start - trigger.end), t.span.start), default=None)
