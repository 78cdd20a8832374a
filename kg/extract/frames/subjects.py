"""Who acts in a clause, where the parse leaves it open: the group that can be the subject and names an actor."""

from kg.extract.frames.actors import actors_of
from kg.extract.frames.match import verb_names
from kg.extract.frames.order import bare, before_verb, caseless
from kg.extract.frames.slots import together, verb_slot
from kg.extract.frames.voice import passive
from kg.model.actor import Cast
from kg.model.document import Clause, Document

DEPTH = 6
RELATIVE = frozenset({"PRELS", "WDT", "WP"})
"""Tags of relative pronouns (STTS, Penn)."""
POSSESSIVE = "POS"
"""Tag of the possessive's mark (Penn)."""


def subjects(document: Document, cast: Cast, index: int, others_act: frozenset[str] = frozenset(), depth: int = 0) -> tuple[int, ...]:
    """The groups that act in a clause, coordination included; empty where nobody is said to.

    Of groups that can be nominative, the first that names an actor wins, be it called object by the analyser ("Deutschland will die
    Hilfe ausbauen" is ambiguous word by word). Infinitives take their governor's subject (none under a verb of `others_act`, which
    makes someone else act), relative clauses their antecedent, a coordinated predicate the subject before it.
    """
    clause = document.clauses[index]
    if depth > DEPTH or clause.verb is None or passive(document, clause.verb):
        return tuple(verb_slot(document, index, "subject")) if clause.verb is not None and depth <= DEPTH else ()
    said = _by_place(document, cast, clause) if caseless(document) else ()
    if said or (clause.subject and _sure_pronoun(document, clause.subject[0])):
        return said or tuple(clause.subject)
    acting = [group for group in _bare(document, clause) if actors_of(document, cast, group)]
    if clause.kind == "relative" and not acting:
        return _antecedent(document, clause)
    governor = _governor(document, cast, index, others_act)
    if governor is not None:
        return subjects(document, cast, governor, others_act, depth + 1)
    if acting and clause.kind not in ("infinitive", "participle"):
        return together(document, _first(document, cast, clause, acting))
    return () if clause.controlled else tuple(clause.subject)


def _governor(document: Document, cast: Cast, index: int, others_act: frozenset[str]) -> int | None:
    """The clause whose subject this one shares: an infinitive's governor, the predicate before a coordinated one."""
    clause = document.clauses[index]
    if clause.kind in ("infinitive", "participle"):
        own = bool(clause.subject) and not clause.controlled
        free = clause.parent is not None and others_act.isdisjoint(verb_names(document, document.clauses[clause.parent]))
        return clause.parent if free and not own else None
    if _goes_on(document, clause) and not any(actors_of(document, cast, g) for g in clause.subject):
        return _predicate_before(document, index)
    has_subject = bool(clause.subject) or (bool(_bare(document, clause)) and clause.kind != "main")
    return None if has_subject else _predicate_before(document, index)


def _goes_on(document: Document, clause: Clause) -> bool:
    """Whether a main clause only adds a predicate: a conjunction and right behind it the verb ("… und schloss X aus")."""
    opens = document.tokens[clause.first].pos == "CCONJ"
    return clause.kind == "main" and opens and clause.verb is not None and clause.verb.finite == clause.first + 1


def _first(document: Document, cast: Cast, clause: Clause, acting: list[int]) -> int:
    """The first acting group; the analyser's subject where the first stands behind the verb."""
    first = acting[0]
    known = bool(clause.subject) and first not in clause.subject and bool(actors_of(document, cast, clause.subject[0]))
    return clause.subject[0] if known and not _before_verb(document, clause, first) else first


def _by_place(document: Document, cast: Cast, clause: Clause) -> tuple[int, ...]:
    """The subject by word order: what stands right before the verb; else, where a parse cut the sentence, the actor that begins it."""
    past = clause.verb is not None and clause.verb.tense == "past"
    if clause.kind in ("infinitive", "relative") or (clause.kind == "participle" and not past):
        return ()
    place = before_verb(document, clause)
    if place is not None and (actors_of(document, cast, place) or document.groups[place].pronoun):
        return tuple(g for g in together(document, place) if g == place or not possessor(document, g))
    parent = document.clauses[clause.parent] if clause.parent is not None else None
    behind = bool(clause.subject) and clause.verb is not None and document.groups[clause.subject[0]].first > clause.verb.head
    if (clause.subject and not behind) or parent is None or parent.kind != "fragment":
        return ()
    inside = [i for i, g in enumerate(document.groups) if parent.first <= g.first and g.last <= clause.first and bare(document, i)]
    first = next((i for i in inside if actors_of(document, cast, i) and not possessor(document, i)), None)
    return tuple(g for g in together(document, first) if not possessor(document, g)) if first is not None else ()


def possessor(document: Document, group: int) -> bool:
    """Whether the mark of the possessive stands right behind a group ("Israel's premier")."""
    last = document.groups[group].last
    return last < len(document.tokens) and document.tokens[last].tag == POSSESSIVE


def _sure_pronoun(document: Document, group: int) -> bool:
    """Whether a group is a pronoun that is a subject by form ("man", "they"), or by its place right before the verb ("Sie hat …")."""
    noun = document.groups[group]
    if not noun.pronoun or document.tokens[noun.head].tag in RELATIVE:
        return False
    after = document.tokens[noun.last].pos if noun.last < len(document.tokens) else ""
    return noun.cases <= {"Nom"} or ("Nom" in noun.cases and after in ("VERB", "AUX"))


def _bare(document: Document, clause: Clause) -> list[int]:
    """Groups without a preposition that can be nominative, in order, members of a coordination after the first left out."""
    found = [
        *clause.subject,
        *(a.group for a in clause.arguments if a.relation in ("object", "indirect", "predicate") and a.preposition is None),
    ]
    if clause.verb is not None and clause.verb.finite is not None:
        found += [
            i for i, g in enumerate(document.groups) if g.first == clause.verb.finite + 1 and g.preposition is None and g.parent is None
        ]
    nominative = [g for g in dict.fromkeys(found) if not document.groups[g].cases or "Nom" in document.groups[g].cases]
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
