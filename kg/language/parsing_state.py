"""Where a transition parser stands in a sentence, and what it sees from there."""

from collections.abc import Sequence
from dataclasses import dataclass
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


class State:
    """A parse on its way. Index -1 stands for nothing, `root` (after the last word) for the artificial root.

    The lists of what the features read have both at their end, so that no index needs a question.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        number = len(items)
        self.root = number
        self.stack: list[int] = []
        self.front = 0
        self.heads = [-1] * number
        self.labels = [""] * number
        nothing = [_NONE] * (number + 4)
        self._form = [*(item.form for item in items), *[_NONE] * 4]
        self._tag = [*(item.tag for item in items), _ROOT, _ROOT, _ROOT, _NONE]
        self._more = [*(item.more for item in items), *[_NONE] * 4]
        self._left_tag, self._left_label, self._left_first = nothing[:], nothing[:], nothing[:]
        self._right_tag, self._right_label = nothing[:], nothing[:]
        self._valency = [1] * (number + 3) + [0]
        self._verbs = [0, *accumulate(int(item.kind == VERB) for item in items)]
        self._commas = [0, *accumulate(int(item.kind == COMMA) for item in items)]

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
        named, count = code(label), self._valency[head] - 1
        if child < head:
            if self._left_first[head] == _NONE:
                self._left_first[head] = named
            self._left_tag[head], self._left_label[head] = self._tag[child], named
            self._valency[head] += 4 if count // 4 < 3 else 0
        else:
            self._right_tag[head], self._right_label[head] = self._tag[child], named
            self._valency[head] += 1 if count % 4 < 3 else 0

    def context(self, child: int, head: int, below: int) -> list[int]:
        """The hashes that the templates read, in the order of PLACES: `child` is s0, `head` s1, `below` s2."""
        first, form, tag, more = self.front, self._form, self._tag, self._more
        distance, gap, way = 0, 7, 9
        if child >= 0:
            distance = min(abs(head - child), 6) if head >= 0 else 0
            gap = min(first - child, 6)
            way = min(self._verbs[first] - self._verbs[child], 2) * 3 + min(self._commas[first] - self._commas[child], 2)
        return [
            *(form[child], tag[child], form[head], tag[head], tag[below]),
            *(form[first], tag[first], form[first + 1], tag[first + 1], tag[first + 2]),
            *(self._left_tag[child], self._left_label[child], self._right_tag[child], self._right_label[child]),
            *(self._left_tag[head], self._left_label[head], self._right_tag[head], self._right_label[head]),
            *(self._left_tag[first], self._left_label[first]),
            *(distance * 8 + gap + 11, self._valency[child] + 101, self._valency[head] + 201, way + 301),
            *(more[child], more[first], more[head], form[below], self._left_first[child]),
        ]
