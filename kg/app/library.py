"""What the pages read: one published state of the store, asked through queries and kept while the state lasts."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import numpy as np

from kg import terms
from kg.app import shelf
from kg.app.columns import columns
from kg.app.naming import Names, names_of
from kg.app.text import ArticleText
from kg.charts import Events, Grouping
from kg.charts.event import NO_DAY, Days
from kg.charts.grouping import By
from kg.export import write_rows
from kg.graph import prefixes
from kg.queries import Cell, run, scan
from kg.store import Reader

QUERIES = Path(__file__).parent / "queries"
DAYS_KEPT = 3
RECENT = 24
Row = Mapping[str, Cell]
Made = TypeVar("Made")


@cache
def own_query(name: str) -> str:
    """A query that only the app asks, from `kg/app/queries`."""
    return (QUERIES / f"{name}.rq").read_text(encoding="utf-8")


class Library:
    """Everything of one version, made when first asked for. Ids are IRIs without the base: "event/…", "actor/…"."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def ask(self, name: str, **parameters: str | None) -> list[dict[str, Cell]]:
        """The rows of a query of the app's own."""
        return self.rows(name, own_query(name), parameters)

    def named(self, name: str, **parameters: str | None) -> list[dict[str, Cell]]:
        """The rows of a query of the library."""
        return self.rows(name, name, parameters)

    def turtle(self, facts: Sequence[str]) -> str:
        """Facts by their short ids as Turtle, with what hangs on them."""
        if not facts:
            return ""
        rows = run(self.reader, own_query("turtle"), {"fact": [self.iri(fact) for fact in facts]})
        return write_rows(rows, "ttl", prefixes(self.reader.base))

    def rows(self, name: str, text: str, parameters: Mapping[str, str | None]) -> list[dict[str, Cell]]:
        """The rows of a query's text; those of one without parameters are kept under its name."""
        if parameters:
            return run(self.reader, text, parameters).dicts()
        with self._alone(name):
            if name not in self._answers:
                self._answers[name] = self._lasting(name, text)
        return self._answers[name]

    def _lasting(self, name: str, text: str) -> list[dict[str, Cell]]:
        """The rows of a query that takes no parameters; many of them lie on the shelf, so that they are asked for once a state."""
        place = shelf.shelf_of(self.reader, f"{name} {text}")
        kept = shelf.load_rows(place) if place else None
        if kept is not None:
            return kept
        made = run(self.reader, text).dicts()
        if place and len(made) >= shelf.WORTH_KEEPING:
            with suppress(OSError):
                shelf.save_rows(made, place)
        return made

    def _alone(self, key: object) -> Lock:
        """Whoever asks for the same thing at the same time waits, and then finds it made."""
        return self._locks.setdefault(key, Lock())

    @cached_property
    def _locks(self) -> dict[object, Lock]:
        return {}

    @cached_property
    def _answers(self) -> dict[str, list[dict[str, Cell]]]:
        """Answers of queries without parameters: a state never changes, and pages ask for them on every click."""
        return {}

    def once(self, make: Callable[["Library"], Made]) -> Made:
        """What `make` makes of this version, made when first asked for; it must be a function of a module."""
        with self._alone(make):
            if make not in self._made:
                self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def soon(self, make: Callable[["Library"], Made]) -> Made | None:
        """The same, but nobody waits in a large store: None until `kg.app.warming` has made it."""
        ready = make in self._made or len(self.events) < shelf.WORTH_KEEPING
        return self.once(make) if ready else None

    def recent(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` makes of this version for a `key` that says all that it depends on; the last ones asked for are kept."""
        kept = self._recent
        if key in kept:
            made: Made = kept[key]
        else:
            made = make()
            while len(kept) >= RECENT:
                kept.pop(next(iter(kept)), None)
        kept.pop(key, None)
        kept[key] = made
        return made

    @cached_property
    def _recent(self) -> dict[Hashable, Any]:
        return {}

    @cached_property
    def _made(self) -> dict[object, Any]:
        return {}

    def short(self, iri: Cell) -> str:
        """An IRI without the base."""
        return str(iri).removeprefix(self.reader.base)

    def iri(self, short: str) -> str:
        """The IRI of a short id."""
        return self.reader.base + short

    @cached_property
    def names(self) -> dict[str, str]:
        """Actors' plain names by short id, as queries give them."""
        return self.called.plain

    @property
    def called(self) -> Names:
        """What the reader's language calls actors, by short id."""
        names = self.events.names
        return names if isinstance(names, Names) else self.present.called

    @cached_property
    def sources(self) -> dict[str, tuple[str, ...]]:
        """Articles' short ids by fact."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for fact, article in scan(self.reader, terms.SOURCE):
            found[self.short(fact)].append(self.short(article))
        return {fact: tuple(sorted(articles)) for fact, articles in found.items()}

    @cached_property
    def events(self) -> Events:
        """All events as columns: from the shelf if they lie there, else from the store."""
        place = shelf.shelf_of(self.reader)
        kept = shelf.load(place) if place else None
        if kept is not None:
            return self._called(kept)
        made = columns(self.reader)
        if place and len(made) >= shelf.WORTH_KEEPING:
            with suppress(OSError):
                shelf.save(made, place)
        return self._called(made)

    def _called(self, events: Events) -> Events:
        return replace(events, names=names_of(self.reader, events.names))

    def known_on(self, day: date) -> "Library":
        """The library as it stood at the end of a day; the last few days that readers asked for are kept."""
        from kg.app.past import Past

        if day not in self._pasts:
            while len(self._pasts) >= DAYS_KEPT:
                self._pasts.pop(next(iter(self._pasts)), None)
            self._pasts[day] = Past(self, day)
        return self._pasts[day]

    @property
    def present(self) -> "Library":
        """The library of all that is known by now: itself, unless it is that of an earlier day."""
        return self

    @cached_property
    def _pasts(self) -> "dict[date, Library]":
        return {}

    @cached_property
    def report_days(self) -> Days:
        """The days on which something was first reported, in order."""
        return np.unique(self.events.reported[self.events.reported != NO_DAY])

    @property
    def ready(self) -> bool:
        """Whether the columns are made; they take seconds in a large store."""
        return "events" in vars(self)

    def prepare(self) -> None:
        """Makes the columns."""
        _ = self.events

    def grouping(self, by: By) -> Grouping:
        """The lanes of one kind, made once."""
        if by not in self._groupings:
            self._groupings[by] = Grouping.of(self.events, by)
        return self._groupings[by]

    @cached_property
    def _groupings(self) -> dict[By, Grouping]:
        return {}

    @cached_property
    def articles(self) -> dict[str, Row]:
        """Articles by short id, in order of publication."""
        return {self.short(row["id"]): row for row in self.named("articles")}

    def article(self, short: str) -> ArticleText | None:
        """One article with its text; None where there is none with this id."""
        if short not in self._texts:
            rows = self.ask("article", article=self.iri(short))
            self._texts[short] = ArticleText.of(short, rows[0]) if rows else None
        return self._texts[short]

    @cached_property
    def _texts(self) -> dict[str, ArticleText | None]:
        return {}
