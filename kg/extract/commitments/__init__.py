"""Commitments: `find_commitments(document, cast, times, meetings, statements)`."""

from kg.extract.commitments.find import find_commitments

__all__ = ["find_commitments"]
