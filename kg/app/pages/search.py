"""Search: hits among articles, facts and actors."""

from kg.app.searching import show

show()
