"""What becomes of a meeting: held, planned, offered, and so on, from tense, mood and the words round it."""

from datetime import date

from kg.extract.frames.match import verb_names
from kg.extract.meetings.words import Words
from kg.model.document import Document, VerbGroup
from kg.model.extraction import MeetingStatus
from kg.model.time import Time


def later(time: Time | None, published: date | None) -> bool:
    """Whether a time lies wholly after the day of publication."""
    return bool(time and published and time.earliest and time.earliest > published)


def clause_status(document: Document, table: Words, index: int, time: Time | None) -> MeetingStatus | None:
    """What a clause's verb form makes of the meeting that it tells of; None where it is not real (can, must, if, no)."""
    clause = document.clauses[index]
    verb = clause.verb
    ahead = later(time, document.article.published)
    if verb is None:
        return "planned" if ahead else "held"
    if clause.question or (clause.marker or "").lower() in table.unreal or (verb.modal or "").lower() in table.open_modals:
        return None
    if verb.modal or verb.tense == "future":
        return _intended(table, verb)
    if clause.kind == "infinitive":
        return _governed(document, table, index)
    return None if verb.negated else "planned" if ahead else _told(verb)


def _intended(table: Words, verb: VerbGroup) -> MeetingStatus:
    """With a modal or in the future: planned, or not to be; "soll … getroffen haben" is hearsay."""
    perfect = bool(table.perfect.intersection(verb.auxiliaries))
    if (verb.modal or "").lower() in table.hearsay and perfect and not verb.passive:
        return "reported"
    return "refused" if verb.negated else "planned"


def _told(verb: VerbGroup) -> MeetingStatus | None:
    """By tense and mood alone: the present goes on, the past is over, a mere "would" is none."""
    if verb.tense != "present" or verb.mood == "subjunctive-1":
        return "held"
    return "ongoing" if verb.mood == "indicative" else None


def _governed(document: Document, table: Words, index: int) -> MeetingStatus | None:
    """What a governing verb makes of an infinitive: willing and offering is an offer, wishing too, planning is planned."""
    clause = document.clauses[index]
    governor = document.clauses[clause.parent] if clause.parent is not None else None
    if governor is None or governor.verb is None or (clause.verb is not None and clause.verb.negated):
        return None
    names = set(verb_names(document, governor))
    tokens = document.tokens[governor.first : governor.last]
    around = {t.text.lower() for t in tokens} | {t.lemma.lower() for t in tokens}
    if names & table.wishing or around & (table.willing | table.offers):
        return "offered"
    return None if names & table.demands or governor.verb.negated else "planned"
