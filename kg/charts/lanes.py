"""Headline lanes over density strips: the window, lane by lane.

Each lane has rows of headlines that cannot collide above a strip that holds every event of the lane, so that nothing is hidden and
the number beside the lane's name is the true count.
"""

from dataclasses import dataclass

import numpy as np

from kg.charts.event import NO_DAY, Days, Events, Mask
from kg.charts.figure import Figure, Trace, frame, time_axis
from kg.charts.furniture import names, stripes, today, vagueness
from kg.charts.grouping import Grouping
from kg.charts.marks import Drawn, bands, bars, begin_at, deadlines, labels, marks
from kg.charts.placing import COVERS, Headline, place, ranked
from kg.charts.strips import Strip, counted, histograms, rug
from kg.charts.view import View
from kg.charts.window import axis

TOP = 44
BOTTOM = 26
TITLE = 1.15
SPACE_BETWEEN = 0.55


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane laid out, in rows from the top: where it begins, its headlines and the y of their first row, its strip, its deadlines."""

    key: str | None
    top: float
    headlines: list[Headline]
    first_row: float
    strip: Strip
    due: int

    @property
    def bottom(self) -> float:
        """Where the next lane begins."""
        return self.strip.base + SPACE_BETWEEN


@dataclass(frozen=True, slots=True)
class Picture:
    """The figure and what it holds: `shown` events in the window, `labelled` headlines, `vague` events too coarsely dated to place."""

    figure: Figure
    shown: int
    labelled: int
    vague: int


@dataclass(frozen=True, slots=True)
class Present:
    """What of the events concerns a window: those that `touch` it, older ones `due` in it, those too `vague` to say anything in it."""

    touch: Mask
    due: Mask
    vague: Mask

    @classmethod
    def of(cls, events: Events, view: View, kept: Mask) -> "Present":
        """Sorted from the events that pass the reader's filters (`kept`)."""
        window, first, last = view.window, events.first, events.last + 1
        known = kept & (first != NO_DAY)
        touch = known & (last > window.first) & (first < window.last)
        inside = np.minimum(last, window.last) - np.maximum(first, window.first)
        vague = touch & events.coarse & (inside > COVERS * window.days)
        due = known & ~touch & (first < window.first) & (events.deadline >= window.first) & (events.deadline < window.last)
        return cls(touch & ~vague, due, vague)


def lanes(events: Events, grouping: Grouping, view: View, mask: Mask | None = None) -> Picture:
    """The chart of one window. `mask` says which events pass the reader's filters, `view.lanes` which lanes stand alone, in order."""
    present = Present.of(events, view, np.ones(len(events), dtype=np.bool_) if mask is None else mask)
    laid = lay_out(events, grouping, view, present)
    height = laid[-1].bottom if laid else 1.0
    drawn = _drawn(laid)
    strips = [lane.strip for lane in laid]
    traces: list[Trace] = [*histograms(strips, view), *rug(events, strips, view)]
    for draw in (bands, bars, deadlines, marks, labels):
        traces += draw(events, drawn, view)
    traces += _halo(events, laid, drawn, view)
    line, word = today(view)
    vague = int(present.vague.sum())
    layout = frame(view, round(height * view.row_height) + TOP + BOTTOM, TOP, BOTTOM)
    layout["dragmode"] = "zoom"
    layout["xaxis"] |= {"side": "top", **time_axis(view)}
    layout["yaxis"] = {"range": [height, 0], "fixedrange": True, "showgrid": False, "zeroline": False, "showticklabels": False}
    layout["shapes"] = [*stripes(laid, height, view), *line]
    layout["annotations"] = [*names(laid, height, view), *word, *vagueness(vague, view)]
    return Picture({"data": traces, "layout": layout}, int(present.touch.sum()), len(drawn.rows), vague)


def lay_out(events: Events, grouping: Grouping, view: View, present: Present) -> list[Lane]:
    """The lanes that the reader chose, in that order, and one more for all others if there are any."""
    shown = [grouping.keys.index(key) for key in view.lanes if key in grouping.keys]
    home = grouping.homes(shown, len(events))
    keys: list[str | None] = [grouping.keys[lane] for lane in shown]
    parts = [_within(grouping.events(lane), present.touch) for lane in shown]
    rest = present.touch & (home < 0)
    if rest.any():
        keys.append(None)
        parts.append(np.flatnonzero(rest))
        home = np.where(home < 0, len(shown), home)
    laid: list[Lane] = []
    for number, (key, rows) in enumerate(zip(keys, parts, strict=True)):
        top = laid[-1].bottom if laid else 0.0
        mine = home == number
        headlines = place(events, ranked(events, np.flatnonzero((present.touch | present.due) & mine), view), view, key)
        counts = counted(events, rows, view)
        first_row = top + 0.3 + (TITLE if view.narrow else 0)
        used = max(1 + max((headline.row for headline in headlines), default=-1), 0 if view.narrow else 1)
        base = first_row + used + (1.0 if counts is None else 1.3)
        name = view.words.others if key is None else _name(events, key, grouping, view)
        laid.append(Lane(key, top, headlines, first_row, Strip(name, rows, counts, base), int((present.due & mine).sum())))
    return laid


def _within(rows: Days, mask: Mask) -> Days:
    return rows[mask[rows]]


def _name(events: Events, key: str, grouping: Grouping, view: View) -> str:
    words = view.words
    named = {"actor": events.name(key), "type": words.types.get(key, key), "place": words.places.get(key, key)}
    return named.get(grouping.by, key)


def _drawn(laid: list[Lane]) -> Drawn:
    pairs = [(lane, headline) for lane in laid for headline in lane.headlines]
    return Drawn(
        np.array([headline.event for _, headline in pairs], dtype=np.int64),
        np.array([lane.first_row + headline.row + 0.5 for lane, headline in pairs], dtype=np.float64),
        np.array([headline.side for _, headline in pairs], dtype=np.str_),
        tuple(headline.text for _, headline in pairs),
    )


def _halo(events: Events, laid: list[Lane], drawn: Drawn, view: View) -> list[Trace]:
    """A line through every lane that the chosen event stands in."""
    row = events.place_of(view.selected) if view.selected else None
    if row is None or events.first[row] == NO_DAY:
        return []
    heights = [lane.strip.middle for lane in laid if (lane.strip.rows == row).any()] + [float(y) for y in drawn.y[drawn.rows == row]]
    at = float(axis(begin_at(events, np.array([row]), view))[0])
    accent = view.colours.accent
    look = {"size": 15, "symbol": "circle-open", "color": accent, "line": {"width": 2.2}}
    trace: Trace = {"type": "scatter", "mode": "lines+markers", "x": [at] * len(heights), "y": sorted(heights), "hoverinfo": "skip"}
    return [{**trace, "line": {"width": 1.6, "color": accent}, "marker": look, "name": "chosen"}] if heights else []
