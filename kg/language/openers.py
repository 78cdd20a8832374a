"""Where clauses open in a verb-bracket language."""

from functools import cache

from kg.language.draft import Word
from kg.language.tables import table
from kg.model.document import ClauseKind

FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"})
INFINITIVES = frozenset({"VVINF", "VAINF", "VMINF"})
VERBS = FINITE | INFINITIVES | {"VVPP", "VAPP", "VMPP", "VVIZU"}
STOPS = frozenset({"$,", "$.", "$("})
RELATIVE = frozenset({"PRELS", "PRELAT"})
QUESTION = frozenset({"PWS", "PWAT", "PWAV"})


@cache
def _openers(language: str, name: str) -> frozenset[str]:
    return frozenset(table(language, "words")["openers"][name])


class Openers:
    """Looks ahead from a word of one sentence."""

    def __init__(self, words: list[Word], language: str) -> None:
        self.words, self.language = words, language
        self._inquits: list[str] = table(language, "words")["verbs"]["inquit"]

    def stretch_end(self, start: int) -> int:
        """The next mark after `start`, or the end."""
        return next((place for place in range(start, len(self.words)) if self.words[place].tag in STOPS), len(self.words))

    def at(self, index: int) -> tuple[ClauseKind, int] | None:
        """The kind of clause that opens with this word, and its marker."""
        word = self.words[index]
        before = self.words[index - 1] if index else None
        fresh = before is None or before.tag in STOPS or before.tag in {"KON", "ADV", "PTKNEG"}
        if word.tag in {"APPR"} and fresh and index + 1 < len(self.words) and self.words[index + 1].tag in RELATIVE | QUESTION:
            return ("relative", index + 1) if self.words[index + 1].tag in RELATIVE else None
        if word.tag in RELATIVE and before is not None and fresh:
            return "relative", index
        if word.tag == "KOUI" or (word.lower in _openers(self.language, "infinitive") and fresh and word.tag in {"APPR", "KOUS"}):
            end = self.stretch_end(index + 1)
            has_zu = any(self.words[place].tag in {"PTKZU", "VVIZU"} for place in range(index + 1, end))
            return ("infinitive", index) if has_zu else None
        if word.tag == "KOUS" and self._has_finite(index):
            return "subordinate", index
        if word.tag in QUESTION and fresh and (self._has_finite(index) if index else self._before_verb()):
            return "subordinate", index
        return None

    def _before_verb(self) -> bool:
        """Whether the first stretch ends in its finite verb and the next begins with one: "Wie es heißt, kommt er"."""
        end = self.stretch_end(0)
        after = self.words[end + 1].tag if end + 1 < len(self.words) else ""
        return end > 2 and self.words[end - 1].tag in FINITE and after in FINITE

    def source(self, index: int) -> bool:
        """Whether a source without a verb begins: "…", so der Minister."""
        words = self.words
        if words[index].lower not in self._inquits or not index or words[index - 1].tag not in STOPS or index + 1 >= len(words):
            return False
        end = self.stretch_end(index + 1)
        stretch = words[index + 1 : end]
        return words[index + 1].tag in {"ART", "NN", "NE", "ADJA", "PPOSAT", "PPER"} and not any(word.tag in VERBS for word in stretch)

    def _has_finite(self, index: int) -> bool:
        return any(word.tag in FINITE for word in self.words[index + 1 :])
