"""Who says what: statements with their speakers, words, stance and evidence."""

from kg.extract.statements.finding import find_statements

__all__ = ["find_statements"]
