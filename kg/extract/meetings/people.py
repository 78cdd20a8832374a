"""Who takes part in a meeting: groups of the text to actors, each with mode and capacity."""

import re

from kg.extract.frames.actors import actors_of
from kg.extract.frames.match import clause_at, stretch
from kg.extract.frames.pronouns import meant_by
from kg.extract.frames.rows import row_of
from kg.extract.meetings.scene import Scene
from kg.extract.meetings.words import Words
from kg.model.extraction import Capacity, Mode, Participation


def part(
    scene: Scene, groups: tuple[int, ...] | list[int], capacity: Capacity | None = None, mode: Mode | None = None
) -> tuple[Participation, ...]:
    """The actors of the groups, each once; places and media left out."""
    found = [actor for group in groups for actor in _with_row(scene, group)]
    return tuple(Participation(actor, mode, capacity) for actor in dict.fromkeys(found) if not is_media(scene, actor))


def _with_row(scene: Scene, group: int) -> tuple[str, ...]:
    """The actors of a group, and those in one row with it in the text."""
    actors = meant_by(scene.document, scene.cast, group)
    noun = scene.document.groups[group]
    if not actors or noun.pronoun:
        return actors
    head = scene.document.tokens[noun.head].span
    here = [m for m in scene.cast.touching(head) if m.actor in actors and m.kind != "adjective"]
    return tuple(dict.fromkeys((*actors, *(a for m in here[:1] for a in row_of(scene.document, scene.cast, m)))))


def is_media(scene: Scene, actor: str) -> bool:
    """Whether an actor is a paper, an agency, a journalist: talks with these are interviews."""
    known = scene.cast.actor(actor)
    names = [known.name, *(role.title for role in known.roles)]
    return any(word_in(scene.table, name) for name in names)


def word_in(table: Words, text: str) -> bool:
    """Whether a word of the text is, or ends in, one for media."""
    words = re.findall(r"\w+", text.lower())
    return any(word == known or (len(known) > 5 and word.endswith(known)) for word in words for known in table.not_with)


def media_groups(scene: Scene, groups: tuple[int, ...]) -> bool:
    """Whether one of the groups names media ("mit der Zeitung …"), be it an actor or not."""
    return any(word_in(scene.table, scene.document.text(scene.document.groups[g].first, scene.document.groups[g].last)) for g in groups)


def mode_of(scene: Scene, clause: int | None) -> Mode | None:
    """How the subject of a clause takes part, where the clause says."""
    if clause is None:
        return None
    text = " " + " ".join(scene.document.tokens[t].text.lower() for t in stretch(scene.document, clause)) + " "
    return next((mode for phrase, mode in scene.table.modes.items() if f" {phrase} " in text), None)


def enumerated(scene: Scene, clause: int) -> tuple[int, ...]:
    """Further persons that a clause lists beside its subject ("… nahmen A (Peru), B und C teil"), be the list read as one or not."""
    document = scene.document
    sentence = document.clauses[clause].sentence
    persons = {actor.id for actor in scene.cast.actors if actor.kind == "person"}
    found = []
    for index, group in enumerate(document.groups):
        if group.sentence != sentence or group.preposition is not None or group.parent is not None or group.pronoun:
            continue
        inner = clause_at(document, group.head)
        told = document.clauses[inner] if inner is not None else None
        if inner != clause and told is not None and told.verb is not None:
            continue
        if persons.intersection(actors_of(document, scene.cast, index)):
            found.append(index)
    return tuple(found)


def unite(*parts: tuple[Participation, ...]) -> tuple[Participation, ...]:
    """Participations with one entry an actor; what one leaves open another fills in."""
    found: dict[str, Participation] = {}
    for participation in (p for several in parts for p in several):
        known = found.get(participation.actor)
        if known is None:
            found[participation.actor] = participation
        else:
            capacity = known.capacity if known.capacity not in (None, "participant") else participation.capacity or known.capacity
            found[participation.actor] = Participation(
                known.actor, known.mode or participation.mode, capacity, known.count or participation.count
            )
    return tuple(found.values())
