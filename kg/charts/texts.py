"""A column of texts in one block of memory, so that of a million of them only those that are shown are ever read from the disk."""

from collections.abc import Iterable, Iterator
from typing import Any, overload

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc


class Texts:
    """Wraps an Arrow array of strings; the array may lie in a mapped file."""

    __slots__ = ("array",)

    def __init__(self, array: Any) -> None:
        self.array = array

    @classmethod
    def of(cls, words: Iterable[str]) -> "Texts":
        """From Python's strings."""
        return cls(pa.array(list(words), pa.large_string()))

    def __len__(self) -> int:
        return len(self.array)

    @property
    def size(self) -> int:
        """How many there are, as numpy says it."""
        return len(self.array)

    @overload
    def __getitem__(self, rows: int | np.integer[Any]) -> str: ...
    @overload
    def __getitem__(self, rows: npt.NDArray[Any]) -> npt.NDArray[Any]: ...
    def __getitem__(self, rows: int | np.integer[Any] | npt.NDArray[Any]) -> str | npt.NDArray[Any]:
        if isinstance(rows, np.ndarray):
            found: npt.NDArray[Any] = self.take(rows).array.to_numpy(zero_copy_only=False)
            return found
        return str(self.array[int(rows)].as_py())

    def __iter__(self) -> Iterator[str]:
        return iter(self.tolist())

    def tolist(self) -> list[str]:
        """All of them as Python's strings."""
        words: list[str] = self.array.to_pylist()
        return words

    def take(self, rows: npt.NDArray[Any]) -> "Texts":
        """The texts of some rows, in that order; a mask works too."""
        return Texts(self.array.take(pa.array(np.flatnonzero(rows) if rows.dtype == np.bool_ else rows)))

    def place(self, text: str) -> int | None:
        """The first row that is exactly this text."""
        found = int(pc.index(self.array, pa.scalar(text, self.array.type)).as_py())
        return found if found >= 0 else None

    def among(self, words: Iterable[str]) -> npt.NDArray[np.bool_]:
        """Which texts are one of these words."""
        found: npt.NDArray[np.bool_] = pc.is_in(self.array, pa.array(list(words), self.array.type)).to_numpy(zero_copy_only=False)
        return found

    def containing(self, part: str) -> npt.NDArray[np.bool_]:
        """Which texts have these letters somewhere, large or small."""
        found: npt.NDArray[np.bool_] = pc.match_substring(self.array, part, ignore_case=True).to_numpy(zero_copy_only=False)
        return found
