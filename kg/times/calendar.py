"""The calendar's arithmetic: which period a day lies in, how a period is written in TIMEX3, how many periods on another lies."""

from collections.abc import Callable
from datetime import date, timedelta

UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half-year": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}
"""How each period is written where no day is known to count it from."""

LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
    "night": "TNI",
}
"""Units as durations write them."""

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "season": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
DAYS = {"day": 1, "week": 7, "weekend": 7}


def move(day: date, unit: str, count: int) -> date | None:
    """The day `count` units on (back where negative), its number cut to the month's length; None outside the years 1 to 9999."""
    try:
        if unit in DAYS:
            return day + timedelta(DAYS[unit] * count)
        months = day.year * 12 + day.month - 1 + MONTHS[unit] * count
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, month_length(year, month + 1)))
    except (ValueError, OverflowError):
        return None


def month_length(year: int, month: int) -> int:
    """Days of a month."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return (following - timedelta(1)).day if following else 31


def period(day: date | None, unit: str) -> str:
    """The period of kind `unit` that holds the day, as TIMEX3 writes it; its unknown form for no day."""
    return WRITE[unit](day) if day else UNKNOWN[unit]


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


SEASONS = ("WI", "SP", "SU", "FA")
WRITE: dict[str, Callable[[date], str]] = {
    "day": lambda day: day.isoformat(),
    "week": _week,
    "weekend": lambda day: _week(day) + "-WE",
    "month": lambda day: f"{day.year:04d}-{day.month:02d}",
    "quarter": lambda day: f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}",
    "half-year": lambda day: f"{day.year:04d}-H{(day.month - 1) // 6 + 1}",
    "season": lambda day: f"{day.year:04d}-{SEASONS[day.month % 12 // 3]}",
    "year": lambda day: f"{day.year:04d}",
    "decade": lambda day: f"{day.year // 10:03d}",
    "century": lambda day: f"{day.year // 100:02d}",
    "millennium": lambda day: f"{day.year // 1000}",
}


PARTS = {
    (0.5, "year"): "P6M", (0.25, "year"): "P3M", (0.75, "year"): "P9M",
    (0.5, "decade"): "P5Y", (0.5, "century"): "P50Y", (0.25, "century"): "P25Y", (0.75, "century"): "P75Y", (1.5, "century"): "P150Y",
    (0.5, "hour"): "PT30M", (0.25, "hour"): "PT15M", (0.75, "hour"): "PT45M", (0.5, "day"): "PT12H",
}  # fmt: skip
"""Parts of a unit that have a whole number of a smaller one."""


def length(count: int | float | str, unit: str) -> str:
    """A duration's value: `length(2, "week")` is "P2W", `length("X", "hour")` "PTXH". Half a year is six months."""
    letters = LETTERS[unit]
    if isinstance(count, float):
        count = int(count) if count == int(count) else count
    if isinstance(count, float) and (smaller := PARTS.get((count, unit))):
        return smaller
    return f"PT{count}{letters[1:]}" if letters[0] == "T" else f"P{count}{letters}"
