"""What a fixed-order tree is mended by where the sentence is sure: names, "said the minister", two objects, relative clauses."""

import itertools
from functools import cache

from kg.language.destined import destined
from kg.language.discourse import verbs
from kg.language.draft import Word
from kg.language.relatives import hang_relative
from kg.language.tables import table

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "root"})
_OF_NAMES = frozenset({"case", "det", "amod", "punct", "nmod:poss", "appos", "acl:relcl"})
_RELATIVES = frozenset({"WP", "WDT"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


def repair(words: list[Word], language: str) -> None:
    """Mend heads and relations of one sentence in place."""
    _names(words, language)
    _prepositions(words, language)
    destined(words, language)
    children: list[list[int]] = [[] for _ in words]
    for place, word in enumerate(words):
        if word.head is not None and word.head != place:
            children[word.head].append(place)
    for place, word in enumerate(words):
        if word.tag[:2] != "VB" and word.tag != "MD":
            continue
        _said(words, place, children[place], language)
        _joined(words, place, children[place])
        _two_objects(words, children[place])
        _asked(words, place, children, language)
    _headless(words, children)
    _only_verb(words, children)
    _announced(words)
    for place, word in enumerate(words):
        if word.tag in _RELATIVES and word.relation in _SUBJECTS:
            hang_relative(words, place, children)


@cache
def _list(language: str, section: str, name: str) -> frozenset[str]:
    return frozenset(table(language, "words")[section][name])


def _names(words: list[Word], language: str) -> None:
    """Capitalised names side by side are one name; the tree may not hang two of them on different words."""
    runs: list[tuple[int, int, int]] = []
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and words[end].tag in {"NNP", "NNPS"} and words[end].lemma.lower() not in _list(language, "time", "nouns"):
            end += 1
        if end > start:
            runs.append(_name(words, start, end))
        start = max(end, start + 1)
    for (_, end, first), (begin, after, second) in itertools.pairwise(runs):
        if begin == end + 1 and words[end].tag == "CC" and _within(words[first].head, first, begin, after):
            words[first].head, words[first].relation = _elsewhere(words[second].head, second, first), words[second].relation
            words[second].head, words[second].relation = first, "conj"


def _name(words: list[Word], start: int, end: int) -> tuple[int, int, int]:
    """Make one name of a run; says where it begins, with the capitalised adjectives before it, where it ends, and its head."""
    outside = [place for place in range(start, end) if not _within(words[place].head, place, start, end)]
    head = outside[-1] if outside else end - 1
    best = next((place for place in reversed(outside) if words[place].relation in _ROLES), head)
    words[head].head, words[head].relation = _elsewhere(words[best].head, best, head), words[best].relation
    for word in words:
        if word.head is not None and word.head != head and start <= word.head < end and word.relation in _OF_NAMES:
            word.head = head
    for place in range(start, end):
        if place != head:
            words[place].head, words[place].relation = head, "compound"
    begin = start
    while end - start > 1 and begin and words[begin - 1].tag == "JJ" and words[begin - 1].text[0].isupper():
        begin -= 1
        words[begin].head, words[begin].relation = head, "amod"
    return begin, end, head


def _within(head: int | None, place: int, start: int, end: int) -> bool:
    return head is not None and head != place and start <= head < end


def _elsewhere(head: int | None, best: int, place: int) -> int | None:
    """The head that the word at `place` takes over from `best`; the root stays its own head."""
    return place if head == best else head


def _prepositions(words: list[Word], language: str) -> None:
    """ "according to officials": two words that make one preposition, and their noun hangs on the sentence's verb."""
    for place in range(len(words) - 2):
        if f"{words[place].lower} {words[place + 1].lower}" not in _list(language, "openers", "prepositions"):
            continue
        noun = place + 2
        for _ in range(12):
            above = words[noun].head
            if above is None or above == noun or above <= place + 1 or words[noun].tag[:2] == "VB":
                break
            noun = above
        root = next((index for index, word in enumerate(words) if word.head == index), None)
        if words[noun].tag not in _NOUNS | {"PRP"} or root is None or root == noun or place <= root <= noun:
            continue
        words[place].head, words[place].relation = noun, "case"
        words[place + 1].head, words[place + 1].relation = place, "fixed"
        words[noun].head, words[noun].relation = root, "obl"


def _joined(words: list[Word], verb: int, children: list[int]) -> None:
    """A finite verb right after "and" goes on with the clause before, whatever it hangs on."""
    if words[verb].tag not in _FINITE or words[verb].relation not in {"acl:relcl", "acl", "advcl", "ccomp", "xcomp", "dep"}:
        return
    if not verb or words[verb - 1].tag != "CC" or any(words[child].relation in _SUBJECTS for child in children):
        return
    above = words[verb].head
    for _ in range(6):
        if above is None or above >= verb or (words[above].tag[:2] == "VB" and words[above].tag in _FINITE):
            break
        above = words[above].head if words[above].head != above else None
    if above is not None and above < verb:
        words[verb].head, words[verb].relation = above, "conj"


def _headless(words: list[Word], children: list[list[int]]) -> None:
    """Where a noun is the root, a finite verb after its relative clause that has no subject is the root, and the noun its subject."""
    root = next((place for place, word in enumerate(words) if word.head == place and word.tag in _NOUNS), None)
    if root is None or any(words[child].relation in {"cop", *_SUBJECTS} for child in children[root]):
        return
    relative = next((child for child in children[root] if words[child].relation == "acl:relcl"), None)
    if relative is None:
        return
    for place in range(relative + 1, len(words)):
        kinds = {words[child].relation for child in children[place]}
        finite = words[place].tag in _FINITE or (
            words[place].tag in {"VB", "VBN", "VBG"} and any(words[child].tag in _FINITE for child in children[place])
        )
        if not finite or kinds & {"mark", "cc", *_SUBJECTS} or words[place].relation in {"aux", "aux:pass", "cop"}:
            continue
        words[place].head, words[place].relation = place, "root"
        words[root].head, words[root].relation = place, "nsubj"
        return


def _only_verb(words: list[Word], children: list[list[int]]) -> None:
    """A noun as the root with the only finite verb of the sentence in a "relative clause" without a pronoun is that verb's subject."""
    root = next((place for place, word in enumerate(words) if word.head == place and word.tag in _NOUNS), None)
    if root is None or sum(word.tag in _FINITE for word in words) != 1 or any(word.tag in _RELATIVES | {"WRB", "WP$"} for word in words):
        return
    verb = next((place for place, word in enumerate(words) if word.relation == "acl:relcl" and word.tag[:2] == "VB"), None)
    subject = next((child for child in children[verb] if words[child].relation in _SUBJECTS), None) if verb is not None else None
    if verb is None or subject is None or verb < root or words[subject - 1].tag not in _NOUNS:
        return
    words[verb].head, words[verb].relation = verb, "root"
    words[root].head, words[root].relation = verb, "nsubj"
    words[subject].head, words[subject].relation = subject - 1, "flat"


def _announced(words: list[Word]) -> None:
    """A title without a finite verb: "Minister to visit Rome" says who will do it."""
    if any(word.tag in _FINITE for word in words):
        return
    place = next((place for place in range(1, len(words) - 1) if words[place].tag == "TO" and words[place + 1].tag == "VB"), None)
    if place is None or words[place - 1].tag not in _NOUNS:
        return
    noun, verb = place - 1, place + 1
    for _ in range(place):
        above = words[noun].head
        if above is None or above == noun or above >= place:
            break
        noun = above
    for word in words:
        if word.head == verb and word is not words[verb] and word.relation in {"nsubj", "root"}:
            word.relation = "dep"
    words[verb].head, words[verb].relation = verb, "root"
    words[noun].head, words[noun].relation = verb, "nsubj"
    words[place].head, words[place].relation = verb, "mark"


def _said(words: list[Word], verb: int, children: list[int], language: str) -> None:
    """ "…," said the minister: what follows a verb of saying without a subject, after a mark, is its subject."""
    if words[verb].lemma not in verbs(language, "saying") or any(words[child].relation in _SUBJECTS for child in children):
        return
    if words[verb].tag not in _FINITE or not verb or words[verb - 1].pos != "PUNCT":
        return
    after = next(
        (
            child
            for child in children
            if child > verb and words[child].relation in {"obj", "iobj", "obl", "xcomp", "ccomp", "parataxis", "dep"}
        ),
        None,
    )
    if (
        after is not None
        and words[after].tag in _NOUNS | {"PRP"}
        and not any(words[place].tag in {"IN", "TO", ","} for place in range(verb + 1, after))
    ):
        words[after].relation = "nsubj"


def _two_objects(words: list[Word], children: list[int]) -> None:
    objects = [child for child in children if words[child].relation == "obj"]
    if len(objects) == 2 and objects[0] + 1 < objects[1]:
        words[objects[0]].relation = "iobj"


def _asked(words: list[Word], verb: int, children: list[list[int]], language: str) -> None:
    """ "asked the king to leave": the infinitive belongs to the asking, not to the king."""
    if words[verb].lemma not in verbs(language, "object_control"):
        return
    for child in children[verb]:
        if words[child].relation not in {"obj", "iobj", "nsubj:pass"}:
            continue
        for infinitive in children[child]:
            if words[infinitive].relation == "acl" and words[infinitive].tag == "VB":
                words[infinitive].head, words[infinitive].relation = verb, "xcomp"
