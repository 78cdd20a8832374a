"""What becomes of a meeting: held, planned, offered, and so on, from tense, mood and the words round it."""

from datetime import date

from kg.extract.frames.match import verb_names
from kg.extract.meetings.words import Words
from kg.model.document import Document
from kg.model.extraction import MeetingStatus
from kg.model.time import Time


def later(time: Time | None, published: date | None) -> bool:
    """Whether a time lies wholly after the day of publication."""
    return bool(time and published and time.earliest and time.earliest > published)


def clause_status(document: Document, table: Words, index: int, time: Time | None) -> MeetingStatus | None:  # noqa: PLR0911
    """What a clause's verb form makes of the meeting that it tells of; None where it is not real (can, must, if, no)."""
    clause = document.clauses[index]
    verb = clause.verb
    published = document.article.published
    if verb is None:
        return "planned" if later(time, published) else "held"
    if clause.question or (clause.marker or "").lower() in table.unreal:
        return None
    modal = (verb.modal or "").lower()
    if modal in table.open_modals:
        return None
    if modal in table.hearsay and {"haben", "have", "sein", "be"} & set(verb.auxiliaries) and not verb.passive:
        return "reported"
    if modal or verb.tense == "future":
        if verb.tense == "past" and not later(time, published) and modal in table.hearsay:
            return "planned"
        return "refused" if verb.negated else "planned"
    if clause.kind == "infinitive":
        return _governed(document, table, index)
    if verb.negated:
        return None
    if later(time, published):
        return "planned"
    if verb.tense == "present" and verb.mood == "indicative":
        return "ongoing"
    if verb.mood == "subjunctive-2" and verb.tense == "present":
        return None
    return "held"


def _governed(document: Document, table: Words, index: int) -> MeetingStatus | None:
    """What a governing verb makes of an infinitive: willing and offering is an offer, wishing too, planning is planned."""
    clause = document.clauses[index]
    if clause.parent is None:
        return None
    governor = document.clauses[clause.parent]
    if governor.verb is None:
        return None
    names = set(verb_names(document, governor))
    around = {t.text.lower() for t in document.tokens[governor.first : governor.last]}
    if names & table.wishing or around & table.willing:
        return "offered"
    if names & table.demands:
        return None
    if governor.verb.negated:
        return None
    return "planned"
