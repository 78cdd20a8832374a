"""Where the actors of a network stand: who met often stands near, and no disc lies on another. The same network always looks the same."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Spots = npt.NDArray[np.float64]
ROUNDS = 400
COOLING = 0.985
GAP = 10.0
LARGE, ROOM = 15.0, 32.0  # between large discs there is room for two names


def places(count: int, lines: Sequence[tuple[int, int, int]], sizes: Spots, wide: float, high: float) -> Spots:
    """`count` points in pixels on a page; `lines` are (one, other, times), `sizes` the discs' diameters.

    Fruchterman and Reingold 1991, begun on a circle in order of importance, then spread over the page and pushed apart.
    """
    if count == 0:
        return np.zeros((0, 2))
    turn = np.arange(count) * 2.399963  # the golden angle: neighbours in rank begin far from each other
    at = np.sqrt(np.arange(count) / count + 0.01)[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    pull = np.zeros((count, count))
    for one, other, times in lines:
        pull[one, other] = pull[other, one] = 1 + np.log(times)
    step, near = 0.12, 1 / np.sqrt(count)
    for _ in range(ROUNDS):
        apart = at[:, None] - at[None, :]
        far = np.maximum(np.hypot(apart[..., 0], apart[..., 1]), 1e-3)
        force = (apart * (near**2 / far**2 - pull * far / near * 0.06)[..., None]).sum(axis=1) - 0.3 * near * at
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        at += force / length[:, None] * np.minimum(length, step)[:, None]
        step *= COOLING
    return _apart(_spread(at, sizes, wide, high), sizes, wide, high)


def _spread(at: Spots, sizes: Spots, wide: float, high: float) -> Spots:
    """Over the whole page. Between where the points lie and an even spacing, so that a dense middle opens."""
    edge = float(sizes.max()) / 2 + GAP
    spread = np.empty_like(at)
    for axis, room in ((0, wide), (1, high)):
        values = at[:, axis]
        low, span = values.min(), max(float(np.ptp(values)), 1e-9)
        rank = np.argsort(np.argsort(values)) / max(1, len(values) - 1)
        share = (values - low) / span if len(values) > 1 else np.array([0.5])
        spread[:, axis] = edge + (0.3 * share + 0.7 * rank if len(values) > 1 else share) * (room - 2 * edge)
    return spread


def _apart(at: Spots, sizes: Spots, wide: float, high: float) -> Spots:
    large = np.minimum(sizes[:, None], sizes[None, :]) > LARGE
    need = (sizes[:, None] + sizes[None, :]) / 2 + np.where(large, ROOM, GAP)
    np.fill_diagonal(need, 0)
    for _ in range(200):
        apart = at[:, None] - at[None, :]
        far = np.maximum(np.hypot(apart[..., 0], apart[..., 1]), 1e-3)
        missing = np.maximum(need - far, 0)
        if not missing.any():
            break
        at = at + 0.5 * (apart / far[..., None] * missing[..., None]).sum(axis=1)
        at = np.clip(at, sizes[:, None] / 2 + 2, np.array([wide, high]) - sizes[:, None] / 2 - 2)
    return at
