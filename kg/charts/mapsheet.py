"""One sheet of a map: which part of the earth it shows, where its places lie on it in pixels, and which names fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kg.charts.atlas import Line, Place, Sheet, middle_of, project, sheet_for
from kg.charts.naming import TEXT, Box, beside

ROOM = 0.16
NARROWEST = 0.16
POLES, EDGES = (-1.33, 1.33), (-2.75, 2.75)
CROWDED = 3
APART, NO_WIDER = 36.0, 0.4
__all__ = ["TEXT", "MapSheet", "Spot"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the number of its events."""

    place: Place
    count: int


@dataclass(frozen=True, slots=True)
class MapSheet:
    """Spots, busiest first, on a page of `wide` by `high` pixels. `ends`: west, east, south, north on the projection's page."""

    spots: tuple[Spot, ...]
    base: Sheet
    ends: Box
    wide: int
    high: int

    @classmethod
    def of(cls, spots: Sequence[Spot], wide: int, shape: tuple[float, float]) -> "MapSheet":
        """The sheet around all `spots`; `shape` says how flat and how tall it may be, height to width."""
        ordered = tuple(sorted(spots, key=lambda spot: (-spot.count, spot.place.name)))
        base = sheet_for([spot.place for spot in ordered])
        x, y = _projected(ordered, base)
        ends = _around(x, y, shape)
        return cls(ordered, base, ends, wide, round(wide * (ends[3] - ends[2]) / (ends[1] - ends[0])))

    @property
    def page(self) -> tuple[Line, Line]:
        """Where the spots lie on the projection's page."""
        return _projected(self.spots, self.base)

    @property
    def pixels(self) -> tuple[Line, Line]:
        """Where the spots lie on the sheet, from its left and its top."""
        x, y = self.page
        west, east, south, north = self.ends
        return (x - west) / (east - west) * self.wide, (north - y) / (north - south) * self.high

    def crowd(self) -> tuple[Spot, ...]:
        """The spots of the largest group in which names and discs hide each other, with all of Europe if they lie there.

        None where no three lie so close, or where the group is nearly the whole sheet.
        """
        across, down = self.pixels
        left, largest = set(range(len(self.spots))), list[int]()
        while left:
            group = self._linked(min(left), left, across, down)
            left -= group
            largest = max(largest, sorted(group), key=len)
        if len(largest) < CROWDED or len(largest) == len(self.spots) or float(np.ptp(across[largest])) > NO_WIDER * self.wide:
            return ()
        crowd = tuple(self.spots[place] for place in largest)
        if sheet_for([spot.place for spot in crowd]) == "europe":
            crowd = tuple(spot for spot in self.spots if sheet_for([spot.place]) == "europe")
        return crowd

    def _linked(self, first: int, left: set[int], across: Line, down: Line) -> set[int]:
        """All spots that can be reached from the first by steps of less than APART pixels."""
        group, edge = set[int](), {first}
        while edge:
            group |= edge
            steps = ((one, other) for one in edge for other in left - group)
            edge = {other for one, other in steps if np.hypot(across[one] - across[other], down[one] - down[other]) < APART}
        return group

    def with_all(self, spots: Sequence[Spot]) -> "MapSheet":
        """The same sheet with those of all `spots` that lie on it."""
        (x, y), (west, east, south, north) = _projected(spots, self.base), self.ends
        inside = [spot for spot, across, up in zip(spots, x, y, strict=True) if west < across < east and south < up < north]
        return replace(self, spots=tuple(sorted(inside, key=lambda spot: (-spot.count, spot.place.name))))

    def names(
        self, labels: Sequence[str], sizes: Sequence[float], mute: frozenset[Spot] = frozenset(), tails: Sequence[str] = ()
    ) -> list[tuple[str, str]]:
        """For each label its text and the side where it stands; no name where no side is free, nor for the spots that are to be `mute`.

        `tails` are written after the labels, in bold.
        """
        across, down = self.pixels
        mutes = [spot in mute for spot in self.spots]
        return beside(labels, (across.tolist(), down.tolist()), sizes, (self.wide, self.high), mute=mutes, tails=tails)


def _projected(spots: Sequence[Spot], base: Sheet) -> tuple[Line, Line]:
    return project([spot.place.latitude for spot in spots], [spot.place.longitude for spot in spots], middle_of(base))


def _around(x: Line, y: Line, shape: tuple[float, float]) -> Box:
    """West, east, south, north of the picture on the page: room around the outermost places, no more than the globe."""
    flattest, tallest = shape
    if not len(x):
        return *EDGES, *POLES
    wide, tall = float(np.ptp(x)) * (1 + 2 * ROOM), float(np.ptp(y)) * (1 + 2 * ROOM)
    wide = min(max(wide, tall / tallest, NARROWEST / flattest), EDGES[1] - EDGES[0])
    tall = min(max(tall, wide * flattest), wide * tallest, POLES[1] - POLES[0])
    west, south = float(x.max() + x.min() - wide) / 2, float(y.max() + y.min() - tall) / 2
    west, south = min(max(west, EDGES[0]), EDGES[1] - wide), min(max(south, POLES[0]), POLES[1] - tall)
    return west, west + wide, south, south + tall
