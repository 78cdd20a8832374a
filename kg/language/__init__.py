"""Reading: an article becomes sentences, words, noun groups, verb groups and clauses."""

from kg.language.aloud import read_aloud
from kg.language.analyser import Analyser, analyser

__all__ = ["Analyser", "analyser", "read_aloud"]
