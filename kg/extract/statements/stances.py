"""On which side a speaker stands where the verb alone does not say."""

from collections.abc import Iterable
from functools import cache
from typing import Any, cast, get_args

from kg.errors import RuleError
from kg.extract.statements.denoting import Actors, of_group
from kg.extract.statements.scene import Scene
from kg.language.tables import table
from kg.model import Clause, Span, VerbGroup
from kg.model.extraction import Stance

JUDGING = frozenset({"ADJ", "ADV", "NOUN", "VERB", "PROPN", "X"})
ORDER: tuple[Stance, ...] = ("rejects", "criticises", "doubts", "supports")


@cache
def judgement(language: str) -> dict[Stance, frozenset[str]]:
    """Lemmas of words of judgement by the stance they show, in the order in which they count."""
    entries: dict[str, Any] = table(language, "stances").get("judgement", {})
    strange = set(entries) - set(get_args(Stance))
    if strange:
        raise RuleError(f"The table {language}/stances.toml knows stances that do not exist: {', '.join(sorted(strange))}.")
    return {stance: frozenset(entries.get(stance, ())) for stance in ORDER}


def judged(scene: Scene, tokens: Iterable[int]) -> Stance | None:
    """The stance of the first word of judgement; None where there is none or it is negated."""
    before = ""
    for token in tokens:
        word, lemma = scene.lower(token), scene.document.tokens[token].lemma.lower()
        if scene.document.tokens[token].pos in JUDGING and before not in scene.words.negations:
            for stance, stems in judgement(scene.language).items():
                if {word, lemma} & stems:
                    return stance
        before = word
    return None


def of_object(scene: Scene, clause: int) -> Stance | None:
    """The stance that an object names: "gab seine Zustimmung bekannt", "voiced its opposition"."""
    nouns = {noun: stance for stance, words in table(scene.language, "stances")["nouns"].items() for noun in words}
    for argument in scene.document.clauses[clause].arguments:
        head = scene.document.tokens[scene.document.groups[argument.group].head]
        if argument.preposition is None and head.lemma in nouns:
            return cast(Stance, nouns[head.lemma])
    return None


def of_content(scene: Scene, span: Span | None, speaker: Actors = ()) -> Stance | None:
    """What the content itself does, by its first clause that shows it. `speaker` are those who say it.

    A demand ("müsse", "must"), a refusal of one's own ("werden uns nicht beteiligen", "nicht … zu wollen"), or a judgement ("sei falsch").
    """
    if span is None:
        return None
    for index, clause in enumerate(scene.document.clauses):
        if clause.verb is not None and span.covers(scene.document.tokens[clause.verb.head].span):
            found = _of_clause(scene, index, clause, clause.verb, _sides(scene, speaker))
            if found is not None:
                return found
    return None


def _predicate(scene: Scene, index: int, clause: Clause) -> list[int]:
    """The words that a copula predicates: adjectives that stand alone, and groups read as the predicate."""
    tokens, groups = scene.document.tokens, scene.document.groups
    named = [groups[argument.group] for argument in clause.arguments if argument.relation == "predicate"]
    inside = {token for group in named for token in range(group.first, group.last)}
    grouped = {token for group in scene.groups.get(clause.sentence, ()) for token in range(groups[group].first, groups[group].last)}
    return [
        token for token in scene.own(index) if token in inside or (tokens[token].pos in {"ADJ", "ADV", "VERB"} and token not in grouped)
    ]


def _sides(scene: Scene, speaker: Actors) -> frozenset[str]:
    """The speakers and the states and bodies whose offices they hold: for these they refuse."""
    return frozenset(speaker) | {role.of for actor in speaker for role in scene.cast.actor(actor).roles if role.of is not None}


def _for_oneself(scene: Scene, clause: Clause, sides: frozenset[str]) -> bool:
    """Whether the subject is the speaker's own side: by name ("Italien" of its premier), or "sein Land"."""
    entries = table(scene.language, "stances")["content"]
    for index in clause.subject:
        group = scene.document.groups[index]
        possessive = any(scene.lower(token) in entries["possessives"] for token in range(group.first, group.head))
        if set(of_group(scene, index)) & sides or (possessive and scene.lower(group.head) in entries["own"]):
            return True
    return False


def _of_clause(scene: Scene, index: int, clause: Clause, verb: VerbGroup, sides: frozenset[str]) -> Stance | None:
    entries = table(scene.language, "stances")["content"]
    marker = (clause.marker or "").lower()
    states = {verb.lemma, *verb.auxiliaries} & scene.words.copulas
    if states and not verb.negated and verb.mood != "subjunctive-2" and (marker not in scene.words.conditions):
        return judged(scene, _predicate(scene, index, clause))
    if clause.kind == "relative" or (clause.kind == "subordinate" and marker not in scene.words.complementisers and marker):
        return None
    own = {scene.lower(token) for token in scene.own(index)}
    subjects = {scene.lower(scene.document.groups[group].head) for group in clause.subject}
    speaker = (
        bool(subjects & set(entries["first_person"])) or clause.kind == "infinitive" or (bool(subjects & scene.words.things) and not marker)
    )
    ours = speaker or _for_oneself(scene, clause, sides)
    refuses = verb.negated or bool(own & set(entries["refusal"]))
    intends = verb.modal in entries["intent_modals"] or verb.lemma in entries["intent_modals"] or verb.tense == "future"
    if verb.modal in entries["demand_modals"] and clause.kind != "infinitive":
        return None if speaker else "demands"
    return "rejects" if ours and refuses and intends else None
