"""A text read, with a cast of the names that a test gives."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from kg.extract.attribution import attribution_at, certainty_at
from kg.extract.statements import find_statements
from kg.language import analyser
from kg.model import Actor, Article, Attribution, Cast, Document, Mention, Span, TextUnit


@dataclass(frozen=True)
class Scene:
    document: Document
    cast: Cast

    def clause(self, word: str) -> int:
        for index, clause in enumerate(self.document.clauses):
            if clause.verb is not None and word in {self.document.tokens[token].text for token in clause.verb.tokens}:
                return index
        raise LookupError(word)

    def attribution(self, word: str) -> Attribution | None:
        statements = find_statements(self.document, self.cast, ())
        return attribution_at(self.document, self.cast, self.clause(word), statements)

    def certainty(self, word: str) -> str:
        return certainty_at(self.document, self.clause(word))


@pytest.fixture
def scene() -> Callable[..., Scene]:
    def make(text: str, *names: str, language: str = "de") -> Scene:
        article = Article(key="a", source="a", title="A", text=text, language=language, units=(TextUnit(Span(0, len(text)), "paragraph"),))
        actors = tuple(Actor(name, name, "organisation" if name.islower() else "person", anonymous="kreise" in name) for name in names)
        found = [Mention(Span(*match.span()), name) for name in names for match in re.finditer(rf"\b{name}\w{{0,1}}\b", text)]
        return Scene(analyser().read(article), Cast(actors, tuple(sorted(found, key=lambda mention: mention.span.start))))

    return make
