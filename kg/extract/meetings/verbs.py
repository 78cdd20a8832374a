"""Sightings by a verb ("traf sich mit …", "wurde telefonisch informiert")."""

from kg.extract.frames.actors import actors_of
from kg.extract.frames.match import Match, stretch
from kg.extract.frames.slots import role, together
from kg.extract.frames.subjects import possessor
from kg.extract.frames.voice import passive
from kg.extract.meetings.leading import leading
from kg.extract.meetings.nouns import BODY
from kg.extract.meetings.people import enumerated, media_groups, mode_of, part, unite
from kg.extract.meetings.places import city_of, place_of
from kg.extract.meetings.pointing import asked_to, points, told_before
from kg.extract.meetings.scene import Scene
from kg.extract.meetings.sighting import Sighting
from kg.extract.meetings.status import clause_status
from kg.extract.meetings.whens import nearest, times_of_clause
from kg.model.document import VerbGroup
from kg.model.extraction import Capacity, MeetingKind, Mode, Participation
from kg.model.time import Time


def verb_sightings(scene: Scene) -> list[Sighting]:
    """One sighting for each clause whose verb tells of a meeting between actors."""
    found, taken = [], set()
    for match in scene.verbs:
        if match.clause in taken:
            continue
        sighting = _sighting(scene, match)
        if sighting is not None:
            taken.add(match.clause)
            found.append(sighting)
    return found


def _sighting(scene: Scene, match: Match) -> Sighting | None:
    document, says = scene.document, match.frame.says
    implicit = says.get("implicit") == "yes"
    if match.clause is None or (implicit and _has_event(scene, match)):
        return None
    acting, people = _people(scene, match)
    time = nearest(times_of_clause(document, scene.times, match.clause), match.trigger)
    status = says.get("status") or clause_status(document, scene.table, match.clause, time)
    place = place_of(document, scene.cast, _groups(scene, match.clause), scene.times)
    there = says.get("there") == "yes"
    if there:
        place, time = city_of(document, list(role(document, match, "destination"))), None
    if implicit and (status == "refused" or _elsewhere(scene, match) or (there and (place is None or status != "held"))):
        return None
    mode = mode_of(scene, match.clause)
    place = place or told_before(scene, match) or (asked_to(scene, match) if status == "offered" else None)
    if status is None or not _enough(scene, match, acting, people) or not _is_told(scene, match, people, time, place):
        return None
    far = mode in ("video", "phone") and says.get("kind") in ("bilateral", "negotiation", "session")
    kind: MeetingKind | None = "call" if far else says.get("kind")  # type: ignore[assignment]
    return Sighting(
        sentence=match.sentence,
        unit=document.sentences[match.sentence].kind,
        trigger=match.trigger,
        rule=match.frame.name,
        label=_label(scene, people),
        family="meeting" if implicit else None,
        kind=kind,
        status=status if document.sentences[match.sentence].kind in BODY else None,  # type: ignore[arg-type]
        definite=implicit,
        enough=not implicit,
        participants=unite(people, leading(scene, match.clause)),
        time=time,
        place=place,
        topic=_topic(scene, match),
        noun="",
        vague=time is None and all(_kind(scene, p) == "group" for p in people) and not _anew(scene, match),
        there=there,
        pointing=points(scene, match),
        strength="verb",
    )


def _people(scene: Scene, match: Match) -> tuple[tuple[int, ...], tuple[Participation, ...]]:
    """The groups that act, and all who take part; nobody where media are told something."""
    says = match.frame.says
    others = tuple(g for g in role(scene.document, match, "with") if not possessor(scene.document, g))
    acting = _acting(scene, match, others)
    if media_groups(scene, others) or media_groups(scene, acting):
        return (), ()
    fixed: Mode | None = says.get("mode")  # type: ignore[assignment]
    capacity: Capacity | None = says.get("capacity")  # type: ignore[assignment]
    called = fixed == "phone" and capacity != "informed"  # who calls does so by being there, who is called by telephone
    mode = None if called else fixed or mode_of(scene, match.clause)
    if says.get("body") and passive(scene.document, clause_of(scene, match)):
        return (), tuple(p for p in part(scene, role(scene.document, match, "body")) if _kind(scene, p) == "organisation")
    if capacity == "informed":
        return acting, unite(part(scene, others, "informed", mode), part(scene, acting))
    listed = enumerated(scene, match.clause) if match.clause is not None and (says.get("implicit") == "yes" or _row(scene, match)) else ()
    return acting, unite(
        part(scene, acting, capacity, mode),
        part(scene, others, None, None if fixed == "represented" else fixed),
        part(scene, listed, capacity, mode),
    )


def _groups(scene: Scene, clause: int) -> list[int]:
    """All groups in a clause's own stretch."""
    tokens = set(stretch(scene.document, clause))
    return [i for i, g in enumerate(scene.document.groups) if g.sentence == scene.document.clauses[clause].sentence and g.head in tokens]


def _row(scene: Scene, match: Match) -> bool:
    """Whether the subject is a row of persons, some of whom the parse may have missed: a plural verb and one person as its subject."""
    verb = clause_of(scene, match)
    acting = part(scene, scene.acting(match.clause)) if match.clause is not None else ()
    return bool(verb and verb.number == "Plur" and len(acting) > 0 and all(_kind(scene, p) == "person" for p in acting))


def _kind(scene: Scene, participation: Participation) -> str:
    return scene.cast.actor(participation.actor).kind


def _enough(scene: Scene, match: Match, acting: tuple[int, ...], people: tuple[Participation, ...]) -> bool:
    """Whether enough people are known; "the ministers met" are enough by themselves, but nobody is received by a group."""
    verb, says = clause_of(scene, match), match.frame.says
    group = any(_kind(scene, p) == "group" for p in part(scene, acting))
    body = any(_kind(scene, p) == "organisation" for p in people) and not role(scene.document, match, "with")
    if says.get("capacity") == "host" and group:
        return False
    if _counted_guests(scene, match, people):
        return True
    alone = len(people) == 1 and _kind(scene, people[0]) == "person"
    if alone and says.get("implicit") != "yes" and says.get("mode") is None:
        return False
    plural = says.get("alone") != "no" and (group or body or bool(verb and verb.reflexive and verb.number == "Plur"))
    return len(people) >= (2 if says.get("needs") == "two" and not plural else 1)


def _is_told(scene: Scene, match: Match, people: tuple[Participation, ...], time: Time | None, place: str | None) -> bool:
    """Whether it is told as an event: what only ought to be needs a date; an agreement a date or place, or two persons."""
    verb = clause_of(scene, match)
    if verb is not None and (verb.modal or "").lower() in scene.table.hearsay and verb.tense == "present" and time is None:
        return False
    persons = sum(_kind(scene, p) == "person" for p in people)
    return match.frame.says.get("told") != "dated" or bool(time or place) or persons > 1


def _has_event(scene: Scene, match: Match) -> bool:
    """Whether the clause has a meeting's noun that a light verb takes."""
    return any(noun.clause == match.clause for noun in scene.nouns)


def _anew(scene: Scene, match: Match) -> bool:
    """Whether the clause begins something new in time ("afterwards …")."""
    return match.clause is not None and any(
        scene.document.tokens[t].text.lower() in scene.table.anew for t in stretch(scene.document, match.clause)
    )


def _counted_guests(scene: Scene, match: Match, people: tuple[Participation, ...]) -> bool:
    """Whether a person receives a number of people whom the cast does not know ("empfing acht Regierungschefs")."""
    if match.frame.says.get("capacity") != "host" or not people or _kind(scene, people[0]) != "person":
        return False
    document, times = scene.document, scene.times
    groups = (
        [document.groups[i] for i in _groups(scene, match.clause) if document.groups[i].preposition is None]
        if match.clause is not None
        else []
    )
    groups = [g for g in groups if not any(time.span.overlaps(document.span(g.first, g.last)) for time in times)]
    return any(document.tokens[g.first].pos == "NUM" and document.tokens[g.head].pos == "NOUN" for g in groups)


def _elsewhere(scene: Scene, match: Match) -> bool:
    """Whether it is something else that they take part in: "took part in a mission"; a city or a time is nothing else."""
    document = scene.document
    for index in role(document, match, "elsewhere"):
        group = document.groups[index]
        placed = place_of(document, scene.cast, [index], scene.times) is not None or document.tokens[group.head].pos == "PROPN"
        if not (placed or scene.timed(group) or any(noun.group == index for noun in scene.nouns)):
            return True
    return False


def clause_of(scene: Scene, match: Match) -> VerbGroup | None:
    """The verb group of a match."""
    return scene.document.clauses[match.clause].verb if match.clause is not None else None


def _acting(scene: Scene, match: Match, others: tuple[int, ...]) -> tuple[int, ...]:
    """The groups that act; in a passive whoever does it, if said."""
    if match.clause is None:
        return ()
    acting = tuple(g for g in scene.acting(match.clause) if g not in others)
    if acting or (scene.document.clauses[match.clause].verb and scene.document.clauses[match.clause].verb.passive):  # type: ignore[union-attr]
        return acting
    return tuple(member for g in scene.document.clauses[match.clause].subject for member in together(scene.document, g) if g not in others)


def _label(scene: Scene, people: tuple[Participation, ...]) -> str:
    return " – ".join(scene.cast.actor(p.actor).name for p in people[:3])


def _topic(scene: Scene, match: Match) -> str | None:
    for index in role(scene.document, match, "topic"):
        group = scene.document.groups[index]
        if not actors_of(scene.document, scene.cast, index) and not scene.timed(group):
            return scene.document.text(group.first, group.last)
    return None
