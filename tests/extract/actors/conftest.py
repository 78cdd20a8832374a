"""A cast from a text that we write."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kg.extract.actors import find_actors
from kg.language import analyser
from kg.model import Actor, Article, Cast, Span, TextUnit


def article(text: str, language: str) -> Article:
    units, start = [], 0
    for paragraph in text.split("\n\n"):
        units.append(TextUnit(Span(start, start + len(paragraph)), "paragraph"))
        start += len(paragraph) + 2
    return Article("key", "test.txt", "", text, language, tuple(units), date(2024, 5, 6))


@pytest.fixture(scope="session")
def cast() -> Callable[..., Cast]:
    reader = analyser()

    def read(text: str, language: str = "de", gazetteer: Path | None = None) -> Cast:
        return find_actors(reader.read(article(text, language)), (), gazetteer=gazetteer)

    return read


@pytest.fixture(scope="session")
def acting(cast: Callable[..., Cast]) -> Callable[..., dict[str, Actor]]:
    def read(text: str, language: str = "de") -> dict[str, Actor]:
        return {actor.name: actor for actor in cast(text, language).actors if actor.acts}

    return read
