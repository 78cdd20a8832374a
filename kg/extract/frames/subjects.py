"""Who acts in a clause, where the parse leaves it open: the group that can be the subject and names an actor."""

from kg.extract.frames.actors import actors_of
from kg.extract.frames.match import verb_names
from kg.extract.frames.order import before_verb, caseless
from kg.extract.frames.slots import together, verb_slot
from kg.extract.frames.voice import passive
from kg.model.actor import Cast
from kg.model.document import Clause, Document

DEPTH = 6
RELATIVE = frozenset({"PRELS", "WDT", "WP"})
"""Tags of relative pronouns (STTS, Penn)."""


def subjects(document: Document, cast: Cast, index: int, others_act: frozenset[str] = frozenset(), depth: int = 0) -> tuple[int, ...]:  # noqa: PLR0911
    """The groups that act in a clause, coordination included; empty where nobody is said to.

    Of groups that can be nominative, the first that names an actor wins, be it called object by the analyser ("Deutschland will die
    Hilfe ausbauen" is ambiguous word by word). Infinitives take their governor's subject (none under a verb of `others_act`, which
    makes someone else act), relative clauses their antecedent, a coordinated predicate the subject before it.
    """
    clause = document.clauses[index]
    if depth > DEPTH or clause.verb is None:
        return ()
    if passive(document, clause.verb):
        return tuple(verb_slot(document, index, "subject"))
    if caseless(document) and clause.kind not in ("infinitive", "participle", "relative"):
        place = before_verb(document, clause)
        if place is not None and actors_of(document, cast, place):
            return together(document, place)
    if clause.subject and _sure_pronoun(document, clause.subject[0]):
        return tuple(clause.subject)
    bare = _bare(document, clause)
    acting = [group for group in bare if actors_of(document, cast, group)]
    if clause.kind == "relative" and not acting:
        return _antecedent(document, clause)
    if clause.kind in ("infinitive", "participle"):
        if clause.subject and not clause.controlled:
            return tuple(clause.subject)
        if clause.parent is None:
            return ()
        governor = document.clauses[clause.parent]
        if not others_act.isdisjoint(verb_names(document, governor)):
            return ()
        return subjects(document, cast, clause.parent, others_act, depth + 1)
    if acting:
        first = acting[0]
        if (
            clause.subject
            and first not in clause.subject
            and actors_of(document, cast, clause.subject[0])
            and not _before_verb(document, clause, first)
        ):
            first = clause.subject[0]
        return together(document, first)
    if clause.subject:
        return tuple(clause.subject)
    before = _predicate_before(document, index)
    return subjects(document, cast, before, others_act, depth + 1) if before is not None else ()


def _sure_pronoun(document: Document, group: int) -> bool:
    """Whether a group is a pronoun that can be nothing but a subject ("man", "wir", "they")."""
    noun = document.groups[group]
    return noun.pronoun and noun.cases <= {"Nom"} and document.tokens[noun.head].tag not in RELATIVE


def _bare(document: Document, clause: Clause) -> list[int]:
    """Groups without a preposition that can be nominative, in order, members of a coordination after the first left out."""
    found = [
        *clause.subject,
        *(a.group for a in clause.arguments if a.relation in ("object", "indirect", "predicate") and a.preposition is None),
    ]
    nominative = [g for g in found if not document.groups[g].cases or "Nom" in document.groups[g].cases]
    if not document.groups or clause.verb is None or clause.verb.finite is None:
        return sorted(nominative)
    ordered = sorted(nominative)
    if any(document.groups[g].cases for g in ordered):
        return ordered
    return sorted(clause.subject)


def _before_verb(document: Document, clause: Clause, group: int) -> bool:
    finite = clause.verb.finite if clause.verb else None
    return finite is not None and document.groups[group].first < finite


def _antecedent(document: Document, clause: Clause) -> tuple[int, ...]:
    """The group that ends right before a relative clause."""
    before = [i for i, group in enumerate(document.groups) if group.sentence == clause.sentence and group.last <= clause.first]
    if not before:
        return ()
    nearest = before[-1]
    near = document.groups[nearest]
    if clause.first - near.last > 2:
        return ()
    return (near.parent,) if near.parent is not None and near.preposition is None else together(document, nearest)


def _predicate_before(document: Document, index: int) -> int | None:
    """The clause whose subject a subjectless one shares: the one before it in the sentence."""
    clause = document.clauses[index]
    earlier = [
        i for i in document.clauses_of(clause.sentence) if document.clauses[i].last <= clause.first and document.clauses[i].verb is not None
    ]
    same = [i for i in earlier if document.clauses[i].kind == clause.kind]
    return same[-1] if same and clause.kind in ("main", "subordinate") else None
