"""A greedy transition parser (arc-hybrid) over hashed features: heads and UD relations for one tagged sentence.

Source of the method: Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles" (2013).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.language.linear import Model, Templates, code

SHIFT, LEFT, RIGHT = 0, 1, 2
_NONE = 7
MOVE_BITS = 20
LABEL_BITS = 16

# Places of a context, see `State.context`.
_S0W, _S0T, _S1W, _S1T, _S2T, _B0W, _B0T, _B1W, _B1T, _B2T = range(10)
_S0LT, _S0LL, _S0RT, _S0RL, _S1LT, _S1LL, _S1RT, _S1RL, _B0LT, _B0LL = range(10, 20)
_DIST, _S0V, _S1V, _B0V, _S0M, _B0M, _S2W, _BETWEEN, _S0L2, _S1M = range(20, 30)

MOVES = (
    (_S0W,), (_S0T,), (_S0W, _S0T), (_S1W,), (_S1T,), (_S1W, _S1T), (_B0W,), (_B0T,), (_B0W, _B0T), (_B1W,), (_B1T,), (_B2T,), (_S2T,),
    (_S0W, _B0W), (_S0T, _B0T), (_S0W, _B0T), (_S0T, _B0W), (_S0W, _S1W), (_S0T, _S1T), (_S0W, _S1T), (_S0T, _S1W),
    (_S0T, _B0T, _B1T), (_S0T, _S1T, _B0T), (_S0T, _S1T, _S2T), (_B0T, _B1T, _B2T), (_S1T, _S0T, _DIST), (_S0T, _B0T, _DIST), (_S0W, _B0W, _DIST), (_S0T, _B0T, _BETWEEN), (_S0T, _S1T, _BETWEEN),
    (_S0T, _S0LT, _B0T), (_S0T, _S0RT, _B0T), (_S0T, _S0RL, _B0T), (_S0T, _S0LL, _B0T), (_S0W, _S0LL), (_S0W, _S0RL), (_S1T, _S1RT, _S0T), (_S1T, _S1LT, _S0T), (_S1T, _S1RL, _S0T), (_S1W, _S1RL, _S0T), (_B0T, _B0LT, _S0T), (_B0W, _B0LL), (_B0T, _B0LL, _S0T),
    (_S0T, _S0V, _B0T), (_S1T, _S1V, _S0T), (_S0W, _S0V, _B0T), (_S0W, _S1W, _B0W), (_S0W, _S1T, _B0T), (_S0T, _S1W, _B0T), (_S0T, _S1T, _B0W), (_S0M, _B0M, _S0T), (_S0M, _B0M), (_S0M, _S1M), (_S0T, _S1M, _S0M), (_S2W, _S0T), (_S0T, _S0L2, _B0T), (_S0T, _B0T, _B1W), (_S0T, _B0W, _B1T),
)  # fmt: skip
LABELS = (
    (_S0W,), (_S0T,), (_S1W,), (_S1T,), (_S0W, _S1W), (_S0T, _S1T), (_S0W, _S1T), (_S0T, _S1W), (_S0T, _S1T, _DIST), (_S0T, _S0LT), (_S0T, _S0LL), (_S0W, _S0LL), (_S0T, _S0RL), (_S1T, _S1LL, _S0T), (_S1T, _S1RL, _S0T), (_S1W, _S1RL),
    (_S1T, _S1V, _S0T), (_S0T, _S0V, _S1T), (_S0T, _S1T, _B0T), (_S0W, _B0W), (_S0T, _S2T, _S1T), (_S1T, _S1LT, _S0T), (_S1W, _S1LL, _S0T), (_S0T, _B1T, _S1T), (_S0L2, _S0T, _S1T), (_S0M, _S1T), (_S0M, _S1M), (_S0M, _S1W), (_BETWEEN, _S0T, _S1T), (_S0W, _S0LL, _S1W),
)  # fmt: skip
_MOVE = Templates(MOVES, MOVE_BITS)
_LABEL = Templates(LABELS, LABEL_BITS)


@dataclass(slots=True)
class Item:
    """A word for the parser: its form, tag and what else is known of it (cases), as hashes."""

    form: int
    tag: int
    more: int = _NONE


@dataclass(slots=True)
class State:
    """A parse on its way. Index -1 stands for nothing, `len(items)` for the root."""

    items: Sequence[Item]
    stack: list[int] = field(default_factory=list)
    front: int = 0
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    left: list[list[int]] = field(default_factory=list)
    right: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        number = len(self.items) + 1
        self.heads = [-1] * number
        self.labels = [""] * number
        self.left = [[] for _ in range(number)]
        self.right = [[] for _ in range(number)]

    @property
    def root(self) -> int:
        """Index of the artificial root, after the last word."""
        return len(self.items)

    def done(self) -> bool:
        """Whether only the root is left."""
        return self.front >= self.root and len(self.stack) == 0

    def legal(self) -> tuple[bool, bool, bool]:
        """Whether each move may be made."""
        return self.front < self.root, bool(self.stack) and (self.front < self.root or len(self.stack) == 1), len(self.stack) > 1

    def move(self, move: int, label: str) -> None:
        """Make a move; `label` names the arc of LEFT and RIGHT."""
        if move == SHIFT:
            self.stack.append(self.front)
            self.front += 1
            return
        child = self.stack.pop()
        head = self.front if move == LEFT else self.stack[-1]
        self.heads[child] = head
        self.labels[child] = label
        (self.left if child < head else self.right)[head].append(child)

    def _form(self, index: int) -> int:
        return self.items[index].form if 0 <= index < len(self.items) else _NONE

    def _tag(self, index: int) -> int:
        return self.items[index].tag if 0 <= index < len(self.items) else _NONE if index < 0 else _NONE + 1

    def _child(self, children: list[list[int]], index: int, place: int = -1) -> tuple[int, int]:
        if index < 0 or not children[index]:
            return _NONE, _NONE
        child = children[index][place]
        return self.items[child].tag, code(self.labels[child])

    def context(self, child: int, head: int, below: int) -> list[int]:
        """The row of hashes that the templates read: `child` is the top, `head` the other word of a question, `below` what lies under."""
        first, second, third = self.front, self.front + 1, self.front + 2
        items, root = self.items, self.root
        low = child if child >= 0 else 0
        distance = min(abs(head - child), 6) if head >= 0 and child >= 0 else 0
        gap = min(first - low, 6) if child >= 0 else 7
        s0l = self._child(self.left, child)
        s0r = self._child(self.right, child)
        s1l = self._child(self.left, head)
        s1r = self._child(self.right, head)
        b0l = self._child(self.left, first) if first <= root else (_NONE, _NONE)
        s0v = min(len(self.left[child]), 3) * 4 + min(len(self.right[child]), 3) if child >= 0 else 99
        s1v = min(len(self.left[head]), 3) * 4 + min(len(self.right[head]), 3) if head >= 0 else 99
        s0l2 = self._child(self.left, child, 0)[1]
        return [
            self._form(child), self._tag(child), self._form(head), self._tag(head), self._tag(below),
            self._form(first), self._tag(first), self._form(second), self._tag(second), self._tag(third),
            *s0l, *s0r, *s1l, *s1r, *b0l,
            distance * 8 + gap + 11, s0v + 101, s1v + 201, 0,
            items[child].more if 0 <= child < len(items) else _NONE, items[first].more if first < len(items) else _NONE,
            self._form(below), code(self.labels[self.right[head][-1]]) if head >= 0 and self.right[head] else _NONE, s0l2,
            items[head].more if 0 <= head < len(items) else _NONE,
        ]  # fmt: skip

    def move_rows(self):  # type: ignore[no-untyped-def]
        """Rows of the weights for the choice of a move."""
        size = len(self.stack)
        return _MOVE.rows(
            self.context(self.stack[-1] if size else -1, self.stack[-2] if size > 1 else -1, self.stack[-3] if size > 2 else -1)
        )

    def label_rows(self, move: int):  # type: ignore[no-untyped-def]
        """Rows of the weights for the name of the arc that a move makes."""
        child = self.stack[-1]
        head = self.front if move == LEFT else self.stack[-2]
        return _LABEL.rows(self.context(child, head, self.stack[-2] if move == LEFT and len(self.stack) > 1 else -1))


def parse(items: Sequence[Item], moves: Model, labels: Model) -> tuple[list[int], list[str]]:
    """Heads (the root's is itself) and relations of a sentence."""
    state = State(items)
    while not state.done():
        legal = state.legal()
        scores = moves.scores(state.move_rows())
        move = max((index for index in range(3) if legal[index]), key=lambda index: float(scores[index]))
        label = "" if move == SHIFT else labels.classes[int(labels.scores(state.label_rows(move)).argmax())]
        state.move(move, label)
    heads = [place if head == state.root else head for place, head in enumerate(state.heads[: state.root])]
    return heads, state.labels[: state.root]
