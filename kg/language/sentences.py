"""Words to sentences.

A full stop that belongs to a word (abbreviation, ordinal, initial) is part of its token; a mark of its own ends the sentence
unless what follows goes on in small letters.
"""

import re
from collections.abc import Sequence
from functools import cache

from kg.language.tables import table

MOST = 300
"""Tokens of the longest sentence: lists and broken text without a full stop are cut there."""

_END = re.compile(r"[.!?…]|\.\.\.+")
_CLOSING = frozenset("“”\"»«’‘›‹)]'")
_OPENING = frozenset('„“"»«‚‘›‹([–—-•*#')


@cache
def _words(language: str, name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in table(language, "sentences")[name])


def split_sentences(text: str, tokens: Sequence[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """First and last (exclusive) token of each sentence of one text unit."""
    found: list[tuple[int, int]] = []
    first = index = 0
    while index < len(tokens):
        stop = _stop(text, tokens, index, language)
        index = stop or index + 1
        if stop or index - first >= MOST:
            found.append((first, index))
            first = index
    if first < len(tokens):
        found.append((first, len(tokens)))
    return found


def _stop(text: str, tokens: Sequence[tuple[int, int]], index: int, language: str) -> int | None:
    """The token after the sentence, if it ends with token `index` (closing marks that follow belong to it)."""
    start, end = tokens[index]
    word = text[start:end]
    after = index + 1
    if _END.fullmatch(word):
        return _after_mark(text, tokens, after)
    if word.endswith(".") and len(word) > 1:
        return _after_short(text, tokens, index, language)
    return None


def _after_mark(text: str, tokens: Sequence[tuple[int, int]], after: int) -> int | None:
    while after < len(tokens) and _END.fullmatch(text[slice(*tokens[after])]):
        after += 1
    while after < len(tokens) and text[slice(*tokens[after])] in _CLOSING and tokens[after][0] == tokens[after - 1][1]:
        after += 1
    if after >= len(tokens):
        return after
    following = text[slice(*tokens[after])]
    if tokens[after][0] == tokens[after - 1][1] and not following[0].isupper() and following not in _OPENING:
        return None
    return after if _opens(text, tokens, after) else None


def _opens(text: str, tokens: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether the token can open a sentence: a capital, a figure, or an opening mark before one."""
    for place in range(index, min(index + 3, len(tokens))):
        word = text[slice(*tokens[place])]
        if word not in _OPENING:
            return word[0].isupper() or word[0].isdigit() or (not word[0].isalpha() and word not in {",", ";", ":"})
    return True


def _after_short(text: str, tokens: Sequence[tuple[int, int]], index: int, language: str) -> int | None:
    """The full stop of a shortened word or ordinal ends the sentence only where a usual opener follows."""
    after = index + 1
    word = text[slice(*tokens[index])]
    while after < len(tokens) and text[slice(*tokens[after])] in _CLOSING and tokens[after][0] == tokens[after - 1][1]:
        after += 1
    if after >= len(tokens):
        return after
    following = text[slice(*tokens[after])]
    opener = following[0].isupper() and following.lower() in _words(language, "starters")
    if word[:-1].isdigit():
        long = len(word) - 1 > table(language, "sentences")["ordinal_digits"]
        return after if opener or (long and following[0].isupper()) else None
    if word in table(language, "sentences")["abbreviations"] and word.lower() not in _words(language, "final"):
        return None
    return after if opener or (following in '„“"»' and _opens(text, tokens, after) and not word[0].isupper()) else None
