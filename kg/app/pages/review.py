"""Review: one claim at a time, to confirm, reject, correct, join or split."""

from kg.app.review import show

show()
