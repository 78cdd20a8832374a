"""The marks of headlines: what is known is solid, what is not is hollow or fades away."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kg.charts.colours import faint, symbol
from kg.charts.event import NO_DAY, Days, Events, Mask
from kg.charts.figure import Trace, lines, points
from kg.charts.hover import hover
from kg.charts.lettering import plain
from kg.charts.placing import DAY_WIDE, EDGE, extent
from kg.charts.view import View

BAR = 14
FADES = 8
FADE_SHARE = 0.028
SPACE = "\u2002\u2005\u2009"
NOT_HAPPENED = frozenset({"planned", "offered", "suspended", "cancelled", "refused"})
WIDE_BAND = 26


@dataclass(frozen=True, slots=True)
class Drawn:
    """Headlines as columns: event row, y of the row's middle, side of the label, its text."""

    rows: Days
    y: npt.NDArray[np.float64]
    side: npt.NDArray[np.str_]
    text: tuple[str, ...]


def bands(events: Events, drawn: Drawn, view: View) -> list[Trace]:
    """Grey bands over all days that a begin or an end can mean, fading at both ends."""
    rows = drawn.rows
    begin, begin_last, end_last = events.begin[rows], events.begin_last[rows], events.end_last[rows]
    end_first = np.maximum(events.end_first[rows], begin_last)
    starts, stops = events.coarse[rows], events.dated[rows] & (end_last > end_first)
    first = np.concatenate([begin[starts], end_first[stops] + 1])
    last = np.concatenate([begin_last[starts] + 1, end_last[stops] + 1])
    heights = np.concatenate([drawn.y[starts], drawn.y[stops]])
    if not len(first):
        return []
    shrinks = [(last - first) * step * FADE_SHARE for step in range(FADES)]
    colour = faint(view.colours.strip, 0.045)
    return [lines(first + shrink, last - shrink, heights, "band", width=BAR, color=colour) for shrink in shrinks]


def bars(events: Events, drawn: Drawn, view: View) -> list[Trace]:
    """Translucent bars over the days that an event surely covers; a single day only where it is wide enough to be a stretch."""
    rows = drawn.rows
    first = events.begin_last[rows]
    last = np.maximum(events.end_first[rows], first) + 1
    wide = (last - first) / view.window.days * view.plot
    shown = events.dated[rows] & np.where(last - first > 1, wide > BAR, (wide > DAY_WIDE) & ~events.coarse[rows])
    traces = []
    for code, kind in enumerate(events.type.values):
        mine = shown & (events.type.codes[rows] == code)
        if mine.any():
            traces.append(lines(first[mine], last[mine], drawn.y[mine], "bar", width=BAR, color=faint(view.colours.of(kind), 0.28)))
    return traces


def deadlines(events: Events, drawn: Drawn, view: View) -> list[Trace]:
    """A dotted line from what was promised to the open mark of its deadline; it runs below a label that stands on it."""
    mine = events.deadline[drawn.rows] != NO_DAY
    if not mine.any():
        return []
    rows = drawn.rows[mine]
    y = drawn.y[mine] + np.where(drawn.side[mine] == "inside", 0.44, 0)
    colour = view.colours.of("commitment")
    due = events.deadline[rows] + 0.5
    look = {"symbol": "triangle-left-open", "size": 9, "color": colour, "line": {"width": 1.6}}
    return [
        lines(begin_at(events, rows, view), due, y, "promise", width=1.6, dash="dot", color=colour),
        points(due, y, _picks(events, rows), _hovers(events, rows, view), "deadline", marker=look, hoverlabel={"bgcolor": colour}),
    ]


def marks(events: Events, drawn: Drawn, view: View) -> list[Trace]:
    """In the middle of the day if it is known, hollow at the left of its band if only month or year is.

    Where no date is known at all it is hollow on the day of the first report. What began before the window is a triangle
    that points to the left.
    """
    rows = drawn.rows
    at = begin_at(events, rows, view)
    hollow = events.coarse[rows] | ~events.dated[rows]
    before = events.first[rows] < view.window.first
    shown = ~before | (drawn.side == "inside")
    traces = []
    for code, kind in enumerate(events.type.values):
        for is_open in (False, True):
            mine: Mask = shown & (events.type.codes[rows] == code) & (hollow == is_open)
            if not mine.any():
                continue
            colour = view.colours.of(kind)
            look = {
                "symbol": [("triangle-left" + "-open" * is_open) if earlier else symbol(kind, is_open) for earlier in before[mine]],
                "size": 9,
                "color": colour,
                "line": {"width": 1.7 if is_open else 0, "color": colour},
            }
            picks, words = _picks(events, rows[mine]), _hovers(events, rows[mine], view)
            traces.append(points(at[mine], drawn.y[mine], picks, words, "mark", marker=look, hoverlabel={"bgcolor": colour}))
    return traces


def labels(events: Events, drawn: Drawn, view: View) -> list[Trace]:
    """The headlines themselves; in italics what is planned, offered or called off."""
    first, last = extent(events, drawn.rows, view)
    font = {"size": 12, "color": view.colours.text}
    traces = []
    for side, at in (("inside", begin_at(events, drawn.rows, view)), ("right", last), ("left", first)):
        mine = np.flatnonzero(drawn.side == side)
        if not len(mine):
            continue
        rows = drawn.rows[mine]
        words = [_styled(drawn.text[place], events.status.word(int(row))) for place, row in zip(mine, rows, strict=True)]
        texts = [word + SPACE if side == "left" else SPACE + word for word in words]
        anchor = "middle left" if side == "left" else "middle right"
        picks, hovers = _picks(events, rows), _hovers(events, rows, view)
        traces.append(points(at[mine], drawn.y[mine], picks, hovers, "label", text=texts, textposition=anchor, textfont=font))
    return traces


def begin_at(events: Events, rows: Days, view: View) -> npt.NDArray[np.float64]:
    """Where the mark of each event stands, in days."""
    pixel = view.window.days / view.plot
    first = events.first[rows]
    last = np.where(events.coarse[rows], events.begin_last[rows], first) + 1
    wide = events.coarse[rows] & (last - first > WIDE_BAND * pixel)
    at = np.where(wide, np.maximum(first, view.window.first) + 7 * pixel, (first + last) / 2)
    return np.maximum(at, view.window.first + EDGE * pixel)


def _styled(text: str, status: str | None) -> str:
    return f"<i>{plain(text)}</i>" if status in NOT_HAPPENED else plain(text)


def _picks(events: Events, rows: Days) -> list[list[object]]:
    return [["event", str(events.ids[row])] for row in rows]


def _hovers(events: Events, rows: Days, view: View) -> list[str]:
    return [hover(events, int(row), view) for row in rows]
