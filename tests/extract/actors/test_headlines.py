"""What a headline names before its colon is the topic, and no body that acts."""

from datetime import date

import pytest

from kg.extract.actors import find_actors
from kg.language import analyser
from kg.model import Article, Span, TextUnit


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Friedenstruppe für Mali: Rom zögert", set()),
        ("Schutztruppe für Zypern: Anna Beck reist an", {"Anna Beck"}),
        ("Innenministerium kündigt Gesetz an", {"Innenministerium"}),
    ],
)
def test_a_topic_is_no_actor(headline, names):
    text = f"{headline}\n\nEs regnet."
    units = (TextUnit(Span(0, len(headline)), "title"), TextUnit(Span(len(headline) + 2, len(text)), "paragraph"))
    article = Article("key", "a.txt", headline, text, "de", units, date(2024, 5, 6))
    cast = find_actors(analyser().read(article))
    assert {actor.name for actor in cast.actors if actor.acts and actor.kind in ("organisation", "person")} == names
