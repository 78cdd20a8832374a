"""One sentence, tagged, to groups and clauses: which grammar a language follows is said by its table `grammar`."""

from kg.language import groups, inflection, order, predicate, retag, roles, topology
from kg.language.draft import Draft, Word
from kg.language.tables import table


def mend(words: list[Word], language: str) -> None:
    """Mend the tags of one sentence."""
    if table(language, "tagger")["grammar"] == "bracket":
        retag.retag(words, language)
    else:
        for word in words:
            _mark(word)


def _mark(word: Word) -> None:
    if any(char.isalnum() for char in word.text):
        if word.tag in {".", "-LRB-", "-RRB-", "''", "``"}:
            word.tag = "NN"
        return
    marks = {
        "(": "-LRB-",
        "[": "-LRB-",
        ")": "-RRB-",
        "]": "-RRB-",
        ",": ",",
        ".": ".",
        "?": ".",
        "!": ".",
        "“": "``",
        "”": "''",
        '"': "''",
    }
    if word.tag != "POS":
        word.tag = marks.get(word.text, ":" if word.text in {":", ";", "–", "—", "-", "--", "…", "..."} else "SYM")


def read_sentence(words: list[Word], language: str) -> Draft:
    """Groups, clauses and roles of a tagged sentence."""
    draft = Draft(words)
    if table(language, "tagger")["grammar"] == "bracket":
        for word in words:
            word.readings = inflection.readings_of(word, language)
        groups.group_words(draft, language)
        topology.find_clauses(draft, language)
        for clause in draft.clauses:
            clause.verb = predicate.read_predicate(draft, clause, language)
        roles.assign_roles(draft, language)
    else:
        order.group_words(draft, language)
        order.find_clauses(draft, language)
    return draft
