"""Articles for the tests of the reading."""

from kg.language import analyser
from kg.model.article import Article, TextUnit
from kg.model.document import Clause, Document
from kg.model.span import Span


def article(*paragraphs: str, language: str = "de", title: str | None = None) -> Article:
    """An article of the paragraphs, with a title unit before them if one is given."""
    units, at = [], 0
    texts = [*([title] if title else []), *paragraphs]
    for number, text in enumerate(texts):
        units.append(TextUnit(Span(at, at + len(text)), "title" if title and number == 0 else "paragraph"))
        at += len(text) + 2
    return Article("key", "source", title or "", "\n\n".join(texts), language, tuple(units))


def read(*paragraphs: str, language: str = "de") -> Document:
    """The paragraphs, read by the default analyser."""
    return analyser().read(article(*paragraphs, language=language))


def clause_with(document: Document, lemma: str) -> Clause:
    """The first clause whose verb has the lemma."""
    return next(clause for clause in document.clauses if clause.verb and clause.verb.lemma == lemma)


def group(document: Document, index: int) -> str:
    """The words of a group."""
    return document.text(document.groups[index].first, document.groups[index].last)


def subject(document: Document, lemma: str) -> list[str]:
    """The words of the subject of the verb."""
    return [group(document, index) for index in clause_with(document, lemma).subject]


def arguments(document: Document, lemma: str) -> set[tuple[str, str | None, str]]:
    """Relation, preposition and words of all that hangs on the verb."""
    return {
        (argument.relation, argument.preposition, group(document, argument.group)) for argument in clause_with(document, lemma).arguments
    }
