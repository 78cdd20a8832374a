"""Where a clause looks: to the past or to the future, by the words of its tense."""

import re
from collections.abc import Callable

from kg.times.rule import Grammar
from kg.times.state import Direction

WINDOW = 240
"""Characters on either side in which a clause's verb is looked for."""


def by_cues(text: str, grammar: Grammar) -> Callable[[int, int], Direction]:
    """A function that tells the direction of the clause around an expression from `start` to `end`, by its words alone.

    The stretch between the nearest commas decides; where it has no cue, the sentence does, the nearest cue first.
    """
    clause, sentence = grammar.patterns["clause"], grammar.patterns["sentence"]
    past, future = grammar.patterns["past"], grammar.patterns["future"]

    def direction(start: int, end: int) -> Direction:
        if given := by_preposition(text, start, grammar):
            return given
        for edge in (clause, sentence):
            left, right = around(text, start, end, edge)
            place = (start - left, end - left)
            stretch = text[left:right]
            back, ahead = _nearest(past, stretch, *place), _nearest(future, stretch, *place)
            if back is not None or ahead is not None:
                return "future" if back is None or (ahead is not None and ahead < back) else "past"
        return None

    return direction


def by_preposition(text: str, start: int, grammar: Grammar) -> Direction:
    """What the words right before an expression say: since leads back, a date set for something ahead."""
    before = text[max(0, start - 24) : start]
    if grammar.patterns["pastward"].search(before):
        return "past"
    return "future" if grammar.patterns["forward"].search(before) else None


def around(text: str, start: int, end: int, edge: re.Pattern[str]) -> tuple[int, int]:
    """The stretch around start to end that no `edge` interrupts, at most a window's width to either side."""
    left = max(0, start - WINDOW)
    for match in edge.finditer(text, left, start):
        left = match.end()
    after = edge.search(text, end, min(len(text), end + WINDOW))
    return left, after.start() if after else min(len(text), end + WINDOW)


def _nearest(cue: re.Pattern[str], stretch: str, start: int, end: int) -> int | None:
    """Characters between the expression and the cue nearest to it, None without one."""
    distances = [max(match.start() - end, start - match.end(), 0) for match in cue.finditer(stretch) if not start <= match.start() < end]
    return min(distances, default=None)
