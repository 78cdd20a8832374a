"""Relative clauses of a fixed-order tree: their verb under the noun before them, the verb after them the noun's own."""

from kg.language.draft import Word

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})


def _after_comma(words: list[Word], verb: int, children: list[list[int]]) -> bool:
    """Whether a finite verb, or its finite helping verb, stands right after a comma."""
    first = min([verb, *(child for child in children[verb] if words[child].relation in {"aux", "aux:pass", "cop"})])
    return words[first].tag in _FINITE and words[first - 1].text == ","


def hang_relative(words: list[Word], pronoun: int, children: list[list[int]]) -> None:
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
        (child for child in children[verb] if child > verb and words[child].relation == "conj" and _after_comma(words, child, children)),
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
