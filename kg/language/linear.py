"""Linear models over hashed features: what a trained model of ours is, and how it scores.

A context is a row of integers (words, tags, labels as hashes); a template names one to three of its places. Each template's value
is hashed to a row of the weights, the rows' sum scores the classes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int64]
Weights = NDArray[np.int16] | NDArray[np.float32]
STEP = 0.04
"""What a weight's unit stands for in a file."""
_FACTORS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


@lru_cache(maxsize=200_000)
def code(text: str) -> int:
    """A number for a word or tag, the same in every run."""
    return crc32(text.encode("utf-8", "replace")) + 1


class Templates:
    """Which places of a context make a feature together: names of places joined by a space, features apart by bars."""

    def __init__(self, names: Sequence[str], features: str, bits: int) -> None:
        index = {name: place for place, name in enumerate(names)}
        templates = [tuple(index[name] for name in feature.split()) for feature in features.split("|")]
        places = np.array([(*found, *([-1] * (3 - len(found)))) for found in templates], dtype=np.int64).T
        self._places = places.copy()
        self._factors = np.where(places >= 0, _FACTORS[:, None], np.uint64(0)).astype(np.uint64)
        self._salt = (np.arange(len(templates), dtype=np.uint64) + np.uint64(1)) * np.uint64(0xD6E8FEB86659FD93)
        self._shift = np.uint64(64 - bits)

    def rows(self, context: Sequence[int]) -> Rows:
        """The rows of the weights for a context."""
        values = np.array(context, dtype=np.uint64)
        mixed = (values[self._places] * self._factors).sum(axis=0, dtype=np.uint64) + self._salt
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        found: Rows = (mixed >> self._shift).astype(np.int64)
        return found


@dataclass(frozen=True)
class Model:
    """Weights (rows by classes) with the classes' names."""

    weights: Weights
    classes: tuple[str, ...]

    def scores(self, rows: Rows) -> NDArray[np.float32]:
        """The score of each class."""
        found: NDArray[np.float32] = np.add.reduce(self.weights[rows], axis=0, dtype=np.float32)
        return found

    def best(self, rows: Rows) -> str:
        """The name of the class with the highest score."""
        return self.classes[int(self.scores(rows).argmax())]


def save_models(path: Path, models: dict[str, Model]) -> None:
    """Write models to one compressed file, weights as whole multiples of STEP."""
    arrays: dict[str, Any] = {}
    for name, model in models.items():
        arrays[f"{name}.weights"] = np.round(model.weights / STEP).clip(-32767, 32767).astype(np.int16)
        arrays[f"{name}.classes"] = np.array(model.classes)
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)


def load_models(path: Path) -> dict[str, Model]:
    """Read what `save_models` wrote."""
    found: dict[str, Model] = {}
    with np.load(path, allow_pickle=False) as arrays:
        for name in sorted({key.partition(".")[0] for key in arrays.files}):
            found[name] = Model(arrays[f"{name}.weights"], tuple(str(one) for one in arrays[f"{name}.classes"]))
    return found
