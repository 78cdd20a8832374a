"""Which items belong together: pairs that share a block are scored, and merged from the best down unless a conflict forbids it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def clusters(  # noqa: PLR0917 - the five questions of a clustering
    items: Sequence[Item],
    blocks: Callable[[Item], Iterable[str]],
    order: Callable[[Item], tuple[str, ...]],
    score: Callable[[Item, Item], float],
    conflict: Callable[[Item, Item], bool],
    threshold: float,
) -> list[tuple[Item, ...]]:
    """Items in groups, each group in `order`, the groups in order of their first item.

    The result depends on the set of items alone, not on how they are listed, and a group only on the items that are connected to
    it by pairs at or above the threshold: so a change touches no group that it has no link to.
    """
    ranked = sorted(items, key=order)
    place = {item: number for number, item in enumerate(ranked)}
    links = sorted(
        (-round(value, 9), place[one], place[other])
        for one, other in _pairs(ranked, blocks)
        if (value := score(one, other)) >= threshold
    )  # fmt: skip
    group = {number: [number] for number in range(len(ranked))}
    for _, one, other in links:
        first, second = group[one], group[other]
        if first is second or any(conflict(ranked[a], ranked[b]) for a in first for b in second):
            continue
        first.extend(second)
        for number in second:
            group[number] = first
    distinct = {id(members): sorted(members) for members in group.values()}
    return [tuple(ranked[number] for number in members) for members in sorted(distinct.values())]


def _pairs(items: Sequence[Item], blocks: Callable[[Item], Iterable[str]]) -> Iterable[tuple[Item, Item]]:
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for block in set(blocks(item)):
            shelves[block].append(number)
    pairs = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    return ((items[one], items[other]) for one, other in sorted(pairs))
