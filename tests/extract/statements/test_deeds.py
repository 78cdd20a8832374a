"""Who agrees, decides or goes on to do something has not said it; who agrees that something is so has."""

from datetime import date

import pytest

from kg.extract.actors import find_actors
from kg.extract.statements import find_statements
from kg.language import analyser
from kg.model import Article, Span, TextUnit
from kg.times import find_times


def speakers(text: str) -> list[set[str]]:
    units = (TextUnit(Span(0, len(text)), "paragraph"),)
    document = analyser().read(Article("a", "a.txt", "A", text, "en", units, date(2024, 5, 15)))
    times = find_times(document)
    cast = find_actors(document, times)
    return [{cast.actor(actor).name for actor in statement.speaker} for statement in find_statements(document, cast, times)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Norway and Sweden have agreed to share their ships, a Danish official confirmed.", [{"official"}]),
        ("Norway continued to buy ships last year.", []),
        ("Norway decided to buy ships.", []),
        ("Norway agreed that the treaty was fair.", [{"Norway"}]),
        ("Norway refused to buy ships.", [{"Norway"}]),
    ],
)
def test_deeds_are_no_words(text: str, said: list[set[str]]) -> None:
    assert speakers(text) == said
