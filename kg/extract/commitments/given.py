"""Two objects that no ending tells apart: "pledged Norway ten ships", "sagte Norwegen zehn Schiffe zu" give ships, to Norway."""

from kg.extract.commitments.actions import action_of_noun
from kg.extract.commitments.content import Content
from kg.extract.commitments.scene import Scene
from kg.extract.frames.match import Match, stretch
from kg.extract.frames.order import caseless

REACH = 3
"""How many words may stand between the one who is given to and what is given."""


def given_to(scene: Scene, match: Match, content: Content) -> tuple[Content, tuple[int, ...]]:
    """The content without whom it is given to, and these; the content as it is where nothing is given to a named actor."""
    document = scene.document
    if content.clause is not None or "beneficiary" not in match.frame.roles or not content.groups:
        return content, ()
    first = content.groups[0]
    if not caseless(document):
        return _dative(scene, match, content, first)
    group = document.groups[first]
    behind = next((i for i, g in enumerate(document.groups) if g.sentence == group.sentence and g.first >= group.last), None)
    if behind is None or not scene.actors(first) or document.tokens[group.head].pos != "PROPN":
        return content, ()
    thing = document.groups[behind]
    between = document.tokens[group.last : thing.first]
    if thing.preposition is not None or len(between) > REACH or any(t.pos in ("ADP", "CCONJ", "PUNCT", "VERB", "AUX") for t in between):
        return content, ()
    nouns = [t.lemma for t in (*between, document.tokens[thing.head]) if t.pos in ("NOUN", "PROPN")]
    action = next((a for noun in nouns if (a := action_of_noun(document.article.language, noun))), content.action)
    return Content(None, (behind,), action, content.verb), (first,)


def _dative(scene: Scene, match: Match, content: Content, first: int) -> tuple[Content, tuple[int, ...]]:
    """A name that was read as the object, though the object stands behind it ("sicherte Beck ihre Hilfe zu"): names show no dative."""
    document = scene.document
    group = document.groups[first]
    called = any(m.kind == "name" for m in scene.cast.touching(document.tokens[group.head].span))
    if not called or "Dat" not in group.cases or group.preposition is not None or match.clause is None:
        return content, ()
    own = set(stretch(document, match.clause))
    behind = (i for i, g in enumerate(document.groups) if g.head in own and g.first >= group.last)
    things = (i for i in behind if document.groups[i].preposition is None and document.groups[i].parent is None)
    thing = next((i for i in things if "Acc" in document.groups[i].cases and not document.groups[i].pronoun), None)
    if thing is None or any(time.span.overlaps(document.tokens[document.groups[thing].head].span) for time in scene.times):
        return content, ()
    head = document.tokens[document.groups[thing].head]
    action = action_of_noun(document.article.language, head.lemma) or content.action
    return Content(None, (thing,), action, content.verb), (first,)
