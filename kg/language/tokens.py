"""Text to words and marks.

A token carries no more than its place: what it is, the tagger says. Abbreviations and ordinals keep their full stop.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.language.tables import table

LONGEST = 80
"""Characters of the longest token: what is longer is no word and is cut, so that nothing below grows with it."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language writes words: one pattern for all tokens, and the endings that are words of their own."""

    pattern: re.Pattern[str]
    clitic: re.Pattern[str] | None


@cache
def spelling(language: str) -> Spelling:
    """The patterns of a language, from its table `sentences`."""
    rules = table(language, "sentences")
    short = sorted({*rules["abbreviations"], *rules["final"]}, key=len, reverse=True)
    endings = "|".join(sorted(rules["inner_endings"], key=len, reverse=True))
    inner = rf"[*:_/](?:{endings})\b|" if endings else ""
    parts = [
        r"(?:https?://|www\.)[^\s<>\"„“”»«]{1,70}[\w/]",
        r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}",
        r"(?<!\w)(?:" + "|".join(re.escape(word) for word in short) + r")(?!\w)",
        r"(?<![\w.])(?:[^\W\d_]\.){2,6}",
        rf"\d+(?:[.,:]\d+)*(?:(?:{inner}[-–])?[^\W\d_]+(?:[-–'’]\w+)*)?" + (r"(?:(?<=\d)\.(?=\s))?" if rules["ordinals"] else ""),
        r"[^\W\d_]{2,}(?:\.[a-zäöü][a-zäöüß]+)+(?![\w])",
        rf"[^\W_]+(?:{inner}[-–](?=\w)\w+|['’](?=\w)\w+|&(?=\w)\w+|_\w+)*(?:[-–](?=,|\s(?:\w+\s){{1,2}}\w))?",
        r"\.\.\.+|--+|``|''",
        r"_|[^\w\s]",
    ]
    clitics = "|".join(re.escape(word) for word in rules["clitics"])
    clitic = re.compile(rf"(?:{clitics})$", re.IGNORECASE) if clitics else None
    return Spelling(re.compile("|".join(parts)), clitic)


@cache
def _initial() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]$")


def tokenise(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Places of the tokens of `text` between `start` and `end`, in order; nothing but white space lies outside them."""
    rules = spelling(language)
    pending: tuple[int, int] | None = None
    for match in rules.pattern.finditer(text, start, end):
        for first, last in _pieces(text, match.start(), match.end(), rules):
            if pending and pending[1] == first and last == first + 1 and text[first] == "." and _is_initial(text, pending, end):
                pending = (pending[0], last)
                continue
            if pending:
                yield pending
            pending = (first, last)
    if pending:
        yield pending


def _is_initial(text: str, token: tuple[int, int], end: int) -> bool:
    """A single capital whose full stop leads on to a name: "J. Smith", "George W. Bush"."""
    start, stop = token
    if stop - start != 1 or not text[start].isupper():
        return False
    following = text[stop + 1 : min(end, stop + 4)].lstrip()
    return bool(following) and following[0].isalpha() and following[0].isupper()


def _pieces(text: str, start: int, end: int, rules: Spelling) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        yield start, start + LONGEST
        start += LONGEST
    found = rules.clitic.search(text, start, end) if rules.clitic and end - start > 2 else None
    cut = found.start() if found else start
    if found and text[cut] in "sS" and cut + 1 < end:
        cut += 1
    if start < cut < end:
        yield start, cut
        yield cut, end
    else:
        yield start, end
