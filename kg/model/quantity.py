"""A number with what it counts."""

from dataclasses import dataclass
from typing import Literal

from kg.model.span import Span

Comparator = Literal["exact", "about", "at-least", "at-most", "increase-by", "decrease-by"]
Rate = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in `unit`, up to `maximum` in a range. Scale words are multiplied out ("3 Mrd. Euro": 3e9, "EUR").

    `unit` is an ISO 4217 code for money, "percent", a unit's English name in the singular ("tonne", "kilometre"), or None for a bare count;
    `thing` is what is counted, in the article's words.
    """

    value: float
    text: str
    span: Span
    maximum: float | None = None
    unit: str | None = None
    per: Rate | None = None
    comparator: Comparator = "exact"
    thing: str | None = None
