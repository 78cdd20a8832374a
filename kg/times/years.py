"""Which year a day or month without one belongs to."""

from datetime import date

from kg.model.time import Resolution
from kg.times.state import Match, State

SURE = 75
"""Days. An event this near, on the other side of what the tense says, is still the likelier one ("was set for 30 June")."""
SAME_STRETCH = 120
"""Characters within which a year named before still reigns."""


LEAP = 2024
"""Any year that has every day."""


def complete(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(match: Match, state: State) -> int | None:
    """The year that the expression itself names: in digits, of which two stand for the century that fits, or relative ("last year")."""
    year = match.number("year")
    if year is not None:
        two = match.texts.get("year", "").strip("'’").isdecimal() and year < 100
        return _century(year, state.published.year if state.published else 2000) if two else year
    if match.word("years"):
        return state.year or (state.published.year if state.published else None)
    shift = match.number("years")
    return state.published.year + shift if shift is not None and state.published else None


def _century(year: int, now: int) -> int:
    """Two digits as the last such year that is at most twenty years ahead."""
    full = now // 100 * 100 + year
    return max(one for one in (full - 100, full, full + 100) if one <= now + 20)


def year_near(match: Match, state: State) -> int | None:
    """A year other than this and its neighbours that was named shortly before: in the same sentence, or in the one before a past tense."""
    if not state.year or not 0 <= match.start - state.year_at <= SAME_STRETCH or match.has("weekday"):
        return None
    if state.published and abs(state.year - state.published.year) <= 1:
        return None
    edges = len(state.grammar.patterns["sentence"].findall(state.text[state.year_at : match.start + 1]))
    if edges > 1:
        return None
    direction = state.direction(match.start, match.end)
    return state.year if direction == "past" or (edges == 0 and direction is None) else None


def year_for(match: Match, state: State, month: int, day: int) -> tuple[int, Resolution] | None:
    """The year of a day without one, and how it was found.

    A year named just before reigns over the text around it; else the weekday that stands with the day fits one year; else the tense
    decides, unless an event is near; else the nearest is meant. None without a day of publication.
    """
    now, weekday = state.published, match.number("weekday")
    near = year_near(match, state)
    if near and complete(near, month, day):
        state.notes.append(f"year {near} named just before")
        return near, "inferred"
    if now is None:
        return None
    found = [d for d in (complete(now.year + k, month, day) for k in (-1, 0, 1)) if d]
    fitting = [d for d in found if d.weekday() == weekday]
    if len(fitting) == 1:
        return fitting[0].year, "deictic"
    return (towards(match, state, found, now).year, "deictic") if found else None


def towards(match: Match, state: State, found: list[date], now: date) -> date:
    """The candidate that tense and nearness speak for."""
    nearest = min(found, key=lambda d: abs((d - now).days))
    gap = (nearest - now).days
    if abs(gap) <= SURE:
        return nearest
    direction = state.direction(match.start, match.end)
    state.notes.append(f"direction {direction or 'unknown, nearest'}")
    if direction == "past" and gap > 0:
        return max((d for d in found if d <= now), default=nearest)
    if direction == "future" and gap < 0:
        return min((d for d in found if d >= now), default=nearest)
    return nearest
