"""Ticks and dates in words. Made here and not by Plotly, whose bundle in Streamlit knows no language but English."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from kg.charts.event import calendar_day, number
from kg.charts.window import Window

STEPS_IN_DAYS = (1, 2, 7, 14)
STEPS_IN_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200)
MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis (days; may lie within a day) and the words below it, two lines at most."""

    at: float
    text: str


@cache
def day_in_words(day: date, language: str) -> str:
    """ "4. Sept. 2025", "4 Sep 2025"."""
    return str(format_skeleton("yMMMd", day, locale=_locale(language)))


def count(value: float, language: str) -> str:
    """A whole number with the language's marks for thousands."""
    return str(format_decimal(round(value), locale=_locale(language)))


@cache
def month_in_words(day: date, language: str) -> str:
    """ "Sept. 2025", "Sep 2025"."""
    return str(format_skeleton("yMMM", day, locale=_locale(language)))


def ticks(window: Window, width: float, language: str, gap: float = 92) -> list[Tick]:
    """Ticks at least about `gap` pixels apart. A day's tick stands at its middle, a month's or a year's at its beginning."""
    most = max(2, int(width // gap))
    step = next((step for step in STEPS_IN_DAYS if window.days / step <= most), None)
    days = _by_days(window, step) if step else _by_months(window, _months(window, most))
    made: list[Tick] = []
    year = None
    for day in days:
        below = str(day.year) if day.year != year else " "
        year = day.year
        if step:
            text = f"{_short_day(day, language)}<br>{below}"
        elif _months(window, most) < 12:
            text = f"{_short_month(day, language)}<br>{below}"
        else:
            text = str(day.year)
        made.append(Tick(number(day) + (0.5 if step else 0), text))
    return made


def _by_days(window: Window, step: int) -> list[date]:
    first = calendar_day(window.first)
    if step >= 7:
        first += timedelta(days=-first.weekday() % 7)
    return [first + timedelta(days=place) for place in range(0, window.last - number(first), step)]


def _months(window: Window, most: int) -> int:
    return next((step for step in STEPS_IN_MONTHS if window.days / MONTH / step <= most), STEPS_IN_MONTHS[-1])


def _by_months(window: Window, step: int) -> list[date]:
    first, last = window.dates
    low, high = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    months = range(low - low % step, high + 1, step)
    days = [date(month // 12, month % 12 + 1, 1) for month in months]
    return [day for day in days if first <= day <= last]


@cache
def _short_day(day: date, language: str) -> str:
    return str(format_skeleton("MMMd", day, locale=_locale(language)))


@cache
def _short_month(day: date, language: str) -> str:
    return format_date(day, "MMM", locale=_locale(language))


def _locale(language: str) -> str:
    return "en_GB" if language == "en" else language
