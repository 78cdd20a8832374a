"""Where it happened: a circle for each place on the base map, as large as the number of events there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kg.charts.atlas import Line, Place, middle_of, outlines, project, sheet_for
from kg.charts.colours import faint
from kg.charts.figure import CLEAR, Figure, Trace
from kg.charts.lettering import FONT, clip, plain, width
from kg.charts.view import View

SMALLEST, LARGEST, LARGEST_ON_A_PHONE = 9.0, 40.0, 26.0
FEW = 24
TEXT, HIGH, GAP = 12.0, 15.0, 3.0
LONGEST = 28
ROOM = 0.16
NARROWEST = 0.16
SHAPE, SHAPE_ON_A_PHONE = (0.36, 0.62), (0.48, 1.0)
POLES, EDGES = (-1.33, 1.33), (-2.75, 2.75)
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the number of its events."""

    place: Place
    count: int


def places_map(spots: Sequence[Spot], view: View, chosen: str | None = None) -> Figure:
    """The map around all `spots`. Names are set where they touch neither each other nor a circle, the busiest place first."""
    ordered = sorted(spots, key=lambda spot: (-spot.count, spot.place.name))
    sheet = sheet_for([spot.place for spot in ordered])
    x, y = project([spot.place.latitude for spot in ordered], [spot.place.longitude for spot in ordered], middle_of(sheet))
    ends = _frame(x, y, SHAPE_ON_A_PHONE if view.narrow else SHAPE)
    height = round(view.width * (ends[3] - ends[2]) / (ends[1] - ends[0]))
    across, down = (x - ends[0]) / (ends[1] - ends[0]) * view.width, (ends[3] - y) / (ends[3] - ends[2]) * height
    top = max(FEW, max((spot.count for spot in ordered), default=1))
    largest = LARGEST_ON_A_PHONE if view.narrow else LARGEST
    sizes = [SMALLEST + (largest - SMALLEST) * ((spot.count - 1) / (top - 1)) ** 0.5 for spot in ordered]
    labels = [view.words.places.get(spot.place.name, spot.place.name) for spot in ordered]
    names = _names(labels, across.tolist(), down.tolist(), sizes, (view.width, height))
    colours, blue = view.colours, view.colours.of("meeting")
    land: Trace = {
        "type": "scatter", "mode": "lines", "x": outlines(sheet)[0].astype(np.float32), "y": outlines(sheet)[1].astype(np.float32),
        "fill": "toself", "fillcolor": faint(colours.strip, 0.22), "line": {"width": 0.7, "color": faint(colours.strip, 0.55)},
        "hoverinfo": "skip", "name": "land",
    }  # fmt: skip
    circles: Trace = {
        "type": "scatter", "mode": "markers+text", "x": x, "y": y, "name": "place", "hoverinfo": "text", "cliponaxis": False,
        "marker": {
            "size": sizes, "opacity": 1, "color": faint(blue, 0.55),
            "line": {"width": [3 if spot.place.name == chosen else 1.2 for spot in ordered],
                     "color": [colours.accent if spot.place.name == chosen else blue for spot in ordered]},
        },
        "text": [text for text, _ in names], "textposition": [side for _, side in names], "textfont": {"size": TEXT, "color": colours.text},
        "customdata": [["place", spot.place.name] for spot in ordered],
        "hovertext": [f"{plain(label)}<br>{view.many(spot.count)}" for label, spot in zip(labels, ordered, strict=True)],
    }  # fmt: skip
    axis = {"showgrid": False, "zeroline": False, "showticklabels": False, "ticks": ""}
    layout = {
        "height": height, "paper_bgcolor": CLEAR, "plot_bgcolor": CLEAR, "showlegend": False, "hovermode": "closest", "dragmode": "zoom",
        "font": {"color": colours.text, "size": 12, "family": FONT}, "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {**axis, "range": list(ends[:2]), "constrain": "domain"}, "yaxis": {**axis, "range": list(ends[2:]), "scaleanchor": "x"},
        "hoverlabel": {"align": "left", "namelength": 0},
    }  # fmt: skip
    return {"data": [land, circles], "layout": layout}


def _frame(x: Line, y: Line, shape: tuple[float, float]) -> tuple[float, float, float, float]:
    """West, east, south, north of the picture on the page: room around the outermost places, no more than the globe.

    `shape` says how flat and how tall it may be, height to width.
    """
    flattest, tallest = shape
    if not len(x):
        return *EDGES, *POLES
    wide, tall = float(np.ptp(x)) * (1 + 2 * ROOM), float(np.ptp(y)) * (1 + 2 * ROOM)
    wide = min(max(wide, tall / tallest, NARROWEST / flattest), EDGES[1] - EDGES[0])
    tall = min(max(tall, wide * flattest), wide * tallest, POLES[1] - POLES[0])
    west, south = float(x.max() + x.min() - wide) / 2, float(y.max() + y.min() - tall) / 2
    west, south = min(max(west, EDGES[0]), EDGES[1] - wide), min(max(south, POLES[0]), POLES[1] - tall)
    return west, west + wide, south, south + tall


def _names(
    labels: Sequence[str], across: Sequence[float], down: Sequence[float], sizes: list[float], page: tuple[int, int]
) -> list[tuple[str, str]]:
    """For each label its text and the side where it stands; no name where no side is free."""
    circles: list[Box] = [(x - size / 2, y - size / 2, x + size / 2, y + size / 2) for x, y, size in zip(across, down, sizes, strict=True)]
    taken: list[Box] = []
    found = []
    for number, label in enumerate(labels):
        text = clip(label, LONGEST)
        half, long, (left, high, right, low) = HIGH / 2, width(text, TEXT) + GAP, circles[number]
        x, y = across[number], down[number]
        sides: dict[str, Box] = {
            "middle right": (right + GAP, y - half, right + GAP + long, y + half),
            "middle left": (left - GAP - long, y - half, left - GAP, y + half),
            "top center": (x - long / 2, high - HIGH, x + long / 2, high),
            "bottom center": (x - long / 2, low, x + long / 2, low + HIGH),
        }
        others = taken + circles[:number] + circles[number + 1 :]
        side = next((side for side, box in sides.items() if _inside(box, page) and not any(_touch(box, other) for other in others)), None)
        if side:
            taken.append(sides[side])
        found.append((plain(text) if side else "", side or "middle right"))
    return found


def _inside(box: Box, page: tuple[int, int]) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= page[0] and box[3] <= page[1]


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
