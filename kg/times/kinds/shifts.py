"""Periods counted from the day of publication: next week, last year, five weeks ago; and words that only point."""

from dataclasses import replace
from datetime import date

from kg.model.time import TimeType
from kg.times.bounds import bounds
from kg.times.calendar import LETTERS, MONTHS, UNKNOWN, length, move, period
from kg.times.kinds.periods import modifier
from kg.times.reading import Reading
from kg.times.state import Match, State
from kg.times.words import Value

SMALL = ("hour", "minute", "second")


def relative(match: Match, state: State) -> Reading | None:
    """The period `shift` units from the one of publication: "nächste Woche", "dieses Jahr", "im Vorjahr"."""
    unit, shift = match.word("unit"), match.number("shift")
    if unit is None or shift is None or unit in SMALL or unit not in UNKNOWN:
        return None
    return counted(state.published, unit, shift, match)


def counted(origin: date | None, unit: str, shift: int, match: Match) -> Reading:
    """The reading of the period `shift` units from the one that holds `origin`."""
    day = move(origin, unit, shift) if origin else None
    return Reading("DATE", period(day, unit), modifier(match), resolution="deictic", anchor=origin, day=day if unit == "day" else None)


def narrated(match: Match, state: State) -> Reading | None:
    """The period before or after the one that the narrative has reached: "ein Jahr später", "in der Woche darauf"."""
    unit, shift = match.word("unit"), match.number("shift")
    if unit is None or shift is None:
        return None
    if unit == "year":
        origin = state.year or (state.published.year if state.published else None)
        if state.year:
            state.year += shift
        value = f"{origin + shift:04d}" if origin else UNKNOWN["year"]
        return Reading("DATE", value, resolution="inferred" if state.year else "deictic", anchor=state.published)
    start = state.counted or state.narrated
    reading = counted(start, unit, shift, match)
    return replace(reading, resolution="inferred" if start is not state.published else "deictic")


def nth_week(match: Match, state: State) -> Reading | None:
    """The first, second, … week of something that began on the day named last; none where no day was named."""
    number = match.number("ordinal")
    if number is None or state.day is None:
        return None
    state.counted = move(state.day, "week", number - 1)
    return replace(counted(state.counted, "week", 0, match), resolution="inferred") if state.counted else None


def weekend(match: Match, state: State) -> Reading | None:
    """A weekend: with no word the last one or, from Thursday on or in a clause that looks ahead, the coming one."""
    now = state.published
    if now is None:
        return Reading("DATE", UNKNOWN["weekend"], resolution="deictic")
    shift, here = match.number("shift"), now.weekday() >= 5
    if shift is None:
        direction = state.direction(match.start, match.end)
        ahead = here or direction == "future" or (direction is None and now.weekday() >= 3)
        shift = 0 if ahead else -1
    elif shift > 0:
        shift = shift if here else shift - 1
    return counted(now, "weekend", shift, match)


def shifted(match: Match, state: State) -> Reading | None:
    """A count of units before (`sign` -1) or after (1) now: "vor fünf Wochen" is that week.

    A vague count is a stretch of unknown length that ends or begins now; hours and minutes stay durations.
    """
    unit, sign, count = match.word("unit"), match.number("sign"), match.value("count")
    if unit is None or sign is None or count is None or unit not in LETTERS:
        return None
    origin = state.published
    if isinstance(count, int) and unit not in (*SMALL, "night") and not _round(count, unit, match, state):
        return counted(origin, unit, sign * count, match)
    reading = Reading("DURATION", length(count, unit), resolution="deictic", anchor=origin)
    if far := _reached(origin, unit, count, sign):
        return replace(reading, bounds=far)
    if sign < 0:
        state.vague_end = match.end
    return replace(reading, bounds=(None, origin) if sign < 0 else (origin, None))


def later(match: Match, state: State) -> Reading | None:
    """A length between the day that the narrative has reached and the event: "drei Wochen später". Its bounds tell where it leads.

    Some days on or back is the day itself. Without a day named before it is a length only; the day of publication is no anchor of a story.
    """
    unit, sign, count = match.word("unit"), match.number("sign"), match.value("count")
    if unit is None or sign is None or count is None or unit not in LETTERS:
        return None
    reading = Reading("DURATION", length(count, unit))
    if state.day is None:
        return reading
    if unit == "day" and isinstance(count, int):
        origin = state.reached(match.start, match.end, sign * count)
        return replace(counted(origin, unit, sign * count, match), resolution="inferred")
    return replace(reading, resolution="inferred", anchor=state.day, bounds=_reached(state.day, unit, count, sign))


def _reached(origin: date | None, unit: str, count: Value, sign: int) -> tuple[date | None, date | None] | None:
    """First and last day of the period that lies so many units from a day; None where that cannot be told in days."""
    if origin is None or not isinstance(count, int) or unit in (*SMALL, "night"):
        return None
    day = move(origin, unit, sign * count)
    return bounds(period(day, unit))[:2] if day else None


def _round(count: int, unit: str, match: Match, state: State) -> bool:
    """Whether a count only says how long ago or ahead, and ahead ("in zwei Wochen") unless the clause looks there.

    From how many months on a count is a length the rule may say as `long`, else from ten years on: of "vor zwei Jahren" the bounds, not
    the value, tell the year. With `long` a single week or month is a length as well: seven days back rather than the calendar's week.
    """
    long = match.number("long")
    if count * MONTHS.get(unit, 0) >= (long or 120) or (long and count == 1 and unit != "day"):
        return True
    if match.number("sign") == 1 and not match.rule.constants.get("sure"):
        return unit in ("year", "decade", "century") or state.direction(match.start, match.end) != "future"
    return False


def vague(match: Match, state: State) -> Reading | None:
    """What the rule says, a reference without bounds or one to the present."""
    value, kind = match.rule.constants["value"], match.rule.constants.get("type", "DATE")
    types: dict[str, TimeType] = {"DATE": "DATE", "TIME": "TIME", "DURATION": "DURATION", "SET": "SET"}
    return Reading(types[str(kind)], str(value), modifier(match), resolution="deictic", anchor=state.published)
