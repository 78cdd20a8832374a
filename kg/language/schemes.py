"""Other annotation schemes of dependencies, turned into Universal Dependencies as far as the clauses need it."""

from kg.language.draft import Word

TIGER = {
    "sb": "nsubj",
    "sbp": "nsubj",
    "oa": "obj",
    "oa2": "obj",
    "da": "iobj",
    "og": "obj",
    "ag": "nmod",
    "mnr": "nmod",
    "pg": "nmod",
    "app": "appos",
    "cj": "conj",
    "pd": "xcomp",
    "ROOT": "root",
}
CLEAR = {
    **{"ROOT": "root", "nsubjpass": "nsubj:pass", "csubjpass": "csubj", "auxpass": "aux:pass", "dobj": "obj", "dative": "iobj"},
    **{"relcl": "acl:relcl", "poss": "nmod:poss", "prt": "compound:prt", "neg": "advmod", "npadvmod": "obl", "oprd": "xcomp"},
    **{"quantmod": "advmod", "predet": "det", "nmod": "compound", "preconj": "cc", "attr": "xcomp", "acomp": "xcomp", "intj": "discourse"},
}
"""Labels of the English pipelines."""


def to_universal(words: list[Word], copulas: frozenset[str]) -> None:
    """Rename relations in place; where nouns hang on prepositions or predicates on copulas, turn them round.

    `copulas` are the lemmas of the verb "to be".
    """
    relations = {word.relation for word in words}
    if "sb" in relations:
        for word in words:
            word.relation = TIGER.get(word.relation or "", word.relation)
    elif relations & {"pobj", "dobj", "nsubjpass", "attr", "acomp", "ROOT"}:
        _prepositions(words)
        _copulas(words, copulas)
        for word in words:
            word.relation = CLEAR.get(word.relation or "", word.relation)


def _prepositions(words: list[Word]) -> None:
    """ "in Paris" with "Paris" under "in" becomes "in" under "Paris"."""
    for place, word in enumerate(words):
        if word.relation not in {"pobj", "pcomp"} or word.head is None:
            continue
        preposition = words[word.head]
        above = preposition.head
        if above is None or preposition is word:
            continue
        clause = word.relation == "pcomp"
        verbal = words[above].pos in {"VERB", "AUX", "ADJ", "ADV"}
        word.relation = ("advcl" if clause else "obl" if verbal else "nmod") if above != word.head else "root"
        word.head, preposition.head = (above if above != word.head else place), place
        preposition.relation = "mark" if clause else "case"


def _copulas(words: list[Word], copulas: frozenset[str]) -> None:
    """The predicate becomes the head of its copula, and of what hung on it."""
    for place, word in enumerate(words):
        if word.relation not in {"attr", "acomp"} or word.head is None or words[word.head].lemma not in copulas:
            continue
        copula = word.head
        verb = words[copula]
        for other in words:
            if other.head == copula and other is not word and other is not verb:
                other.head = place
        word.head = verb.head if verb.head != copula else place
        word.relation = verb.relation
        verb.head, verb.relation = place, "cop"
