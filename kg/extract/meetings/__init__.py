"""Meetings: `find_meetings(document, cast, times)`."""

from kg.extract.meetings.find import find_meetings

__all__ = ["find_meetings"]
