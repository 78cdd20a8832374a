"""How many came to a meeting, as one claim says it: counts by what is counted, so that articles can be held against each other."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.model import Meeting, Quantity, Span
from kg.model.quantity import Comparator
from kg.resolve.seen import Seen

FIRST = 2  # the number of the first number word
BOUNDS: dict[str, Comparator] = {"about": "about", "least": "at-least", "most": "at-most"}
_DIGITS = r"\d{1,3}(?:[.,]\d{3})*|\d+"


@dataclass(frozen=True)
class Counting:
    """How a language counts who came: one pattern a class, the number in its group `n`, the word before it in `bound`."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    numbers: dict[str, int]
    bounds: dict[str, Comparator]
    others: frozenset[str]


def headcounts(seen: Seen[Meeting]) -> dict[str, Quantity]:
    """By class ("leaders") the one count of all who came. A class that the claim counts in two ways is left out: it says two things."""
    found: dict[str, dict[float, Quantity]] = {}
    for name, quantity in _printed(seen):
        found.setdefault(name, {}).setdefault(quantity.value, quantity)
    return {name: next(iter(counts.values())) for name, counts in found.items() if len(counts) == 1}


def _printed(seen: Seen[Meeting]) -> Iterator[tuple[str, Quantity]]:
    counting = _counting(seen.article.language)
    if counting is None:
        return
    for sentence in seen.claim.evidence:
        text = sentence.of(seen.article.text)
        for name, pattern in counting.patterns:
            for match in pattern.finditer(text):
                if not counting.others & set(text[match.end("n") : match.end()].casefold().split()):
                    span = Span(sentence.start + match.start("n"), sentence.start + match.end("n"))
                    bound = counting.bounds.get(" ".join((match["bound"] or "").casefold().split()), "exact")
                    yield name, Quantity(_number(match["n"], counting), match.group(), span, comparator=bound, thing=name)


def _number(text: str, counting: Counting) -> float:
    word = text.casefold()
    return float(counting.numbers[word]) if word in counting.numbers else float(re.sub(r"\D", "", text))


@cache
def _counting(language: str) -> Counting | None:
    """The table of a language, None for one that we have none of."""
    tables: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    if language not in tables:
        return None
    table = tables[language]
    bounds = {word: BOUNDS[kind] for kind in BOUNDS for word in table[kind]}
    number = rf"(?:\b(?P<bound>{'|'.join(bounds)}) )?\b(?P<n>{_DIGITS}|{'|'.join(table['numbers'])})"
    patterns = tuple(
        (name, re.compile(text.replace("{n}", number).replace(" ", r"\s+"), re.IGNORECASE))
        for name, texts in table["classes"].items()
        for text in texts
    )
    return Counting(patterns, {word: place for place, word in enumerate(table["numbers"], FIRST)}, bounds, frozenset(table["others"]))
