"""How far a noun group reaches."""

from functools import cache

from kg.language.draft import Word
from kg.language.tables import table

BEFORE = frozenset({"ART", "PDAT", "PIAT", "PIDAT", "PPOSAT", "PWAT", "PRELAT", "CARD", "ADJA"})
HEAD = frozenset({"NN", "NE", "FM", "XY"})
PRONOUNS = frozenset({"PPER", "PRF", "PDS", "PIS", "PWS", "PRELS", "PPOSS"})
QUOTES = frozenset("„“”\"»«‚‘’›‹'") | {"``", "''"}
_NOUNS = HEAD | {"TRUNC"}
_DETERMINERS = frozenset({"ART", "PDAT", "PPOSAT", "PRELAT"})
_ALONE = frozenset({"CARD", "PIAT", "PIDAT", "PDAT", "PPOSAT", "ADJA", "TRUNC"})


def extent(words: list[Word], start: int, language: str) -> int | None:
    """The end of the group that begins at `start`, None where none does."""
    if words[start].tag in PRONOUNS:
        return start + 1
    if words[start].tag not in BEFORE | _NOUNS:
        return None
    index, seen_noun = start, False
    while index < len(words):
        tag = words[index].tag
        step = 1
        if tag in _NOUNS:
            if seen_noun and _new_noun(words, start, index, language):
                break
            seen_noun = seen_noun or tag in HEAD
        elif tag in BEFORE:
            if index > start and _new_group(words, index, seen_noun, language):
                break
        elif not (seen_noun and (step := _particles(words, start, index, language))):
            step = 1
            if not _inner(words, index, seen_noun):
                break
        index += step
    while index > start + 1 and words[index - 1].tag == "TRUNC":
        index -= 1
    return index if seen_noun or any(words[place].tag in _ALONE for place in range(start, index)) else None


def _new_noun(words: list[Word], start: int, index: int, language: str) -> bool:
    """Whether a noun after a noun begins a group of its own."""
    before, word = words[index - 1], words[index]
    if word.tag != "NN":
        return False
    if before.tag == "NE":
        return not genitive(before) and (before.head != index or words[start].tag not in BEFORE)
    return before.tag == "NN" and before.lemma not in counting(language) and _apart(words, start, index)


def _new_group(words: list[Word], index: int, seen_noun: bool, language: str) -> bool:
    """Whether an article, adjective or figure begins a group of its own."""
    before, tag = words[index - 1].tag, words[index].tag
    after = words[index + 1].tag if index + 1 < len(words) else ""
    number = tag == "CARD" and before in {"NN", "NE"} and after not in {"NN", "ADJA"}
    if seen_noun and not number and not _counted(words, index, language):
        return True
    determiner = tag in _DETERMINERS or (tag in {"PIAT", "PIDAT"} and before == "ADJA")
    return determiner and before not in {"PIAT", "PIDAT"}


def genitive(word: Word) -> bool:
    """A name in the genitive, as before its noun: "Russlands Präsident"."""
    return word.readings is not None and all(reading[0] == "G" for reading in word.readings)


def _apart(words: list[Word], start: int, index: int) -> bool:
    """Two common nouns side by side that a parser hangs on different words."""
    head = words[index].head
    return (
        head is not None and not start <= head <= index and words[index].relation in {"nsubj", "obj", "iobj", "obl", "nsubj:pass", "root"}
    )


@cache
def _names(language: str, name: str) -> frozenset[str]:
    return frozenset(table(language, "words")["names"][name])


@cache
def counting(language: str) -> frozenset[str]:
    """Nouns that count what follows them."""
    return frozenset(table(language, "words")["measure"]["counting"])


def _counted(words: list[Word], index: int, language: str) -> bool:
    """An adjective or quantity after a noun that counts: "15 Millionen neue Arbeitsplätze", "10 Prozent mehr Strom"."""
    word = words[index]
    return word.tag in {"ADJA", "PIAT", "PIDAT"} and words[index - 1].lemma in counting(language) and word.text[0].islower()


def _particles(words: list[Word], start: int, index: int, language: str) -> int:
    """How many words between two parts of one name start here: "Tessen von Heydebreck", "Charles de Gaulle"."""
    if words[index - 1].tag != "NE" or not words[index - 1].text[0].isupper():
        return 0
    step = 0
    noble = words[index].lower in _names(language, "nobility")
    while (
        index + step < len(words)
        and words[index + step].lower in _names(language, "particles") | _names(language, "nobility")
        and words[index + step].text[0].islower()
    ):
        step += 1
    if not step or index + step >= len(words) or words[index + step].tag not in {"NE", "FM"}:
        return 0
    single = index - 1 == start or words[index - 2].tag != "NE"
    titled = index - 1 > start and words[index - 2].tag == "NN"
    return step if not noble or step > 1 or (single and titled) else 0


def _inner(words: list[Word], index: int, seen_noun: bool) -> bool:
    """Words inside a group before its noun: adverbs before adjectives or figures, "und" between adjectives or cut words."""
    if seen_noun or index + 1 >= len(words):
        return False
    before, word, after = words[index - 1].tag, words[index], words[index + 1].tag
    if word.text in QUOTES:
        return after in {"NN", "NE", "FM", "ADJA", "CARD"}
    if word.tag in {"ADV", "ADJD", "PTKA", "PTKNEG"}:
        return after in {"ADJA", "CARD"} or (
            after in {"ADV", "ADJD"} and index + 2 < len(words) and words[index + 2].tag in {"ADJA", "CARD"}
        )
    if word.tag in {"KON", "$,"}:
        same = before == after and before in {"ADJA", "CARD"}
        return same or (before == "TRUNC" and after in {"TRUNC", "NN", "ADJA"})
    return False
