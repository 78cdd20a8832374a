"""What an article says: actors, times, meetings, commitments, statements, each with its evidence."""

from kg.extract.extracting import extract

__all__ = ["extract"]
