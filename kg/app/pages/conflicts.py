"""Conflicts: differing claims side by side, each with its sentence and source."""

from kg.app.conflicts import show

show()
