"""Which items belong together: pairs that share a block are scored, and merged from the best down unless a conflict forbids it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)


@dataclass(frozen=True)
class Decided(Generic[Item]):
    """Pairs on which a person has decided; each pair is a frozen set of two items."""

    same: frozenset[frozenset[Item]] = frozenset()
    different: frozenset[frozenset[Item]] = frozenset()

    def of(self, stands_for: Mapping[Item, Other]) -> "Decided[Other]":
        """The same decisions about what the items stand for; pairs with an item that stands for nothing are left out."""
        same, different = (
            frozenset(frozenset(stands_for[item] for item in pair) for pair in pairs if pair <= stands_for.keys())
            for pairs in (self.same, self.different)
        )
        return Decided(same, different)


@dataclass(frozen=True)
class Likeness(Generic[Item]):
    """How items of one kind are compared: the blocks they share, a total order, what speaks for and what against being one."""

    blocks: Callable[[Item], Iterable[str]]
    order: Callable[[Item], tuple[str, ...]]
    score: Callable[[Item, Item], float]
    conflict: Callable[[Item, Item], bool]
    threshold: float


def clusters(items: Sequence[Item], alike: Likeness[Item], decided: Decided[Item] | None = None) -> list[tuple[Item, ...]]:
    """Items in groups, each group in order, the groups in order of their first item.

    The result depends on the set of items alone, not on how they are listed, and a group only on the items that are connected to
    it by pairs at or above the threshold: so a change touches no group that it has no link to. Decided pairs come before all others.
    """
    decided = decided or Decided()
    ranked = sorted(items, key=alike.order)
    place = {item: number for number, item in enumerate(ranked)}
    sure = sorted(tuple(sorted(place[item] for item in pair)) for pair in decided.same if len(pair) == 2 and pair <= place.keys())
    links = sorted(
        (-round(value, 9), place[one], place[other])
        for one, other in _pairs(ranked, alike.blocks)
        if (value := alike.score(one, other)) >= alike.threshold
    )  # fmt: skip
    group = {number: [number] for number in range(len(ranked))}

    def split(one: int, other: int) -> bool:
        return frozenset({ranked[one], ranked[other]}) in decided.different

    for one, other in sure:
        _merge(group, one, other, split)
    for _, one, other in links:
        _merge(group, one, other, lambda a, b: split(a, b) or alike.conflict(ranked[a], ranked[b]))
    distinct = {id(members): sorted(members) for members in group.values()}
    return [tuple(ranked[number] for number in members) for members in sorted(distinct.values())]


def _merge(group: dict[int, list[int]], one: int, other: int, forbidden: Callable[[int, int], bool]) -> None:
    """Joins two groups unless a pair between them forbids it."""
    first, second = group[one], group[other]
    if first is second or any(forbidden(a, b) for a in first for b in second):
        return
    first.extend(second)
    for number in second:
        group[number] = first


def _pairs(items: Sequence[Item], blocks: Callable[[Item], Iterable[str]]) -> Iterable[tuple[Item, Item]]:
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for block in set(blocks(item)):
            shelves[block].append(number)
    pairs = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    return ((items[one], items[other]) for one, other in sorted(pairs))
