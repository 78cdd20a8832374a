"""Noun groups: a noun, name or pronoun with what stands before it."""

from functools import cache

from kg.language.draft import Draft, GroupDraft, Word
from kg.language.extents import BEFORE, HEAD, PRONOUNS, QUOTES, counting, extent, genitive
from kg.language.tables import table

_PREPOSITIONS = frozenset({"APPR", "APPRART"})
_ABOUT = frozenset({"ADV", "ADJD", "PTKA", "KOKOM"})
"""Tags of words that say how exact a figure is."""


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
            end = extent(words, outer, language)
            if end is not None and len(draft.groups) > inner:
                _add(draft, index, end, language, outer)
                for group in draft.groups[inner:-1]:
                    group.parent = len(draft.groups) - 1 if group.parent is None else group.parent
                index = end
                continue
            del draft.groups[inner:]
        end = extent(words, index, language)
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
        before = place - 1
        while before > index + 2 and words[before].tag in {"ADJD", "ADV"}:
            before -= 1
        if tag == "ADJA" and words[before].tag in {"NN", "NE", "CARD", "PPER", "PIS"} and words[place + 1].tag in {"NN", "ADJA", "NE"}:
            return place
    return None


def _add(draft: Draft, first: int, last: int, language: str, own: int | None = None) -> None:
    words = draft.words
    nouns = [place for place in range(first, last) if words[place].tag in HEAD]
    before = first - 1
    while before > 0 and words[before].text in QUOTES:
        before -= 1
    while before > 0 and words[first].tag == "CARD" and words[before].tag in _ABOUT:
        before -= 1  # "von rund 2.000 Polizisten", "mit mehr als 20 Booten"
    preposition = before if before >= 0 and words[before].tag in _PREPOSITIONS else None
    if len(nouns) > 1 and first == nouns[0] and words[first].tag == "NE" and genitive(words[first]) and words[first + 1].tag != "NE":
        draft.groups.append(GroupDraft(first, first + 1, first, readings=words[first].readings, parent=len(draft.groups) + 1))
        nouns = nouns[1:]
    head = _head(words, nouns, language) if nouns else last - 1
    pronoun = words[first].tag in PRONOUNS
    inside = [place for place in range(first, head + 1) if place == first or own is None or place >= own]
    readings = _agreed(words, inside, preposition, language)
    if words[head].tag == "NN" and words[last - 1].tag == "NE" and not any(words[place].tag in BEFORE for place in inside):
        readings = words[last - 1].readings  # a title before its name keeps one form in all cases
    bare = preposition is None and all(words[place].tag in HEAD for place in range(first, last))
    if bare and words[last - 1].tag == "NE" and genitive(words[last - 1]) and _loose(words, first, last):
        readings = None  # "Kallas und Costa": a genitive needs its noun
    draft.groups.append(GroupDraft(first, last, head, preposition, readings, pronoun=pronoun))


def _loose(words: list[Word], first: int, last: int) -> bool:
    """Whether no noun stands beside the words that they could be the genitive of."""
    before, after = words[first - 1].tag if first else "", words[last].tag if last < len(words) else ""
    return before not in HEAD | {"KON", "$,", "$("} and after not in HEAD | {"ADJA", "CARD", "TRUNC", "$("}


def _head(words: list[Word], nouns: list[int], language: str) -> int:
    """The common noun before its name ("Präsident Macron"), what is counted ("zwei Millionen Menschen"), else the last part of a name."""
    common = [place for place in nouns if words[place].tag == "NN"]
    counted = [place for place in common if words[place].lemma not in counting(language)]
    return (counted or common or [nouns[-1]])[0]


@cache
def _governed(lemma: str, language: str) -> str:
    """The cases that a preposition may govern."""
    return next((cases for cases, found in table(language, "words")["cases"].items() if cases != "dative_verbs" and lemma in found), "ADG")


def _agreed(words: list[Word], inside: list[int], preposition: int | None, language: str) -> frozenset[str] | None:
    """The readings on which all words of the group agree. A word that fits nothing is left aside: tags and tables err."""
    agreed: frozenset[str] | None = None
    places = [place for place in inside if words[place].tag in BEFORE or place == inside[-1]]
    if preposition is not None and words[preposition].tag == "APPRART":
        places.insert(0, preposition)
    for place in places:
        readings = words[place].readings
        if readings is None:
            continue
        both = readings if agreed is None else agreed & readings
        if both:
            agreed = both
    shown = any(words[place].readings is not None and words[place].tag in BEFORE for place in inside[:-1])
    if agreed and preposition is None and not shown and words[inside[-1]].tag == "NN":
        agreed = frozenset(reading for reading in agreed if reading[0] != "G") or agreed  # "mehr Raketen": no word shows a genitive
    if any(words[place].tag == "CARD" and words[place].lower not in _ones(language) for place in inside[:-1]):
        agreed = frozenset(reading for reading in agreed if reading[1] == "p") or agreed if agreed else agreed
    if preposition is not None and agreed:
        cases = _governed(words[preposition].lemma, language)
        agreed = frozenset(reading for reading in agreed if reading[0] in cases) or agreed
    return agreed


@cache
def _ones(language: str) -> frozenset[str]:
    return frozenset({"1", *table(language, "words")["ein"]["stems"]})
