"""When a meeting told by a noun is, and what becomes of it."""

from dataclasses import dataclass

from kg.extract.frames.match import Match, verb_names
from kg.extract.frames.slots import attributes, preposition
from kg.extract.meetings.scene import Scene
from kg.extract.meetings.status import clause_status, later
from kg.extract.meetings.whens import dated, nearest, times_of_clause, times_of_sentence
from kg.model.extraction import MeetingStatus
from kg.model.time import Time


def time_with(scene: Scene, match: Match, light: Match | None) -> tuple[Time | None, Time | None]:
    """The meeting's time, and the time of the talk about it where a clause is about something else that happens at the meeting."""
    document = scene.document
    if match.clause is None:
        found = nearest(times_of_sentence(document, scene.times, match.sentence), match.trigger)
        return found, None
    if (of_it := _of_it(scene, match)) is not None:
        return of_it, None
    own = times_of_clause(document, scene.times, match.clause)
    close = nearest(own, match.trigger)
    group = document.groups[match.group] if match.group is not None else None
    subject = match.group in document.clauses[match.clause].subject
    if light is not None or subject or close is None:
        return close or (nearest(times_of_sentence(document, scene.times, match.sentence), match.trigger) if light else None), None
    if group is not None and preposition(document, group) in scene.table.at:
        return close, None
    gap = close.span.start - match.trigger.end
    if (
        group is not None
        and 0 <= gap <= 40
        and document.article.text[match.trigger.end : close.span.start].count(",") == 0
        and _adjoins(scene, match, close)
    ):
        return close, None
    return None, close


def _of_it(scene: Scene, match: Match) -> Time | None:
    """A time that is the noun's own attribute ("das Telefonat vom Mittwoch")."""
    span = scene.document.sentences[match.sentence].span
    text, marks = scene.document.article.text.lower(), scene.table.attributive
    behind = (t for t in scene.times if span.covers(t.span) and dated(t) and t.span.start > match.trigger.end)
    own = (t for t in behind if t.text.lower().startswith(marks) or text[: t.span.start].endswith(marks))
    return next((t for t in own if _one_phrase(scene, match, t)), None)


def _one_phrase(scene: Scene, match: Match, time: Time) -> bool:
    """Whether no verb and no comma stands between the noun and a time."""
    between = (t for t in scene.document.tokens if match.trigger.end <= t.start < time.span.start)
    return all(t.pos not in ("VERB", "AUX") and t.text not in ",;:–" for t in between)


def _adjoins(scene: Scene, match: Match, time: Time) -> bool:
    """Whether a time stands in the chain of attributes right behind the noun ("dem Treffen am Montag")."""
    if match.group is None:
        return False
    document = scene.document
    end = match.trigger.end
    for index in attributes(document, match.group):
        end = max(end, document.tokens[document.groups[index].last - 1].end)
    return time.span.start <= end + 1


def begun_with(scene: Scene, match: Match) -> Time | None:
    """What a series that goes on began with ("versucht seit März in zahlreichen Treffen …"): an open time in a present clause."""
    clause = scene.document.clauses[match.clause] if match.clause is not None else None
    if clause is None or clause.verb is None or clause.verb.tense != "present":
        return None
    span = scene.document.sentences[match.sentence].span
    return next((t for t in scene.times if span.covers(t.span) and t.open == "start" and t.earliest is not None), None)


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting's noun with what decides its status: the light verb and what that says, the noun above, the group's words."""

    scene: Scene
    match: Match
    light: Match | None
    says: str | None
    above: str
    words: frozenset[str]
    time: Time | None

    @property
    def later(self) -> bool:
        """Whether it lies ahead of the publication."""
        return later(self.time, self.scene.document.article.published)


def status_of(told: Told) -> MeetingStatus | None:
    """What becomes of the meeting; None where it is not real, or the clause says that it is not."""
    table, match = told.scene.table, told.match
    clause = told.scene.document.clauses[match.clause] if match.clause is not None else None
    if table.called_off & told.words:
        return "cancelled"
    if told.light is not None and told.says in ("cancelled", "suspended", "refused", "offered", "planned"):
        said: MeetingStatus = told.says  # type: ignore[assignment]
        return None if clause is not None and clause.verb is not None and clause.verb.negated else said
    denied = clause is not None and clause.verb is not None and clause.verb.negated
    if denied and told.light is not None and told.light.frame.says.get("list") == "yes":
        return None  # who stays away says nothing of the meeting
    if told.above in table.offers or table.later & told.words:
        return "offered" if told.above in table.offers else "planned"
    if match.clause is not None and clause is not None and (told.light is not None or match.group in clause.subject):
        return clause_status(told.scene.document, table, match.clause, told.time)
    return _by_preposition(told)


def _by_preposition(told: Told) -> MeetingStatus | None:
    """After, at and in a meeting, it was held; before it, or for it, it is still to come."""
    table, document, match = told.scene.table, told.scene.document, told.match
    place = preposition(document, document.groups[match.group]) if match.group is not None else None
    if place in table.before:
        return "planned" if told.time is None or document.article.published is None or told.later else "held"
    if told.later or (place in table.at and _ahead(told)):
        return "planned"
    if place is None and match.clause is not None and verb_names(document, document.clauses[match.clause]):
        return clause_status(document, table, match.clause, told.time)
    return "held" if place is None or place in table.after or table.definite & told.words else "planned"


def _ahead(told: Told) -> bool:
    """Whether the clause tells what is to happen at the meeting ("Bei dem Treffen soll es um die Ukraine gehen")."""
    clause = told.scene.document.clauses[told.match.clause] if told.match.clause is not None else None
    verb = clause.verb if clause is not None else None
    if verb is None or told.scene.table.perfect.intersection(verb.auxiliaries):
        return False
    return verb.tense == "future" or (verb.tense == "present" and (verb.modal or "").lower() in told.scene.table.hearsay)
