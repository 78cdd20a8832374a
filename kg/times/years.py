"""Which year a day or month without one belongs to."""

from datetime import date

from kg.times.state import Match, State

SURE = 45
"""Days. An event this near, on the other side of what the tense says, is still the likelier one ("was set for 30 June")."""
SAME_STRETCH = 120
"""Characters within which a year named before still reigns."""


def complete(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(match: Match, state: State) -> int | None:
    """The year that the expression itself names: in digits (two stand for the century nearest to the publication) or relative ("last year")."""
    year = match.number("year")
    if year is not None:
        text = match.texts.get("year", "")
        if year >= 100 or not text.strip("'’").isdigit():
            return year
        now = state.published.year if state.published else 2000
        return min((century + year for century in (1800, 1900, 2000, 2100)), key=lambda y: (abs(y - now - 10) if y > now + 20 else abs(y - now)))
    shift = match.number("years")
    if shift is not None and state.published:
        return state.published.year + shift
    return None


def year_for(state: State, month: int, day: int, weekday: int | None, start: int, end: int) -> int | None:
    """The year of a day without one: where a weekday stands with it the nearest year that fits, else by the tense, else the nearest."""
    if state.published is None:
        return state.year if state.year and start - state.year_at <= SAME_STRETCH else None
    now = state.published
    if state.year and state.year != now.year and 0 <= start - state.year_at <= SAME_STRETCH and abs(state.year - now.year) > 1 and complete(state.year, month, day):
        state.notes.append(f"year {state.year} named just before")
        return state.year
    found = [d for d in (complete(now.year + k, month, day) for k in range(-6 if weekday is not None else -1, 7 if weekday is not None else 2)) if d]
    if weekday is not None:
        found = [d for d in found if d.weekday() == weekday] or found
    if not found:
        return None
    nearest = min(found, key=lambda d: abs((d - now).days))
    gap = (nearest - now).days
    if abs(gap) <= SURE or weekday is not None:
        return nearest.year
    direction = state.direction(start, end)
    if direction == "past" and gap > 0:
        nearest = max((d for d in found if d <= now), default=nearest)
    elif direction == "future" and gap < 0:
        nearest = min((d for d in found if d >= now), default=nearest)
    state.notes.append(f"direction {direction or 'unknown, nearest'}")
    return nearest.year
