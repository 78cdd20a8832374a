"""Which cues a verb can be."""

from kg.extract.statements.cue import Cue, verbs
from kg.extract.statements.orphans import PARTICLES
from kg.extract.statements.scene import Scene
from kg.model import VerbGroup


def candidates(scene: Scene, verb: VerbGroup) -> tuple[Cue, ...]:
    """The cues that a verb can be, by its lemma: its particle apart ("point out"), an adverb joined to it taken off ("weitererklären")."""
    table = verbs(scene.language)
    lemma = _with_particle(scene, verb)
    found = table.get(lemma, ())
    if found:
        return found
    base, _, particle = verb.lemma.partition(" ")
    if particle:
        return tuple(cue for cue in table.get(base, ()) if particle in cue.companions)
    for prefix in scene.words.adverbs:
        if lemma.startswith(prefix) and lemma[len(prefix) :] in table:
            return table[lemma[len(prefix) :]]
    return ()


def _with_particle(scene: Scene, verb: VerbGroup) -> str:
    """The verb's lemma, with a particle that the analyser gave to the next clause ("wirft … vor, …")."""
    if verb.particle is not None or verb.finite != verb.head:
        return verb.lemma
    tokens = scene.document.tokens
    sentence = scene.document.sentence_at(tokens[verb.head].start)
    last = scene.document.sentences[sentence].last if sentence is not None else verb.head
    for token in range(verb.head + 1, last - 1):
        if tokens[token].pos == "PUNCT" and tokens[token].text == ",":
            break
        if tokens[token].tag in PARTICLES and tokens[token + 1].pos == "PUNCT":
            return tokens[token].text.lower() + verb.lemma
    return verb.lemma
