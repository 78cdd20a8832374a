"""Where it happened: a disc for each place on the base map, as large as the number of events there."""

from collections.abc import Callable, Sequence

import numpy as np

from kg.charts.atlas import Line, middle_of, outlines, project, unproject
from kg.charts.colours import faint
from kg.charts.figure import CLEAR, Figure, Trace
from kg.charts.lettering import FONT, plain
from kg.charts.mapsheet import TEXT, MapSheet, Spot
from kg.charts.ticks import count
from kg.charts.view import View

__all__ = ["Spot", "places_map"]
SMALLEST, LARGEST, LARGEST_ON_A_PHONE = 9.0, 40.0, 26.0
FEW = 24
SHAPE, SHAPE_ON_A_PHONE = (0.36, 0.62), (0.48, 1.0)
FAR, CLOSE_ON_A_PHONE = (0.5, 0.6), (0.7, 0.9)
BETWEEN = 20


def places_map(spots: Sequence[Spot], view: View, chosen: str | None = None) -> Figure:
    """The map around all `spots`; where many lie together, they have a sheet of their own beside it, framed on the large one.

    A disc is a place, a ring the middle of a state or an area. Names are set where they touch neither each other nor a disc, the busiest
    place first, each on one sheet.
    """
    far, size = MapSheet.of(spots, view.width, SHAPE_ON_A_PHONE if view.narrow else SHAPE), _sizer(spots, view)
    crowd = far.crowd()
    if not crowd:
        layout = _layout(view, far.high) | _axes(far, "", (0.0, 1.0), (0.0, 1.0))
        return {"data": [_land(far, view, ""), _discs(far, view, "", chosen, size=size)], "layout": layout}
    half = view.width if view.narrow else (view.width - BETWEEN) // 2
    far = MapSheet.of(spots, half, SHAPE_ON_A_PHONE if view.narrow else FAR)
    near = MapSheet.of(crowd, half, CLOSE_ON_A_PHONE if view.narrow else (far.high / half, far.high / half))
    near = near.with_all(spots)
    high = near.high + BETWEEN + far.high if view.narrow else far.high
    share = half / view.width
    places = ((0.0, 1.0), (1 - near.high / high, 1.0)) if view.narrow else ((0.0, share), (0.0, 1.0))
    rest = ((0.0, 1.0), (0.0, far.high / high)) if view.narrow else ((1 - share, 1.0), (0.0, 1.0))
    layout = _layout(view, high) | _axes(near, "", *places) | _axes(far, "2", *rest)
    discs = [_discs(near, view, "", chosen, size=size), _discs(far, view, "2", chosen, size=size, mute=frozenset(near.spots))]
    return {"data": [_land(near, view, ""), _land(far, view, "2"), _outline(near, far, view), *discs], "layout": layout}


def _land(sheet: MapSheet, view: View, axis: str) -> Trace:
    grey, (x, y) = view.colours.strip, outlines(sheet.base)
    return {
        "type": "scatter", "mode": "lines", "x": x.astype(np.float32), "y": y.astype(np.float32), "xaxis": f"x{axis}", "yaxis": f"y{axis}",
        "fill": "toself", "fillcolor": faint(grey, 0.22), "line": {"width": 0.7, "color": faint(grey, 0.55)},
        "hoverinfo": "skip", "name": "land",
    }  # fmt: skip


def _sizer(spots: Sequence[Spot], view: View) -> Callable[[Spot], float]:
    """Pixels across a spot's disc, its area as its number of events; the same on both sheets."""
    top, largest = max(FEW, max((spot.count for spot in spots), default=1)), LARGEST_ON_A_PHONE if view.narrow else LARGEST
    return lambda spot: SMALLEST + (largest - SMALLEST) * float((spot.count - 1) / (top - 1)) ** 0.5


def _discs(
    sheet: MapSheet, view: View, axis: str, chosen: str | None, *, size: Callable[[Spot], float], mute: frozenset[Spot] = frozenset()
) -> Trace:
    """Discs and rings with their names. A spot that the other sheet names stays `mute` and small."""
    blue, colours = view.colours.of("meeting"), view.colours
    sizes = [SMALLEST * 0.6 if spot in mute else size(spot) for spot in sheet.spots]
    labels = [view.words.places.get(spot.place.name, spot.place.name) for spot in sheet.spots]
    counts = [f" {count(spot.count, view.language)}" if spot.count > 1 else "" for spot in sheet.spots]
    names = sheet.names(labels, sizes, mute, counts)
    x, y = sheet.page
    picked = [spot.place.name == chosen for spot in sheet.spots]
    return {
        "type": "scatter", "mode": "markers+text", "x": x, "y": y, "xaxis": f"x{axis}", "yaxis": f"y{axis}", "name": "place",
        "hoverinfo": "text", "cliponaxis": False,
        "marker": {
            "size": sizes, "opacity": 1, "color": [faint(blue, 0.55 if spot.place.exact else 0.08) for spot in sheet.spots],
            "line": {"width": [3 if this else 1.2 if spot.place.exact else 1.8 for this, spot in zip(picked, sheet.spots, strict=True)],
                     "color": [colours.accent if this else blue for this in picked]},
        },
        "text": [text for text, _ in names], "textposition": [side for _, side in names], "textfont": {"size": TEXT, "color": colours.text},
        "customdata": [["place", spot.place.name] for spot in sheet.spots],
        "hovertext": [f"{plain(label)}<br>{view.many(spot.count)}" for label, spot in zip(labels, sheet.spots, strict=True)],
    }  # fmt: skip


def _outline(near: MapSheet, far: MapSheet, view: View) -> Trace:
    """The frame of the near sheet as it lies on the far one."""
    west, east, south, north = near.ends
    across, up = np.linspace(west, east, 20), np.linspace(south, north, 20)
    x = np.concatenate([across, np.full(20, east), across[::-1], np.full(20, west)])
    y = np.concatenate([np.full(20, south), up, np.full(20, north), up[::-1]])
    there: tuple[Line, Line] = project(*unproject(x, y, middle_of(near.base)), middle_of(far.base))
    line = {"width": 1.2, "color": view.colours.accent}
    return {
        "type": "scatter", "mode": "lines", "x": there[0], "y": there[1], "xaxis": "x2", "yaxis": "y2", "line": line,
        "hoverinfo": "skip", "name": "frame",
    }  # fmt: skip


def _axes(sheet: MapSheet, axis: str, across: tuple[float, float], up: tuple[float, float]) -> Figure:
    bare = {"showgrid": False, "zeroline": False, "showticklabels": False, "ticks": ""}
    west, east, south, north = sheet.ends
    return {
        f"xaxis{axis}": {**bare, "range": [west, east], "domain": list(across), "anchor": f"y{axis}", "constrain": "domain"},
        f"yaxis{axis}": {**bare, "range": [south, north], "domain": list(up), "anchor": f"x{axis}", "scaleanchor": f"x{axis}"},
    }


def _layout(view: View, height: int) -> Figure:
    return {
        "height": height, "paper_bgcolor": CLEAR, "plot_bgcolor": CLEAR, "showlegend": False, "hovermode": "closest", "dragmode": "zoom",
        "font": {"color": view.colours.text, "size": 12, "family": FONT}, "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "hoverlabel": {"align": "left", "namelength": 0},
    }  # fmt: skip
