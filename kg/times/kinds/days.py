"""Calendar days: "4. September", "yesterday", "the day after", "in the evening"."""

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from kg.model.time import Resolution, TimeMod
from kg.times.calendar import UNKNOWN, move
from kg.times.reading import Reading
from kg.times.state import NEAR, Match, State
from kg.times.years import LEAP, complete, full_year, year_for


def dated(match: Match, day: date | None, resolution: Resolution, anchor: date | None = None) -> Reading:
    """A reading of a day, or of its part where the rule matched one ("gestern Abend")."""
    value = day.isoformat() if day else UNKNOWN["day"]
    part = match.word("part")
    mod = cast("TimeMod | None", match.word("mod"))
    return Reading(
        "TIME" if part else "DATE",
        f"{value}T{part}" if part else value,
        mod=mod,
        resolution=resolution,
        anchor=anchor,
        day=day,
    )


def day(match: Match, state: State) -> Reading | None:
    """A day of a month, its year named or found: by its weekday, the narrative, the tense, else the nearest.

    A night that leads to the day is its eve's.
    """
    number, month = match.number("day"), match.number("month")
    if number is None or month is None or not 1 <= number <= 31 or not 1 <= month <= 12:
        return None
    year, eve = full_year(match, state), timedelta(match.number("eve") or 0)
    if year is not None:
        found = complete(year, month, number)
        return dated(match, found + eve, "explicit") if found else None
    chosen = year_for(match, state, month, number)
    if chosen is None:
        return Reading("DATE", f"XXXX-{month:02d}-{number:02d}", resolution="deictic") if complete(LEAP, month, number) else None
    found = complete(chosen[0], month, number)
    return dated(match, found + eve, chosen[1], state.published) if found else None


def days(match: Match, state: State) -> Reading | None:
    """Days from one to another written as one expression: "7-9 December" is "2004-12-07/2004-12-09"."""
    last = day(match, state)
    first_day, last_day = match.number("first"), match.number("day")
    month = match.number("first_month") or match.number("month")
    if last is None or first_day is None or last_day is None or month is None:
        return None
    if last.day is None:
        return replace(last, value=f"XXXX-{month:02d}-{first_day:02d}/{last.value}") if complete(LEAP, month, first_day) else None
    first = complete(last.day.year, month, first_day)
    if first and first > last.day:
        first = complete(last.day.year - 1, month, first_day)
    if first is None or not 0 < (last.day - first).days < 300:
        return None
    return replace(last, value=f"{first.isoformat()}/{last.value}")


def deictic(match: Match, state: State) -> Reading | None:
    """A day counted from that of publication: today, the day before yesterday, last night."""
    shift = match.number("shift") or 0
    found = move(state.published, "day", shift) if state.published else None
    return dated(match, found, "deictic", state.published)


def narrated(match: Match, state: State) -> Reading | None:
    """A day counted from the one that the narrative has reached: the day after, the eve, the same day."""
    shift = match.number("shift") or 0
    origin = state.reached(match.start, match.end, shift)
    found = move(origin, "day", shift) if origin else None
    return dated(match, found, "inferred" if state.day else "deictic", origin)


def part(match: Match, state: State) -> Reading | None:
    """A part of the day that was named last nearby, else of the day of publication."""
    if match.start - state.vague_end <= NEAR and not state.grammar.patterns["sentence"].search(
        state.text, state.vague_end, match.start + 1
    ):
        return _some_day(match, state)
    origin = state.day_near(match.start)
    if state.day and state.published and abs((state.day - state.published).days) <= 7:
        origin = state.day
    shift = match.number("shift") or 0
    found = origin + timedelta(shift) if origin else None
    reading = dated(match, found, "inferred" if origin is not state.published else "deictic", origin)
    return replace(reading, day=None)


def _some_day(match: Match, state: State) -> Reading:
    """The part of a day that "some days ago" leaves open: its month is known only where the days before lie in it."""
    now = state.published
    month = now.isoformat()[:7] if now and now.day > 7 else "XXXX-XX"
    return Reading("TIME", f"{month}-XXT{match.word('part')}", resolution="inferred", anchor=now)


def again(match: Match, state: State) -> Reading | None:
    """A bare day in a list after a full one ("December 1 and 2"): the month goes on from the day named before."""
    number = match.number("day")
    if number is None or state.day is None or match.start - state.day_at > 24:
        return None
    found = complete(match.number("year") or state.day.year, state.day.month, number)
    if found is None or found <= state.day:
        return None
    return dated(match, found, "inferred", state.day)
