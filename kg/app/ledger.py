"""Commitments as the store has them, each with its life: what the ledger shows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from kg.app.adapt import day, text
from kg.app.amounts import amounts
from kg.app.library import Library
from kg.charts.pledges import Pledge, Step

SILENT = timedelta(days=180)
SETTLED = frozenset({"delivered", "withdrawn", "refused"})
OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger. `steps` are (day, change) in order; `silent` where nothing was heard of an open one for half a year."""

    id: str
    label: str
    who: str
    what: str
    amount: str
    for_whom: str
    condition: str
    modality: str
    status: str
    announced: date | None
    deadline: date | None
    steps: tuple[tuple[date, str], ...]
    sentence: str
    sources: int
    silent: bool

    @property
    def eventful(self) -> bool:
        """Whether its life is worth a line: it has a deadline, or went on after it was announced."""
        return bool(self.steps) and (self.deadline is not None or len(self.steps) > 1)

    def pledge(self, words: dict[str, str], status: str) -> Pledge:
        """Its line in the picture; `words` names kinds of change."""
        steps = tuple(Step(when, change, words.get(change, change)) for when, change in self.steps)
        return Pledge(
            id=self.id, label=self.label, who=self.who, status=self.status, status_words=status, steps=steps, deadline=self.deadline
        )


def entries(library: Library, now: date) -> list[Entry]:
    """All commitments: the next deadline from `now` on first, then what has passed, the latest first, those without one last."""
    lives: defaultdict[str, list[tuple[date, str]]] = defaultdict(list)
    for row in library.ask("life"):
        if when := day(row["date"]) or day(row["reported"]) or day(row["sort"]):
            lives[library.short(row["commitment"])].append((when, str(row["change"])))
    sentences: dict[str, str] = {}
    for row in library.ask("sentences"):
        sentences.setdefault(library.short(row["id"]), str(row["text"]))
    promised = amounts(library)
    made = []
    for row in library.named("commitments"):
        identifier = library.short(row["id"])
        steps = tuple(sorted(lives.get(identifier, ())))
        deadline, status = day(row["deadline"]), text(row["status"]) or ""
        if deadline and deadline < now and status not in SETTLED:
            status = OVERDUE
        heard = steps[-1][0] if steps else None
        made.append(
            Entry(
                id=identifier,
                label=str(row["label"]),
                who=text(row["by"]) or "",
                what=text(row["object"]) or "",
                amount=promised.get(identifier, ""),
                for_whom=text(row["beneficiaries"]) or "",
                condition=text(row["condition"]) or "",
                modality=text(row["modality"]) or "",
                status=status,
                announced=steps[0][0] if steps else day(row["sort_date"]),
                deadline=deadline,
                steps=steps,
                sentence=sentences.get(identifier, ""),
                sources=int(row["sources"]) if isinstance(row["sources"], int) else 0,
                silent=status not in SETTLED and heard is not None and now - heard > SILENT,
            )
        )
    return sorted(made, key=lambda entry: (*_turn(entry.deadline, now), entry.announced or date.max, entry.id))


def _turn(deadline: date | None, now: date) -> tuple[int, int]:
    """To come, passed or none; then the days to the deadline or since."""
    if deadline is None:
        return 2, 0
    return int(deadline < now), abs((deadline - now).days)
