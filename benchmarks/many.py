"""Many articles from few: extractions of the sample articles, moved in time and among other people, so that they do not coincide."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from kg import graph
from kg.load import inputs
from kg.model import Extraction, Time
from kg.pipeline import Options, outcomes
from kg.store import EmbeddedStore, open_store

DAYS = 11
CASTS = 40


def originals(folder: Path = Path("data/articles")) -> list[Extraction]:
    """The sample articles as extracted."""
    return [outcome.extraction for outcome in outcomes(inputs([folder]), Options()) if outcome.extraction]


def many(count: int, folder: Path = Path("data/articles")) -> Iterator[Extraction]:
    """`count` extractions; a round of the samples lies eleven days and another cast from the next."""
    base = originals(folder)
    for number in range(count):
        yield moved(base[number % len(base)], number // len(base))


def moved(extraction: Extraction, turn: int) -> Extraction:
    """The extraction of a copy: another key, all days `turn` times eleven later, actors of another cast."""
    shift = timedelta(days=DAYS * turn)
    article = extraction.article
    published = article.published + shift if article.published else None
    copy = replace(article, key=f"{article.key}-{turn}", published=published)
    return replace(
        extraction,
        article=copy,
        actors=tuple(replace(actor, name=_other(actor.name, turn % CASTS), aliases=(), same_as=()) for actor in extraction.actors),
        meetings=tuple(replace(claim, time=_later(claim.time, shift)) for claim in extraction.meetings),
        statements=tuple(replace(claim, time=_later(claim.time, shift)) for claim in extraction.statements),
        commitments=tuple(replace(claim, deadline=_later(claim.deadline, shift)) for claim in extraction.commitments),
    )


def _other(name: str, cast: int) -> str:
    """The namesake in another cast: every word with an ending of two letters."""
    ending = "" if not cast else f"{chr(ord('a') + cast // 20)}{chr(ord('a') + cast % 20)}"
    return " ".join(word + ending for word in name.split())


def _later(time: Time | None, shift: timedelta) -> Time | None:
    if time is None:
        return None
    return replace(time, earliest=_day(time.earliest, shift), latest=_day(time.latest, shift))


def _day(day: date | None, shift: timedelta) -> date | None:
    return day + shift if day else None


def store_of(count: int, folder: Path) -> EmbeddedStore:
    """A published store of `count` articles in a folder, made where it is not there yet."""
    store = open_store(folder / f"store-{count}", create=True)
    if store.version is None:
        with store.writer(graph) as writer:
            writer.put(many(count))
            writer.publish()
    return store
