"""What a language calls its numbers, scales and units: the table `quantities.toml`, made ready to search with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extract.quantities.currency import shared
from kg.language.tables import table
from kg.model.quantity import Comparator, Rate

END = r"(?![\w%€$£])"


@dataclass(frozen=True)
class Numbers:
    """One language's numbers. Keys are lower-case; `pattern` finds a number with all that belongs to it."""

    words: dict[str, float]
    scales: dict[str, float]
    units: dict[str, str]
    rates: dict[str, Rate]
    comparators: dict[str, Comparator]
    articles: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    by: frozenset[str]
    increase: frozenset[str]
    decrease: frozenset[str]
    decimal: str
    thousands: tuple[str, ...]
    pattern: re.Pattern[str]

    def value(self, text: str) -> float | None:
        """What the digits or the word `text` amount to, None where they are no number."""
        word = text.lower()
        if word in self.words:
            return self.words[word]
        for mark in self.thousands:
            text = text.replace(mark, "")
        try:
            return float(text.replace(self.decimal, "."))
        except ValueError:
            return None


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


def _words(rows: dict[str, Any]) -> dict[str, float]:
    """All number words up to 99, and the fixed ones."""
    ones, joiner = rows["ones"], rows["tens_joiner"]
    words: dict[str, float] = {**ones, **rows["teens"], **rows["tens"], **rows["others"]}
    for ten, tens in rows["tens"].items():
        for one, units in ones.items():
            both = (one, ten) if joiner["ones_first"] else (ten, one)
            words[joiner["word"].join(both)] = tens + units
    return words


@cache
def numbers(language: str) -> Numbers:
    """The numbers of a language; RuleError where it has no table."""
    rows = table(language, "quantities")
    words = _words(rows)
    names = {form: name for group in ("currencies", "units") for name, forms in rows[group].items() for form in forms}
    rates = {form: name for name, forms in rows["rates"].items() for form in forms}
    comparators = {form: name for name, forms in rows["comparators"].items() for form in forms}
    marks = "".join(re.escape(mark) for mark in rows["thousands"])
    digits = rf"\d{{1,3}}(?:[{marks}]\d{{3}})+(?:{re.escape(rows['decimal'])}\d+)?|\d+(?:{re.escape(rows['decimal'])}\d+)?"
    number, scale, unit = rf"{digits}|(?:{_either(words)})(?!\w)", _either(rows["scales"]), _either((*names, *shared(language)))
    symbols = _either(name for name in names if not name[-1].isalnum())
    ranges = rows["ranges"]
    pattern = re.compile(
        rf"(?<![\w.,:/-])(?:(?P<between>{_either(ranges['between'])})\s+)?(?:(?P<comparator>{_either(comparators)})\s+)?"
        rf"(?P<symbol>{symbols})?\s?(?P<number>{number})(?!\.\d)"
        rf"(?:\s?(?(between)(?:{_either((*ranges['and'], *ranges['to']))})|(?:{_either(ranges['to'])}))\s?(?P<maximum>{number}))?"
        rf"(?:[\s-]?(?P<scale>{scale}){END})?(?:[\s-]?(?P<unit>{unit}){END})?",
        re.IGNORECASE,
    )
    return Numbers(
        words=words,
        scales=rows["scales"],
        units=names,
        rates=rates,
        comparators=comparators,
        articles=frozenset(rows["articles"]),
        before=frozenset(rows["none"]["before"]),
        after=frozenset(rows["none"]["after"]),
        by=frozenset(rows["changes"]["by"]),
        increase=frozenset(rows["changes"]["increase"]),
        decrease=frozenset(rows["changes"]["decrease"]),
        decimal=rows["decimal"],
        thousands=tuple(rows["thousands"]),
        pattern=pattern,
    )
