"""A time expression and what it means."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kg.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeMod = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN"]
Granularity = Literal[
    "second", "minute", "hour", "day-part", "day", "weekend", "week", "month", "season", "quarter", "half-year", "year",
    "decade", "century", "millennium", "vague",
]  # fmt: skip
Resolution = Literal["explicit", "deictic", "inferred"]


@dataclass(frozen=True, slots=True)
class Time:
    """A TIMEX3 expression.

    `value` is the TIMEX3 value ("2025-09-04", "2025-09-04TAF", "2025-W36", "P2W", "FUTURE_REF"). `earliest` and `latest` are the
    first and last day that it can mean, None where open or unknown: bounds, never a guess. `open="start"` is a stretch that
    begins with the value and goes on ("since March"), `open="end"` one that ends with it ("until March"). `resolution` says
    whether the text alone gives the value, an anchor does, or a neighbouring sentence does; `anchor` is the day it was resolved
    against. `rule` names the rule that found it; `steps` tell what decided on the way, for people.
    """

    span: Span
    text: str
    type: TimeType
    value: str
    rule: str
    mod: TimeMod | None = None
    open: Literal["start", "end"] | None = None
    earliest: date | None = None
    latest: date | None = None
    granularity: Granularity | None = None
    resolution: Resolution = "explicit"
    anchor: date | None = None
    steps: tuple[str, ...] = field(default=(), compare=False, repr=False)
