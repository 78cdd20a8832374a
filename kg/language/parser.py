"""A greedy transition parser (arc-hybrid) over hashed features: heads and UD relations for one tagged sentence.

Source of the method: Goldberg and Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles" (2013).
"""

from collections.abc import Sequence

from kg.language.linear import Model, Rows, Templates
from kg.language.parsing_state import PLACES, SHIFT, Item, State

MOVE_BITS = 20
LABEL_BITS = 16

# s0 is the top of the stack, s1 and s2 lie under it, b0 to b2 wait; w word, t tag, m what else is known (cases), v number of children;
# l and r before t and l mean tag and label of the last left and right child; gap and way: distance, and what lies between.
_MOVE = Templates(
    PLACES,
    "s0w|s0t|s0w s0t|s1w|s1t|s1w s1t|b0w|b0t|b0w b0t|b1w|b1t|b2t|s2t|s0w b0w|s0t b0t|s0w b0t|s0t b0w|s0w s1w|s0t s1t|s0w s1t|s0t s1w"
    "|s0t b0t b1t|s0t s1t b0t|s0t s1t s2t|b0t b1t b2t|s1t s0t gap|s0t b0t gap|s0w b0w gap|s0t b0t way|s0t s1t way|way b0t|s0t b0w way"
    "|s0t s0lt b0t|s0t s0rt b0t|s0t s0rl b0t|s0t s0ll b0t|s0w s0ll|s0w s0rl|s1t s1rt s0t|s1t s1lt s0t|s1t s1rl s0t|s1w s1rl s0t"
    "|b0t b0lt s0t|b0w b0ll|b0t b0ll s0t|s0t s0v b0t|s1t s1v s0t|s0w s0v b0t|s0w s1w b0w|s0w s1t b0t|s0t s1w b0t|s0t s1t b0w"
    "|s0m b0m s0t|s0m b0m|s0m s1m|s0t s1m s0m|s2w s0t|s0t s0l2 b0t|s0t b0t b1w|s0t b0w b1t",
    MOVE_BITS,
)
_LABEL = Templates(
    PLACES,
    "s0w|s0t|s1w|s1t|s0w s1w|s0t s1t|s0w s1t|s0t s1w|s0t s1t gap|s0t s0lt|s0t s0ll|s0w s0ll|s0t s0rl|s1t s1ll s0t|s1t s1rl s0t|s1w s1rl"
    "|s1t s1v s0t|s0t s0v s1t|s0t s1t b0t|s0w b0w|s0t s2t s1t|s1t s1lt s0t|s1w s1ll s0t|s0t b1t s1t|s0l2 s0t s1t|s0m s1t|s0m s1m|s0m s1w"
    "|s0w s0ll s1w|way s0t s1t",
    LABEL_BITS,
)


def move_rows(state: State) -> Rows:
    """Rows of the weights for the choice of a move."""
    stack = state.stack
    under = stack[-2] if len(stack) > 1 else -1
    return _MOVE.rows(state.context(stack[-1] if stack else -1, under, stack[-3] if len(stack) > 2 else -1))


def label_rows(state: State, move: int) -> Rows:
    """Rows of the weights for the name of the arc that a move makes."""
    child, head, below = state.arc(move)
    return _LABEL.rows(state.context(child, head, below))


def parse(items: Sequence[Item], moves: Model, labels: Model) -> tuple[list[int], list[str]]:
    """Heads (the root's is itself) and relations of a sentence."""
    state = State(items)
    while not state.done():
        legal = state.legal()
        scores = moves.scores(move_rows(state))
        move = max((index for index in range(3) if legal[index]), key=lambda index: float(scores[index]))
        state.move(move, "" if move == SHIFT else labels.best(label_rows(state, move)))
    heads = [place if head == state.root else head for place, head in enumerate(state.heads)]
    return heads, state.labels
