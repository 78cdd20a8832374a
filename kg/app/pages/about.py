"""About: numbers, honesty, versions, ontology, licences."""

from kg.app.about import show

show()
