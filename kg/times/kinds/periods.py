"""Months, years and what lies above, named by the calendar."""

from dataclasses import replace
from typing import cast

from kg.model.time import TimeMod
from kg.times.bounds import SEASONS
from kg.times.reading import Reading
from kg.times.state import Match, State
from kg.times.years import full_year, year_for


def modifier(match: Match) -> TimeMod | None:
    """Beginning, middle or end, where the rule matched such a word."""
    return cast("TimeMod | None", match.word("mod"))


def month(match: Match, state: State) -> Reading | None:
    """A month, its year named, relative or found as a day's is."""
    number = match.number("month")
    if number is None or not 1 <= number <= 12:
        return None
    year = full_year(match, state)
    if year is not None:
        relative = match.has("years")
        return Reading("DATE", f"{year:04d}-{number:02d}", modifier(match), resolution="deictic" if relative else "explicit", anchor=state.published if relative else None)
    shift = match.number("shift")
    if shift is not None and state.published:
        now = state.published
        year = now.year + ((number <= now.month) if shift > 0 else -(number >= now.month) if shift < 0 else 0)
    else:
        year = now_year(state, number, match)
    value = f"{year:04d}-{number:02d}" if year else f"XXXX-{number:02d}"
    return Reading("DATE", value, modifier(match), resolution="deictic", anchor=state.published)


def now_year(state: State, number: int, match: Match) -> int | None:
    """The year of a month without one; the month of publication is this year's."""
    if state.published and number == state.published.month:
        return state.published.year
    return year_for(state, number, 15, None, match.start, match.end)


def months(match: Match, state: State) -> Reading | None:
    """Months from one to another written as one expression: "Juli/August 2010"."""
    last = month(match, state)
    first = match.number("first")
    if last is None or first is None or not last.value[:4].isdigit():
        return last
    year = int(last.value[:4])
    number = match.number("month") or 0
    return replace(last, value=f"{year - (first > number):04d}-{first:02d}/{last.value}")


def year(match: Match, state: State) -> Reading | None:
    """A year in digits; two joined by a stroke are a stretch ("2014/15")."""
    found = match.number("year")
    if found is None:
        return None
    text = match.texts["year"]
    if len(text.strip("'’")) == 2:
        found = full_year(match, state) or found
    if match.has("last_year"):
        last = match.number("last_year") or 0
        last = last if last >= 1000 else found // 100 * 100 + last
        return Reading("DATE", f"{found:04d}/{last:04d}") if found < last <= found + 300 else None
    if match.has("before_christ"):
        return Reading("DATE", f"BC{found:04d}")
    return Reading("DATE", f"{found:04d}", modifier(match))


def decade(match: Match, state: State) -> Reading | None:
    """Ten years: "1990er" is 199; two digits or words ("achtziger") are the last century's."""
    found = match.number("decade")
    if found is None:
        return None
    return Reading("DATE", f"{(found if found >= 100 else 1900 + found) // 10:03d}", modifier(match))


def century(match: Match, state: State) -> Reading | None:
    """A hundred years, or half of them: the 19th is 18."""
    number = match.number("ordinal")
    if number is None or not 1 <= number <= 30:
        return None
    if match.has("before_christ"):
        return Reading("DATE", f"BC{number - 1:02d}")
    return Reading("DATE", f"{number - 1:02d}", modifier(match))


def numbered(match: Match, state: State) -> Reading | None:
    """A quarter, a half or a calendar week by its number: "drittes Quartal 2011", "KW 36"."""
    number, unit = match.number("ordinal"), match.word("unit")
    limit = {"Q": 4, "H": 2, "W": 53}.get(unit or "", 0)
    if number is None or not 1 <= number <= limit:
        return None
    found = full_year(match, state)
    explicit = found is not None and not match.has("years")
    if found is None and state.published:
        found = state.published.year
        if unit != "W" and state.direction(match.start, match.end) == "past" and number > (state.published.month - 1) * limit // 12 + 1:
            found -= 1
    stem = f"{found:04d}" if found else "XXXX"
    value = f"{stem}-W{number:02d}" if unit == "W" else f"{stem}-{unit}{number}"
    return Reading("DATE", value, modifier(match), resolution="explicit" if explicit else "deictic", anchor=None if explicit else state.published)


def season(match: Match, state: State) -> Reading | None:
    """A season, its year named, relative or found as a month's is."""
    name = match.word("season")
    if name is None:
        return None
    found = full_year(match, state)
    if found is not None and not match.has("years"):
        return Reading("DATE", f"{found:04d}-{name}", modifier(match))
    if found is None and state.published:
        now, first = state.published, SEASONS[name]
        shift = match.number("shift")
        inside = (now.month - first) % 12 < 3
        if shift is None or shift == 0:
            found = now.year if inside else year_for(state, first % 12 + 1, 15, None, match.start, match.end)
        else:
            found = now.year + ((now.month >= first) if shift > 0 else -(now.month < first + 3))
        if inside and now.month < first and not shift:
            found = now.year - 1
    value = f"{found:04d}-{name}" if found else f"XXXX-{name}"
    return Reading("DATE", value, modifier(match), resolution="deictic", anchor=state.published)
