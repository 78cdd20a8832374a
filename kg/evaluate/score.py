"""Precision, recall and F1 of everything that is extracted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.evaluate.anchor import Anchored
from kg.evaluate.key import Key
from kg.model import Extraction


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of right, wrong and missed, and what follows from them (0 where nothing is counted)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """How much of what is there was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        together = self.precision + self.recall
        return 2 * self.precision * self.recall / together if together else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim held against the key: how sure we were of it, and whether the key has it (optional ones count as right)."""

    kind: str
    confidence: float
    right: bool


@dataclass(slots=True)
class Tally:
    """Scores by kind, each error as "class: what", each claim as it was judged, while one article is scored."""

    scores: dict[str, Score] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    slots: dict[str, Score] = field(default_factory=dict)

    def add_slot(self, slot: str, *, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
        """Adds counts to one slot of an event ("meeting date")."""
        self.slots[slot] = self.slots.get(slot, Score()) + Score(right, wrong, missed)

    def add(self, kind: str, *, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
        """Adds counts to a kind."""
        self.scores[kind] = self.scores.get(kind, Score()) + Score(right, wrong, missed)

    def error(self, kind: str, what: str) -> None:
        """Notes one error of a kind."""
        self.errors.append(f"{kind}: {what}")


@dataclass(frozen=True, slots=True)
class Report:
    """All scores: over everything, by language, by slot of an event; the errors of each article; every claim as judged; absent articles.

    `story` counts pairs of reports (`kg.evaluate.story`); it is empty where the keys say nothing of what is told together.
    """

    scores: Mapping[str, Score]
    by_language: Mapping[str, Mapping[str, Score]]
    by_slot: Mapping[str, Score]
    errors: Mapping[str, tuple[str, ...]]
    judged: tuple[Judged, ...]
    absent: tuple[str, ...]
    story: Mapping[str, Score] = field(default_factory=dict)

    def error_classes(self) -> Counter[str]:
        """How often each class of error occurs ("actors: spurious")."""
        told = (error.partition(": ") for errors in self.errors.values() for error in errors)
        return Counter(f"{kind}: {what.split()[0]}" for kind, _, what in told)


def evaluate(keys: Iterable[Key], extractions: Mapping[str, Extraction]) -> Report:
    """Holds each key against the extraction of its article (by the stem of its source)."""
    from kg.evaluate.actors import score_actors
    from kg.evaluate.dates import score_dates
    from kg.evaluate.events import score_commitments, score_meetings
    from kg.evaluate.statements import score_statements

    total: dict[str, Score] = {}
    languages: dict[str, dict[str, Score]] = {}
    slots: dict[str, Score] = {}
    errors: dict[str, tuple[str, ...]] = {}
    judged: list[Judged] = []
    absent: list[str] = []
    for key in keys:
        extraction = extractions.get(key.article)
        if extraction is None:
            absent.append(key.article)
            continue
        tally, text = Tally(), Anchored(extraction.article.text)
        known = score_actors(key, extraction, tally)
        score_dates(key, extraction, text, tally)
        score_meetings(key, extraction, text, known, tally)
        score_commitments(key, extraction, text, known, tally)
        score_statements(key, extraction, text, known, tally)
        errors[key.article] = tuple(tally.errors)
        judged += tally.judged
        for slot, score in tally.slots.items():
            slots[slot] = slots.get(slot, Score()) + score
        for kind, score in tally.scores.items():
            total[kind] = total.get(kind, Score()) + score
            spoken = languages.setdefault(key.language, {})
            spoken[kind] = spoken.get(kind, Score()) + score
    return Report(total, languages, slots, errors, tuple(judged), tuple(absent))
