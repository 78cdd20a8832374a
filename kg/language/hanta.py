"""Tags and lemmas from HanTa, each word form analysed once.

Source: Wartena, HanTa (LGPL-3); STTS tags for German, BNC C5 for English, renamed by our tables.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from kg.errors import RuleError
from kg.language.tables import table

REMEMBERED = 200_000
"""Word forms whose analysis is kept."""
LONGEST = 40
"""Characters of the longest word that is analysed by its parts; the work grows with their square."""


class Tagger:
    """A language's tagger. Tags whole sentences; a word's lemma depends on its tag."""

    def __init__(self, language: str) -> None:
        from HanTa.HanoverTagger import HanoverTagger

        model: Any = HanoverTagger(table(language, "tagger")["model"])
        # Its own memory covers only the forms it was trained on; the rest of a text's words come again and again as well.
        model.analyze_forward = lru_cache(REMEMBERED)(model.analyze_forward)
        model._tag_word = lru_cache(REMEMBERED)(model._tag_word)
        self._model = model
        self._names: dict[str, str] = table(language, "words")["renamed"]
        self._codes: dict[str, list[str]] = {}
        for code in model.int2tag.values():
            self._codes.setdefault(self._names.get(code, code), []).append(code)
        self._lemma = lru_cache(REMEMBERED)(self._analyse)

    def tags(self, words: Sequence[str]) -> list[str]:
        """The tag of each word of a sentence."""
        short = [word if len(word) <= LONGEST else word[-LONGEST:] for word in words]
        return [self._names.get(tag, tag) for tag in self._model.tag_sent(short, taglevel=0)]

    def lemma(self, word: str, tag: str) -> str:
        """The dictionary form of a word under a tag (ours, not HanTa's name of it)."""
        if len(word) > LONGEST:
            return word
        found: str = self._lemma(word, tag)
        return found

    def _analyse(self, word: str, tag: str) -> str:
        codes = self._codes.get(tag, [])
        code = codes[-1] if codes else "EMPTY"
        if len(codes) > 1:
            code = next((one for one, _ in self._model.tag_word(word, cutoff=20, casesensitive=False) if one in codes), code)
        lemma: str = self._model.analyze(word, pos=code)[0]
        return lemma or word


@cache
def tagger(language: str) -> Tagger:
    """The tagger of a language, loaded once (about 0.3 s).

    Raises RuleError where the language has tables but no tagger.
    """
    try:
        return Tagger(language)
    except FileNotFoundError as error:
        raise RuleError(f"HanTa has no model for the language '{language}': {error}.") from error
