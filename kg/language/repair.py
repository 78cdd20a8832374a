"""What a fixed-order tree is mended by where the sentence is sure: turned-round "said the minister", two objects, split relative clauses."""

from kg.language.discourse import verbs
from kg.language.draft import Word

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_RELATIVES = frozenset({"WP", "WDT"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


def repair(words: list[Word], language: str) -> None:
    """Mend heads and relations of one sentence in place."""
    children: list[list[int]] = [[] for _ in words]
    for place, word in enumerate(words):
        if word.head is not None and word.head != place:
            children[word.head].append(place)
    for place, word in enumerate(words):
        if word.tag[:2] != "VB" and word.tag != "MD":
            continue
        _said(words, place, children[place], language)
        _two_objects(words, children[place])
        _asked(words, place, children, language)
    for place, word in enumerate(words):
        if word.tag in _RELATIVES and word.relation in _SUBJECTS:
            _relative(words, place, children)


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


def _relative(words: list[Word], pronoun: int, children: list[list[int]]) -> None:
    """A relative pronoun's verb hangs on the noun before it; the verb after the relative clause is the noun's own."""
    verb = words[pronoun].head
    if verb is None or words[verb].relation == "acl:relcl" or not pronoun:
        return
    noun = pronoun - 1 if words[pronoun - 1].tag in _NOUNS else pronoun - 2 if pronoun > 1 and words[pronoun - 1].text == "," else None
    if noun is None or words[noun].tag not in _NOUNS:
        return
    top = noun
    while (above := words[top].head) is not None and above != top and above < pronoun and words[top].relation in {"compound", "flat"}:
        top = above
    if words[verb].head != verb:
        if words[top].head != verb:
            words[verb].head, words[verb].relation = top, "acl:relcl"
        return
    later = next(
        (
            child
            for child in children[verb]
            if child > verb and words[child].relation == "conj" and words[child].tag in _FINITE and words[child - 1].text == ","
        ),
        None,
    )
    if later is None or words[top].head != verb:
        return
    words[later].head, words[later].relation = later, "root"
    words[top].head, words[top].relation = later, "nsubj"
    words[verb].head, words[verb].relation = top, "acl:relcl"
    for child in children[verb]:
        if child < top or child > later:
            words[child].head = later
