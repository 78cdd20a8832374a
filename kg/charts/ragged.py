"""A column with several values for each event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt


def starts(many: Iterable[int]) -> npt.NDArray[np.int64]:
    """Where each event's values begin, and where the last ones end, if event i has `many[i]` of them."""
    return np.concatenate([[0], np.cumsum(np.fromiter(many, dtype=np.int64))]).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Ragged:
    """Event i has `values[starts[i]:starts[i + 1]]`; `starts` has one entry more than there are events."""

    values: npt.NDArray[Any]
    starts: npt.NDArray[np.int64]

    @classmethod
    def of(cls, parts: Iterable[Sequence[int]], kind: npt.DTypeLike = np.int64) -> "Ragged":
        """From one list for each event."""
        kept = list(parts)
        begin = starts(len(part) for part in kept)
        return cls(np.fromiter((value for part in kept for value in part), dtype=kind, count=int(begin[-1])), begin)

    @property
    def many(self) -> npt.NDArray[np.int64]:
        """How many values each event has."""
        return np.diff(self.starts)

    @property
    def owners(self) -> npt.NDArray[np.int64]:
        """For each value the event that has it."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int64), self.many)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, event: int) -> npt.NDArray[Any]:
        return self.values[self.starts[event] : self.starts[event + 1]]

    def take(self, rows: npt.NDArray[np.int64]) -> "Ragged":
        """The column of some events, in that order."""
        many = self.many[rows]
        begin = np.concatenate([[0], np.cumsum(many)]).astype(np.int64)
        places = np.repeat(self.starts[:-1][rows] - begin[:-1], many) + np.arange(begin[-1])
        return Ragged(self.values[places], begin)

    def counts(self, chosen: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
        """How many of each event's values are `chosen` (a mask of the values)."""
        until = np.concatenate([[0], np.cumsum(chosen)])
        found: npt.NDArray[np.int64] = (until[self.starts[1:]] - until[self.starts[:-1]]).astype(np.int64)
        return found
