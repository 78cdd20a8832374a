"""Map: where meetings were."""

from kg.app.places import show

show()
