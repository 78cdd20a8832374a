"""Commitments: a ledger of who bound themselves to what, with the life of each."""

from kg.app.commitments import show

show()
