"""Actors: a list with facets, and a page for each."""

from kg.app.actors import show

show()
