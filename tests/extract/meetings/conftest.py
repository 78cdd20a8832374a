"""Articles made of single sentences, with the cast that the extractor itself finds in them."""

from collections.abc import Callable
from datetime import date

import pytest

from kg.extract.actors import find_actors
from kg.extract.meetings import find_meetings
from kg.language import analyser
from kg.model import Article, Meeting, Span, TextUnit
from kg.times import find_times

Told = Callable[..., list[Meeting]]


def units(text: str) -> tuple[TextUnit, ...]:
    found, start = [], 0
    for paragraph in text.split("\n\n"):
        found.append(TextUnit(Span(start, start + len(paragraph)), "paragraph"))
        start += len(paragraph) + 2
    return tuple(found)


@pytest.fixture
def meet() -> Callable[..., tuple[list[Meeting], dict[str, str]]]:
    """Reads a text as one article of 15 May 2024 (a Wednesday): the meetings, and the names of all actors."""

    def read(text: str, language: str = "de") -> tuple[list[Meeting], dict[str, str]]:
        article = Article(key="a", source="a.txt", title="A", text=text, language=language, units=units(text), published=date(2024, 5, 15))
        document = analyser().read(article)
        times = find_times(document)
        cast = find_actors(document, times)
        return list(find_meetings(document, cast, times)), {actor.id: actor.name for actor in cast.actors}

    return read
