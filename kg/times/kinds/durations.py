"""Lengths of time and repetitions."""

from kg.times.bounds import bounds
from kg.times.calendar import LETTERS, length, move, period
from kg.times.kinds.periods import modifier
from kg.times.reading import Reading
from kg.times.state import Match, State


def duration(match: Match, state: State) -> Reading | None:
    """A length: "zwei Wochen" is P2W, "einige Tage" PXD."""
    unit, count = match.word("unit"), match.value("count")
    if unit is None or count is None or unit not in LETTERS:
        return None
    return Reading("DURATION", length(count, unit), modifier(match))


def stretch(match: Match, state: State) -> Reading | None:
    """A length that ends (`shift` -1) or begins (1) with the day of publication: "in den vergangenen sechs Monaten"."""
    found = duration(match, state)
    unit, count, shift = match.word("unit"), match.value("count"), match.number("shift")
    now = state.published
    if found is None or unit is None or shift is None or now is None:
        return found
    edge = move(now, unit, shift * count) if isinstance(count, int) and unit not in ("hour", "minute", "second", "night") else None
    span = None
    if shift:
        other = bounds(period(edge, "day"))[0] if edge else None
        span = (other, now) if shift < 0 else (now, other)
    return Reading(found.type, found.value, found.mod, resolution="deictic", anchor=now, bounds=span)


def repeated(match: Match, state: State) -> Reading | None:
    """A repetition: per year P1Y, every Tuesday XXXX-WXX-2, in every spring XXXX-SP, every two months P2M."""
    if (weekday := match.number("weekday")) is not None:
        part = match.word("part")
        return Reading("SET", f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else ""))
    if (month := match.number("month")) is not None:
        return Reading("SET", f"XXXX-{month:02d}")
    if (season := match.word("season")) is not None:
        return Reading("SET", f"XXXX-{season}")
    if part := match.word("part"):
        return Reading("SET", f"XXXX-XX-XXT{part}")
    unit = match.word("unit")
    if unit is None or unit not in LETTERS:
        return None
    count = match.value("count")
    return Reading("SET", length(count if count is not None else 1, unit))
