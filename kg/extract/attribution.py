"""Who stands behind what a clause says, and how firmly: a chain from the outermost source inwards."""

from collections.abc import Iterable

from kg.extract.statements.links import link, scene_of
from kg.extract.statements.scene import Scene
from kg.extract.statements.sources import Source, entries, kind_of, sources
from kg.model import Attribution, Cast, Document, Statement
from kg.model.extraction import Certainty


def attribution_at(document: Document, cast: Cast, clause_index: int, statements: Iterable[Statement]) -> Attribution | None:
    """The chain of sources of one clause, outermost first; None where the article says it in its own voice.

    A clause inside the content of a statement is its speaker's; "laut X", "nach Angaben von X" in its own sentence name X; a
    modal of hearsay or "angeblich" without a source gives a link without sources.
    """
    scene = scene_of(document, cast)
    clause = document.clauses[clause_index]
    head = clause.verb.head if clause.verb is not None else clause.first
    at = document.tokens[head].start
    links: list[Attribution] = []
    sizes: list[tuple[int, Statement]] = []
    for statement in statements:
        size = _covers(document, clause.sentence, at, statement)
        if size is not None:
            sizes.append((size, statement))
    named: set[str] = set()
    for source in sources(scene, clause.sentence):
        if (
            not source.leaning
            and _governs(scene, source, clause_index)
            and not any(set(source.actors) & set(item.speaker) for _, item in sizes)
        ):
            links.append(link(scene, source))
            named.update(source.actors)
    for _, statement in sorted(sizes, key=lambda item: -item[0]):
        if statement.attribution is not None and not set(statement.attribution.actors()) & named:
            links.append(statement.attribution)
            named.update(statement.attribution.actors())
        if not set(statement.speaker) & named:
            links.append(Attribution(statement.speaker, kind_of(scene, statement.speaker), statement.rule, statement.reporting))
            named.update(statement.speaker)
    if not links:
        return hearsay(scene, clause_index)
    return chain(links)


def certainty_at(document: Document, clause_index: int) -> Certainty:
    """How sure a clause sounds, by its modal and its adverbs."""
    clause = document.clauses[clause_index]
    words = entries(document.article.language)["certainty"]
    texts = {document.tokens[token].text.lower() for token in range(clause.first, clause.last)}
    verb = clause.verb
    perfect = verb is not None and bool(verb.auxiliaries)
    if texts & set(words["possible"]) or (verb is not None and perfect and verb.modal in words["possible_modals"]):
        return "possible"
    if texts & set(words["probable"]) or (verb is not None and verb.mood == "subjunctive-2" and verb.modal in words["probable_modals"]):
        return "probable"
    return "certain"


def chain(links: list[Attribution]) -> Attribution:
    """One attribution from its links, the outermost first."""
    result = links[-1]
    for outer in reversed(links[:-1]):
        result = Attribution(outer.sources, outer.kind, outer.cue, outer.reporting, via=result)
    return result


def hearsay(scene: Scene, clause_index: int) -> Attribution | None:
    """A link without sources where the clause is hearsay ("soll … getötet haben", "angeblich")."""
    clause = scene.document.clauses[clause_index]
    words = entries(scene.language)["hearsay"]
    for token in scene.own(clause_index):
        if scene.lower(token) in words["words"]:
            return Attribution((), "unnamed", scene.lower(token), "reported")
    if clause.verb is not None and clause.verb.modal in words["modals"] and clause.verb.auxiliaries and clause.verb.tense != "past":
        return Attribution((), "unnamed", clause.verb.modal, "reported")
    return None


def _covers(document: Document, sentence: int, at: int, statement: Statement) -> int | None:
    """The length of the statement's stretch that holds the character; None where it does not say it."""
    for span in (statement.quote, statement.content):
        if span is not None and span.start <= at < span.end:
            return span.end - span.start
    for span in statement.evidence[1:]:
        if span.start <= at < span.end and span == document.sentences[sentence].span:
            return span.end - span.start
    return None


def _governs(scene: Scene, source: Source, clause_index: int) -> bool:
    """Whether a source phrase stands in the clause, or in a clause above it."""
    index: int | None = clause_index
    seen: set[int] = set()
    while index is not None and index not in seen:
        seen.add(index)
        clause = scene.document.clauses[index]
        if clause.first <= source.first < clause.last:
            return True
        index = clause.parent
    return False
