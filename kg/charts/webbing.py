"""The network as a picture: actors as discs, their common meetings as lines between them."""

from collections.abc import Mapping, Sequence

import numpy as np

from kg.charts.acquaintance import Web
from kg.charts.colours import Colours, faint
from kg.charts.figure import CLEAR, Figure, Trace
from kg.charts.legend import Key
from kg.charts.lettering import FONT, plain
from kg.charts.naming import TEXT, beside
from kg.charts.springs import Spots, places
from kg.charts.ticks import count
from kg.charts.view import View

SMALLEST, LARGEST, LARGEST_ON_A_PHONE = 9.0, 44.0, 28.0
FLAT, TALL, TALL_ON_A_PHONE = 0.42, 620, 560
FEW = 12
KINDS = ("meeting", "change", "commitment", "series", "statement")
STRENGTHS = ((1, 0.9, 0.35), (2, 1.7, 0.5), (4, 3.0, 0.6), (8, 5.0, 0.7))  # from so many meetings on: pixels, opacity


def web_chart(found: Web, names: Mapping[str, str], kinds: Mapping[str, str], view: View, centre: str | None = None) -> Figure:
    """`kinds` says of each actor in words whether it is a person, a state, …; `centre` stands out. A disc's area is its meetings."""
    high = TALL_ON_A_PHONE if view.narrow else min(TALL, round(view.width * FLAT))
    numbers = {actor: place for place, (actor, _) in enumerate(found.actors)}
    lines = [(numbers[one], numbers[other], times) for one, other, times in found.lines]
    top, largest = max([FEW, *(times for _, times in found.actors)]), LARGEST_ON_A_PHONE if view.narrow else LARGEST
    sizes = np.array([max(SMALLEST, largest * (times / top) ** 0.5) for _, times in found.actors])
    at = places(len(numbers), lines, sizes, view.width, high)
    axis = {"showgrid": False, "zeroline": False, "showticklabels": False, "ticks": ""}
    layout = {
        "height": high, "paper_bgcolor": CLEAR, "plot_bgcolor": CLEAR, "showlegend": False, "hovermode": "closest", "dragmode": "zoom",
        "font": {"color": view.colours.text, "size": 12, "family": FONT}, "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "xaxis": {**axis, "range": [0, view.width]}, "yaxis": {**axis, "range": [high, 0]},
        "hoverlabel": {"align": "left", "namelength": 0},
    }  # fmt: skip
    discs = _discs(found, view, [kinds.get(actor, "") for actor, _ in found.actors], at=at, sizes=sizes, centre=centre)
    called = [names.get(actor, actor) for actor, _ in found.actors]
    told = beside(called, (at[:, 0].tolist(), at[:, 1].tolist()), sizes.tolist(), (view.width, high))
    discs |= {"text": [text for text, _ in told], "textposition": [side for _, side in told]}
    discs["hovertext"] = [f"{plain(name)}<br>{count(times, view.language)}" for name, (_, times) in zip(called, found.actors, strict=True)]
    return {"data": [*_lines(lines, at, view.colours), discs], "layout": layout}


def web_legend(found: Web, kinds: Mapping[str, str], colours: Colours) -> list[Key]:
    """Which colour is which kind, the most frequent first."""
    shown = [kinds.get(actor, "") for actor, _ in found.actors]
    tones = _tones(shown, colours)
    keys = [Key("circle", tones[kind], kind, shown.count(kind)) for kind in set(shown) if kind]
    return sorted(keys, key=lambda key: (-key.count, key.text))


def _tones(kinds: Sequence[str], colours: Colours) -> dict[str, str]:
    """The same kind has the same colour in every network that shows the same kinds."""
    return {kind: colours.of(KINDS[place % len(KINDS)]) for place, kind in enumerate(sorted(set(kinds)))}


def _lines(lines: list[tuple[int, int, int]], at: Spots, colours: Colours) -> list[Trace]:
    """The more often two met the stronger their line."""
    traces: list[Trace] = []
    for place, (least, wide, alpha) in enumerate(STRENGTHS):
        most = STRENGTHS[place + 1][0] if place + 1 < len(STRENGTHS) else 2**31
        mine = [(one, other) for one, other, times in lines if least <= times < most]
        if mine:
            xs = [value for one, other in mine for value in (round(float(at[one, 0]), 1), round(float(at[other, 0]), 1), None)]
            ys = [value for one, other in mine for value in (round(float(at[one, 1]), 1), round(float(at[other, 1]), 1), None)]
            line = {"width": wide, "color": faint(colours.strip, alpha)}
            traces.append({"type": "scatter", "mode": "lines", "x": xs, "y": ys, "line": line, "hoverinfo": "skip", "name": "met"})
    return traces


def _discs(found: Web, view: View, kinds: Sequence[str], *, at: Spots, sizes: Spots, centre: str | None) -> Trace:
    """`kinds` in the order of the actors; all of them are among the keys of the legend."""
    colours, tones = view.colours, _tones(kinds, view.colours)
    central = [actor == centre for actor, _ in found.actors]
    return {
        "type": "scatter", "mode": "markers+text", "name": "actor", "x": at[:, 0].round(1), "y": at[:, 1].round(1), "hoverinfo": "text",
        "cliponaxis": False,
        "marker": {
            "size": sizes.round(1), "opacity": 1, "color": [tones.get(kind, colours.muted) for kind in kinds],
            "line": {"width": [3.5 if this else 1.5 for this in central],
                     "color": [colours.accent if this else colours.band for this in central]},
        },
        "textfont": {"size": TEXT, "color": colours.text}, "customdata": [["actor", actor] for actor, _ in found.actors],
    }  # fmt: skip
