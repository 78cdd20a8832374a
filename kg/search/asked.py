"""What a person types into a search field, and what it asks for.

luftabwehr ukraine          both words, each also as the beginning of a longer one
"26 countries"              these words in this order
drohne OR drone             either (ODER too)
macron -merz                not this word (NOT, NICHT too)
(paris OR london) treffen   brackets
sicher*                     the beginning of a word only
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import QueryError
from kg.search.spelling import operators

QUOTES = '"„“”«»'
TOKEN = re.compile(rf"-?[{QUOTES}](?P<phrase>[^{QUOTES}]*)(?P<closed>[{QUOTES}])?|(?P<open>-?\()|(?P<close>\))|(?P<word>[^\s(){QUOTES}]+)")
SAYING = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `whole` where it is only itself (a phrase), `cut` where a star says that it goes on."""

    text: str
    whole: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """Every one of `wanted` and none of `unwanted`."""

    wanted: "tuple[Asked, ...]"
    unwanted: "tuple[Asked, ...]" = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of them."""

    parts: "tuple[Asked, ...]"


Asked = Word | All | Either


def read(text: str) -> Asked:
    """What the text asks for. Raises QueryError where it asks for nothing: no word, an open quotation mark or bracket, only exclusions."""
    tokens = list(_tokens(text))
    if not any(kind in {"word", "phrase"} for _, kind, _ in tokens):
        raise QueryError("There is no word to search for." if not text.strip() else f"There is no word to search for in '{text.strip()}'.")
    place, asked = _either(tokens, 0)
    if place < len(tokens):
        raise QueryError("A bracket is closed that was not opened: write it as (one OR other).")
    return asked


Token = tuple[bool, str, str]


def _tokens(text: str) -> Iterator[Token]:
    """Whether it is excluded, what it is ("word", "phrase", "(", ")", "and", "or", "not"), and its words."""
    named = operators()
    for found in TOKEN.finditer(text):
        whole = found[0]
        if found["phrase"] is not None:
            if not found["closed"]:
                raise QueryError('A quotation mark is not closed: write the phrase as "these words".')
            if SAYING.search(found["phrase"]):
                yield whole.startswith("-"), "phrase", found["phrase"]
        elif found["open"]:
            yield whole.startswith("-"), "(", ""
        elif found["close"]:
            yield False, ")", ""
        elif whole in named:
            yield False, named[whole], ""
        elif SAYING.search(whole):
            yield whole.startswith("-"), "word", whole.removeprefix("-")


def _either(tokens: list[Token], place: int) -> tuple[int, Asked]:
    parts: list[Asked] = []
    while True:
        place, part = _all(tokens, place)
        parts.append(part)
        if place >= len(tokens) or tokens[place][1] != "or":
            return place, parts[0] if len(parts) == 1 else Either(tuple(parts))
        place += 1


def _all(tokens: list[Token], place: int) -> tuple[int, Asked]:
    wanted: list[Asked] = []
    unwanted: list[Asked] = []
    negated = False
    while place < len(tokens) and tokens[place][1] not in {")", "or"}:
        minus, kind, text = tokens[place]
        place += 1
        if kind == "and":
            continue
        if kind == "not":
            negated = True
            continue
        if kind == "(":
            place, part = _either(tokens, place)
            if place >= len(tokens):
                raise QueryError("A bracket is not closed: write it as (one OR other).")
            place += 1
        else:
            part = Word(text, whole=kind == "phrase") if kind == "phrase" else Word(text.rstrip("*"), cut=text.endswith("*"))
        (unwanted if minus or negated else wanted).append(part)
        negated = False
    if negated:
        raise QueryError("A search says NOT, but not what: write a word after it.")
    if not wanted and unwanted:
        raise QueryError("A search cannot only leave out: write a word that is wanted before the excluded ones.")
    if not wanted:
        raise QueryError("A word is missing beside OR or between brackets: write it as (one OR other).")
    return place, wanted[0] if len(wanted) == 1 and not unwanted else All(tuple(wanted), tuple(unwanted))
