"""Verbs that stand together, and words that take an infinitive, in a language with a verb bracket."""

from kg.language.discourse import verbs
from kg.language.draft import Word
from kg.language.openers import FINITE, VERBS


def first_of_chain(words: list[Word], index: int) -> int:
    """Where the verbs begin that end in the infinitive with its particle at `index`: "unterzeichnen zu können"."""
    first = index if words[index].tag == "VVIZU" else index - 1
    if words[index].tag in {"VMINF", "VAINF"}:
        while first and words[first - 1].tag in VERBS - FINITE:
            first -= 1
    return first


def governs(word: Word, language: str) -> bool:
    """Whether the word takes an infinitive of its own: a participle ("hat angekündigt anzutreten"), "bereit", "in der Lage"."""
    return word.tag == "VVPP" or word.lemma in verbs(language, "control")


def in_row(words: list[Word], first: int, boundary: int, index: int) -> bool:
    """Whether the full verbs at `first` and `index` are coordinated: by "und", or by a comma with a third after them.

    "hat Geld gegeben, Rat geholt und Hilfe zugesagt".
    """
    if words[boundary].tag == "KON":
        return True
    tag = words[first].tag
    if words[boundary].text != "," or words[index].tag != tag or index == boundary + 1:
        return False
    if index + 1 == len(words) or words[index + 1].tag not in {"KON", "$,"}:
        return False
    later = next((word.tag for word in words[index + 1 :] if word.tag in FINITE | {"$.", tag}), None)
    return later == tag
