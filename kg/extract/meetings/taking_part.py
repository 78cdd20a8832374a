"""Who takes part in a meeting that a noun tells of."""

from kg.extract.frames.actors import actors_of, attributes_of
from kg.extract.frames.match import Match
from kg.extract.frames.slots import attributes, noun_slot, preposition, role, verb_slot
from kg.extract.meetings.around import governor
from kg.extract.meetings.people import enumerated, mode_of, part, unite
from kg.extract.meetings.scene import Scene
from kg.model.extraction import Capacity, Participation


def people_of(scene: Scene, match: Match, light: Match | None, named: tuple[int, ...]) -> tuple[tuple[Participation, ...], bool]:
    """Who takes part, and whether that is only concluded from who speaks at it."""
    document = scene.document
    people = part(scene, named)
    if match.group is not None and "compound" in match.frame.roles.get("participant", ()):
        people = unite(people, tuple(Participation(actor) for actor in attributes_of(document, scene.cast, match.group)))
    people = unite(people, _candidate_for(scene, match), _host(scene, match))
    if match.clause is None:
        return people, False
    mode = mode_of(scene, match.clause)
    acting = scene.acting(match.clause)
    if light is not None and "participant" in light.frame.roles and light.frame.says.get("status") != "none":
        if light.frame.roles["participant"] == ("subject",) and match.group not in acting and not _negated(scene, match.clause):
            people = unite(part(scene, acting, _capacity(light), mode), people)
            if light.frame.says.get("list") == "yes":
                people = unite(people, part(scene, enumerated(scene, match.clause), _capacity(light), mode))
        people = unite(people, part(scene, role(document, light, "with")), part(scene, role(document, light, "invited"), "invited"))
    if match.group is not None and any(noun_slot(document, match.group, word) for word in scene.table.pairs):
        return people if light is None or light.frame.says.get("list") == "yes" else unite(part(scene, named)), False
    joint = [g for word in scene.table.joint for g in verb_slot(document, match.clause, word)]
    if light is not None and not people:
        people = unite(people, part(scene, joint))
    speaker = _speaker(scene, match, light, acting, bool(people))
    return unite(people, speaker), bool(speaker) and not people


def ids(people: tuple[Participation, ...]) -> tuple[str, ...]:
    """The actors of participations."""
    return tuple(p.actor for p in people)


def actors_behind(scene: Scene, match: Match) -> tuple[str, ...]:
    """Actors that stand where a place can: behind the noun."""
    near = attributes(scene.document, match.group) if match.group is not None else []
    return tuple(actor for g in near for actor in actors_of(scene.document, scene.cast, g))


def _candidate_for(scene: Scene, match: Match) -> tuple[Participation, ...]:
    """In talks about joining a body, the body takes part ("Verhandlungen über den Beitritt zur Union")."""
    if match.group is None:
        return ()
    near = attributes(scene.document, match.group)
    for index in near:
        if scene.document.tokens[scene.document.groups[index].head].lemma.lower() in scene.table.accession:
            return part(scene, [g for word in scene.table.into for g in noun_slot(scene.document, index, word)])
    return ()


def _host(scene: Scene, match: Match) -> tuple[Participation, ...]:
    """The host of "the host of the meeting, President X"."""
    if match.group is None:
        return ()
    group = scene.document.groups[match.group]
    before = [
        i for i, g in enumerate(scene.document.groups) if g.sentence == group.sentence and (i == group.parent or g.last == group.first)
    ]
    for index in before[-1:]:
        capacity = scene.table.parts.get(scene.document.tokens[scene.document.groups[index].head].lemma.lower())
        if capacity:
            behind = [i for i, g in enumerate(scene.document.groups) if g.sentence == group.sentence and 0 < g.first - group.last <= 3]
            return part(scene, [index, *behind[:1]], capacity)[:1]
    return ()


def _negated(scene: Scene, clause: int) -> bool:
    verb = scene.document.clauses[clause].verb
    return bool(verb and verb.negated)


def _capacity(light: Match) -> Capacity | None:
    capacity: Capacity | None = light.frame.says.get("capacity")  # type: ignore[assignment]
    return capacity


def _speaker(scene: Scene, match: Match, light: Match | None, acting: tuple[int, ...], named: bool) -> tuple[Participation, ...]:
    """Who says something after, at or during a meeting of their own takes part in it ("Nach einem Treffen mit X sagte Y")."""
    if match.group is None or match.clause is None or light is not None or match.group in acting:
        return ()
    group = scene.document.groups[match.group]
    if preposition(scene.document, group) not in scene.table.after and governor(scene, match.group) not in scene.table.course:
        return ()
    inner = {t.text.lower() for t in scene.document.tokens[group.first : group.last]}
    if scene.table.definite & inner and not named and governor(scene, match.group) not in scene.table.course:
        return ()
    verb = scene.document.clauses[match.clause].verb
    if verb is None or verb.negated:
        return ()
    persons = {actor.id for actor in scene.cast.actors if actor.kind == "person"}
    return tuple(p for p in part(scene, acting, "participant") if p.actor in persons)
