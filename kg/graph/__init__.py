"""The mapping between records and quads: one graph an article for what it says, the default graph for the resolved view."""

from kg.graph.article import article_quads
from kg.graph.iris import prefixes
from kg.graph.judgements import judgement_quads, read_judgements
from kg.graph.reading import read_extraction
from kg.graph.revision import revision_quads
from kg.graph.schema import schema_quads
from kg.graph.shelf import revised
from kg.graph.story import story_quads

__all__ = [
    "article_quads",
    "judgement_quads",
    "prefixes",
    "read_extraction",
    "read_judgements",
    "revised",
    "revision_quads",
    "schema_quads",
    "story_quads",
]
