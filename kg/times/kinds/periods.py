"""Months, years and what lies above, named by the calendar."""

from dataclasses import replace
from typing import cast

from kg.model.time import Resolution, TimeMod
from kg.times.bounds import SEASONS
from kg.times.reading import Reading
from kg.times.state import Match, State
from kg.times.years import full_year, year_for, year_near


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
        return _named(match, state, f"{year:04d}-{number:02d}")
    chosen = _year_of(match, state, number)
    value = f"{chosen[0]:04d}-{number:02d}" if chosen else f"XXXX-{number:02d}"
    return Reading("DATE", value, modifier(match), resolution=chosen[1] if chosen else "deictic", anchor=state.published)


def _named(match: Match, state: State, value: str) -> Reading:
    """A period whose year the expression names itself, in digits or by counting from now."""
    if match.has("years"):
        return Reading("DATE", value, modifier(match), resolution="deictic", anchor=state.published)
    return Reading("DATE", value, modifier(match))


def _year_of(match: Match, state: State, number: int) -> tuple[int, Resolution] | None:
    """The year of a month without one: "last" and "next" count from now; the month of publication is this year's."""
    now, shift = state.published, match.number("shift")
    if now and shift is not None:
        return now.year + ((number <= now.month) if shift > 0 else -(number >= now.month) if shift < 0 else 0), "deictic"
    if now and number == now.month and not year_near(match, state):
        return now.year, "deictic"
    return year_for(match, state, number, 15)


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
    if match.has("before_christ"):
        return Reading("DATE", f"BC{found:04d}")
    text = match.texts["year"]
    if len(text.strip("'’")) == 2:
        found = full_year(match, state) or found
    if match.has("last_year"):
        last = match.number("last_year") or 0
        last = last if last >= 1000 else found // 100 * 100 + last
        return Reading("DATE", f"{found:04d}/{last:04d}") if found < last <= found + 300 else None
    if not match.texts["year"].isdecimal() or match.has("said") or modifier(match) or likely(match, state, found):
        return Reading("DATE", f"{found:04d}", modifier(match))
    return None


def likely(match: Match, state: State, found: int) -> bool:
    """Whether four bare digits are a year rather than a count: by the word before, else if they are no round number.

    Before a noun they must also lie in the last two centuries or so ("wurde 2008 Präsident", not "1723 Gäste").
    """
    patterns, text = state.grammar.patterns, state.text
    if patterns["yearish"].search(text[max(0, match.start - 24) : match.start]) or patterns["verb_next"].match(text, match.end):
        return True
    if found % 50 == 0:
        return False
    return 1800 <= found <= 2040 or not patterns["noun_next"].match(text, match.end)


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
    if found is None:
        found = state.published.year if state.published else None
        if found and state.published and unit != "W" and number > (state.published.month - 1) * limit // 12 + 1:
            found -= state.direction(match.start, match.end) == "past"
        return Reading("DATE", _numbered(found, unit, number), modifier(match), resolution="deictic", anchor=state.published)
    return _named(match, state, _numbered(found, unit, number))


def _numbered(year: int | None, unit: str | None, number: int) -> str:
    stem = f"{year:04d}" if year else "XXXX"
    return f"{stem}-W{number:02d}" if unit == "W" else f"{stem}-{unit}{number}"


def season(match: Match, state: State) -> Reading | None:
    """A season, its year named, relative or found as a month's is."""
    name = match.word("season")
    if name is None:
        return None
    year = full_year(match, state)
    if year is not None:
        return _named(match, state, f"{year:04d}-{name}")
    chosen = _season_year(match, state, SEASONS[name])
    value = f"{chosen[0]:04d}-{name}" if chosen else f"XXXX-{name}"
    return Reading("DATE", value, modifier(match), resolution=chosen[1] if chosen else "deictic", anchor=state.published)


def _season_year(match: Match, state: State, first: int) -> tuple[int, Resolution] | None:
    """The year in which a season begins. The winter of January began in the year before."""
    now, shift = state.published, match.number("shift")
    if now is None or (not shift and (now.month - first) % 12 >= 3):
        return year_for(match, state, first if first == 12 else first + 1, 15)
    if not shift:
        return now.year - (now.month < first), "deictic"
    return now.year + ((now.month >= first) if shift > 0 else -(now.month < first + 3)), "deictic"
