"""The mapping between records and quads: one graph an article for what it says, the default graph for the resolved view."""

from kg.graph.article import article_quads
from kg.graph.iris import prefixes
from kg.graph.judgement_lines import judgement_lines, judgements_of
from kg.graph.judgement_trig import judgements_of_trig
from kg.graph.judgements import judgement_quads, read_judgements
from kg.graph.reading import read_extraction
from kg.graph.revision import revision_quads
from kg.graph.schema import schema_quads
from kg.graph.shelf import revised
from kg.graph.story import story_quads

__all__ = [
    "article_quads",
    "judgement_lines",
    "judgement_quads",
    "judgements_of",
    "judgements_of_trig",
    "prefixes",
    "read_extraction",
    "read_judgements",
    "revised",
    "revision_quads",
    "schema_quads",
    "story_quads",
]
