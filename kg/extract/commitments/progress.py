"""What became of a commitment that the same article tells of: "Damit habe X seine Zusage erfüllt", "X zog das Angebot zurück"."""

from dataclasses import replace

from kg.extract.commitments.scene import Scene
from kg.extract.frames.match import verb_names
from kg.extract.frames.slots import verb_slot
from kg.language.tables import table
from kg.model.extraction import Commitment, Progress


def with_progress(scene: Scene, found: list[Commitment]) -> tuple[Commitment, ...]:
    """The commitments, those set right that a sentence says were kept or taken back: the nearest of that actor's before it."""
    for index, clause in enumerate(scene.document.clauses):
        progress = _told(scene, index)
        if progress is None:
            continue
        actors = {actor for g in (*scene.acting(index), *clause.subject) for actor in scene.actors(g)}
        span = scene.document.sentences[clause.sentence].span
        before = [i for i, known in enumerate(found) if set(known.committed_by) & actors and known.evidence[0].start < span.start]
        if before:
            known = found[before[-1]]
            found[before[-1]] = replace(known, progress=progress, evidence=tuple(dict.fromkeys((*known.evidence, span))))
    return tuple(found)


def _told(scene: Scene, index: int) -> Progress | None:
    """What a clause tells of "the pledge": that it was kept, or taken back; nothing where it is denied, wished or asked."""
    clause = scene.document.clauses[index]
    verb = clause.verb
    if verb is None or verb.negated or verb.modal or clause.question or verb.tense in ("present", "future", None):
        return None
    rows = table(scene.document.article.language, "commitments")["progress"]
    heads = {scene.document.tokens[scene.document.groups[g].head].lemma.lower() for g in verb_slot(scene.document, index, "object")}
    if heads.isdisjoint(rows["pledges"]):
        return None
    names = set(verb_names(scene.document, clause))
    if names & set(rows["delivered"]):
        return "delivered"
    return "withdrawn" if names & set(rows["withdrawn"]) else None
