"""A column of few different words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Category:
    """A column of few different words: `codes[i]` is a place in `values`, -1 where the event has none."""

    values: tuple[str, ...]
    codes: npt.NDArray[np.int32]

    @classmethod
    def of(cls, words: Sequence[str | None]) -> "Category":
        """The distinct words in alphabetical order, and each event's place among them."""
        values = tuple(sorted({word for word in words if word is not None}))
        places: dict[str | None, int] = {word: place for place, word in enumerate(values)}
        return cls(values, np.array([places.get(word, -1) for word in words], dtype=np.int32))

    def among(self, chosen: Iterable[str]) -> npt.NDArray[np.bool_]:
        """Which events have one of the `chosen` words."""
        words = frozenset(chosen)
        wanted = np.array([word in words for word in self.values] + [False], dtype=np.bool_)
        found: npt.NDArray[np.bool_] = wanted[self.codes]
        return found

    def take(self, rows: npt.NDArray[np.int64]) -> "Category":
        """The column of some events, in that order; all words stay, so that codes keep their meaning."""
        return Category(self.values, self.codes[rows])

    def word(self, event: int) -> str | None:
        """The word of one event."""
        code = int(self.codes[event])
        return self.values[code] if code >= 0 else None
