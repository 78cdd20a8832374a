"""What a verb form says of an actor's intent: "want", "will", "would", ... by mood, modal and tense."""

from typing import Literal

from kg.extract.commitments.words import Words
from kg.model.document import VerbGroup
from kg.model.extraction import Modality

Intent = Literal["want", "wanted", "will", "would", "due", "ought"]
"""`due`: in the passive what is to be done; `ought`: a plan that others tell ("soll gebaut werden")."""

PAST = ("past", "perfect", "pluperfect")


def intent_of(table: Words, verb: VerbGroup) -> Intent | None:
    """The intent that a verb group tells, None where it tells none (or can, must, may)."""
    modal = (verb.modal or "").lower()
    if not modal and verb.lemma.lower() in table.want:
        modal = verb.lemma.lower()
    if modal in table.want:
        return _wish(table, verb)
    if modal in table.obligation:
        return "ought" if verb.tense != "past" and table.perfect.isdisjoint(verb.auxiliaries) else None
    if modal:
        return "would" if modal in table.future else None
    return _future(table, verb)


def _wish(table: Words, verb: VerbGroup) -> Intent | None:
    if verb.passive or table.perfect.intersection(verb.auxiliaries):
        return None
    return "wanted" if verb.tense in PAST and verb.mood != "subjunctive-1" else "want"


def _future(table: Words, verb: VerbGroup) -> Intent | None:
    """Will and would; a present passive in reported speech is what will be done. A lone "will" is one whose verb the parse cut off."""
    if verb.lemma.lower() in table.future:
        return "will" if verb.tense == "present" and not verb.passive else None
    if verb.tense == "future":
        return "will"
    if verb.passive:
        return "due" if verb.tense == "present" and verb.mood == "subjunctive-1" else None
    return "would" if table.future.intersection(verb.auxiliaries) and verb.mood == "subjunctive-2" else None


def modality_of(intent: Intent, negated: bool) -> Modality:
    """The modality of an act that someone intends so, or intends not to do."""
    if negated:
        return "refused"
    return "planned" if intent in ("want", "wanted", "ought") else "announced"
