"""Dictionary forms: HanTa's, corrected where it guesses (names, hyphens, irregular words)."""

from functools import cache, lru_cache
from typing import Any

from kg.language.draft import Word
from kg.language.hanta import tagger
from kg.language.tables import table

_NAMES = frozenset({"NE", "NNP"})
_MARKS = "*:_/"


@cache
def _rules(language: str) -> dict[str, Any]:
    found: dict[str, Any] = table(language, "words")["lemmas"]
    return found


def lemma_of(word: Word, language: str, seen: frozenset[str]) -> str:
    """The dictionary form of a tagged word; `seen` are the article's words, which tell a name's genitive from its own "s"."""
    if word.pos == "PUNCT":
        return word.text
    if word.tag in _NAMES:
        return name_of(word.text, language, seen)
    return _lemma(word.text, word.tag, language)


def name_of(text: str, language: str, seen: frozenset[str]) -> str:
    """A name without the ending of its genitive."""
    rules = _rules(language)
    if text[-1:] in "'’" and len(text) > 2:
        return text[:-1]
    if len(text) > 2 and text[-1] == "s" and text[:-1].isupper():
        return text[:-1]
    ending = rules["genitive"]
    if not ending or not text.endswith(ending) or len(text) < 5:
        return text
    base = text[: -len(ending)]
    if base in seen:
        return base
    kept = text.endswith(tuple(rules["kept"])) or text in rules["names"] or text.isupper() or any(char.isdigit() for char in text)
    return text if kept else base


@lru_cache(maxsize=200_000)
def _lemma(text: str, tag: str, language: str) -> str:
    rules = _rules(language)
    lower = text.lower()
    if lower in rules["words"] and tag != "POS":
        return str(rules["words"][lower])
    noun = tag.startswith("NN")
    if noun and any(mark in text for mark in _MARKS):
        stem = text[: min(text.find(mark) for mark in _MARKS if mark in text)]
        return _lemma(stem, tag, language) if len(stem) > 2 else text
    head, hyphen, last = text.rpartition("-")
    if hyphen and len(last) > 1 and last.isalpha():
        return head + hyphen + (_lemma(last, tag, language) if not noun or last[0].isupper() or text.islower() else last)
    if noun and len(text) > 2 and text[-1] == "s" and text[:-1].isupper():
        return text[:-1]
    found = tagger(language).lemma(text, tag)
    for old, new in rules["spelling"].items():
        found = found.replace(old, new) if noun and new in lower else found
    if rules["second"] and tag in rules["checked"] and text.isalpha():
        return _second(text, found, language)
    return found


def _second(text: str, found: str, language: str) -> str:
    """Another dictionary's form where the first is no word that it knows, or left the word as it was."""
    import simplemma

    lower = text.lower()
    if found.lower() == lower or not simplemma.is_known(found, lang=language):
        return simplemma.lemmatize(lower, lang=language) or found
    return found
