"""Events counted into bins, without inventing dates."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kg.charts.event import Days, Events

WIDTHS = (1, 7, 14, 30, 91, 365, 3652)
Counts = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bins:
    """`count` bins of `width` days from day `first` on; never finer than a day, because no date is."""

    first: int
    width: int
    count: int

    @classmethod
    def over(cls, first: int, last: int, most: int) -> "Bins":
        """At most `most` bins over the days `first` to `last` (exclusive), of a width that people know."""
        days = max(1, last - first)
        width = next((width for width in WIDTHS if days / width <= most), WIDTHS[-1])
        return cls(first, width, -(-days // width))

    @property
    def edges(self) -> Days:
        """`count` + 1 days."""
        return self.first + self.width * np.arange(self.count + 1, dtype=np.int64)


def density(events: Events, chosen: Days, bins: Bins) -> Counts:
    """How many of the `chosen` events (rows) begin in each bin.

    An event known to the month or the year is spread evenly over all days that it can mean: piled on one of them it would
    draw a peak that nobody reported.
    """
    coarse = events.coarse[chosen]
    exact = events.first[chosen[~coarse]]
    places = (exact - bins.first) // bins.width
    counts = np.bincount(places[(places >= 0) & (places < bins.count)], minlength=bins.count).astype(np.float64)
    if coarse.any():
        spans = np.stack([events.begin[chosen[coarse]], events.begin_last[chosen[coarse]] + 1])
        distinct, many = np.unique(spans, axis=1, return_counts=True)
        for (first, last), times in zip(distinct.T, many, strict=True):
            counts += times * np.diff(np.clip((bins.edges - first) / (last - first), 0, 1))
    return counts
