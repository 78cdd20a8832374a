"""Find the meetings of a document."""

from dataclasses import replace

from kg.extract.attribution import attribution_at
from kg.extract.frames.confidence import confidence
from kg.extract.frames.identity import identity
from kg.extract.meetings.counts import counted, kind_of
from kg.extract.meetings.likeness import TOLD
from kg.extract.meetings.merge import gather
from kg.extract.meetings.nouns import noun_sightings
from kg.extract.meetings.people import unite
from kg.extract.meetings.scene import scene
from kg.extract.meetings.sighting import Sighting
from kg.extract.meetings.times import time_of
from kg.extract.meetings.verbs import verb_sightings
from kg.model.actor import Cast
from kg.model.document import Document
from kg.model.extraction import Attribution, Meeting, MeetingStatus, Participation, Statement
from kg.model.span import Span
from kg.model.time import Time


def find_meetings(document: Document, cast: Cast, times: tuple[Time, ...], statements: tuple[Statement, ...] = ()) -> tuple[Meeting, ...]:
    """The meetings that the document tells of, in order of their first sentence in the body; each with all its sentences.

    `statements` tell by whose word a meeting is reported.
    """
    setting = scene(document, cast, times)
    sightings = sorted(verb_sightings(setting) + noun_sightings(setting), key=lambda s: (s.sentence, s.trigger))
    meetings = [m for m in gather(_alone(sightings), _standing(cast)) if not _occasion(m, sightings)]
    owned = [frozenset(s.time.span for s in meeting if s.time) for meeting in meetings]
    return tuple(
        replace(
            _meeting(document, cast, meeting, times, frozenset().union(*(spans for spans in owned if spans is not own))),
            attribution=_word_of(document, cast, meeting, statements),
        )
        for meeting, own in zip(meetings, owned, strict=True)
    )


def _word_of(document: Document, cast: Cast, meeting: list[Sighting], statements: tuple[Statement, ...]) -> Attribution | None:
    """By whose word it is told; None where one of its sentences tells it in the article's own voice."""
    words = [_word_at(document, cast, sighting, statements) for sighting in meeting]
    return words[0] if all(words) else None


def _word_at(document: Document, cast: Cast, sighting: Sighting, statements: tuple[Statement, ...]) -> Attribution | None:
    spans = {i: document.span(document.clauses[i].first, document.clauses[i].last) for i in document.clauses_of(sighting.sentence)}
    around = [i for i, span in spans.items() if span.start <= sighting.trigger.start < span.end]
    clause = min(around, key=lambda i: spans[i].end - spans[i].start, default=None)
    return None if clause is None else attribution_at(document, cast, clause, statements)


def _alone(sightings: list[Sighting]) -> list[Sighting]:
    """Without a verb's sighting that only repeats a noun's of the same sentence with the same people."""
    kept: list[Sighting] = []
    for sighting in sightings:
        double = sighting.family is None and any(
            other.family is not None and not other.aside and other.sentence == sighting.sentence and sighting.actors <= other.actors
            for other in sightings
        )
        if not double:
            kept.append(sighting)
    return kept


def _occasion(meeting: list[Sighting], sightings: list[Sighting]) -> bool:
    """Whether a meeting is only where the people of a verb met ("am Rande eines Gipfels in X berieten sie …")."""
    met = {s.sentence for s in sightings if s.family is None}
    return all(s.aside and not s.participants and s.sentence in met for s in meeting)


def _standing(cast: Cast) -> dict[str, frozenset[str]]:
    """For each actor those whom it stands for: a person for the body or state of their office."""
    known = {actor.id for actor in cast.actors}
    return {actor.id: frozenset(role.of for role in actor.roles if role.of in known) for actor in cast.actors}


def _status(meeting: list[Sighting]) -> MeetingStatus:
    """Held where any sentence tells of it as held; else what the first says."""
    said = [s.status for s in meeting if s.status]
    told = [status for status in said if status in TOLD]
    for decisive in ("cancelled", "suspended", "refused"):
        if decisive in said:
            return decisive
    return told[0] if told else said[0]


def _meeting(document: Document, cast: Cast, meeting: list[Sighting], times: tuple[Time, ...], taken: frozenset[Span]) -> Meeting:
    main = next((s for s in meeting if s.enough and s.unit == "paragraph"), meeting[0])
    ordered = [main, *(s for s in meeting if s is not main)]
    evidence: dict[Span, None] = dict.fromkeys(document.sentences[s.sentence].span for s in ordered)
    time, inferred = time_of(document, ordered, times, taken)
    strength = main.strength
    named = next((s for s in ordered if s.family == "summit"), main)
    sentence = document.sentences[main.sentence].span.of(document.article.text)
    people = counted(document, cast, unite(*(s.participants for s in ordered)), tuple(evidence))
    said = next((s.kind for s in ordered if s.family == "summit"), main.kind)
    return Meeting(
        id=identity("m", document.article.key, sentence, main.rule, str(main.trigger.start)),
        label=named.label,
        evidence=tuple(evidence),
        rule=main.rule,
        confidence=confidence(strength, inferred=inferred, alone=len(evidence) == 1),
        certainty="possible" if any(s.status == "reported" for s in meeting) else "certain",
        status=_status(ordered),
        participants=people,
        kind=kind_of(cast, said, people),
        time=time,
        place=next((s.place for s in ordered if s.place), None),
        topic=next((s.topic for s in ordered if s.topic), None),
        series=_series(cast, people),
    )


def _series(cast: Cast, people: tuple[Participation, ...]) -> str | None:
    """The standing format whose meeting it is ("Koalition der Willigen"): a group with a name of its own that takes part."""
    actors = (cast.actor(part.actor) for part in people)
    named = (actor for actor in actors if actor.kind == "group" and not actor.anonymous)
    return next((actor.name for actor in named if any(mention.kind == "name" for mention in actor.mentions)), None)
