"""Statements that a noun reports: "die Forderung des Ministers nach", "Venezuelas Kritik an"."""

from kg.extract.statements.cue import Cue, nouns
from kg.extract.statements.denoting import of_group, unique
from kg.extract.statements.draft import Draft
from kg.extract.statements.scene import Scene
from kg.model import Span


def of_sentence(scene: Scene, sentence: int) -> list[Draft]:
    """The drafts of all nouns of saying in a sentence whose speaker stands beside them."""
    drafts = []
    for index in scene.groups.get(sentence, ()):
        group = scene.document.groups[index]
        cue = nouns(scene.language).get(scene.document.tokens[group.head].lemma)
        if cue is None or scene.quoted(group.head) is not None:
            continue
        who = _speaker(scene, index, cue)
        if who:
            last = max([group.last, *(scene.document.groups[part].last for part in scene.parts.get(index, ()))])
            tokens = scene.document.tokens
            drafts.append(
                Draft(cue, cue.text, sentence, who, None, Span(tokens[group.first].start, tokens[last - 1].end), sentences=[sentence])
            )
    return drafts


def _speaker(scene: Scene, index: int, cue: Cue) -> tuple[str, ...]:
    group = scene.document.groups[index]
    found: list[str] = []
    if "possessive" in cue.speaker:
        for item in scene.mentions(group.first, group.head):
            if item.last <= group.head and item.mention.kind != "description":
                found.append(item.mention.actor)
    if "genitive" in cue.speaker:
        found.extend(item.mention.actor for item in scene.mentions(group.head + 1, group.last) if item.first == group.head + 1)
    beside = [other for other in scene.groups.get(group.sentence, ()) if scene.document.groups[other].preposition == group.last]
    for part in dict.fromkeys((*scene.parts.get(index, ()), *beside)):
        other = scene.document.groups[part]
        preposition = scene.document.tokens[other.preposition].lemma.lower() if other.preposition is not None else None
        if preposition in cue.speaker or (preposition is None and "genitive" in cue.speaker and other.first >= group.head):
            found.extend(of_group(scene, part))
            for member in other.conjuncts:
                found.extend(of_group(scene, member))
    return unique(found)
