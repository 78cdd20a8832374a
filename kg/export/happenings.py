"""Events as calendars, feeds and slides need them: the day as precisely as it is known, who, where, and what each article says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kg.queries import Cell, run
from kg.store import Reader

QUERIES = Path(__file__).parent / "queries"
TOGETHER = 400
DAYS = frozenset({"second", "minute", "hour", "day-part", "day"})
STEPS = """# title: Steps
# description: The steps of commitments.
# param fact: iri - the commitments
SELECT ?step WHERE {
  VALUES ?fact { UNDEF }
  ?step nk:ofCommitment ?fact
} ORDER BY ?step
"""
EVENTS = "SELECT ?id WHERE { ?id a nk:Event OPTIONAL { ?id nk:sortDate ?day } } ORDER BY ?day ?id"


@dataclass(frozen=True, slots=True)
class Report:
    """One article's sentences about an event."""

    article: str
    title: str
    outlet: str
    published: date | None
    url: str
    sentences: tuple[str, ...]

    @property
    def link(self) -> str:
        """The article's address; empty where it has none that a browser opens."""
        return self.url if self.url.startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class Happening:
    """One event. `id` is its IRI, `type` "meeting", "statement" or "commitment" (a step in the life of one).

    `first` and `last` are the days that it can mean, None where no article gives any; `exact` tells that they are the days themselves and
    not one unknown day among them. `granularity` is how coarse the words are ("month"), `wording` the words.
    """

    id: str
    label: str
    type: str
    first: date | None
    last: date | None
    exact: bool
    granularity: str
    wording: str
    reported: date | None
    status: str
    modality: str
    place: str
    actors: tuple[str, ...]
    actor_ids: tuple[str, ...]
    commitment: str
    deadline: date | None
    kept: str
    confidence: float
    reports: tuple[Report, ...]


def happenings(reader: Reader, facts: Sequence[str] | None = None) -> list[Happening]:
    """Events by their IRIs, all if none are named, in order of time; others are left out. A commitment stands for its steps."""
    wanted = [str(row) for row in run(reader, EVENTS).column("id")] if facts is None else _events(reader, facts)
    found = [one for some in _batches(wanted) for one in _some(reader, some)]
    return sorted(found, key=lambda one: (one.first is None, one.first or one.reported or date.min, one.label, one.id))


def _events(reader: Reader, facts: Sequence[str]) -> list[str]:
    """The facts once each, commitments as the steps of their lives."""
    begins = f"{reader.base}commitment/"
    promised = [fact for fact in facts if fact.startswith(begins)]
    steps = [str(step) for some in _batches(promised) for step in run(reader, STEPS, {"fact": some}).column("step")]
    return list(dict.fromkeys([fact for fact in facts if not fact.startswith(begins)] + steps))


def _batches(facts: Sequence[str]) -> Iterator[list[str]]:
    yield from (list(facts[start : start + TOGETHER]) for start in range(0, len(facts), TOGETHER))


def _some(reader: Reader, facts: list[str]) -> Iterator[Happening]:
    parties: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in _rows(reader, "parties", facts):
        parties[str(row["fact"])].setdefault(str(row["actor"]), str(row["name"]))
    reports: defaultdict[str, dict[str, list[dict[str, Cell]]]] = defaultdict(dict)
    for row in _rows(reader, "reports", facts):
        reports[str(row["fact"])].setdefault(str(row["article"]), []).append(row)
    seen = set()
    for row in _rows(reader, "happenings", facts):
        fact = str(row["id"])
        if fact not in seen:
            seen.add(fact)
            yield _happening(row, parties[fact], [_report(rows) for rows in reports[fact].values()])


def _rows(reader: Reader, name: str, facts: list[str]) -> list[dict[str, Cell]]:
    return run(reader, (QUERIES / f"{name}.rq").read_text(encoding="utf-8"), {"fact": facts}).dicts()


def _happening(row: dict[str, Cell], parties: dict[str, str], reports: list[Report]) -> Happening:
    day, begin, end = _day(row["date"]), _day(row["begin"]), _day(row["end"])
    first, last = (day, day) if day else (begin or end, end or begin)
    granularity = _text(row["granularity"])
    return Happening(
        id=str(row["id"]),
        label=_text(row["label"]),
        type=_text(row["type"]),
        first=first,
        last=max(first, last) if first and last else last,
        exact=bool(day) or (first is not None and (first == last or granularity in DAYS)),
        granularity=granularity,
        wording=_text(row["when"]),
        reported=_day(row["reported"]),
        status=_text(row["status"]) or _text(row["change"]),
        modality=_text(row["modality"]),
        place=_text(row["place"]),
        actors=tuple(parties.values()),
        actor_ids=tuple(parties),
        commitment=_text(row["commitment"]),
        deadline=_day(row["deadline"]) if row["change"] == "announced" else None,
        kept=_text(row["kept"]),
        confidence=float(row["confidence"]) if isinstance(row["confidence"], int | float) else 0.0,
        reports=tuple(reports),
    )


def _report(rows: list[dict[str, Cell]]) -> Report:
    row = rows[0]
    return Report(
        article=str(row["article"]),
        title=_text(row["title"]),
        outlet=_text(row["outlet"]),
        published=_day(row["published"]),
        url=_text(row["url"]),
        sentences=_once(_text(row["sentence"]) for row in rows),
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _day(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else None


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)
