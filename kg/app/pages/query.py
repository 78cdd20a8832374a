"""Query: named queries with forms, any SPARQL text, answers as table and picture."""

from kg.app.asking import show

show()
