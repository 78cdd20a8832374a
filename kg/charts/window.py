"""The stretch of time that a chart shows, and where a day falls on it."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from kg.charts.event import calendar_day, number

SHORTEST = 5
MILLISECONDS = 86_400_000


@dataclass(frozen=True, slots=True)
class Window:
    """Days `first` to `last` (exclusive), at least SHORTEST of them: dates are known to the day at best."""

    first: int
    last: int

    def __post_init__(self) -> None:
        if self.last - self.first < SHORTEST:
            raise ValueError(f"a window of {self.last - self.first} days; {SHORTEST} is the least")

    @classmethod
    def around(cls, first: date, last: date) -> "Window":
        """From `first` to `last` (inclusive), widened on both sides to the least width."""
        low, high = sorted((number(first), number(last)))
        missing = max(0, SHORTEST - (high + 1 - low))
        return cls(low - missing // 2, high + 1 + (missing + 1) // 2)

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.last - self.first

    @property
    def dates(self) -> tuple[date, date]:
        """Its first and last day, both inside."""
        return calendar_day(self.first), calendar_day(self.last - 1)

    def moved(self, share: float) -> "Window":
        """The same width, later by a share of it (earlier if negative)."""
        step = round(self.days * share)
        return Window(self.first + step, self.last + step)

    def padded(self, share: float) -> "Window":
        """The same window with a margin on both sides, a share of it and at least a day: what lies on an edge is drawn whole."""
        margin = max(1, round(self.days * share))
        return Window(self.first - margin, self.last + margin)

    def widened(self, factor: float) -> "Window":
        """The same middle, `factor` times as wide."""
        days = max(SHORTEST, round(self.days * factor))
        first = round((self.first + self.last - days) / 2)
        return Window(first, first + days)

    def pixels(self, days: npt.ArrayLike, width: float) -> npt.NDArray[np.float64]:
        """Pixels from the left edge of a plot `width` pixels wide."""
        return (np.asarray(days, dtype=np.float64) - self.first) / self.days * width


def axis(days: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Points on a date axis: milliseconds since 1970-01-01."""
    return np.asarray(days, dtype=np.float64) * MILLISECONDS
