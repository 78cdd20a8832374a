"""All events on one small chart, with the window that the lanes show; dragging on it chooses another."""

from dataclasses import replace

import numpy as np

from kg.charts.colours import faint
from kg.charts.density import Bins, Counts, density
from kg.charts.event import NO_DAY, Days, Events, Mask, calendar_day
from kg.charts.figure import Figure, Trace, frame, time_axis
from kg.charts.ticks import count, day_in_words
from kg.charts.view import View
from kg.charts.window import SHORTEST, Window, axis

HEIGHT = 128
PIXELS_A_BAR = 4
NICE = (1, 2, 5)


def whole(events: Events, mask: Mask | None = None, deadlines: bool = False) -> Window | None:
    """The window that holds every event that passes the filters, if asked with its deadline; None without any."""
    kept = events.first != NO_DAY if mask is None else mask & (events.first != NO_DAY)
    if not kept.any():
        return None
    ends = np.maximum(events.last, events.deadline) if deadlines else events.last
    first, last = int(events.first[kept].min()), int(ends[kept].max()) + 1
    missing = max(0, SHORTEST - (last - first))
    return Window(first - missing // 2, last + (missing + 1) // 2)


def overview(events: Events, view: View, everything: Window, mask: Mask | None = None) -> Figure:
    """Stacked bars by type over `everything`; a frame marks `view.window`."""
    kept = events.first != NO_DAY if mask is None else mask & (events.first != NO_DAY)
    bins = Bins.over(everything.first, everything.last, max(20, view.plot // PIXELS_A_BAR))
    counts = [density(events, np.flatnonzero(kept & (events.type.codes == code)), bins) for code in range(len(events.type.values))]
    order = sorted(range(len(counts)), key=lambda code: -float(counts[code].sum()))
    wide = replace(view, window=everything)
    layout = frame(wide, HEIGHT, 8, 36)
    layout["xaxis"] |= {"fixedrange": True, **time_axis(wide, 11)}
    layout["yaxis"] = _heights(max((float(height) for height in sum(counts, np.zeros(bins.count))), default=0), view)
    layout["shapes"] = [_frame_of(view)]
    layout |= {"barmode": "stack", "bargap": 0, "dragmode": "select", "selectdirection": "h"}
    widths = np.diff(np.minimum(bins.edges, everything.last))
    bars = [_bars(events.type.values[code], counts[code], bins, widths, view) for code in order if counts[code].any()]
    return {"data": bars, "layout": layout}


def framed(figure: Figure, view: View) -> Figure:
    """The same overview with the frame around another window."""
    return {**figure, "layout": figure["layout"] | {"shapes": [_frame_of(view)]}}


def _bars(kind: str, counts: Counts, bins: Bins, widths: Days, view: View) -> Trace:
    name = view.words.types.get(kind, kind)
    days = [day_in_words(calendar_day(int(day)), view.language) for day in bins.edges[:-1]]
    return {
        "type": "bar",
        "x": axis(bins.edges[:-1]),
        "y": counts.round(2),
        "width": axis(widths),
        "offset": 0,
        "marker": {"color": view.colours.of(kind), "line": {"width": 0}},
        "hoverinfo": "text",
        "hovertext": [f"{day}<br>{name}: {count(value, view.language)}" for day, value in zip(days, counts, strict=True)],
        "name": kind,
    }


def _heights(highest: float, view: View) -> dict[str, object]:
    """One gridline at a round number tells the scale; more would be noise at this height."""
    nice = [step * 10**power for power in range(9) for step in NICE]
    tick = max((value for value in nice if value <= highest), default=1)
    look = {"gridcolor": view.colours.grid, "zeroline": False, "fixedrange": True, "rangemode": "tozero"}
    words = {"tickvals": [tick], "ticktext": [count(tick, view.language)], "tickfont": {"color": view.colours.muted, "size": 11}}
    return {**look, **words, "showticklabels": not view.narrow}


def _frame_of(view: View) -> dict[str, object]:
    low, high = (float(edge) for edge in axis([view.window.first, view.window.last]))
    accent = view.colours.accent
    look = {"fillcolor": faint(accent, 0.14), "line": {"color": accent, "width": 1.5}}
    return {"type": "rect", "xref": "x", "yref": "paper", "x0": low, "x1": high, "y0": 0, "y1": 1, **look}
