"""Days of the week: the nearest in the direction that words and tense give."""

from datetime import date, timedelta

from kg.times.kinds.days import dated
from kg.times.reading import Reading
from kg.times.state import Match, State


def weekday(match: Match, state: State) -> Reading | None:
    """A weekday's date. 0 is Monday. `shift` is what an adjective says: 1 next, -1 last, 0 this.

    "The following Monday" counts from the day that the narrative has reached. After another weekday in a list it is the next one on
    ("am Montag und Dienstag"). `any` is one of no week ("an einem Montag"). With a night that leads to the day it is the eve.
    """
    wanted = match.number("weekday")
    if wanted is None:
        return None
    night = match.number("eve") or 0
    now = None if match.number("any") else state.narrated if match.number("story") else state.published
    if now is None:
        value, part = f"XXXX-WXX-{(wanted + night) % 7 + 1}", match.word("part")
        return Reading("TIME" if part else "DATE", f"{value}T{part}" if part else value, resolution="deictic")
    found = _in_list(match, state, wanted) or _by_words(match, now, wanted) or _by_direction(match, state, now, wanted)
    state.weekday_end = match.end
    return dated(match, found + timedelta(night), "deictic" if now is state.published else "inferred", now)


def _in_list(match: Match, state: State, wanted: int) -> date | None:
    """The next such day after the weekday that only a list's joint parts from this one."""
    if not state.day or match.start - state.weekday_end > 16 or match.has("shift"):
        return None
    if not state.grammar.patterns["list"].fullmatch(state.text[state.weekday_end : match.start]):
        return None
    state.notes.append(f"follows {state.day.isoformat()} in a list")
    return state.day + timedelta((wanted - state.day.weekday()) % 7)


def _by_words(match: Match, now: date, wanted: int) -> date | None:
    """What "next", "last" or "yesterday's" say; None for "this", which leaves the direction to the clause."""
    near = match.number("near")
    if near is not None:
        return now + timedelta(near)
    shift = match.number("story") or match.number("shift")
    if not shift:
        return None
    if shift > 0:
        return now + timedelta((wanted - now.weekday() - 1) % 7 + 1)
    return now - timedelta((now.weekday() - wanted - 1) % 7 + 1)


def _by_direction(match: Match, state: State, now: date, wanted: int) -> date:
    """The nearest such day ahead or back, today included; "this Friday" is this week's, unless it is over and the clause looks ahead."""
    direction = state.direction(match.start, match.end)
    state.notes.append(f"direction {direction or 'unknown, past'}")
    if match.number("shift") == 0:
        here = now + timedelta(wanted - now.weekday())
        return here + timedelta(7) if here < now and direction == "future" else here
    if direction == "future":
        return now + timedelta((wanted - now.weekday()) % 7)
    return now - timedelta((now.weekday() - wanted) % 7)


def in_week(match: Match, state: State) -> Reading | None:
    """A weekday of a week counted from now: "Montag vergangener Woche"."""
    wanted, shift = match.number("weekday"), match.number("shift")
    if wanted is None or shift is None:
        return None
    if state.published is None:
        return Reading("DATE", f"XXXX-WXX-{wanted + 1}", resolution="deictic")
    monday = state.published - timedelta(state.published.weekday())
    return dated(match, monday + timedelta(7 * shift + wanted), "deictic", state.published)
