"""Statements: who said what about what."""

from kg.app.statements import show

show()
