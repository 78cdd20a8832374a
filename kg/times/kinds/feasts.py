"""Feast days, fixed ones and those that move with Easter."""

from datetime import date, timedelta

from dateutil.easter import easter

from kg.times.calendar import UNKNOWN
from kg.times.kinds.days import dated
from kg.times.reading import Reading
from kg.times.state import Match, State
from kg.times.years import LEAP, complete, full_year, towards, year_near


def feast(match: Match, state: State) -> Reading | None:
    """The day of a feast: its table entry is "12-25", "easter+49" or "11-4-4" (the fourth Thursday of November).

    Without a year the nearest, or the nearest in the clause's direction.
    """
    rule = match.word("feast")
    if rule is None:
        return None
    year = full_year(match, state)
    if year is not None:
        found = on(rule, year)
        return dated(match, found, "explicit") if found else None
    now = state.published
    if now is None:
        fixed = on(rule, LEAP) if rule[0].isdigit() and rule.count("-") == 1 else None
        return Reading("DATE", f"XXXX{fixed.isoformat()[4:]}" if fixed else UNKNOWN["day"], resolution="deictic")
    near = year_near(match, state)
    if near and (found := on(rule, near)):
        return dated(match, found, "inferred", now)
    known = [day for day in (on(rule, now.year + k) for k in (-1, 0, 1)) if day]
    return dated(match, towards(match, state, known, now), "deictic", now) if known else None


def on(rule: str, year: int) -> date | None:
    """The day of a feast in a year."""
    if not 1583 <= year <= 4099:
        return None
    if rule.startswith("easter"):
        sunday: date = easter(year)
        return sunday + timedelta(int(rule[6:] or 0))
    month, *rest = (int(part) for part in rule.split("-"))
    if len(rest) == 1:
        return complete(year, month, rest[0])
    nth, weekday = rest
    first = date(year, month, 1)
    return first + timedelta((weekday - 1 - first.weekday()) % 7 + 7 * (nth - 1))
