"""Where a clause looks, by the tense that the analyser read in it."""

from bisect import bisect_right
from collections.abc import Callable

from kg.model.document import Document
from kg.times.direction import by_neighbours
from kg.times.rule import Grammar
from kg.times.state import Direction

LOOKS: dict[str, Direction] = {"past": "past", "perfect": "past", "pluperfect": "past", "future": "future"}


def by_clause(document: Document, rules: Grammar, by_cues: Callable[[int, int], Direction]) -> Callable[[int, int], Direction]:
    """The direction of the innermost clause with a tense around an expression; the words decide for the present and where none is known."""
    starts = [token.start for token in document.tokens]

    def direction(start: int, end: int) -> Direction:
        if given := by_neighbours(document.article.text, start, end, rules):
            return given
        sentence = document.sentence_at(start)
        if sentence is None or not starts:
            return by_cues(start, end)
        token = max(0, bisect_right(starts, start) - 1)
        around = [document.clauses[i] for i in document.clauses_of(sentence)]
        around = [clause for clause in around if clause.first <= token < clause.last and clause.verb and clause.verb.tense]
        if not around:
            return by_cues(start, end)
        verb = min(around, key=lambda clause: clause.last - clause.first).verb
        tense = verb.tense if verb else None
        if tense is None or tense == "present":
            return by_cues(start, end) or ("future" if tense else None)
        return LOOKS[tense]

    return direction
