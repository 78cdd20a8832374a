"""The resolved view's quads are sound, hold no blank nodes, and never mix a refusal with a commitment."""

import pyoxigraph as ox
from any_extraction import extractions
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import terms as t
from kg.graph import schema_quads, story_quads
from kg.model import Extraction
from kg.resolve import resolve

LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@settings(max_examples=40, deadline=None)
@given(st.lists(extractions(), max_size=3))
def test_any_story_gives_sound_quads(told: list[Extraction]) -> None:
    store = ox.Store()
    store.load(story_quads(resolve(told)).encode(), format=ox.RdfFormat.N_QUADS)
    facts = {quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(t.CLAIMED_IN), None, ox.DefaultGraph())}
    for fact in facts:
        types = {quad.object.value for quad in store.quads_for_pattern(fact, RDF_TYPE, None, ox.DefaultGraph())}
        if t.A_FACT in types:
            assert list(store.quads_for_pattern(fact, ox.NamedNode(t.EVIDENCE), None, ox.DefaultGraph()))
            labels = list(store.quads_for_pattern(fact, LABEL, None, ox.DefaultGraph()))
            assert len(labels) == 1


def test_controlled_values_have_their_labels_in_the_default_graph() -> None:
    store = ox.Store()
    store.load(schema_quads().encode(), format=ox.RdfFormat.N_QUADS)
    rows = store.query(f"SELECT ?label {{ <{t.concept('modality', 'pledged')}> <http://www.w3.org/2000/01/rdf-schema#label> ?label }}")
    assert [row["label"].value for row in rows] == ["pledged"]
