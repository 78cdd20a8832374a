"""Who acts in an article: `find_actors(document, times)` gives the cast."""

from kg.extract.actors.finding import find_actors

__all__ = ["find_actors"]
