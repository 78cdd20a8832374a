"""Frames as data: what words tell of an event, and where its roles stand. One interpreter for all languages."""

from kg.extract.frames.actors import actors_of, attributes_of
from kg.extract.frames.frame import Frame, frames
from kg.extract.frames.match import Match, noun_matches, verb_matches
from kg.extract.frames.slots import role

__all__ = ["Frame", "Match", "actors_of", "attributes_of", "frames", "noun_matches", "role", "verb_matches"]
