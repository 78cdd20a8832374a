"""Rows of the store become events of the charts: the only place that knows both."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from kg.charts import Event
from kg.queries import Cell
from kg.resolve.meeting_facts import KNOWLEDGE

EXACT = frozenset({"second", "minute", "hour", "day-part", "day"})
ANNOUNCED = "announced"


def to_event(
    row: Mapping[str, Cell],
    *,
    id: str,
    actors: tuple[str, ...] = (),
    seen: tuple[tuple[str, date | None], ...] = (),
    history: Iterable[tuple[date | None, str]] = (),
    deadline: date | None = None,
) -> Event:
    """What the store says of one event. A pledge is a "commitment" when it is announced; later steps of its life are "change"."""
    first, last = day(row["begin"]), day(row["end"])
    exact = day(row["date"])
    announced = row["change"] == ANNOUNCED
    earliest, latest, earliest_end, latest_end = bounds(exact, first, last, text(row["granularity"]))
    return Event(
        id=id,
        label=str(row["label"]),
        type=_type(row),
        day=(day(row["sort"]) if earliest else None) or day(row["first"]) or day(row["sort"]),
        earliest_begin=earliest,
        latest_begin=latest,
        earliest_end=earliest_end,
        latest_end=latest_end,
        granularity=text(row["granularity"]),
        kind=text(row["meeting_kind"]) if row["kind"] == "meeting" else None,
        status=text(row["status"]) or text(row["change"]),
        modality=text(row["modality"]),
        actors=actors,
        place=text(row["place"]),
        topic=text(row["topic"]),
        deadline=deadline if announced else None,
        confidence=float(row["confidence"]) if isinstance(row["confidence"], int | float) else None,
        sources=len(seen),
        first_reported=day(row["first"]),
        disputed=row["disputed"] is True,
        review=text(row["review"]),
        seen=seen,
        history=steps(history),
    )


def steps(told: Iterable[tuple[date | None, str]]) -> tuple[tuple[date, str], ...]:
    """Statuses by the day of their report; of two of one day the one that knows more comes last. One without a day tells nothing here."""
    dated = [(when, status) for when, status in told if when]
    return tuple(sorted(dated, key=lambda step: (step[0], KNOWLEDGE.index(step[1]) if step[1] in KNOWLEDGE else -1)))


def bounds(
    exact: date | None, first: date | None, last: date | None, granularity: str | None
) -> tuple[date | None, date | None, date | None, date | None]:
    """Earliest and latest begin, earliest and latest end.

    Several days of a text that counts in days are a stretch ("3 to 5 September"); several days of a coarser word are one unknown
    day among them ("in March"). With no first day nothing is known of the begin.
    """
    if exact:
        return exact, exact, last if last and last > exact else None, last if last and last > exact else None
    if first is None:
        return None, None, None, None
    if last is None or last <= first:
        return first, first, None, None
    if granularity in EXACT:
        return first, first, last, last
    return first, last, None, last


def day(cell: Cell) -> date | None:
    """A date, None where the cell holds none."""
    if isinstance(cell, datetime):
        return cell.date()
    return cell if isinstance(cell, date) else None


def text(cell: Cell) -> str | None:
    """Words, None where the cell is empty."""
    return str(cell) if cell not in {None, ""} else None


def _type(row: Mapping[str, Cell]) -> str:
    if row["kind"] == "change":
        return "commitment" if row["change"] == ANNOUNCED else "change"
    return "series" if row["series"] else str(row["kind"])
