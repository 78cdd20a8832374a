"""On which side a speaker stands where the verb alone does not say."""

from collections.abc import Iterable
from functools import cache
from typing import Any, get_args

from kg.errors import RuleError
from kg.extract.statements.scene import Scene
from kg.language.tables import table
from kg.model import Span
from kg.model.extraction import Stance

JUDGING = frozenset({"ADJ", "ADV", "NOUN", "VERB", "PROPN", "X"})
SHORT = 5
ORDER: tuple[Stance, ...] = ("rejects", "criticises", "doubts", "supports")


@cache
def judgement(language: str) -> dict[Stance, frozenset[str]]:
    """Stems of words of judgement by the stance they show, in the order in which they count."""
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
                if {word, lemma} & stems or word.startswith(tuple(stem for stem in stems if len(stem) > SHORT)):
                    return stance
        before = word
    return None


def of_content(scene: Scene, span: Span | None) -> Stance | None:
    """What a content clause itself does: a demand ("müsse", "must"), a refusal in the first person ("werden uns nicht beteiligen")."""
    if span is None:
        return None
    entries = table(scene.language, "stances")["content"]
    demands, firsts, intents = frozenset(entries["demand_modals"]), frozenset(entries["first_person"]), frozenset(entries["intent_modals"])
    for index, clause in enumerate(scene.document.clauses):
        verb = clause.verb
        if verb is None or clause.kind in {"relative", "infinitive"} or not span.covers(scene.document.tokens[verb.head].span):
            continue
        if clause.kind == "subordinate" and (clause.marker or "").lower() not in scene.words.complementisers:
            continue
        subjects = {scene.lower(scene.document.groups[group].head) for group in clause.subject}
        if verb.modal in demands:
            return None if subjects & firsts else "demands"
        own = {scene.lower(token) for token in scene.own(index)}
        refuses = verb.negated or own & frozenset(entries["refusal"])
        if subjects & firsts and refuses and (verb.modal in intents or verb.lemma in intents or verb.tense == "future"):
            return "rejects"
        return None
    return None
