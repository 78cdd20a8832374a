"""Who meets whom: the actors with the most meetings, and how often two of them met."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from kg.charts.event import Days, Events, Mask

MEETINGS = frozenset({"meeting", "series"})


@dataclass(frozen=True, slots=True)
class Web:
    """`actors` with the number of their meetings, most first; `lines` between two of them with the number of common ones."""

    actors: tuple[tuple[str, int], ...]
    lines: tuple[tuple[str, str, int], ...]


def web(events: Events, rows: Days, *, centre: str | None = None, most: int = 60) -> Web:
    """The web of the meetings among `rows`; around `centre` only those who met it. At most `most` actors, the busiest.

    Meetings are taken together by how many of the actors came: a few numpy passes each, however many meetings there are.
    """
    keys = events.actor.values
    wanted = rows[events.type.among(MEETINGS)[rows]]
    casts = events.cast.take(wanted)
    alone = casts.many < 2
    if centre is not None:
        code = keys.index(centre) if centre in keys else -1
        alone |= casts.counts(casts.values == code) == 0
    casts = casts.take(np.flatnonzero(~alone))
    counts = np.bincount(casts.values, minlength=len(keys))
    order = sorted(np.flatnonzero(counts).tolist(), key=lambda code: (keys[code] != centre, -counts[code], keys[code]))[:most]
    kept = np.zeros(len(keys), dtype=np.bool_)
    kept[order] = True
    pairs = _pairs(casts.values, kept[casts.values], casts.owners, len(keys))
    lines = []
    for pair, times in pairs.items():
        one, other = sorted((keys[pair // len(keys)], keys[pair % len(keys)]))
        lines.append((one, other, times))
    return Web(tuple((keys[code], int(counts[code])) for code in order), tuple(sorted(lines)))


def _pairs(codes: Days, kept: Mask, owners: Days, many: int) -> dict[int, int]:
    """How often two actors came to one meeting: the smaller code times `many` plus the larger one."""
    codes, owners = codes[kept].astype(np.int64), owners[kept]
    order = np.lexsort((codes, owners))
    codes, owners = codes[order], owners[order]
    _, first, sizes = np.unique(owners, return_index=True, return_counts=True)
    found: dict[int, int] = {}
    for size in np.unique(sizes[sizes > 1]).tolist():
        table = codes[first[sizes == size][:, None] + np.arange(size)]
        for one, other in combinations(range(size), 2):
            pairs, times = np.unique(table[:, one] * many + table[:, other], return_counts=True)
            for pair, count in zip(pairs.tolist(), times.tolist(), strict=True):
                found[pair] = found.get(pair, 0) + count
    return found
