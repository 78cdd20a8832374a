"""Where a transition parser stands in a sentence, and what it sees from there."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from kg.language.linear import code

SHIFT, LEFT, RIGHT = 0, 1, 2
VERB, COMMA = 1, 2
PLACES = (
    *("s0w", "s0t", "s1w", "s1t", "s2t", "b0w", "b0t", "b1w", "b1t", "b2t"),
    *("s0lt", "s0ll", "s0rt", "s0rl", "s1lt", "s1ll", "s1rt", "s1rl", "b0lt", "b0ll"),
    *("gap", "s0v", "s1v", "way", "s0m", "b0m", "s1m", "s2w", "s0l2"),
)
"""Names of the places of a context."""
_NONE, _ROOT = 7, 8


@dataclass(slots=True)
class Item:
    """A word for the parser, as hashes: its form, its tag, what else is known of it (cases); `kind` is VERB, COMMA or 0."""

    form: int
    tag: int
    more: int = _NONE
    kind: int = 0


@dataclass(slots=True)
class State:
    """A parse on its way. Index -1 stands for nothing, `root` (after the last word) for the artificial root."""

    items: Sequence[Item]
    stack: list[int] = field(default_factory=list)
    front: int = 0
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    left: list[list[int]] = field(default_factory=list)
    right: list[list[int]] = field(default_factory=list)
    _verbs: list[int] = field(default_factory=list)
    _commas: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        number = len(self.items) + 1
        self.heads = [-1] * number
        self.labels = [""] * number
        self.left = [[] for _ in range(number)]
        self.right = [[] for _ in range(number)]
        self._verbs = [0, *accumulate(int(item.kind == VERB) for item in self.items)]
        self._commas = [0, *accumulate(int(item.kind == COMMA) for item in self.items)]

    @property
    def root(self) -> int:
        """Index of the artificial root."""
        return len(self.items)

    def done(self) -> bool:
        """Whether only the root is left."""
        return self.front >= self.root and not self.stack

    def legal(self) -> tuple[bool, bool, bool]:
        """Whether each move may be made; only one word may hang on the root."""
        left = bool(self.stack) and (self.front < self.root or len(self.stack) == 1)
        return self.front < self.root, left, len(self.stack) > 1

    def arc(self, move: int) -> tuple[int, int, int]:
        """Child and head of the arc that LEFT or RIGHT makes, and the word under the child that is not its head."""
        child = self.stack[-1]
        if move == RIGHT:
            return child, self.stack[-2], -1
        return child, self.front, self.stack[-2] if len(self.stack) > 1 else -1

    def move(self, move: int, label: str) -> None:
        """Make a move; `label` names the arc of LEFT and RIGHT."""
        if move == SHIFT:
            self.stack.append(self.front)
            self.front += 1
            return
        child, head, _ = self.arc(move)
        self.stack.pop()
        self.heads[child], self.labels[child] = head, label
        (self.left if child < head else self.right)[head].append(child)

    def context(self, child: int, head: int, below: int) -> list[int]:
        """The hashes that the templates read, in the order of PLACES: `child` is s0, `head` s1, `below` s2."""
        first, items = self.front, self.items
        low = max(child, 0)
        distance = min(abs(head - child), 6) if head >= 0 and child >= 0 else 0
        gap = min(first - low, 6) if child >= 0 else 7
        end = min(first, len(items))
        way = min(self._verbs[end] - self._verbs[low], 2) * 3 + min(self._commas[end] - self._commas[low], 2) if child >= 0 else 9
        return [
            *(self._form(child), self._tag(child), self._form(head), self._tag(head), self._tag(below)),
            *(self._form(first), self._tag(first), self._form(first + 1), self._tag(first + 1), self._tag(first + 2)),
            *self._child(self.left, child),
            *self._child(self.right, child),
            *self._child(self.left, head),
            *self._child(self.right, head),
            *self._child(self.left, first),
            *(distance * 8 + gap + 11, self._valency(child, 101), self._valency(head, 201), way + 301),
            *(self._more(child), self._more(first), self._more(head), self._form(below), self._child(self.left, child, 0)[1]),
        ]

    def _form(self, index: int) -> int:
        return self.items[index].form if 0 <= index < len(self.items) else _NONE

    def _tag(self, index: int) -> int:
        return self.items[index].tag if 0 <= index < len(self.items) else _NONE if index < 0 else _ROOT

    def _more(self, index: int) -> int:
        return self.items[index].more if 0 <= index < len(self.items) else _NONE

    def _valency(self, index: int, base: int) -> int:
        return base if index < 0 else base + 1 + min(len(self.left[index]), 3) * 4 + min(len(self.right[index]), 3)

    def _child(self, children: list[list[int]], index: int, place: int = -1) -> tuple[int, int]:
        if not 0 <= index < len(children) or not children[index]:
            return _NONE, _NONE
        child = children[index][place]
        return self.items[child].tag, code(self.labels[child])
