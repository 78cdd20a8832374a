"""What a chart needs to know of an event: one record for one event, columns for many.

Days are counted from 1970-01-01 (an integer a day); a day that is not known is NO_DAY. Charts read columns only, so that a million
events cost a few numpy passes and no Python loop.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from kg.charts.category import Category
from kg.charts.ragged import Ragged, starts
from kg.charts.texts import Texts

NO_DAY = -(2**31)
EPOCH = date(1970, 1, 1)

Days = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of the resolved graph. `actors` are ids, the agent first; names stand in `Events.names`.

    `day` is where the event sorts. The four bounds say when it can have begun and ended, both ends included; all None means that
    the articles give no date, and then `day` is only the day of the first report. `confidence` runs from 0 to 1.
    `kind` is a meeting's ("call"). `seen` are its articles with the days on which they appeared, `history` what they said of its
    status, the latest last.
    """

    id: str
    label: str
    type: str
    day: date | None = None
    earliest_begin: date | None = None
    latest_begin: date | None = None
    earliest_end: date | None = None
    latest_end: date | None = None
    granularity: str | None = None
    kind: str | None = None
    status: str | None = None
    modality: str | None = None
    actors: tuple[str, ...] = ()
    place: str | None = None
    topic: str | None = None
    deadline: date | None = None
    confidence: float | None = None
    sources: int = 1
    first_reported: date | None = None
    disputed: bool = False
    review: str | None = None
    seen: tuple[tuple[str, date | None], ...] = ()
    history: tuple[tuple[date, str], ...] = ()


def number(day: date | None) -> int:
    """Days since 1970-01-01, NO_DAY for none."""
    return NO_DAY if day is None else (day - EPOCH).days


def calendar_day(days: float) -> date:
    """The date that holds this point of the axis."""
    return EPOCH + timedelta(days=int(days // 1))


@dataclass(frozen=True, eq=False)
class Events:
    """Columns of `count` events, sorted by `day` (undated last).

    `begin`, `begin_last`, `end_first`, `end_last`, `deadline`, `reported`: days, NO_DAY where unknown. `names` gives the name of an
    actor's id. `cast` holds each event's actors (`actor` tells who they are), `seen` the days of its articles (`article` tells
    which they are), `steps` the days on which a status was reported and `stepped` which one it was (a place in `status.values`).
    """

    ids: Texts
    labels: Texts
    type: Category
    day: Days
    begin: Days
    begin_last: Days
    end_first: Days
    end_last: Days
    deadline: Days
    reported: Days
    granularity: Category
    kind: Category
    status: Category
    modality: Category
    place: Category
    topic: Category
    review: Category
    actor: Category
    cast: Ragged
    article: Category
    seen: Ragged
    steps: Ragged
    stepped: Ragged
    sources: Days
    confidence: npt.NDArray[np.float64]
    disputed: Mask
    names: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[Event], names: Mapping[str, str] | None = None) -> "Events":
        """Columns made from records; done once for each version of the store."""
        rows = sorted(events, key=lambda event: (event.day is None, event.day or EPOCH, event.id))
        actor = Category.of([actor for row in rows for actor in row.actors])
        status = Category.of([row.status for row in rows] + [word for row in rows for _, word in row.history])
        code = {word: place for place, word in enumerate(status.values)}

        def days(values: Iterable[date | None]) -> Days:
            return np.array([number(value) for value in values], dtype=np.int64)

        return cls(
            ids=Texts.of(row.id for row in rows),
            labels=Texts.of(row.label for row in rows),
            type=Category.of([row.type for row in rows]),
            day=days(row.day for row in rows),
            begin=days(row.earliest_begin for row in rows),
            begin_last=days(row.latest_begin or row.earliest_begin for row in rows),
            end_first=days(row.earliest_end or row.latest_end for row in rows),
            end_last=days(row.latest_end or row.earliest_end for row in rows),
            deadline=days(row.deadline for row in rows),
            reported=days(row.first_reported for row in rows),
            granularity=Category.of([row.granularity for row in rows]),
            kind=Category.of([row.kind for row in rows]),
            status=Category(status.values, status.codes[: len(rows)]),
            modality=Category.of([row.modality for row in rows]),
            place=Category.of([row.place for row in rows]),
            topic=Category.of([row.topic for row in rows]),
            review=Category.of([row.review for row in rows]),
            actor=actor,
            cast=Ragged(actor.codes, starts(len(row.actors) for row in rows)),
            article=Category.of([article for row in rows for article, _ in row.seen]),
            seen=Ragged.of([[number(day) for _, day in row.seen] for row in rows]),
            steps=Ragged.of([[number(day) for day, _ in row.history] for row in rows]),
            stepped=Ragged.of([[code[word] for _, word in row.history] for row in rows], np.int32),
            sources=np.array([row.sources for row in rows], dtype=np.int64),
            confidence=np.array([np.nan if row.confidence is None else row.confidence for row in rows], dtype=np.float64),
            disputed=np.array([row.disputed for row in rows], dtype=np.bool_),
            names=dict(names or {}),
        )

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def dated(self) -> Mask:
        """Events of which the articles give a date, however coarse."""
        return np.not_equal(self.begin, NO_DAY)

    @cached_property
    def coarse(self) -> Mask:
        """Events whose first day is not known to the day."""
        return self.dated & (self.begin_last > self.begin)

    @cached_property
    def first(self) -> Days:
        """The earliest day that can belong to the event, else the day of its report."""
        return np.where(self.dated, self.begin, self.day)

    @cached_property
    def last(self) -> Days:
        """The latest day that can belong to the event, both ends included."""
        return np.maximum(np.where(self.dated, np.maximum(self.begin_last, self.end_last), self.day), self.first)

    def actors(self, event: int) -> tuple[str, ...]:
        """Ids of one event's actors, the agent first."""
        return tuple(self.actor.values[code] for code in self.cast[event])

    def name(self, actor: str) -> str:
        """An actor's name, its id where nothing names it."""
        return self.names.get(actor, actor)

    def place_of(self, identifier: str) -> int | None:
        """The row of an event's id."""
        return self.ids.place(identifier)

    def take(self, rows: Days) -> "Events":
        """The columns of some events, in that order."""
        cast, article = self.cast.take(rows), Ragged(self.article.codes, self.seen.starts).take(rows)
        apart = {"actor", "article", "cast", "names"}
        columns = {column.name: getattr(self, column.name) for column in fields(self) if column.name not in apart}
        taken: dict[str, Any] = {
            name: column[rows] if isinstance(column, np.ndarray) else column.take(rows) for name, column in columns.items()
        }
        return Events(
            **taken,
            cast=cast,
            actor=Category(self.actor.values, cast.values),
            article=Category(self.article.values, article.values),
            names=self.names,
        )
