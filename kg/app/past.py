"""What the pages read when the reader goes back to a day: the same library, with nothing in it that was reported later."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import get_args

from kg import terms
from kg.app.adapt import day
from kg.app.library import Library, Row
from kg.app.text import ArticleText
from kg.charts import Events
from kg.charts.event import number
from kg.charts.past import as_of
from kg.model.story import ChangeKind
from kg.queries import Cell, Iri
from kg.resolve.life import status_of

Rows = list[dict[str, Cell]]
SUBJECTS = ("id", "fact", "article", "commitment")
DAYS = ("published", "reported", "as_of")
KINDS = {"meeting": "meetings", "series": "meetings", "statement": "statements"}


class Past(Library):
    """The library as it stood at the end of a `day`.

    Facts are left out whose articles appeared later or bear no date. Statuses, counts of articles and the lives of commitments are those
    of then; the day, the place and the wording of a fact stay as all articles together tell them.
    """

    def __init__(self, whole: Library, day: date) -> None:
        super().__init__(whole.reader)
        self.whole = whole
        self.day = day

    @property
    def present(self) -> Library:
        """The library of all that is known by now."""
        return self.whole

    @cached_property
    def events(self) -> Events:
        """The events reported by then."""
        return as_of(self.whole.events, number(self.day))

    @cached_property
    def articles(self) -> dict[str, Row]:
        """The articles that had appeared by then."""
        return {short: row for short, row in self.whole.articles.items() if self._by_then(row["published"])}

    @cached_property
    def sources(self) -> dict[str, tuple[str, ...]]:
        """The articles of each fact, as far as there were any."""
        known = {fact: tuple(one for one in articles if one in self.articles) for fact, articles in self.whole.sources.items()}
        return {fact: articles for fact, articles in known.items() if articles}

    def article(self, short: str) -> ArticleText | None:
        """One article; None where it had not appeared."""
        return self.whole.article(short) if short in self.articles else None

    def rows(self, name: str, text: str, parameters: Mapping[str, str | None]) -> Rows:
        """A query's rows without those that tell of something later, and with the numbers and statuses of then."""
        if not parameters and name in self._answers:
            return self._answers[name]
        kept = [row for row in self.whole.rows(name, text, parameters) if self._known(row)]
        correct = CORRECTIONS.get(name)
        told = correct(self, kept, parameters) if correct else kept
        if not parameters:
            self._answers[name] = told
        return told

    def _known(self, row: Row) -> bool:
        subjects = (self.short(row[name]) for name in SUBJECTS if isinstance(row.get(name), Iri))
        return all(map(self._was, subjects)) and all(self._by_then(row[name]) for name in DAYS if row.get(name) is not None)

    def _was(self, short: str) -> bool:
        if short.startswith("article/"):
            return short in self.articles
        return short in self._acting if short.startswith("actor/") else short in self.sources

    def _by_then(self, cell: Cell) -> bool:
        when = day(cell)
        return when is not None and when <= self.day

    @cached_property
    def _acting(self) -> dict[str, dict[str, set[str]]]:
        """Who had met, spoken or committed by then: what, by the name of the number that counts it."""
        acting: defaultdict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        lives = {self.short(row["id"]): self.short(row["commitment"]) for row in self.ask("life")}
        for row in range(len(self.events)):
            event, kind = self.events.ids[row], self.events.type.word(row) or ""
            for actor in self.events.actors(row):
                acting[actor][KINDS.get(kind, "commitments")].add(lives.get(event, event))
                acting[actor]["articles"].update(self.sources.get(event, ()))
        return acting

    def _actors(self, rows: Rows, _: Mapping[str, str | None]) -> Rows:
        counted = (*dict.fromkeys(KINDS.values()), "commitments", "articles")
        numbers = {actor: {name: len(told.get(name, ())) for name in counted} for actor, told in self._acting.items()}
        told = [{**row, **numbers[self.short(row["id"])]} for row in rows]
        return sorted(told, key=lambda row: (-int(str(row["articles"])), str(row["label"])))

    def _changes(self, commitment: str) -> list[dict[str, Cell]]:
        return self._lives.get(commitment, [])

    @cached_property
    def _lives(self) -> dict[str, Rows]:
        lives: defaultdict[str, Rows] = defaultdict(list)
        for row in sorted(self.ask("life"), key=lambda row: str(row["reported"])):
            lives[self.short(row["commitment"])].append(row)
        return lives

    def _standing(self, commitment: str) -> dict[str, str]:
        """How far a commitment had come, and how firm it was."""
        steps = self._changes(commitment)
        changes = [kind for step in steps for kind in get_args(ChangeKind) if kind == step["change"]]
        return {"status": status_of(changes), "modality": str(steps[-1]["modality"] or "")} if steps else {}

    def _commitments(self, rows: Rows, _: Mapping[str, str | None]) -> Rows:
        return [
            {**row, **self._standing(short), "sources": len(self.sources[short])} for row in rows for short in [self.short(row["id"])]
        ]  # fmt: skip

    def _disputes(self, rows: Rows, _: Mapping[str, str | None]) -> Rows:
        """Where one value is left, nobody differed yet."""
        values: defaultdict[tuple[Cell, Cell], set[Cell]] = defaultdict(set)
        for row in rows:
            values[row["fact"], row["property"]].add(row["value"])
        return [row for row in rows if len(values[row["fact"], row["property"]]) > 1]

    def _fact(self, rows: Rows, parameters: Mapping[str, str | None]) -> Rows:
        """What is told of one fact: nothing if it was not known, else with its status of then."""
        short = self.short(parameters["fact"])
        if short.partition("/")[0] in {"event", "statement", "commitment", "change"} and short not in self.sources:
            return []
        standing = self._standing(short) if short.startswith("commitment/") else {}
        now = {terms.COMMITMENT_STATUS: ("cstatus", standing.get("status")), terms.MODALITY: ("modality", standing.get("modality"))}
        place = self.events.place_of(short)
        if place is not None:
            now = {terms.STATUS: ("status", self.events.status.word(place))}
        return [
            {**row, "value": Iri(terms.concept(scheme, value)), "name": None} if value else row
            for row in rows
            for scheme, value in [now.get(str(row["property"]), ("", None))]
        ]


Correction = Callable[[Past, Rows, Mapping[str, str | None]], Rows]
CORRECTIONS: Mapping[str, Correction] = {
    "actors": Past._actors,
    "commitments": Past._commitments,
    "disputes": Past._disputes,
    "fact": Past._fact,
}
