"""Figures are plain dicts: building Plotly's objects would check every point again and take five times as long.

Days become milliseconds of a date axis here and nowhere else.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from kg.charts.lettering import FONT
from kg.charts.ticks import ticks
from kg.charts.view import EDGE, View
from kg.charts.window import axis

Trace = dict[str, Any]
Figure = dict[str, Any]
CLEAR = "rgba(0,0,0,0)"


def lines(first: npt.ArrayLike, last: npt.ArrayLike, height: npt.ArrayLike, name: str, **line: object) -> Trace:
    """Separate horizontal lines (days `first` to `last` at y `height`) in one trace; `line` is Plotly's width, color, dash."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for low, high, y in zip(axis(first), axis(last), np.asarray(height, dtype=np.float64), strict=True):
        xs += [float(low), float(high), None]
        ys += [round(float(y), 3), round(float(y), 3), None]
    return {"type": "scatter", "mode": "lines", "x": xs, "y": ys, "line": line, "hoverinfo": "skip", "name": name}


def points(at: npt.ArrayLike, height: npt.ArrayLike, picks: list[list[object]], hover: list[str], name: str, **look: object) -> Trace:
    """Marks or texts (days `at`, y `height`) that tell their `picks` when clicked: ["event", id] or ["days", first, last]."""
    return {
        "type": "scatter",
        "mode": "text" if "text" in look else "markers",
        "x": axis(at),
        "y": np.asarray(height, dtype=np.float64),
        "customdata": picks,
        "hovertext": hover,
        "hoverinfo": "text",
        "name": name,
        **look,
    }


def note(text: str, x: object, y: float, colour: str, **look: object) -> dict[str, object]:
    """Words on the chart, outside the data."""
    size = look.pop("size", 11)
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": {"size": size, "color": colour}, **look}


def frame(view: View, height: int, top: int, bottom: int) -> Figure:
    """The layout that all time charts share: clear background, the reader's colours, a date axis as wide as the window."""
    slack = 0.006 * view.window.days
    ends = axis([view.window.first - slack, view.window.last + slack])
    return {
        "height": height,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"color": view.colours.text, "size": 12, "family": FONT},
        "margin": {"l": view.left, "r": EDGE, "t": top, "b": bottom},
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "namelength": 0},
        "xaxis": {"type": "date", "range": [float(end) for end in ends], "gridcolor": view.colours.grid, "zeroline": False},
    }


def time_axis(view: View, size: int = 12) -> dict[str, object]:
    """Ticks of the window in the reader's language."""
    made = ticks(view.window, view.plot, view.language, 64 if view.narrow else 92)
    return {
        "tickmode": "array",
        "tickvals": [float(at) for at in axis([tick.at for tick in made])],
        "ticktext": [tick.text for tick in made],
        "tickfont": {"color": view.colours.muted, "size": size},
        "ticks": "",
    }


def to_json(figure: Figure) -> str:
    """The figure as JSON; long number columns go out as base64."""
    from plotly.io import to_json as encode

    return str(encode(figure, validate=False))
