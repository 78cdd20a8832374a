"""Forms of a listed name or noun in running text, by the endings that the language's tables list."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from kg.language.tables import table

STEM = "|"
"""In a listed name: what stands after it up to the blank is an ending that inflects ("Vereinigt|e Staaten")."""


def plain(name: str) -> str:
    """A listed name as it is printed in the nominative."""
    return name.replace(STEM, "")


@cache
def _endings(language: str) -> dict[str, list[str]]:
    listed: dict[str, list[str]] = table(language, "names")["endings"]
    return listed


def forms(name: str, language: str) -> Iterator[str]:
    """All forms in which a listed name may be printed, the nominative first.

    Words with a marked stem take every adjective ending; the head noun (the last word before a lower-case one) takes noun endings.
    """
    endings = _endings(language)
    words = name.split()
    head = next((i - 1 for i, word in enumerate(words) if i and word[0].islower()), len(words) - 1)
    choices: list[list[str]] = []
    for index, word in enumerate(words):
        if STEM in word:
            stem, _, given = word.partition(STEM)
            choices.append(list(dict.fromkeys([stem + given, *(stem + ending for ending in endings["adjective"])])))
        elif index == head:
            choices.append([word, *(word + ending for ending in _noun_endings(word, endings))])
        else:
            choices.append([word])
    for combination in product(*choices):
        yield " ".join(combination)


def _noun_endings(word: str, endings: dict[str, list[str]]) -> list[str]:
    found = [ending for ending in endings["noun"] if not (ending[0] == "s" and word[-1] in "sßzx")]
    return [ending for ending in found if not (ending.startswith("e") and word[-1] in "aeiouy")]


def adjectives(stem: str, language: str) -> Iterator[str]:
    """Inflected forms of a state's adjective, also as they begin a sentence."""
    for ending in _endings(language)["adjective"]:
        yield stem + ending
        yield stem[0].upper() + stem[1:] + ending


def inhabitants(word: str, language: str) -> Iterator[str]:
    """Forms of a listed name for the people of a state (listed in the masculine singular, or the plural in English)."""
    pairs: list[list[str]] = table(language, "names")["endings"]["inhabitant"]
    for cut, added in pairs:
        if word.endswith(cut):
            yield word[: len(word) - len(cut)] + added


@cache
def _suffix(language: str) -> re.Pattern[str] | None:
    listed = _endings(language)["genitive"]
    return re.compile("(?:" + "|".join(map(re.escape, sorted(listed, key=len, reverse=True))) + ")$") if listed else None


def without_genitive(word: str, language: str) -> str:
    """The word without an ending that may be its genitive; the word itself where there is none."""
    pattern = _suffix(language)
    return pattern.sub("", word) if pattern and len(word) > 3 else word
