"""A greedy tagger over hashed features that takes another tagger's tags as a hint."""

from collections.abc import Sequence

from kg.language.linear import Model, Templates, code

BITS = 17
_W, _P1, _P2, _N1, _N2, _SUF2, _SUF3, _SUF4, _PRE, _SHAPE, _H, _HP1, _HN1, _HN2, _HP2, _T1, _T2, _NSUF, _PSUF, _NSHAPE, _EDGE = range(21)
TEMPLATES = (
    (_W,), (_SUF2,), (_SUF3,), (_SUF4,), (_PRE, _SUF2), (_SHAPE,), (_SHAPE, _SUF3), (_SHAPE, _EDGE), (_H,), (_H, _W), (_H, _HP1), (_H, _HN1), (_H, _HP1, _HN1), (_HN1, _HN2, _H), (_HP1, _HP2, _H),
    (_T1,), (_T1, _T2), (_T1, _H), (_T1, _W), (_T1, _SUF3), (_T1, _T2, _H), (_T1, _HN1), (_T1, _H, _HN1), (_P1,), (_P1, _W), (_P1, _H), (_N1,), (_N1, _W), (_N1, _H), (_P2,), (_N2,), (_NSUF, _T1), (_PSUF, _SUF3), (_NSHAPE, _SHAPE), (_P1, _N1), (_T1, _N1, _H), (_SUF3, _HN1), (_T1, _SHAPE, _NSHAPE),
)  # fmt: skip
_TEMPLATES = Templates(TEMPLATES, BITS)


def shape(word: str) -> str:
    """Capitals, small letters, figures and marks, repeats drawn together: "Xx", "d", "x-x"."""
    found = ""
    for char in word[:12]:
        kind = "X" if char.isupper() else "x" if char.islower() else "d" if char.isdigit() else char
        if not found or found[-1] != kind:
            found += kind
    return found


def contexts(words: Sequence[str], hints: Sequence[str]) -> list[list[int]]:
    """The context of each word but for the two tags before it, which are filled in as they are found."""
    lower = [code("\0") + 1, code("\0"), *(code(word.lower()) for word in words), code("\1"), code("\1") + 1]
    hint = [3, 4, *(code(tag) for tag in hints), 5, 6]
    ends = [9, *(code(word[-3:].lower()) for word in words), 9]
    shapes = [*(code(shape(word)) for word in words), 9]
    found = []
    for index, word in enumerate(words):
        at = index + 2
        small = word.lower()
        found.append([
            lower[at], lower[at - 1], lower[at - 2], lower[at + 1], lower[at + 2], code(small[-2:]), code(small[-3:]), code(small[-4:]), code(small[:2]), shapes[index],
            hint[at], hint[at - 1], hint[at + 1], hint[at + 2], hint[at - 2], 0, 0, ends[index + 2], ends[index], shapes[index + 1], 1 if index == 0 else 2,
        ])  # fmt: skip
    return found


def rows(context: list[int], before: int, before_that: int):  # type: ignore[no-untyped-def]
    """Rows of the weights for a word, given the hashes of the two tags before it."""
    context[_T1], context[_T2] = before, before_that
    return _TEMPLATES.rows(context)


def tag(words: Sequence[str], hints: Sequence[str], model: Model) -> list[str]:
    """A tag for each word; `hints` are another tagger's tags."""
    first, second, found = 7, 8, []
    for context in contexts(words, hints):
        best = model.classes[int(model.scores(rows(context, first, second)).argmax())]
        found.append(best)
        first, second = code(best), first
    return found
