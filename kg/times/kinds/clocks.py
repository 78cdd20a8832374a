"""Clock times, on the day named nearby."""

from kg.times.calendar import UNKNOWN
from kg.times.reading import Reading
from kg.times.state import Match, State


def clock(match: Match, state: State) -> Reading | None:
    """Hour and minute of the day named shortly before, else of the day of publication.

    `half` 12 is the afternoon's ("8 p.m."), 0 the morning's. `back` are minutes before the hour ("halb acht" is 30 before eight).
    """
    hour, minute = match.number("hour"), match.number("minute") or 0
    if hour is None:
        return None
    half = match.number("half")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    minutes = hour * 60 + minute + (match.number("offset") or 0)
    if hour > 24 or minute > 59 or not 0 <= minutes <= 24 * 60:
        return None
    day = state.day_near(match.start)
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
