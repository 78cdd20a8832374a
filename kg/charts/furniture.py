"""What stands around the data of the lanes: stripes, names with true counts, today, notes."""

from collections.abc import Sequence
from typing import Protocol

from kg.charts.colours import faint
from kg.charts.event import calendar_day, number
from kg.charts.figure import note
from kg.charts.lettering import clip, plain, width
from kg.charts.strips import Strip
from kg.charts.ticks import count, day_in_words
from kg.charts.view import View
from kg.charts.window import axis

LONGEST_NAME = 24
LONGEST_NAME_ABOVE = 34


class Band(Protocol):
    """A lane as far as its furniture goes: where it begins (y), what its strip holds, how many deadlines reach into the window."""

    @property
    def top(self) -> float: ...  # noqa: D102
    @property
    def strip(self) -> Strip: ...  # noqa: D102
    @property
    def due(self) -> int: ...  # noqa: D102


def stripes(bands: Sequence[Band], height: float, view: View) -> list[dict[str, object]]:
    """Every other lane on a faint ground that reaches under the names."""
    edges = [band.top for band in bands] + [height]
    ground = {"type": "rect", "xref": "paper", "yref": "y", "x0": -view.left / view.plot, "x1": 1, "layer": "below"}
    look = {"line": {"width": 0}, "fillcolor": view.colours.band}
    return [{**ground, **look, "y0": edges[place], "y1": edges[place + 1]} for place in range(0, len(bands), 2)]


def names(bands: Sequence[Band], height: float, view: View) -> list[dict[str, object]]:
    """Each lane's name and how many events it holds: beside the lane, on a phone above it."""
    made = []
    for place, band in enumerate(bands):
        until = bands[place + 1].top if place + 1 < len(bands) else height
        facts = view.many(len(band.strip.rows))
        if band.due:
            facts += f" · {count(band.due, view.language)} {view.words.deadline if band.due == 1 else view.words.deadlines}"
        many = f"<span style='color:{view.colours.muted};font-size:11px'>{plain(facts)}</span>"
        name = f"<b>{plain(clip(band.strip.name, LONGEST_NAME_ABOVE if view.narrow else LONGEST_NAME))}</b>"
        look = {"size": 13, "xref": "paper", "yref": "y", "yanchor": "middle"}
        if view.narrow:
            made.append(note(f"{name}  {many}", 0, band.top + 0.75, view.colours.text, xanchor="left", **look))
        else:
            middle = (band.top + until) / 2
            made.append(note(f"{name}<br>{many}", 0, middle, view.colours.text, xanchor="right", xshift=-10, align="right", **look))
    return made


def today(view: View) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """A line on the day from which the reader looks, and words below it: dashed for the present, bold at the end of an earlier day.

    Of the present nothing is said where the window does not hold it. That a picture shows an earlier state of knowledge is always said,
    and what was still to come stands on a darker ground.
    """
    if view.today is None:
        return [], []
    day, past = number(view.today), view.known_on is not None
    text = view.words.known.format(day=day_in_words(view.today, view.language)) if past else view.words.today
    at, colour = str(calendar_day(day + past)), view.colours.accent if past else view.colours.muted
    shapes: list[dict[str, object]] = []
    if past and day + 1 < view.window.last:
        low, high = (float(edge) for edge in axis([max(day + 1, view.window.first), view.window.last]))
        shapes.append(_upright(low, high, fillcolor=faint(view.colours.strip, 0.16), line={"width": 0}, type="rect"))
    if not view.window.first <= day < view.window.last:
        side = "left" if day < view.window.first else "right"
        place = {"xref": "paper", "yref": "paper", "xanchor": side, "yanchor": "top", "yshift": -2}
        return shapes, [note(text, 0 if side == "left" else 1, 0, colour, **place)] if past else []
    shapes.append(
        _upright(at, at, type="line", line={"color": colour, "width": 2} if past else {"color": colour, "width": 1, "dash": "dash"})
    )
    beside = 0.5 * width(text, 11) / view.plot * view.window.days
    anchor = "right" if view.window.last - day < beside else "left" if day - view.window.first < beside else "center"
    return shapes, [note(text, at, 0, colour, xref="x", yref="paper", xanchor=anchor, yanchor="top", yshift=-2)]


def _upright(first: object, last: object, **look: object) -> dict[str, object]:
    """A shape from the top of the picture to its foot."""
    return {"xref": "x", "yref": "paper", "x0": first, "x1": last, "y0": 0, "y1": 1, "layer": "below", **look}


def vagueness(many: int, view: View) -> list[dict[str, object]]:
    """How many events touch the window but are dated too loosely to stand in it."""
    if not many:
        return []
    place = {"xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "top", "yshift": -2}
    return [note(plain(f"{view.many(many)} {view.words.vague}"), 0, 0, view.colours.muted, **place)]
