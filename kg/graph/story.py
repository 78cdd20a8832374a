"""The resolved view as quads: the default graph, and the graph of entities."""

import hashlib

from kg import terms as t
from kg.graph import iris
from kg.graph.article import page
from kg.graph.facts import Facts
from kg.graph.judgements import MATCHES
from kg.graph.nquads import Lines
from kg.model import Entity, Holding, Presentation, Story
from kg.settings import DEFAULT_BASE

KIND_CLASS = {"person": t.A_PERSON, "organisation": t.A_ORGANISATION, "state": t.A_STATE, "group": t.A_GROUP}


def story_quads(story: Story, base: str = DEFAULT_BASE) -> str:
    """The resolved view as sorted N-Quads: facts, articles and actors without a graph name, actors also in `graph:entities`.

    Every actor's and every place's triples depend on it alone, so that a part of a story gives a part of these lines.
    """
    resolved, entities = Lines(), Lines(iris.named_graph("entities", base))
    for article in story.articles:
        page(resolved, article, base)
    for actor in story.actors:
        for lines in (resolved, entities):
            _actor(lines, actor, base)
        for presentation in actor.presentations:
            _presentation(resolved, entities, actor, presentation, base)
    for key, blocks in story.blocks:
        for block in blocks:
            entities.say(iris.article(key, base), t.BLOCK, block)
    for holding in story.holdings:
        _holding(resolved, holding, base)
    facts = Facts(resolved, base, dict(story.places))
    for meeting in story.meetings:
        facts.meeting(meeting)
    for statement in story.statements:
        facts.statement(statement)
    for commitment in story.commitments:
        facts.commitment(commitment)
    return resolved.text() + entities.text()


def _actor(lines: Lines, actor: Entity, base: str) -> None:
    subject = iris.resource("actor", actor.id, base)
    lines.type(subject, KIND_CLASS[actor.kind], t.A_ACTOR)
    lines.label(subject, actor.name)
    lines.labels(subject, actor.labels)
    for alias in actor.aliases:
        lines.say(subject, t.ALIAS, alias)
    for how, target in actor.matches:
        lines.link(subject, MATCHES[how], target)
    for identifier in actor.same_as:
        if identifier.startswith(("http://", "https://")):
            lines.link(subject, MATCHES["exactMatch"], identifier)
        else:
            lines.say(subject, t.IDENTIFIER, identifier)
    if actor.anonymous:
        lines.say(subject, t.ANONYMOUS, True)
    lines.link(subject, t.MAY_BE, *(iris.resource("actor", other, base) for other in actor.may_be))


def _presentation(resolved: Lines, entities: Lines, actor: Entity, presentation: Presentation, base: str) -> None:
    """What the incremental way needs to find an actor again: how articles present it, and which do so, in the entities' graph."""
    subject, node = iris.resource("actor", actor.id, base), profile_iri(presentation.text, base)
    entities.link(node, t.DENOTES, subject)
    entities.say(node, t.PRESENTATION, presentation.text)
    for block in presentation.blocks:
        entities.say(node, t.BLOCK, block)
    for ref in presentation.seen:
        occurrence = iris.within("occurrence", ref.article, ref.id, base)
        resolved.link(occurrence, t.DENOTES, subject)
        entities.link(occurrence, t.PRESENTED_AS, node)


def profile_iri(text: str, base: str) -> str:
    """The IRI of a presentation, made from what it says."""
    return iris.resource("profile", hashlib.sha256(text.encode()).hexdigest()[:16], base)


def _holding(lines: Lines, holding: Holding, base: str) -> None:
    subject = iris.within("holding", holding.article, holding.id, base)
    lines.type(subject, t.A_ROLE_HOLDING)
    lines.label(subject, holding.label)
    lines.link(subject, t.HOLDER, iris.resource("actor", holding.holder, base))
    lines.say(subject, t.ROLE, holding.role)
    lines.say(subject, t.AS_OF, holding.as_of)
    lines.link(subject, t.SOURCE, iris.article(holding.article, base))
    if holding.body:
        lines.link(subject, t.ROLE_IN, iris.resource("actor", holding.body, base))
    lines.say(subject, t.ROLE_IN_NAME, holding.body_name)
