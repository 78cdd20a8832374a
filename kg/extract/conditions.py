"""What a commitment depends on: a clause ("wenn …", "unless …") or a group ("nach einem Frieden", "subject to approval")."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extract.frames.match import stretch
from kg.language.tables import table
from kg.model.document import Clause, Document
from kg.model.extraction import ConditionKind
from kg.model.span import Span


@dataclass(frozen=True)
class Conditions:
    """One language's openers. `clauses` maps a conjunction, `first` a verb in first place, `verb_first` any verb there; `groups` are
    rows of prepositions and nouns."""

    only: frozenset[str]
    clauses: dict[str, ConditionKind]
    first: dict[str, ConditionKind]
    verb_first: ConditionKind | None
    groups: tuple[tuple[frozenset[str], frozenset[str], ConditionKind], ...]


@cache
def _conditions(language: str) -> Conditions:
    rows: dict[str, Any] = table(language, "conditions")
    return Conditions(
        only=frozenset(rows["only"]),
        clauses={marker: row["kind"] for row in rows["clause"] for marker in row["markers"]},
        first={verb: row["kind"] for row in rows["first"] for verb in row["verbs"]},
        verb_first=rows.get("verb_first"),
        groups=tuple((frozenset(row["prepositions"]), frozenset(row["nouns"]), row["kind"]) for row in rows["group"]),
    )


def find_condition(document: Document, act: int | None, binding: int | None) -> tuple[Span, ConditionKind] | None:
    """The condition of the act that a clause tells (`binding` is the clause that binds, where it is another): span and kind."""
    known = _conditions(document.article.language)
    clauses = [c for c in dict.fromkeys((act, binding)) if c is not None]
    for clause in clauses:
        found = _clause(document, known, clause) or _group(document, known, clause)
        if found:
            return found
    return None


def _clause(document: Document, known: Conditions, index: int) -> tuple[Span, ConditionKind] | None:
    sentence = document.clauses[index].sentence
    for other in document.clauses_of(sentence):
        clause = document.clauses[other]
        if other == index or clause.verb is None or not _hangs_on(document, other, index):
            continue
        marker = (clause.marker or document.tokens[clause.first].text).lower()
        kind = known.clauses.get(marker) or known.clauses.get(_cut_off(document, clause, index))
        if kind is None and known.verb_first and _verb_first(document, clause, index):
            kind = known.verb_first
        if (
            kind is None
            and clause.verb.finite == clause.first
            and clause.subject
            and document.tokens[clause.first].lemma.lower() in known.first
            and (clause.verb.mood != "indicative" or clause.verb.tense == "past")
        ):
            kind = known.first[document.tokens[clause.first].lemma.lower()]
        if kind is None or (kind == "precondition" and clause.verb.tense in ("past", "pluperfect")):
            continue
        first = clause.first
        before = {t.text.lower() for t in document.tokens[max(first - 3, 0) : first + 1]}
        if kind == "requirement" and known.only & before:
            kind = "exclusive"
            first = next((i for i in range(max(first - 3, 0), first) if document.tokens[i].text.lower() in known.only), first)
        return document.span(first, clause.last), kind
    return None


def _cut_off(document: Document, clause: Clause, index: int) -> str:
    """A conjunction that the parse left at the end of the clause before."""
    own = document.clauses[index]
    return document.tokens[own.last - 1].text.lower() if own.last == clause.first and clause.parent == index else ""


def _verb_first(document: Document, clause: Clause, index: int) -> bool:
    """Whether a clause that begins with its verb stands before another, a comma between: "Lehnt er ab, werde man …"."""
    own = document.clauses[index]
    subordinate = clause.kind == "subordinate" and clause.marker is None and not clause.question and bool(clause.subject)
    begins = clause.verb is not None and clause.verb.finite == clause.first and clause.last < own.first
    between = document.tokens[clause.last : own.first]
    return subordinate and begins and clause.parent == index and [t.text for t in between] == [","]


def _hangs_on(document: Document, other: int, index: int) -> bool:
    """Whether a clause depends on another, or stands beside it under the same one."""
    clause: Clause = document.clauses[other]
    if clause.parent is None:
        return abs(other - index) == 1
    return clause.parent == index or clause.parent == document.clauses[index].parent or document.clauses[index].parent == other


def _group(document: Document, known: Conditions, index: int) -> tuple[Span, ConditionKind] | None:
    clause = document.clauses[index]
    tokens = set(stretch(document, index))
    for group in document.groups:
        if group.sentence != clause.sentence or group.head not in tokens or group.preposition is None:
            continue
        preposition = document.tokens[group.preposition].lemma.lower()
        for prepositions, nouns, kind in known.groups:
            inside = document.tokens[group.first : group.last]
            if preposition in prepositions and any(token.lemma.lower().endswith(noun) for noun in nouns for token in inside):
                last = max([group.last, *(document.groups[g].last for g in group.conjuncts)])
                return document.span(group.preposition, last), kind
    return None
