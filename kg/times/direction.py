"""Where a clause looks: to the past or to the future, by the words of its tense."""

from collections.abc import Callable

from kg.times.places import Places
from kg.times.rule import Grammar
from kg.times.state import Direction

WINDOW = 240
"""Characters on either side in which a clause's verb is looked for."""

BESIDE = 60
"""Characters before an expression in which a preposition and what it belongs to are looked for."""


def by_cues(text: str, grammar: Grammar) -> Callable[[int, int], Direction]:
    """A function that tells the direction of the clause around an expression from `start` to `end`, by its words alone.

    The stretch between the nearest commas decides; where it has no cue, the sentence does, the nearest cue first.
    """
    edges = tuple(Places(grammar.patterns[name], text) for name in ("clause", "sentence"))
    past, future = (Places(grammar.patterns[name], text) for name in ("past", "future"))

    def direction(start: int, end: int) -> Direction:
        if given := by_neighbours(text, start, end, grammar):
            return given
        read = None
        for edge in edges:
            left = edge.last_end(max(0, start - WINDOW), start)
            right = edge.first_start(end, min(len(text), end + WINDOW))
            if read == (left, right):
                break
            read = (left, right)
            back, ahead = past.nearest(left, right, start, end), future.nearest(left, right, start, end)
            if back is not None or ahead is not None:
                return "future" if back is None or (ahead is not None and ahead < back) else "past"
        return None

    return direction


def by_neighbours(text: str, start: int, end: int, grammar: Grammar) -> Direction:
    """What stands beside an expression says: since leads back, a date set for something ahead, and so does what one appeals to do."""
    before = text[max(0, start - BESIDE) : start]
    if grammar.patterns["pastward"].search(before):
        return "past"
    if grammar.patterns["forward"].search(before):
        return "future"
    belongs, begins = grammar.patterns.get("belongs"), grammar.patterns.get("begins")
    if belongs and begins and belongs.search(before) and not begins.match(text, end):
        return "past"
    aims, infinitive = grammar.patterns.get("aims"), grammar.patterns.get("infinitive")
    if aims and infinitive and infinitive.match(text, end, end + WINDOW) and aims.search(text[max(0, start - WINDOW) : start]):
        return "future"
    return None
