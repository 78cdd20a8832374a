"""An article's graph says what the extraction says, in sound N-Quads, and gives it back."""

from dataclasses import replace

import pyoxigraph as ox
from any_extraction import extractions
from hypothesis import given, settings

from kg.graph import article_quads, read_extraction
from kg.model import Extraction


@settings(max_examples=60, deadline=None)
@given(extractions())
def test_reading_back_gives_what_was_written(extraction: Extraction) -> None:
    back = read_extraction(article_quads(extraction))
    assert replace(back, times=()) == extraction


@settings(max_examples=40, deadline=None)
@given(extractions())
def test_every_quad_is_sound_and_in_the_articles_graph(extraction: Extraction) -> None:
    quads = list(ox.parse(article_quads(extraction), format=ox.RdfFormat.N_QUADS))
    names = {quad.graph_name.value for quad in quads}
    assert len(names) == 1
    assert {quad.subject.value for quad in quads} >= names
    assert not any(isinstance(term, ox.BlankNode) for quad in quads for term in (quad.subject, quad.object))
