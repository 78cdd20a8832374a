"""Verbs of saying that the analyser left without a clause of their own, as it happens after a relative clause.

"Der Minister, der lange schwieg, sagte: …" may be read with "sagte" inside another clause. Each such verb gets a clause, so that
the finders of statements see it; all clauses that were there keep their numbers.
"""

from dataclasses import replace

from kg.extract.statements.cue import verbs
from kg.model import Argument, Clause, Document, VerbGroup

PARTING = frozenset({",", ":"})
PARTICLES = frozenset({"PTKVZ", "RP"})
PARTING = frozenset({",", ":"})
PARTICLES = frozenset({"PTKVZ", "RP"})
FINITE = frozenset({"VVFIN", "VBD", "VBZ", "VBP"})


def adopt(document: Document) -> Document:
    """The document with a main clause more for every finite verb of saying that stands in no clause's predicate."""
    held = {
        token
        for clause in document.clauses
        if clause.verb is not None
        for token in clause.verb.tokens
        if _one(document, clause.verb, token)
    }
    table = verbs(document.article.language)
    added = []
    for index, sentence in enumerate(document.sentences):
        for token in range(sentence.first, sentence.last):
            word = document.tokens[token]
            if token in held or word.tag not in FINITE or word.lemma not in table or word.text[:1].isupper():
                continue
            if not any(quote.inner.covers(word.span) for quote in document.quotes):
                added.append(_clause(document, index, token))
    return replace(document, clauses=(*document.clauses, *added)) if added else document


def _one(document: Document, verb: VerbGroup, token: int) -> bool:
    """Whether a token belongs to the predicate: no mark parts a full verb from the predicate's other words."""
    if document.tokens[token].tag not in FINITE:
        return True
    others = [other for other in verb.tokens if other not in {token, verb.particle} and document.tokens[other].tag not in PARTICLES]
    parted = [other for other in others if any(document.tokens[index].text in PARTING for index in range(*sorted((token, other))))]
    return len(parted) < max(len(others), 1)


def _clause(document: Document, sentence: int, token: int) -> Clause:
    last = token + 1
    while last < document.sentences[sentence].last and document.tokens[last].pos != "PUNCT":
        last += 1
    arguments, subject = [], None
    mine = [(index, group) for index, group in enumerate(document.groups) if group.sentence == sentence and group.parent is None]
    opens = token > 0 and document.tokens[token - 1].pos == "PUNCT"
    for index, group in mine:
        if token < group.first < last:
            preposition = document.tokens[group.preposition].lemma.lower() if group.preposition is not None else None
            if opens and subject is None and preposition is None and group.first <= token + 2:
                subject = index
            else:
                arguments.append(Argument(index, "oblique" if preposition else "object", preposition))
    if subject is None:
        subject = next((index for index, group in mine if group.last <= token and group.preposition is None and not group.pronoun), None)
    lemma = document.tokens[token].lemma
    verb = VerbGroup((token,), lemma, token, token, tense="past" if document.tokens[token].feature("Tense") == "Past" else "present")
    found = () if subject is None else (subject,)
    return Clause("main", token, last, sentence, verb, subject=found, arguments=tuple(arguments))
