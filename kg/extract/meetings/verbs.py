"""Sightings by a verb ("traf sich mit …", "wurde telefonisch informiert")."""

from kg.extract.frames.actors import actors_of
from kg.extract.frames.match import Match
from kg.extract.frames.slots import role, together
from kg.extract.frames.voice import passive
from kg.extract.meetings.nouns import BODY
from kg.extract.meetings.people import enumerated, media_groups, mode_of, part, unite
from kg.extract.meetings.places import place_of
from kg.extract.meetings.scene import Scene
from kg.extract.meetings.sighting import Sighting
from kg.extract.meetings.status import clause_status
from kg.extract.meetings.whens import nearest, times_of_clause
from kg.model.document import VerbGroup
from kg.model.extraction import Capacity, MeetingKind, Mode, Participation


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


def _sighting(scene: Scene, match: Match) -> Sighting | None:  # noqa: PLR0911
    document, says = scene.document, match.frame.says
    if match.clause is None:
        return None
    if says.get("implicit") == "yes" and _has_event(scene, match):
        return None
    others = _others(scene, match)
    acting = _acting(scene, match, others)
    if media_groups(scene, others) or media_groups(scene, acting):
        return None
    fixed: Mode | None = says.get("mode")  # type: ignore[assignment]
    capacity: Capacity | None = says.get("capacity")  # type: ignore[assignment]
    mode = fixed or mode_of(scene, match.clause)
    if capacity == "informed":
        people = unite(part(scene, others, "informed", mode), part(scene, acting, None, None))
    else:
        people = unite(part(scene, acting, capacity, mode), part(scene, others, None, mode if fixed else None))
    own = times_of_clause(document, scene.times, match.clause)
    time = nearest(own, match.trigger)
    status = says.get("status") or clause_status(document, scene.table, match.clause, time)
    verb = clause_of(scene, match)
    if verb is not None and (verb.modal or "").lower() in scene.table.hearsay and status == "planned" and time is None:
        return None
    if status is None or (status == "refused" and len(people) < 2):
        return None
    clause = document.clauses[match.clause]
    needs = 2 if says.get("needs") == "two" else 1
    plural = bool(clause.verb and clause.verb.reflexive and clause.verb.number == "Plur")
    plural = plural or any(scene.cast.actor(p.actor).kind == "group" for p in part(scene, acting))
    if says.get("body") and match.clause is not None and passive(document, clause_of(scene, match)):
        people = tuple(p for p in part(scene, role(document, match, "body")) if scene.cast.actor(p.actor).kind == "organisation")
    if capacity == "host" and any(scene.cast.actor(p.actor).kind == "group" for p in part(scene, acting)):
        return None
    persons = sum(scene.cast.actor(p.actor).kind == "person" for p in people)
    if (
        says.get("told") == "dated"
        and persons < 2
        and not (time or place_of(document, scene.cast, [a.group for a in document.clauses[match.clause].arguments], scene.times))
    ):  # noqa: E501
        return None
    if says.get("implicit") == "yes":
        people = unite(people, part(scene, enumerated(scene, match.clause), capacity, mode))
    if len(people) < (1 if plural else needs) or (needs == 1 and not people):
        return None
    kind: MeetingKind | None = says.get("kind")  # type: ignore[assignment]
    return Sighting(
        sentence=match.sentence,
        unit=document.sentences[match.sentence].kind,
        trigger=match.trigger,
        rule=match.frame.name,
        label=_label(scene, people),
        family="meeting" if says.get("implicit") == "yes" else None,
        kind=kind,
        status=status if document.sentences[match.sentence].kind in BODY else None,  # type: ignore[arg-type]
        definite=says.get("implicit") == "yes",
        enough=says.get("implicit") != "yes",
        participants=people,
        time=time,
        place=place_of(document, scene.cast, [a.group for a in clause.arguments], scene.times),
        topic=_topic(scene, match),
        noun="",
        strength="verb",
    )


def _has_event(scene: Scene, match: Match) -> bool:
    """Whether the clause has a meeting's noun that a light verb takes."""
    return any(noun.clause == match.clause for noun in scene.nouns)


def clause_of(scene: Scene, match: Match) -> VerbGroup | None:
    """The verb group of a match."""
    return scene.document.clauses[match.clause].verb if match.clause is not None else None


def _others(scene: Scene, match: Match) -> tuple[int, ...]:
    return role(scene.document, match, "with")


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
        if not actors_of(scene.document, scene.cast, index):
            group = scene.document.groups[index]
            return scene.document.text(group.first, group.last)
    return None
