"""A greedy tagger over hashed features that takes another tagger's tags as hints."""

from collections.abc import Sequence

from kg.language.linear import Model, Rows, Templates, code

BITS = 17
_PLACES = (
    *("t1", "t2", "w", "p1", "p2", "n1", "n2", "e2", "e3", "e4", "b2", "s"),
    *("h", "hp1", "hp2", "hn1", "hn2", "ne3", "pe3", "ns", "edge"),
)
# w word, p1 p2 n1 n2 the words around it; e its ending, b its beginning, s its shape; h the hint; t1 t2 the tags just given.
_TEMPLATES = Templates(
    _PLACES,
    "w|e2|e3|e4|b2 e2|s|s e3|s edge|h|h w|h hp1|h hn1|h hp1 hn1|hn1 hn2 h|hp1 hp2 h|t1|t1 t2|t1 h|t1 w|t1 e3|t1 t2 h|t1 hn1|t1 h hn1"
    "|p1|p1 w|p1 h|n1|n1 w|n1 h|p2|n2|ne3 t1|pe3 e3|ns s|p1 n1|t1 n1 h|e3 hn1|t1 s ns",
    BITS,
)
START = (code("\2"), code("\3"))
"""Hashes of the two tags before a sentence."""


def shape(word: str) -> str:
    """Capitals, small letters, figures and marks, repeats drawn together: "Xx", "d", "x-x"."""
    found = ""
    for char in word[:12]:
        kind = "X" if char.isupper() else "x" if char.islower() else "d" if char.isdigit() else char
        if not found or found[-1] != kind:
            found += kind
    return found


def contexts(words: Sequence[str], hints: Sequence[str]) -> list[list[int]]:
    """The context of each word but for the two tags before it, which come first and are filled in as they are found."""
    small = [word.lower() for word in words]
    edge = ["\0", "\1"]
    lower = [code(word) for word in (*edge, *small, *edge)]
    hint = [code(tag) for tag in (*edge, *hints, *edge)]
    ends = [code(word[-3:]) for word in ("\0", *small, "\1")]
    shapes = [code(shape(word)) for word in (*words, "\1")]
    found = []
    for index, word in enumerate(small):
        at = index + 2
        around = (lower[at], lower[at - 1], lower[at - 2], lower[at + 1], lower[at + 2])
        form = (code(word[-2:]), code(word[-3:]), code(word[-4:]), code(word[:2]), shapes[index])
        given = (hint[at], hint[at - 1], hint[at - 2], hint[at + 1], hint[at + 2])
        found.append([0, 0, *around, *form, *given, ends[index + 2], ends[index], shapes[index + 1], 1 if index == 0 else 2])
    return found


def rows(context: list[int], before: int, before_that: int) -> Rows:
    """Rows of the weights for a word, given the hashes of the two tags before it."""
    context[:2] = before, before_that
    return _TEMPLATES.rows(context)


def tag(words: Sequence[str], hints: Sequence[str], model: Model) -> list[str]:
    """A tag for each word; `hints` are another tagger's tags."""
    found: list[str] = []
    first, second = START
    for context in contexts(words, hints):
        best = model.best(rows(context, first, second))
        found.append(best)
        first, second = code(best), first
    return found
