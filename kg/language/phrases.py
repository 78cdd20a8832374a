"""Noun groups of a parsed sentence: a nominal head with what hangs on it from the left, and the parts of a name."""

from functools import cache

from kg.language.draft import Draft, GroupDraft, Word
from kg.language.tables import table

NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "WDT", "EX", "CD", "DT", "FW", "ADD", "$"})
_PRONOUNS = frozenset({"PRP", "WP", "WDT", "EX", "DT"})
_LEFT = frozenset({"det", "amod", "nummod", "compound", "nmod:poss", "advmod", "flat", "nmod", "obl", "punct", "cc", "discourse"})
_RIGHT = frozenset({"flat", "compound", "nummod", "goeswith"})
_INSIDE = frozenset({"compound", "flat", "nummod", "det", "amod", "fixed", "case", "advmod", "discourse", "cc"})
_PLURAL = frozenset({"NNS", "NNPS"})


def group_phrases(draft: Draft, language: str) -> dict[int, int]:
    """Fill `draft.groups`; says which group a head word has."""
    words = draft.words
    found: dict[int, int] = {}
    for place, word in enumerate(words):
        if _heads_group(words, place):
            first, last = _reach(words, place)
            case = next((other for other in range(first) if words[other].head == place and words[other].relation == "case"), None)
            readings = _readings(word, language)
            pronoun = word.tag in _PRONOUNS and last - first == 1
            found[place] = len(draft.groups)
            draft.groups.append(GroupDraft(first, last, place, case, readings, pronoun=pronoun))
    _link(draft, found)
    return found


def _heads_group(words: list[Word], place: int) -> bool:
    word = words[place]
    if word.tag not in NOMINAL:
        carries = word.tag in {"JJ", "JJR", "JJS", "VBN", "VBG"} and word.relation in {"nsubj", "obj", "obl", "nmod", "iobj", "nsubj:pass"}
        return carries and any(other.head == place and other.relation == "det" for other in words)
    head = word.head
    if word.relation in _INSIDE and head is not None and head != place:
        alone = words[head].tag not in NOMINAL or any(other.head == place and other.relation == "amod" for other in words)
        return word.relation == "compound" and head < place and alone  # "promised Chad military aid": a parser's slip
    return not (
        word.relation == "conj" and head is not None and words[head].relation in {"compound", "amod", "nummod"} and words[head].head != head
    )


def _reach(words: list[Word], head: int) -> tuple[int, int]:
    first = head
    while first > 0 and _climbs(words, first - 1, head):
        first -= 1
    while first < head and (
        words[first].relation in {"punct", "cc", "case"}
        or (words[first].tag in {"IN", "RB", "``", "''"} and words[first].head != first + 1 and words[first].relation != "advmod")
    ):
        first += 1
    last = head + 1
    while last < len(words) and _trails(words, last, head):
        last += 1
    return first, last


def _climbs(words: list[Word], place: int, head: int) -> bool:
    """Whether a word left of the head hangs on it by links that belong inside a group."""
    top = place
    for _ in range(6):
        above = words[top].head
        if above is None or above == top or above > head:
            return False
        if above == head:
            relation = words[top].relation or ""
            if relation in {"nmod", "obl"}:
                return top == place and words[place].tag in NOMINAL and place + 1 == head
            return relation in _LEFT
        top = above
    return False


def _trails(words: list[Word], place: int, head: int) -> bool:
    """Whether a word right of the head is a further part of its name or number."""
    top = place
    for _ in range(4):
        above = words[top].head
        if above is None or above == top:
            return False
        if words[top].relation not in _RIGHT:
            return False
        if above == head:
            return True
        top = above
    return False


@cache
def _pronouns(language: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = table(language, "words")["pronoun"]
    return found


def _readings(word: Word, language: str) -> frozenset[str] | None:
    known = _pronouns(language).get(word.lower) if word.tag in _PRONOUNS else None
    if known:
        return frozenset(known)
    if word.tag in _PLURAL:
        return frozenset({"Np", "Ap"})
    return frozenset({"Ns", "As"}) if word.tag in {"NN", "NNP"} else None


def _link(draft: Draft, found: dict[int, int]) -> None:
    """Parents of attributes and members of coordinations."""
    words = draft.words
    for place, index in found.items():
        head, relation = words[place].head, words[place].relation
        if head is None or head == place:
            continue
        if relation in {"nmod", "nmod:poss"} and head in found:
            draft.groups[index].parent = found[head]
        elif relation == "conj" and head in found:
            first = found[head]
            draft.groups[first].conjuncts.append(index)
    for first, group in enumerate(draft.groups):
        members = [first, *group.conjuncts]
        for member in group.conjuncts:
            if member != first:
                draft.groups[member].conjuncts = [other for other in members if other != member]
                if draft.groups[member].preposition is None:
                    draft.groups[member].preposition = group.preposition
                draft.groups[member].parent = group.parent
