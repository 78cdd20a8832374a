"""The first and the last day that a TIMEX3 value covers. A value of unknown year covers none: bounds are never guessed."""

import re
from datetime import date, timedelta
from functools import lru_cache

from kg.model.time import Granularity, TimeMod
from kg.times.calendar import month_length

Bounds = tuple[date | None, date | None, Granularity]

VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-W(?P<week>\d\d)(?:-(?P<weekend>WE)|-(?P<weekday>[1-7]))?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
    r"(?P<time>T.*)?$"
)
DECADE, CENTURY = re.compile(r"\d{3}"), re.compile(r"\d{2}")
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PARTS: tuple[tuple[str, int, Granularity], ...] = (
    ("quarter", 3, "quarter"), ("half", 6, "half-year"), ("season", 3, "season"), ("month", 1, "month"), ("year", 12, "year")
)  # fmt: skip
"""The groups of a value that name months, how many, and what they make up."""
CLOCK: dict[int, Granularity] = {2: "hour", 5: "minute", 8: "second"}
UNITS: dict[str, Granularity] = {
    "TS": "second", "TM": "minute", "TH": "hour", "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year",
    "DE": "decade", "CE": "century", "ML": "millennium", "TNI": "day-part",
}  # fmt: skip
DURATION = re.compile(r"P(T)?[\dX.]+([A-Z]+)$")
UNKNOWN: tuple[tuple[re.Pattern[str], Granularity], ...] = (
    (re.compile(r"(PAST|PRESENT|FUTURE)_REF"), "vague"),
    (re.compile(r".*T\d\d:\d\d"), "minute"),
    (re.compile(r".*T\d\d"), "hour"),
    (re.compile(r".*T[A-Z]{2}"), "day-part"),
    (re.compile(r"XXXX-(\d\d|XX)-(\d\d|XX)$|XXXX-WXX-\d"), "day"),
    (re.compile(r"XXXX-WXX-WE"), "weekend"),
    (re.compile(r"XXXX-W"), "week"),
    (re.compile(r"XXXX-[\dX]{2}$"), "month"),
    (re.compile(r"XXXX-Q"), "quarter"),
    (re.compile(r"XXXX-H"), "half-year"),
    (re.compile(r"XXXX-(SP|SU|FA|WI)"), "season"),
    (re.compile(r"XXXX$"), "year"),
    (re.compile(r"XXX$"), "decade"),
    (re.compile(r"XX$"), "century"),
    (re.compile(r"X$|\d$"), "millennium"),
)


@lru_cache(4096)
def bounds(value: str) -> Bounds:
    """First day, last day and granularity of a value; a range "a/b" runs from the first of `a` to the last of `b`.

    >>> bounds("2025-09")
    (datetime.date(2025, 9, 1), datetime.date(2025, 9, 30), 'month')
    """
    if "/" in value:
        first, last = value.split("/", 1)
        start, end = bounds(first), bounds(last)
        return start[0], end[1], start[2]
    try:
        if DECADE.fullmatch(value):
            return date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31), "decade"
        if CENTURY.fullmatch(value):
            return date(int(value) * 100 or 1, 1, 1), date(int(value) * 100 + 99, 12, 31), "century"
        if match := VALUE.match(value):
            return _calendar(match)
    except (ValueError, OverflowError):  # the ends of the calendar
        pass
    return None, None, granularity(value)


def granularity(value: str) -> Granularity:
    """The unit that a value without calendar bounds speaks of ("P2W" weeks, "XXXX-WXX-1" a day, "FUTURE_REF" none)."""
    if match := DURATION.match(value):
        return UNITS.get((match[1] or "") + match[2], "vague")
    return next((name for pattern, name in UNKNOWN if pattern.match(value)), "vague")


def _calendar(match: re.Match[str]) -> Bounds:
    year = int(match["year"])
    if match["week"]:
        return _week(match, year)
    if match["day"]:
        day, time = date(year, int(match["month"]), int(match["day"])), match["time"]
        return day, day, "day" if not time else CLOCK.get(len(time) - 1, "day-part") if time[1].isdigit() else "day-part"
    first, count, unit = next(
        (SEASONS[match[group]] if group == "season" else int(match[group]) * count - count + 1, count, unit)
        for group, count, unit in PARTS
        if group == "year" or match[group]
    )
    return (*_months(year, 1 if unit == "year" else first, count), unit)


def _week(match: re.Match[str], year: int) -> Bounds:
    monday = date.fromisocalendar(year, int(match["week"]), 1)
    if match["weekend"]:
        return monday + timedelta(5), monday + timedelta(6), "weekend"
    if match["weekday"]:
        day = monday + timedelta(int(match["weekday"]) - 1)
        return day, day, "day"
    return monday, monday + timedelta(6), "week"


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    last_year, last = divmod(year * 12 + first - 1 + count - 1, 12)
    return date(year, first, 1), date(last_year, last + 1, month_length(last_year, last + 1))


def narrowed(earliest: date, latest: date, mod: TimeMod | None) -> tuple[date, date]:
    """The first, middle or last third of a stretch of at least three days: early May is 1 to 10 May."""
    days = (latest - earliest).days + 1
    if mod not in ("START", "MID", "END") or days < 3:
        return earliest, latest
    third = timedelta(days // 3)
    if mod == "START":
        return earliest, earliest + third - timedelta(1)
    if mod == "END":
        return latest - third + timedelta(1), latest
    return earliest + third, latest - third
