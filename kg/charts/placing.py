"""Headlines packed into rows so that none touches another."""

import bisect
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from kg.charts.event import NO_DAY, Days, Events
from kg.charts.heading import heading
from kg.charts.lettering import MARGIN, clip, width
from kg.charts.view import View, Words

Ends = npt.NDArray[np.float64]
Side = Literal["inside", "right", "left"]
LONGEST = 48
LONGEST_WITH_ROOM = 76
CROWD = 10
MARK = 9
GAP = 12
COVERS = 0.6
DAY_WIDE = 40
EDGE = 5
SHORTEST = 12
LETTER = 6.6
MOST_SOURCES = 2**20 - 1
SAY_WHO = frozenset({"commitment", "change"})
IMPORTANCE = ("series", "meeting", "commitment", "change")


@dataclass(frozen=True, slots=True)
class Headline:
    """A label that has found its place: `event` is a row, `row` counts from the lane's top, `side` is where it stands from its mark."""

    event: int
    row: int
    side: Side
    text: str


def extent(events: Events, rows: Days, view: View) -> tuple[Ends, Ends]:
    """Where the drawing of each event begins and ends, in days: its span, or on to the mark of the deadline that it sets.

    A single day is a stretch only where days are wide enough to be drawn as one, and only if it is known; else it is its middle.
    """
    first, last = events.first[rows].astype(np.float64), events.last[rows] + 1.0
    point = (last - first <= 1) & ~(events.dated[rows] & (view.plot / view.window.days > DAY_WIDE))
    edge = view.window.first + EDGE * view.window.days / view.plot
    middle = np.maximum((first + last) / 2, np.where(first >= view.window.first, edge, NO_DAY))
    due = np.where(events.deadline[rows] == NO_DAY, NO_DAY, events.deadline[rows] + 0.5)
    return np.where(point, middle, first), np.maximum(np.where(point, middle, last), due)


def ranked(events: Events, rows: Days, view: View) -> Days:
    """The rows worth a headline, best first: begun in the window, reported by more sources, dated, happened rather than said.

    All of that stands in one number, so that of a lane with a million events only the best are ever put in order.
    """
    rank = np.full(len(events.type.values) + 1, len(IMPORTANCE), dtype=np.int64)
    for place, kind in enumerate(IMPORTANCE):
        if kind in events.type.values:
            rank[events.type.values.index(kind)] = place
    order = (events.first[rows] < view.window.first).astype(np.int64)
    order = (order << 20) + (MOST_SOURCES - np.minimum(events.sources[rows], MOST_SOURCES))
    order = (order << 1) + ~events.dated[rows]
    order = (((order << 4) + rank[events.type.codes[rows]]) << 32) + rows
    if len(rows) > view.candidates:
        order = np.partition(order, view.candidates - 1)[: view.candidates]
    best: Days = np.sort(order) & 0xFFFF_FFFF
    return best


def wording(events: Events, row: int, lane: str | None, words: Words) -> str:
    """The headline of an event in a lane: who commits or speaks is said first, unless the words or the lane say so."""
    label = heading(events, row, words)
    actors = events.actors(row)
    if events.type.word(row) == "statement":
        speaker, colon, said = label.partition(": ")
        alone = actors[:1] == (lane,) and ", " not in speaker
        return said if colon and (alone or speaker in said) else label
    if events.type.word(row) not in SAY_WHO or not actors or actors[0] == lane or events.name(actors[0]) in label:
        return label
    return f"{events.name(actors[0])}: {label}"


def place(events: Events, rows: Days, view: View, lane: str | None = None) -> list[Headline]:
    """Headlines of the lane `lane` (a key). Greedy: inside the bar if it fits, else right of the mark, else left, else none."""
    first, last = extent(events, rows, view)
    begins, ends = view.window.pixels(first, view.plot), view.window.pixels(last, view.plot)
    taken: list[list[tuple[float, float]]] = [[] for _ in range(view.rows)]
    placed: list[Headline] = []
    through = False
    for event, begin, end in zip(rows.tolist(), begins.tolist(), ends.tolist(), strict=True):
        seen, until = max(begin, 0.0), min(end, float(view.plot))
        if until - seen > COVERS * view.plot:
            # What merely goes on through the window may take one row a lane, not all of them.
            if through:
                continue
            through = True
        label = clip(wording(events, event, view.about or lane, view.words), LONGEST if len(rows) > CROWD else LONGEST_WITH_ROOM)
        for side, low, high, text in _choices(label, begin, end, view.plot):
            row = next((row for row in range(view.rows) if _free(taken[row], low, high)), None)
            if row is not None:
                bisect.insort(taken[row], (low, high))
                placed.append(Headline(event, row, side, text))
                break
    return placed


def _choices(label: str, begin: float, end: float, plot: int) -> list[tuple[Side, float, float, str]]:
    """Where the label could stand, best first. Where neither side has room for all of it, as much as the wider side holds."""
    seen, until = max(begin, 0.0), min(end, float(plot))
    text, letters = label, width(label) + MARGIN
    if until - seen >= letters + 34:
        return [("inside", seen - MARK, until + MARK, text)]
    right, left = plot - GAP - end if end >= 0 else 0.0, begin - GAP if begin <= plot else 0.0
    if letters > max(right, left):
        inside = until - seen - 34
        text = clip(label, max(0, int((max(right, left, inside) - MARGIN) / LETTER)))
        letters = width(text) + MARGIN
        if len(text) < SHORTEST:
            return []
        if inside >= max(right, left, letters):
            return [("inside", seen - MARK, until + MARK, text)]
    choices: list[tuple[Side, float, float, str]] = []
    if letters <= right:
        choices.append(("right", seen - MARK, end + GAP + letters, text))
    if letters <= left:
        choices.append(("left", begin - GAP - letters, until + MARK, text))
    return choices


def _free(taken: list[tuple[float, float]], low: float, high: float) -> bool:
    at = bisect.bisect_left(taken, (low, low))
    return (at == 0 or taken[at - 1][1] <= low) and (at == len(taken) or taken[at][0] >= high)
