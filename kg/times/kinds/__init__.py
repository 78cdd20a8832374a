"""Kinds of reading: functions from a rule's match to what it means, None where the words turn out to name no time.

A rule names its kind in the tables; the words of a language are never seen here.
"""

from collections.abc import Callable, Mapping

from kg.times.kinds import clocks, days, durations, feasts, periods, shifts, weekdays
from kg.times.reading import Reading
from kg.times.state import Match, State

Kind = Callable[[Match, State], Reading | None]

KINDS: Mapping[str, Kind] = {
    "day": days.day,
    "days": days.days,
    "day-again": days.again,
    "deictic": days.deictic,
    "narrated": days.narrated,
    "part": days.part,
    "weekday": weekdays.weekday,
    "week-weekday": weekdays.in_week,
    "clock": clocks.clock,
    "month": periods.month,
    "months": periods.months,
    "year": periods.year,
    "decade": periods.decade,
    "century": periods.century,
    "numbered": periods.numbered,
    "season": periods.season,
    "relative": shifts.relative,
    "narrated-period": shifts.narrated,
    "nth-week": shifts.nth_week,
    "weekend": shifts.weekend,
    "shifted": shifts.shifted,
    "later": shifts.later,
    "vague": shifts.vague,
    "duration": durations.duration,
    "stretch": durations.stretch,
    "set": durations.repeated,
    "feast": feasts.feast,
}
