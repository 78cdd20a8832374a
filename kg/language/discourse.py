"""What joins clauses: whose words a clause is, who does an infinitive, who a coordinated clause leaves unsaid."""

import itertools
from functools import cache

from kg.language.draft import ClauseDraft, Draft
from kg.language.predicate import is_passive
from kg.language.tables import table


@cache
def verbs(language: str, name: str) -> frozenset[str]:
    """A list of the table `verbs`."""
    return frozenset(table(language, "verbs").get(name, ()))


@cache
def _that(language: str) -> frozenset[str]:
    return frozenset(table(language, "words")["openers"]["that"])


def join(draft: Draft, language: str) -> None:
    """Set parents of clauses side by side, unspoken subjects, and `speech`."""
    clauses = draft.clauses
    for index, clause in enumerate(clauses):
        if clause.kind == "main" and clause.parent is not None and clause.parent < index:
            _loosen(draft, clause, language)
    for index, clause in enumerate(clauses):
        if clause.coordinated and not clause.subject and clause.verb is not None and clause.kind != "infinitive":
            _share(clauses, index)
        if clause.kind == "infinitive" and not clause.subject and clause.parent is not None:
            _control(draft, clause, clauses[clause.parent], language)
    asked = any(word.text == "?" for word in draft.words[-3:])
    for clause in clauses:
        clause.question = asked and clause.kind == "main"
        _person(draft, clause, language)
    mark_speech(draft, language)


def _person(draft: Draft, clause: ClauseDraft, language: str) -> None:
    """The verb's person, by its subject; with the first, "danke" is an indicative."""
    verb = clause.verb
    if verb is None or verb.finite is None or not clause.subject:
        return
    rules = table(language, "words")["verbs"]
    subject = draft.words[draft.groups[clause.subject[0]].head]
    verb.person = "1" if subject.lower in rules["first_person"] else "3"
    if verb.person == "1" and verb.mood == "subjunctive-1" and draft.words[verb.finite].lower not in rules["certain"]:
        verb.mood = "indicative"


def _loosen(draft: Draft, clause: ClauseDraft, language: str) -> None:
    """Two main clauses with a comma between them: the second hangs on the first only where it is its words."""
    holder = draft.clauses[clause.parent] if clause.parent is not None else None
    if holder is None or (holder.kind == "fragment" and holder.verb is None):
        return
    said = holder.verb is not None and holder.verb.lemma in verbs(language, "saying")
    if not said and not (clause.verb and clause.verb.mood == "subjunctive-1"):
        clause.parent = holder.parent


def share_finite(draft: Draft, language: str) -> None:
    """Coordinated full verbs under one finite verb have its tense, mood, modal and helping verbs in common."""
    pairs = list(itertools.pairwise(draft.clauses))
    for one, other in (*pairs, *reversed(pairs)):
        if not other.coordinated or one.kind != other.kind or one.parent != other.parent or one.verb is None or other.verb is None:
            continue
        rich, lacking = (one.verb, other.verb) if other.verb.finite is None else (other.verb, one.verb)
        if rich.finite is None or lacking.finite is not None or rich.head == rich.finite:
            continue
        other.shares = lacking is other.verb
        helpers = list(dict.fromkeys([*rich.auxiliaries, *lacking.auxiliaries]))
        lacking.finite, lacking.modal, lacking.auxiliaries = rich.finite, rich.modal, helpers
        lacking.tense, lacking.mood, lacking.number = rich.tense, rich.mood, rich.number
        participles = draft.words[rich.head].tag == draft.words[lacking.head].tag == "VVPP"
        rich.auxiliaries = list(helpers) if participles else rich.auxiliaries
        for verb in (rich, lacking) if participles else ():
            verb.passive = is_passive(draft.words, verb, language)


def _share(clauses: list[ClauseDraft], index: int) -> None:
    """A coordinated clause without a subject has the one before it."""
    clause = clauses[index]
    for other in reversed(clauses[:index]):
        if other.kind == clause.kind and other.parent == clause.parent and other.verb is not None:
            agree = not clause.verb or not other.verb or clause.verb.number in {None, other.verb.number} or other.verb.number is None
            clause.subject = list(other.subject) if agree else []
            return


def _control(draft: Draft, clause: ClauseDraft, holder: ClauseDraft, language: str) -> None:
    verb = holder.verb
    if verb is None:
        return
    objects = [index for index, relation, _ in holder.arguments if relation in {"object", "indirect"}]
    by_object = verb.lemma in verbs(language, "object_control") and clause.opener is None and not verb.passive
    if by_object and not objects:
        return
    empty = [draft.words[draft.groups[index].head].lower for index in holder.subject] == table(language, "words")["verbs"]["expletive"]
    clause.subject = objects[:1] if by_object or empty else list(holder.subject)
    clause.controlled = bool(clause.subject)


def mark_speech(draft: Draft, language: str) -> None:
    """Mark clauses that report someone's words: by mood, or by the verb of saying that governs them."""
    clauses = draft.clauses
    for clause in clauses:
        verb = clause.verb
        if verb is not None and verb.mood == "subjunctive-1":
            clause.speech = True
        holder = clauses[clause.parent] if clause.parent is not None else None
        if holder is None or holder.verb is None or verb is None or holder.verb.lemma not in verbs(language, "saying"):
            continue
        marker = draft.words[clause.marker].lower if clause.marker is not None else None
        if clause.kind == "main" or (clause.kind == "subordinate" and (marker is None or marker in _that(language))):
            clause.speech = True
    for clause in clauses:
        holder = clauses[clause.parent] if clause.parent is not None else None
        if holder is not None and holder.speech and clause.kind in {"infinitive", "relative", "subordinate", "participle"}:
            clause.speech = clause.speech or (clause.verb is not None and clause.verb.mood != "indicative")
