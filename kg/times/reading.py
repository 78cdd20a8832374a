"""What a rule makes of the words that it matched."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.model.time import Resolution, TimeMod, TimeType


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of one expression, before it is laid on the text.

    `day` is the day that the expression makes the narrative's own ("am 12. Mai … am Tag darauf"), None where it sets none.
    `bounds` are given only where the value itself does not show them (an anchored duration).
    """

    type: TimeType
    value: str
    mod: TimeMod | None = None
    open: Literal["start", "end"] | None = None
    resolution: Resolution = "explicit"
    anchor: date | None = None
    day: date | None = None
    bounds: tuple[date | None, date | None] | None = None
