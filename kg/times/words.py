"""Slots: the word classes that rules are written with. Each becomes one piece of a regular expression and knows what its words mean."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.errors import RuleError
from kg.times.numerals import number_words

Value = int | float | str
CAPITAL = r"(?-i:(?=[A-ZÄÖÜ]))"


def folded(text: str) -> str:
    """Lower case, white space as single blanks: the form that words are looked up in."""
    return " ".join(text.lower().split())


@dataclass(frozen=True, slots=True)
class Slot:
    """A class of words. `pattern` matches one of them; `value` says what it stands for.

    A slot without words is a number in digits, read as an integer. `openers` are the letters that its words begin with: the words
    themselves; of words marked as `whole`, short ones that many others begin with, also the mark or blank after them.
    """

    name: str
    pattern: str
    words: Mapping[str, Value] = field(default_factory=dict)
    endings: bool = False
    decimal: str = "."
    openers: tuple[str, ...] = ()

    def value(self, text: str) -> Value | None:
        """The meaning of a matched text; with endings the longest stem decides."""
        text = folded(text)
        if text in self.words:
            return self.words[text]
        if self.endings:
            for stop in range(len(text) - 1, 1, -1):
                if text[:stop] in self.words:
                    return self.words[text[:stop]]
            text = re.match(r"[\d.,]*", text)[0]  # type: ignore[index]
        return _digits(text, self.decimal)


def _digits(text: str, decimal: str) -> int | float | None:
    grouped = "." if decimal == "," else ","
    if text.isdecimal() and len(text) < 10:
        return int(text)
    plain = re.sub(rf"\{grouped}(?=\d\d\d(?!\d))", "", text).replace(decimal, ".").rstrip(".")
    if not re.fullmatch(r"\d{1,9}(\.\d+)?", plain, re.ASCII):
        return None
    return float(plain) if "." in plain else int(plain)


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first, shared beginnings read once.

    >>> alternation(["mon", "monday", "may"])
    'm(?:ay|on(?:day)?)'
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = None
    return _branch(root)


def _branch(node: dict[str, Any]) -> str:
    pieces = [(r"\s+" if letter == " " else re.escape(letter)) + _branch(child) for letter, child in sorted(node.items()) if letter]
    if not pieces:
        return ""
    if "" in node:
        return "(?:" + "|".join(pieces) + ")?"
    return pieces[0] if len(pieces) == 1 else "(?:" + "|".join(pieces) + ")"


def meanings(entry: Mapping[str, list[str]]) -> dict[str, Value]:
    """Each word's meaning, from a table of meanings with their words; a meaning in digits is a number."""
    return {folded(word): number(key) for key, words in entry.items() for word in words}


def number(key: str) -> Value:
    """A key of a table as the number that it writes, else as itself."""
    if re.fullmatch(r"-?\d+", key):
        return int(key)
    return float(key) if re.fullmatch(r"-?\d+\.\d+", key) else key


def slots(table: Mapping[str, Any], where: str) -> dict[str, Slot]:
    """The slots of a language's table `times`. Raises RuleError for one that has neither words nor a pattern."""
    decimal = table["decimal"]
    found: dict[str, Slot] = {}
    numerals = number_words({key: meanings(entry) if isinstance(entry, dict) else entry for key, entry in table["numerals"].items()})
    for name, entry in table["slot"].items():
        words = meanings(entry.get("words", {}))
        openers = tuple(word + mark for word in words for mark in (".", ",", " ")) if entry.get("whole") else tuple(words)
        if entry.get("numerals"):
            words = numerals | words
            openers = tuple(words)
        pattern = "|".join(p for p in (alternation(words), entry.get("pattern")) if p)
        if not pattern:
            raise RuleError(f"{where}: the slot '{name}' has neither words nor a pattern.")
        pattern = f"(?:{pattern})" + entry.get("endings", "")
        if entry.get("capital"):
            pattern = CAPITAL + pattern
        if other := found.get(entry.get("or", "")):
            pattern, words = f"(?:{pattern}|{other.pattern})", {**other.words, **words}
            openers += other.openers
        found[name] = Slot(name, pattern, words, "endings" in entry, decimal, openers)
    return found
