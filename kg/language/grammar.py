"""One tagged sentence to groups and clauses. Which grammar a language follows its table `tagger` says:

"bracket" (verb second or last, cases; our own topology) or "tree" (fixed order; a trained parser's tree).
"""

from kg.language import discourse, groups, inflection, predicate, retag, roles, topology
from kg.language.draft import Draft, Word
from kg.language.repair import repair
from kg.language.tables import table
from kg.language.tree import read_tree

_MARKS = {"(": "-LRB-", "[": "-LRB-", ")": "-RRB-", "]": "-RRB-", ",": ",", "“": "``", "”": "''", '"': "''"}
_STOPS = frozenset(".!?")
_WORDS = frozenset("$€£¥%&§#")


def grammar_of(language: str) -> str:
    """The grammar's name."""
    name: str = table(language, "tagger")["grammar"]
    return name


def mend(words: list[Word], language: str) -> None:
    """Mend the tags of one sentence."""
    if grammar_of(language) == "bracket":
        retag.retag(words, language)
        return
    for word in words:
        if any(char.isalnum() for char in word.text):
            word.tag = "NN" if not word.tag[:1].isalpha() else word.tag
        elif word.tag != "POS" and word.text not in _WORDS:
            word.tag = _MARKS.get(word.text, "." if word.text in _STOPS else ":")


def settle(words: list[Word], language: str) -> None:
    """Mend what only lemmas tell."""
    if grammar_of(language) == "bracket":
        retag.settle(words, language)


def read_sentence(words: list[Word], language: str) -> Draft:
    """Groups, clauses and roles of a tagged sentence; with the tree grammar its words must have heads."""
    draft = Draft(words)
    if grammar_of(language) == "bracket":
        for word in words:
            word.readings = inflection.readings_of(word, language)
        groups.group_words(draft, language)
        topology.find_clauses(draft, language)
        for clause in draft.clauses:
            clause.verb = predicate.read_predicate(draft, clause, language)
        discourse.share_finite(draft, language)
        roles.assign_roles(draft, language)
        discourse.join(draft, language)
    else:
        draft.cased = False
        repair(words, language)
        read_tree(draft, language)
        discourse.mark_speech(draft, language)
    return draft
