"""Days and numbers in the reader's language."""

import re
from contextlib import suppress
from datetime import date
from decimal import Decimal

from babel.numbers import format_decimal, format_percent

from kg.app.words import word
from kg.charts.ticks import day_in_words
from kg.queries import Cell

AMOUNT = re.compile(r"(?P<number>-?\d+(?:\.\d+)?)(?: (?P<unit>\D+))?")


def day_words(day: date | None, language: str) -> str:
    """ "4. Sept. 2025", nothing for none."""
    return day_in_words(day, language) if day else ""


def percent(value: Cell, language: str) -> str:
    """0.85 as "85 %"."""
    return str(format_percent(value, locale=language)) if isinstance(value, int | float) else ""


def value_words(value: str, language: str) -> str:
    """A disputed value as people write it: "2025-09-04" a day, "5000000000 EUR" with its marks for thousands; anything else as it is."""
    with suppress(ValueError):
        return day_in_words(date.fromisoformat(value), language)
    if found := AMOUNT.fullmatch(value):
        return f"{format_decimal(Decimal(found['number']), locale=language)} {found['unit'] or ''}".strip()
    return value


def quoted(words: str) -> str:
    """Words between the marks that the reader's language uses."""
    return word("app.quoted", words=words)
