"""Noun groups: a noun, name or pronoun with what stands before it."""

from functools import cache

from kg.language.draft import Draft, GroupDraft, Word
from kg.language.tables import table

_PREPOSITIONS = frozenset({"APPR", "APPRART"})
_BEFORE = frozenset({"ART", "PDAT", "PIAT", "PIDAT", "PPOSAT", "PWAT", "PRELAT", "CARD", "ADJA"})
_NOUNS = frozenset({"NN", "NE", "FM", "TRUNC", "XY"})
_PRONOUNS = frozenset({"PPER", "PRF", "PDS", "PIS", "PWS", "PRELS", "PPOSS"})
_QUOTES = frozenset("„“”\"»«‚‘’›‹'") | {"``", "''"}
_HEAD = frozenset({"NN", "NE", "FM", "XY"})


def group_words(draft: Draft, language: str) -> None:
    """Fill `draft.groups`, in order of their heads' clauses: inner groups (a name's genitive before its noun) come first."""
    _group(draft, 0, len(draft.words), language)


def _group(draft: Draft, index: int, stop: int, language: str) -> None:
    words = draft.words
    while index < stop:
        outer = _attribute(words, index)
        if outer is not None:
            inner = len(draft.groups)
            _group(draft, index + 1, outer, language)
            end = _extent(words, outer, language)
            if end is not None and len(draft.groups) > inner:
                _add(draft, index, end, language)
                for group in draft.groups[inner:-1]:
                    group.parent = len(draft.groups) - 1 if group.parent is None else group.parent
                index = end
                continue
            del draft.groups[inner:]
        end = _extent(words, index, language)
        if end is None:
            index += 1
            continue
        _add(draft, index, min(end, stop), language)
        index = end


def _attribute(words: list[Word], index: int) -> int | None:
    """Where the adjective stands that an article waits for over words of its own: "die [vom Land] geförderten Schulen"."""
    if words[index].tag not in {"ART", "PPOSAT", "PDAT"} or index + 3 >= len(words) or words[index + 1].tag not in {"APPR", "APPRART"}:
        return None
    for place in range(index + 3, min(len(words) - 1, index + 14)):
        tag = words[place].tag
        if tag in {"$,", "$.", "KOUS", "PRELS"} or tag[:1] == "V":
            return None
        if tag == "ADJA" and words[place - 1].tag in {"NN", "NE", "CARD"} and words[place + 1].tag in {"NN", "ADJA", "NE"}:
            return place
    return None


def _extent(words: list[Word], start: int, language: str) -> int | None:
    """The end of the group that begins at `start`, None where none does."""
    word = words[start]
    if word.tag in _PRONOUNS:
        return start + 1
    if word.tag not in _BEFORE and word.tag not in _NOUNS:
        return None
    index = start
    seen_noun = False
    while index < len(words):
        tag = words[index].tag
        if tag in _NOUNS:
            if (
                seen_noun
                and words[index - 1].tag == "NE"
                and tag == "NN"
                and not _genitive_before(words, index)
                and words[index - 1].head != index
            ):
                break
            if (
                seen_noun
                and tag == "NN"
                and words[index - 1].tag == "NN"
                and words[index - 1].lemma not in _counting(language)
                and _apart(words, start, index)
            ):
                break
            seen_noun = seen_noun or tag in _HEAD
        elif tag in _BEFORE:
            number = (
                tag == "CARD"
                and words[index - 1].tag in {"NN", "NE"}
                and not (index + 1 < len(words) and words[index + 1].tag in {"NN", "ADJA"})
            )
            if seen_noun and not number and not _counted(words, index, language):
                break
            if (
                (tag in {"ART", "PDAT", "PPOSAT", "PRELAT"} or (tag in {"PIAT", "PIDAT"} and words[index - 1].tag == "ADJA"))
                and index > start
                and words[index - 1].tag not in {"PIAT", "PIDAT"}
            ):
                break
        elif seen_noun and (step := _particles(words, start, index, language)):
            index += step
            continue
        elif not _inner(words, index, seen_noun):
            break
        index += 1
    while index > start and words[index - 1].tag in {"TRUNC"} and index - start > 1:
        index -= 1
    if not seen_noun and not any(
        words[place].tag in {"CARD", "PIAT", "PIDAT", "PDAT", "PPOSAT", "ADJA", "TRUNC"} for place in range(start, index)
    ):
        return None
    return index


@cache
def _names(language: str, name: str) -> frozenset[str]:
    return frozenset(table(language, "words")["names"][name])


@cache
def _counting(language: str) -> frozenset[str]:
    return frozenset(table(language, "words")["measure"]["counting"])


def _counted(words: list[Word], index: int, language: str) -> bool:
    """An adjective or quantity after a noun that counts: "15 Millionen neue Arbeitsplätze", "10 Prozent mehr Strom"."""
    word = words[index]
    return word.tag in {"ADJA", "PIAT", "PIDAT"} and words[index - 1].lemma in _counting(language) and word.text[0].islower()


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


def _apart(words: list[Word], start: int, index: int) -> bool:
    """Two common nouns side by side that a parser hangs on different words."""
    head = words[index].head
    return (
        head is not None and not start <= head <= index and words[index].relation in {"nsubj", "obj", "iobj", "obl", "nsubj:pass", "root"}
    )


def _genitive_before(words: list[Word], index: int) -> bool:
    """A name in the genitive before its noun: "Russlands Präsident"."""
    before = words[index - 1]
    return before.readings is not None and all(reading[0] == "G" for reading in before.readings)


def _inner(words: list[Word], index: int, seen_noun: bool) -> bool:
    """Words inside a group before its noun: adverbs before adjectives or figures, "und" between adjectives or cut words."""
    if seen_noun or index + 1 >= len(words):
        return False
    before, word, after = words[index - 1].tag, words[index], words[index + 1].tag
    if word.text in _QUOTES:
        return after in {"NN", "NE", "FM", "ADJA", "CARD"}
    if word.tag in {"ADV", "ADJD", "PTKA", "PTKNEG"}:
        return after in {"ADJA", "CARD"} or (
            after in {"ADV", "ADJD"} and index + 2 < len(words) and words[index + 2].tag in {"ADJA", "CARD"}
        )
    if word.tag in {"KON", "$,"}:
        same = before == after and before in {"ADJA", "CARD"}
        return same or (before == "TRUNC" and after in {"TRUNC", "NN", "ADJA"})
    return False


def _add(draft: Draft, first: int, last: int, language: str) -> None:
    words = draft.words
    nouns = [place for place in range(first, last) if words[place].tag in _HEAD]
    before = first - 1
    while before > 0 and words[before].text in _QUOTES:
        before -= 1
    preposition = before if before >= 0 and words[before].tag in _PREPOSITIONS else None
    if (
        len(nouns) > 1
        and first == nouns[0]
        and words[first].tag == "NE"
        and _genitive_before(words, first + 1)
        and words[first + 1].tag != "NE"
    ):
        draft.groups.append(GroupDraft(first, first + 1, first, readings=words[first].readings, parent=len(draft.groups) + 1))
        nouns = nouns[1:]
    head = _head(words, nouns) if nouns else last - 1
    pronoun = words[first].tag in _PRONOUNS
    readings = _agreed(words, first, last, head, preposition, language)
    draft.groups.append(GroupDraft(first, last, head, preposition, readings, pronoun=pronoun))


def _head(words: list[Word], nouns: list[int]) -> int:
    """The common noun before its name ("Präsident Macron"), else the last part of a name."""
    common = [place for place in nouns if words[place].tag == "NN"]
    return common[0] if common else nouns[-1]


@cache
def _governed(lemma: str, language: str) -> str:
    """The cases that a preposition may govern."""
    return next((cases for cases, found in table(language, "words")["cases"].items() if cases != "dative_verbs" and lemma in found), "ADG")


def _agreed(words: list[Word], first: int, last: int, head: int, preposition: int | None, language: str) -> frozenset[str] | None:
    """The readings on which all words of the group agree. A word that fits nothing is left aside: tags and tables err."""
    agreed: frozenset[str] | None = None
    places = [place for place in range(first, head + 1) if words[place].tag in _BEFORE or place == head]
    if preposition is not None and words[preposition].tag == "APPRART":
        places.insert(0, preposition)
    for place in places:
        readings = words[place].readings
        if readings is None:
            continue
        both = readings if agreed is None else agreed & readings
        if both:
            agreed = both
    if any(words[place].tag == "CARD" and words[place].lower not in _ones(language) for place in range(first, head)):
        agreed = frozenset(reading for reading in agreed if reading[1] == "p") or agreed if agreed else agreed
    if preposition is not None and agreed:
        cases = _governed(words[preposition].lemma, language)
        agreed = frozenset(reading for reading in agreed if reading[0] in cases) or agreed
    return agreed


@cache
def _ones(language: str) -> frozenset[str]:
    return frozenset({"1", *table(language, "words")["ein"]["stems"]})
