"""Tag the times of a text or of a document."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from kg.language.tables import FOLDER
from kg.model.document import Document
from kg.model.span import Span
from kg.model.time import Time
from kg.times.bounds import bounds, narrowed
from kg.times.direction import by_cues
from kg.times.rule import grammar
from kg.times.scan import Found, scan
from kg.times.state import State


def tag(text: str, language: str, published: date | None) -> tuple[Time, ...]:
    """The time expressions of a plain text, in order, none overlapping another; offsets are those of `text`.

    Without a day of publication what counts from it has no bounds and a value of unknown year ("XXXX-WXX-1"). A language without
    rules of its own is searched by dateparser, and each find says so by its rule, "dateparser".
    """
    language = base(language)
    if not has_rules(language):
        from kg.times.foreign import search

        return search(text, language, published)
    rules = grammar(language)
    state = State(rules, text, published, by_cues(text, rules))
    return tuple(as_time(found, text) for found in scan(state, 0, len(text)))


def base(language: str) -> str:
    """A language without its region: "de-AT" is "de"."""
    return language.lower().replace("_", "-").partition("-")[0]


@cache
def has_rules(language: str) -> bool:
    """Whether a language has a table of time rules."""
    return (FOLDER / language / "times.toml").is_file()


def find_times(document: Document) -> tuple[Time, ...]:
    """The time expressions of an article's text apart from its title, in order.

    The clause's tense gives the direction where the analyser knows it, else its words do.
    """
    article = document.article
    if not has_rules(base(article.language)):
        text, language, published = article.text, article.language, article.published
        return tuple(time for start, stop in _read(document) for time in _moved(tag(text[start:stop], language, published), start))
    return tuple(as_time(found, article.text) for found in found_in(document))


def found_in(document: Document) -> Iterator[Found]:
    """The expressions of a document with rule and derivation; its language must have rules."""
    from kg.times.tense import by_clause

    article = document.article
    rules = grammar(base(article.language))
    state = State(rules, article.text, article.published, by_clause(document, rules, by_cues(article.text, rules)))
    for start, stop in _read(document):
        yield from scan(state, start, stop)


def _read(document: Document) -> list[tuple[int, int]]:
    """The stretches that are read: every unit but titles; the whole text where no units are known."""
    article = document.article
    if not article.units:
        return [(0, len(article.text))]
    return [(unit.span.start, unit.span.end) for unit in article.units if unit.kind != "title"]


def _moved(times: tuple[Time, ...], by: int) -> Iterator[Time]:
    for time in times:
        yield replace(time, span=Span(time.span.start + by, time.span.end + by))


def as_time(found: Found, text: str) -> Time:
    """The model's record of an expression, with the bounds of its value and its openness applied."""
    reading = found.reading
    earliest, latest, granularity = bounds(reading.value)
    if earliest and latest:
        earliest, latest = narrowed(earliest, latest, reading.mod)
    if reading.bounds:
        earliest, latest = reading.bounds
    if reading.value == "PRESENT_REF":
        earliest = latest = reading.anchor
    if reading.type == "SET":
        earliest = latest = None
    return Time(
        span=Span(found.start, found.end),
        text=text[found.start : found.end],
        type=reading.type,
        value=reading.value,
        rule=found.rule,
        mod=reading.mod,
        open=reading.open,
        earliest=None if reading.open == "end" else earliest,
        latest=None if reading.open == "start" else latest,
        granularity=granularity,
        resolution=reading.resolution,
        anchor=reading.anchor,
        steps=found.steps,
    )
