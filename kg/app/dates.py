"""Days and numbers in the reader's language."""

from datetime import date

from babel.numbers import format_percent

from kg.app.words import word
from kg.charts.ticks import day_in_words
from kg.queries import Cell


def day_words(day: date | None, language: str) -> str:
    """ "4. Sept. 2025", nothing for none."""
    return day_in_words(day, language) if day else ""


def percent(value: Cell, language: str) -> str:
    """0.85 as "85 %"."""
    return str(format_percent(value, locale=language)) if isinstance(value, int | float) else ""


def quoted(words: str) -> str:
    """Words between the marks that the reader's language uses."""
    return word("app.quoted", words=words)
