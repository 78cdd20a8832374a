"""What the marks mean, in the order of how often they stand in the chart."""

from dataclasses import dataclass

import numpy as np

from kg.charts.colours import symbol
from kg.charts.event import NO_DAY, Events, Mask
from kg.charts.marks import NOT_HAPPENED
from kg.charts.view import View


@dataclass(frozen=True, slots=True)
class Key:
    """One entry: Plotly's name of the mark (or "band", "italic"), its colour, its words, and how many events it stands for."""

    symbol: str
    colour: str
    text: str
    count: int


def legend(events: Events, view: View, mask: Mask | None = None) -> list[Key]:
    """Types first, then what hollow, dotted and slanted marks say; only what occurs among the events of `mask`."""
    kept = np.ones(len(events), dtype=np.bool_) if mask is None else mask
    types = []
    for code, kind in enumerate(events.type.values):
        many = int((kept & (events.type.codes == code)).sum())
        types.append(Key(symbol(kind), view.colours.of(kind), view.words.types.get(kind, kind), many))
    muted = view.colours.muted
    manners = [
        Key("circle-open", muted, view.words.hollow, int((kept & (events.coarse | ~events.dated)).sum())),
        Key("band", view.colours.strip, view.words.band, int((kept & events.coarse).sum())),
        Key("triangle-left-open", view.colours.of("commitment"), view.words.deadline, int((kept & (events.deadline != NO_DAY)).sum())),
        Key("italic", muted, view.words.italic, int((kept & events.status.among(NOT_HAPPENED)).sum())),
    ]
    return [key for key in (*sorted(types, key=lambda key: -key.count), *manners) if key.count]
