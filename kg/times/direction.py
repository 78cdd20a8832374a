"""Where a clause looks: to the past or to the future, by the words of its tense."""

from collections.abc import Callable

from kg.times.places import Places
from kg.times.rule import Grammar
from kg.times.state import Direction

WINDOW = 240
"""Characters on either side in which a clause's verb is looked for."""

NEAR, BESIDE = 24, 80
"""Characters before an expression in which a preposition, and what it belongs to, are looked for."""


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
    patterns, near = grammar.patterns, text[max(0, start - NEAR) : start]
    if patterns["pastward"].search(near):
        return "past"
    if patterns["forward"].search(near):
        return "future"
    before = text[max(0, start - BESIDE) : start]
    if patterns["joint"].search(near) and patterns["unforeseen"].search(before):
        return "past"
    belongs, begins = patterns.get("belongs"), patterns.get("begins")
    if belongs and begins and belongs.search(near) and not begins.match(text, end):
        return "past"
    return "future" if "," in before and appealed(text, start, end, grammar) else None


def appealed(text: str, start: int, end: int, grammar: Grammar) -> bool:
    """Whether an expression lies in an infinitive that says what is planned or asked for ("fordert ihn auf, am Montag zu kommen")."""
    aims, infinitive = grammar.patterns.get("aims"), grammar.patterns.get("infinitive")
    if not aims or not infinitive or not infinitive.match(text, end, end + WINDOW):
        return False
    return aims.search(text[max(0, start - WINDOW) : start]) is not None
