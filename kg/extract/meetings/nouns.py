"""Sightings by a noun ("nach einem Treffen mit …", "die Verhandlungen stocken")."""

from dataclasses import replace

from kg.extract.frames.actors import actors_of
from kg.extract.frames.match import Match
from kg.extract.frames.slots import attributes, preposition, role
from kg.extract.meetings.around import contracted, governor, is_idiom, is_interview, is_trial, place_by, said_of_it
from kg.extract.meetings.leading import leading
from kg.extract.meetings.people import media_groups, part, unite
from kg.extract.meetings.places import capitals_and_cities
from kg.extract.meetings.pointing import points, told_before
from kg.extract.meetings.scene import Scene
from kg.extract.meetings.sighting import Sighting
from kg.extract.meetings.taking_part import actors_behind, ids, people_of
from kg.extract.meetings.telling import Told, begun_with, status_of, time_with
from kg.model.document import NounGroup
from kg.model.extraction import MeetingKind, Mode

BODY = frozenset({"paragraph", "teaser"})
"""Units whose verb forms can be trusted; a title's present may be past or future."""


def noun_sightings(scene: Scene) -> list[Sighting]:
    """One sighting for each noun of a meeting that is told as real, planned or refused."""
    found = []
    for match in scene.nouns:
        sighting = _sighting(scene, match)
        if sighting is not None:
            found.append(sighting)
    return found


def _sighting(scene: Scene, match: Match) -> Sighting | None:
    document, table, says = scene.document, scene.table, match.frame.says
    if match.group is None:
        return None
    group = document.groups[match.group]
    inner = [t.text.lower() for t in document.tokens[group.first : group.last]]
    light = _light(scene, match)
    above = governor(scene, match.group)
    if not _is_meeting(scene, match, light, above, inner):
        return None
    named = role(document, match, "participant")
    people, joint = people_of(scene, match, light, named)
    time, said = time_with(scene, match, light)
    status = status_of(Told(scene, match, light, light.frame.says.get("status") if light else None, above, frozenset(inner), time))
    if status is None or is_interview(scene, match):
        return None
    series = bool(table.many.intersection(inner)) and says.get("family") != "talks"
    if series and match.clause is not None and not people:
        people = part(scene, scene.acting(match.clause))
        if time is None and (begun := begun_with(scene, match)) is not None:
            time, status = begun, "ongoing"
    people = unite(people, leading(scene, match.clause))
    place = place_by(scene, match, light) or (told_before(scene, match) if light else None)
    if place and set(ids(people)) & set(actors_behind(scene, match)) and place not in capitals_and_cities():
        place = None  # "die Regierungen in X" are its people, not where they meet
    if says.get("family") == "call":
        people = tuple(replace(p, mode=None if p.capacity == "host" else p.mode or _mode(scene, group)) for p in people)
    kind: MeetingKind | None = says.get("kind")  # type: ignore[assignment]
    strong = bool(named and part(scene, named))
    words = {document.tokens[group.head].lemma.lower(), document.tokens[group.head].text.lower()}
    return Sighting(
        sentence=match.sentence,
        unit=document.sentences[match.sentence].kind,
        trigger=match.trigger,
        rule=match.frame.name,
        label=_label(scene, match.group),
        family=says.get("family"),
        kind="series" if series else kind,
        status=status if document.sentences[match.sentence].kind in BODY else None,
        definite=bool(table.definite.intersection(inner[:1])) or contracted(scene, match.group) or said_of_it(scene, match),
        enough=_enough(_needs(match, light, status, series), len(people), bool(place), bool(place or time)),
        participants=people,
        time=time,
        said=said,
        place=place,
        topic=_topic(scene, match),
        noun=document.tokens[group.head].lemma.lower(),
        plain=bool(words & table.plain),
        pointing=points(scene, match),
        aside=(light is None and says.get("family") != "call" and preposition(document, group) in table.at) or above in table.margins,
        strength="noun" if strong and not joint and not said_of_it(scene, match) else "light" if light else "weak",
    )


def _mode(scene: Scene, group: NounGroup) -> Mode | None:
    """How people take part in a call, by its noun ("Telefonat", "video call")."""
    words = " ".join(t.text.lower() for t in scene.document.tokens[group.first : group.last])
    return next((mode for phrase, mode in scene.table.modes.items() if phrase in words), None)


def _is_meeting(scene: Scene, match: Match, light: Match | None, above: str, inner: list[str]) -> bool:
    """Not a demand for one, a fixed phrase, a trial, an interview, or one that is only possible."""
    status = light.frame.says.get("status") if light else None
    if status == "none" or above in scene.table.demands or match.group is None:
        return False
    if scene.table.possible.intersection(inner) and status not in ("refused", "cancelled"):
        return False
    return not (is_idiom(scene, match.group) or is_trial(scene, match) or media_groups(scene, role(scene.document, match, "participant")))


def _needs(match: Match, light: Match | None, status: str, series: bool) -> str:
    """What must be known for the noun to tell of a meeting by itself."""
    says = match.frame.says
    needs = says.get("needs", "one")
    if needs == "never":
        return needs
    if status in ("offered", "refused"):
        return "proposed" if status == "offered" and light else "two"
    return "one" if series else says.get("light", needs) if light else needs


def _enough(needs: str, people: int, placed: bool, located: bool) -> bool:
    if needs == "never":
        return False
    if needs == "proposed":
        return people >= 2 or (people == 1 and placed)
    return people >= (2 if needs == "two" else 1) or (needs == "any" and located)


def _light(scene: Scene, match: Match) -> Match | None:
    """The light verb that has the noun in its place of the event."""
    for light in scene.lights.get(match.clause if match.clause is not None else -1, ()):
        if match.group in role(scene.document, light, "event"):
            return light
    if match.clause is not None:  # "scheinen … auf Eis zu liegen": the infinitive has its governor's subject
        subject = scene.document.clauses[match.clause].subject
        for index, lights in scene.lights.items():
            if (
                scene.document.clauses[index].parent == match.clause
                and scene.document.clauses[index].kind == "infinitive"
                and match.group in subject
            ):
                for light in lights:
                    if "subject" in light.frame.roles.get("event", ()) and light.frame.says.get("status"):
                        return light
    return None


def _topic(scene: Scene, match: Match) -> str | None:
    groups = role(scene.document, match, "topic")
    for index in groups:
        group = scene.document.groups[index]
        if not actors_of(scene.document, scene.cast, index) and not scene.timed(group):
            return scene.document.text(group.first, group.last)
    return None


def _label(scene: Scene, index: int) -> str:
    """The noun with its attributes, without article."""
    document = scene.document
    group = document.groups[index]
    first = group.first
    while first < group.head and document.tokens[first].pos in ("DET", "ADP"):
        first += 1
    last = group.last
    for other in attributes(document, index)[:2]:
        follower = document.groups[other]
        if (follower.preposition if follower.preposition is not None else follower.first) == last and follower.last - first <= 12:
            row = max(document.groups[member].last for member in (other, *follower.conjuncts))
            last = row if row - first <= 16 else follower.last  # "between A and B": both, where the row is not too long
    return document.text(first, last)
