"""What one article says, as the quads of its own graph."""

import hashlib

from kg import terms as t
from kg.graph import iris
from kg.graph.claims import Claims
from kg.graph.nquads import Lines
from kg.model import Actor, Article, Extraction
from kg.settings import DEFAULT_BASE


def article_quads(extraction: Extraction, base: str = DEFAULT_BASE) -> str:
    """The article's graph as sorted N-Quads: its page, its text, its actors' occurrences, its claims.

    The graph's name is the article's IRI. No blank nodes, no clock, no path: the same extraction gives the same bytes.
    """
    article = extraction.article
    lines = Lines(iris.article(article.key, base))
    page(lines, article, base)
    subject = iris.article(article.key, base)
    lines.say(subject, t.TEXT, article.text)
    lines.say(subject, t.LAYOUT, "; ".join(f"{unit.kind} {unit.span.start}-{unit.span.end}" for unit in article.units))
    for actor in extraction.actors:
        _occurrence(lines, article.key, actor, {other.id for other in extraction.actors}, base)
    claims = Claims(lines, extraction, base)
    for meeting in extraction.meetings:
        claims.meeting(meeting)
    for commitment in extraction.commitments:
        claims.commitment(commitment)
    for statement in extraction.statements:
        claims.statement(statement)
    return lines.text()


def page(lines: Lines, article: Article, base: str) -> None:
    """What is known of the article apart from its text; the resolved view says the same."""
    subject = iris.article(article.key, base)
    lines.type(subject, t.A_ARTICLE)
    lines.label(subject, article.title or article.key)
    lines.say(subject, t.TITLE, article.title)
    lines.say(subject, t.TEASER, article.teaser)
    lines.say(subject, t.DATELINE, article.dateline)
    lines.say(subject, t.OUTLET, article.publisher)
    lines.say(subject, t.PUBLISHED_ON, article.published)
    lines.say(subject, t.LANGUAGE, article.language)
    lines.say(subject, t.URL, article.url, "anyURI")
    lines.say(subject, t.SOURCE_FILE, article.source)
    lines.say(subject, t.LICENCE, article.licence)
    lines.say(subject, t.CONTENT_HASH, hashlib.sha256(article.text.encode("utf-8", "replace")).hexdigest())
    for author in article.authors:
        lines.say(subject, t.AUTHOR, author)
    for tag in article.tags:
        lines.say(subject, t.TAG, tag)
    for link in article.links:
        lines.say(subject, t.LINK, link.target, "anyURI")
    for related in article.related:
        lines.say(subject, t.RELATED_TITLE, related.title)


def _occurrence(lines: Lines, key: str, actor: Actor, known: set[str], base: str) -> None:
    subject = iris.within("occurrence", key, actor.id, base)
    lines.say(subject, t.NAME, actor.name)
    lines.link(subject, t.ACTOR_KIND, t.concept("actor", actor.kind))
    lines.say(subject, t.ALIASES, "\n".join(actor.aliases))
    for identifier in actor.same_as:
        lines.say(subject, t.IDENTIFIER, identifier)
    mentions = (f"{mention.span.start}-{mention.span.end} {mention.kind}" for mention in actor.mentions)
    lines.say(subject, t.MENTIONS, "; ".join(mentions))
    if actor.anonymous:
        lines.say(subject, t.ANONYMOUS, True)
    if not actor.acts:
        lines.say(subject, t.ACTS, False)
    for number, role in enumerate(actor.roles, 1):
        holding = iris.within("holding", key, f"{actor.id}.{number}", base)
        lines.link(holding, t.HOLDER, subject)
        lines.say(holding, t.ROLE, role.title)
        if role.of in known:
            lines.link(holding, t.ROLE_IN, iris.within("occurrence", key, role.of or "", base))
        else:
            lines.say(holding, t.ROLE_IN_NAME, role.of)
