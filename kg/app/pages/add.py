"""Add articles: drop files or paste a text."""

from kg.app.adding import show

show()
