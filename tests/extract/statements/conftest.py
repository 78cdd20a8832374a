"""A reader of single texts, and a cast in which every noun group is somebody: so that a test of statements tests statements."""

from collections.abc import Callable

import pytest

from kg.extract.statements import find_statements
from kg.language import analyser
from kg.model import Actor, Article, Cast, Document, Mention, Span, Statement, TextUnit

Told = Callable[..., tuple[Statement, ...]]


def read(text: str, language: str = "de") -> Document:
    units, start = [], 0
    for paragraph in text.split("\n\n"):
        units.append(TextUnit(Span(start, start + len(paragraph)), "paragraph"))
        start += len(paragraph) + 2
    return analyser().read(Article(key="a", source="a.txt", title="A", text=text, language=language, units=tuple(units)))


def everyone(document: Document) -> Cast:
    actors: dict[str, Actor] = {}
    mentions = []
    for group in document.groups:
        head = document.tokens[group.head]
        if group.pronoun or head.pos not in {"PROPN", "NOUN"}:
            continue
        actors.setdefault(head.lemma, Actor(head.lemma, head.lemma, "person" if head.pos == "PROPN" else "organisation"))
        mentions.append(Mention(document.span(group.first, group.last), head.lemma))
    return Cast(tuple(actors.values()), tuple(sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))))


@pytest.fixture
def told() -> Told:
    def tell(text: str, language: str = "de") -> tuple[Statement, ...]:
        document = read(text, language)
        return find_statements(document, everyone(document), ())

    return tell
