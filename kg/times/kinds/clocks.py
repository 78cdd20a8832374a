"""Clock times, on the day named nearby."""

from datetime import date

from kg.times.calendar import UNKNOWN
from kg.times.reading import Reading
from kg.times.state import NEAR, Match, State

AFTER_NOON: dict[str, range] = {"MO": range(0), "MI": range(1, 4), "AF": range(1, 12), "EV": range(4, 12), "NI": range(8, 12)}
"""The hours of twelve that belong to the second half of the day, by the part of the day that is named with them."""


def clock(match: Match, state: State) -> Reading | None:
    """Hour and minute of the day named shortly before, else of the day of publication.

    `half` 12 is the afternoon's ("8 p.m."), 0 the morning's. `offset` are minutes to add: "halb acht" is -30 from eight.
    """
    hour, minute = match.number("hour"), match.number("minute") or 0
    if hour is None:
        return None
    half = match.number("half")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    if match.word("part") and hour in AFTER_NOON[match.word("part") or ""]:
        hour += 12
    minutes = hour * 60 + minute + (match.number("offset") or 0)
    if hour > 24 or minute > 59 or not 0 <= minutes <= 24 * 60:
        return None
    day = day_of(match, state)
    value = day.isoformat() if day else UNKNOWN["day"]
    second = match.number("second")
    tail = f":{second:02d}" if second is not None and second < 60 else ""
    inferred = day is not None and day is not state.published
    return Reading(
        "TIME",
        f"{value}T{minutes // 60:02d}:{minutes % 60:02d}{tail}",
        resolution="inferred" if inferred else "deictic",
        anchor=day,
    )


def day_of(match: Match, state: State) -> date | None:
    """The day named before in the same sentence, of several in a list the first.

    In the sentence after it only where a preposition ties the time to a story; else the day of publication.
    """
    if not state.day or match.start - state.day_at > NEAR:
        return state.published
    patterns, between = state.grammar.patterns, state.text[state.day_at : match.start + 1]
    edges = len(patterns["sentence"].findall(between))
    tied = edges == 1 and "\n" not in between and patterns["tie"].search(state.text[max(0, match.start - 16) : match.start])
    return state.listed if edges == 0 or tied else state.published
