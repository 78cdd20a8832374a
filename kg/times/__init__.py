"""Times: what expressions of a text name which day, stretch or repetition."""

from kg.times.tag import find_times, tag

__all__ = ["find_times", "tag"]
