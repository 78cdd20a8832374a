"""Two objects in a language without case: "pledged Norway ten ships" gives ships, to Norway."""

from kg.extract.commitments.actions import action_of_noun
from kg.extract.commitments.content import Content
from kg.extract.commitments.scene import Scene
from kg.extract.frames.match import Match
from kg.extract.frames.order import caseless

REACH = 3
"""How many words may stand between the one who is given to and what is given."""


def given_to(scene: Scene, match: Match, content: Content) -> tuple[Content, tuple[int, ...]]:
    """The content without whom it is given to, and these; the content as it is where nothing is given to a named actor."""
    document = scene.document
    if not caseless(document) or content.clause is not None or "beneficiary" not in match.frame.roles or not content.groups:
        return content, ()
    first = content.groups[0]
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
