"""The timeline: overview, lanes, the same events as a table, and the card of the chosen one."""

from kg.app.timeline import show

show()
