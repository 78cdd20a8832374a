"""Who gains, who takes part, whom it is against."""

import re

from kg.extract.commitments.candidate import Candidate
from kg.extract.commitments.scene import Scene
from kg.extract.frames.actors import attributes_of
from kg.extract.frames.slots import attributes, noun_slot, preposition, verb_slot
from kg.model.span import Span


def beneficiaries(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    """Actors for whom the act is: the frame's, the dative's, those after "for", and where the act helps, its object or the object's
    owner."""
    if candidate.modality == "refused":
        return ()
    groups = [
        *(candidate.gains or _behind_name(scene, candidate)),
        *_indirect(scene, candidate),
        *_after(scene, candidate, scene.table.sharing),
    ]
    found = [actor for group in groups for actor in scene.actors(group)]
    for group in candidate.groups:
        found += _aided(scene, group)
    if candidate.action in scene.table.helped:
        bare = [
            a.group for c in _clauses(candidate)[:1] for a in scene.document.clauses[c].arguments if a.relation in ("object", "indirect")
        ]
        for group in (*candidate.groups, *(g for g in bare if g not in candidate.groups and g not in candidate.agent_groups)):
            found += scene.actors(group) or attributes_of(scene.document, scene.cast, group)
            for owner in noun_slot(scene.document, group, "genitive"):
                found += scene.actors(owner)
    return tuple(dict.fromkeys(actor for actor in found if actor not in candidate.agents))


def counterparties(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    """Actors with whom the act is done."""
    groups = [*candidate.partners, *_after(scene, candidate, scene.table.companions)]
    return tuple(dict.fromkeys(actor for g in groups for actor in scene.actors(g) if actor not in candidate.agents))


def against(scene: Scene, candidate: Candidate) -> tuple[str, ...]:
    """Actors against whom the act is."""
    groups = _after(scene, candidate, scene.table.against)
    return tuple(dict.fromkeys(actor for g in groups for actor in scene.actors(g) if actor not in candidate.agents))


def _aided(scene: Scene, group: int) -> list[str]:
    """The state whose name begins a noun of help ("Ukraine-Hilfe", "Ukraine aid"); letters such as those of a union say who gives."""
    document, noun = scene.document, scene.document.groups[group]
    head = document.tokens[noun.head]
    if not any(head.lemma.lower().endswith(word) or head.text.lower().endswith(word) for word in scene.table.help):
        return []
    first = document.tokens[noun.head - 1].start if noun.head > noun.first and not scene.object_first else head.start
    near, text = Span(first, head.end), document.article.text
    named = [m for m in scene.cast.mentions if near.covers(m.span) and m.span.start == first]
    states = [m for m in named if scene.cast.actor(m.actor).kind == "state" and (m.kind == "name" or "-" in m.span.of(text))]
    return [m.actor for m in states if not any(part.isupper() for part in re.split(r"\W", m.span.of(text)))]


def _clauses(candidate: Candidate) -> list[int]:
    return [c for c in dict.fromkeys((candidate.act, candidate.clause)) if c is not None]


def _indirect(scene: Scene, candidate: Candidate) -> list[int]:
    acting = set(candidate.agent_groups)
    return [g for c in _clauses(candidate) for g in verb_slot(scene.document, c, "indirect") if g not in acting]


def _behind_name(scene: Scene, candidate: Candidate) -> list[int]:
    """A dative that the parse took for a name's genitive: "hatte X der Union Hilfe zugesagt"; a name has none behind it."""
    document = scene.document
    found = []
    for group in candidate.agent_groups if candidate.takes_gains else ():
        named = document.tokens[document.groups[group].last - 1].pos == "PROPN"
        for index, other in enumerate(document.groups):
            behind = other.first == document.groups[group].last and other.preposition is None
            if named and behind and "Dat" in other.cases and document.tokens[other.first].pos == "DET":
                found.append(index)
    return found


def _after(scene: Scene, candidate: Candidate, words: frozenset[str]) -> list[int]:
    """Groups after one of the prepositions: of the act's clause, and behind the groups of its noun."""
    found = []
    for clause in _clauses(candidate)[:1]:
        found += [a.group for a in scene.document.clauses[clause].arguments if (a.preposition or "").lower() in words]
    for group in candidate.groups:
        found += [g for g in attributes(scene.document, group) if preposition(scene.document, scene.document.groups[g]) in words]
    return found
