"""Single sentences read, and a cast of all who have a name or an office: so that a test of frames tests frames."""

from collections.abc import Callable
from datetime import date

import pytest

from kg.extract.commitments import find_commitments
from kg.language import analyser
from kg.model import Actor, Article, Cast, Commitment, Document, Mention, Span, TextUnit


def read(text: str, language: str = "de") -> Document:
    units = (TextUnit(Span(0, len(text)), "paragraph"),)
    return analyser().read(
        Article(key="a", source="a.txt", title="A", text=text, language=language, units=units, published=date(2024, 5, 15))
    )


SOMEBODY = {
    "de": ("Regierung", "Minister", "Präsident", "Premier", "Kandidat", "Partei", "Firma", "Konzern", "Staat", "Land", "Seite"),
    "more": ("Kommission", "Rebell", "Kabinett", "Rat", "Gewerkschaft", "Diktator", "Kanzler", "Präsidentin"),
    "en": ("government", "minister", "president", "premier", "candidate", "party", "company", "state", "side", "council"),
    "other": ("cabinet", "union", "chancellor"),
}
STATES = {"deutsch": "Deutschland"}


def everyone(document: Document) -> Cast:
    actors: dict[str, Actor] = {}
    mentions = []
    for group in document.groups:
        head = document.tokens[group.head]
        for token in document.tokens[group.first : group.last]:
            if token.lemma in STATES:
                actors.setdefault(STATES[token.lemma], Actor(STATES[token.lemma], STATES[token.lemma], "state"))
                mentions.append(Mention(token.span, STATES[token.lemma], "adjective"))
        if (head.pos == "PROPN" or any(head.lemma in names for names in SOMEBODY.values())) and not group.pronoun:
            actors.setdefault(head.lemma, Actor(head.lemma, head.lemma, "organisation"))
            mentions.append(Mention(document.span(group.first, group.last), head.lemma))
    return Cast(tuple(actors.values()), tuple(sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end))))


@pytest.fixture
def reads() -> Callable[[str, str], Document]:
    return read


@pytest.fixture
def bound() -> Callable[[str, str], tuple[Commitment, ...]]:
    def find(text: str, language: str) -> tuple[Commitment, ...]:
        document = read(text, language)
        return find_commitments(document, everyone(document), (), (), ())

    return find
