"""The strip below a lane's headlines: every event of the lane, as a rug while it can be told apart, else as a histogram."""

from dataclasses import dataclass

import numpy as np

from kg.charts.colours import faint
from kg.charts.density import Bins, Counts, density
from kg.charts.event import Days, Events, calendar_day
from kg.charts.figure import Trace, lines, points
from kg.charts.heading import heading
from kg.charts.lettering import plain
from kg.charts.ticks import count, day_in_words
from kg.charts.view import View
from kg.charts.window import axis

MOST_BINS = 170
TALL = 1.2
LOW = 0.07


@dataclass(frozen=True, slots=True)
class Strip:
    """One lane's events in the window. `counts` is None for a rug; `base` is the y of its foot, growing downwards in rows."""

    name: str
    rows: Days
    counts: Counts | None
    base: float

    @property
    def middle(self) -> float:
        """The y where a rug's ticks stand."""
        return self.base - 0.5


def bins_of(view: View) -> Bins:
    """The bins that all histograms of a window share."""
    return Bins.over(view.window.first, view.window.last, MOST_BINS)


def counted(events: Events, rows: Days, view: View) -> Counts | None:
    """The histogram of a lane, None if its events are few enough for a rug."""
    return density(events, rows, bins_of(view)) if len(rows) > view.rug else None


def rug(events: Events, strips: list[Strip], view: View) -> list[Trace]:
    """A tick for each event with a day, a thin line over all days that the others can mean or last."""
    chosen = [strip for strip in strips if strip.counts is None and len(strip.rows)]
    if not chosen:
        return []
    rows = np.concatenate([strip.rows for strip in chosen])
    middle = np.concatenate([np.full(len(strip.rows), strip.middle) for strip in chosen])
    long = (events.last[rows] > events.first[rows]) & events.dated[rows]
    traces = []
    if long.any():
        first, last = events.first[rows[long]], events.last[rows[long]] + 1
        traces.append(lines(first, last, middle[long], "rug-span", width=2, color=faint(view.colours.strip, 0.35)))
    ticked = ~events.coarse[rows] & (events.first[rows] >= view.window.first)
    for code, kind in enumerate(events.type.values):
        mine = ticked & (events.type.codes[rows] == code)
        if mine.any():
            look = {"symbol": "line-ns", "size": 9, "line": {"width": 1.6, "color": faint(view.colours.of(kind), 0.85)}}
            picks: list[list[object]] = [["event", str(events.ids[row])] for row in rows[mine]]
            words = [plain(heading(events, int(row), view.words)) for row in rows[mine]]
            traces.append(points(events.first[rows[mine]] + 0.5, middle[mine], picks, words, "rug", marker=look))
    return traces


def histograms(strips: list[Strip], view: View) -> list[Trace]:
    """Grey steps on one square-root scale for all named lanes (the lane of all others has its own), and the bins to click."""
    bins = bins_of(view)
    chosen = [(strip, strip.counts) for strip in strips if strip.counts is not None]
    highest = max([1.0] + [float(counts.max()) for strip, counts in chosen if strip.name != view.words.others])
    traces: list[Trace] = []
    for strip, counts in chosen:
        top = max(1.0, float(counts.max())) if strip.name == view.words.others else highest
        traces += _steps(strip, counts, top, bins, view)
    return traces


def _steps(strip: Strip, counts: Counts, top: float, bins: Bins, view: View) -> list[Trace]:
    heights = np.where(counts > 0.01, np.maximum(LOW, np.sqrt(counts / top) * TALL), 0)
    foot = np.array([strip.base])
    steps: Trace = {
        "type": "scatter",
        "mode": "lines",
        "x": axis(np.repeat(bins.edges, 2)),
        "y": np.concatenate([foot, np.repeat(strip.base - heights, 2), foot]),
        "fill": "toself",
        "fillcolor": faint(view.colours.strip, 0.55),
        "line": {"width": 0},
        "hoverinfo": "skip",
        "name": "histogram",
    }
    full = np.flatnonzero(counts >= 0.5)
    first = bins.edges[full]
    picks: list[list[object]] = [["days", int(day), int(day) + bins.width] for day in first]
    name = plain(strip.name)
    hover = [
        f"{name}<br>{count(counts[place], view.language)} · {day_in_words(calendar_day(int(day)), view.language)}<br>{view.words.list_them}"
        for place, day in zip(full, first, strict=True)
    ]
    clear = {"symbol": "square", "size": 13, "opacity": 0.001, "color": view.colours.strip}
    return [steps, points(first + bins.width / 2, np.full(len(full), strip.base - 0.4), picks, hover, "bins", marker=clear)]
