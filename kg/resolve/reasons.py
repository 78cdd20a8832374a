"""Why values differ, where that is plain from the values themselves."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from kg.model import Quantity
from kg.model.story import DisputeReason

NEAR = 0.06  # numbers this close to each other, as a share of the larger, are one number rounded

Amount = tuple[float, str]


def amount_of(quantity: Quantity) -> Amount:
    """A quantity's number and unit ("" for a bare count): what must be equal for two quantities not to be in dispute."""
    return (quantity.value, quantity.unit or "")


def shown(amount: Amount) -> str:
    """An amount as text: "30", "5000000000 EUR"."""
    number = int(amount[0]) if float(amount[0]).is_integer() else amount[0]
    return f"{number} {amount[1]}".strip()


def why_amounts_differ(quantities: Iterable[Quantity], published: Iterable[date | None]) -> DisputeReason | None:
    """The reason that differing quantities differ, None where none is plain.

    Other units, other periods, a bound beside a number, one number rounded, or a later article that knows more.
    """
    given = list(quantities)
    if len({quantity.unit for quantity in given}) > 1:
        return "unit"
    if len({quantity.per for quantity in given}) > 1:
        return "period"
    if {"at-least", "at-most"} & {quantity.comparator for quantity in given}:
        return "bound"
    if all(_rounded(one, other) for one, other in combinations(given, 2)):
        return "rounding"
    days = list(published)
    return "earlier" if len(set(days)) == len(days) and None not in days else None


def _rounded(one: Quantity, other: Quantity) -> bool:
    """Whether one number is the other rounded: near it, and called so or with fewer digits that tell ("30" for 29, never 18 for 19)."""
    if abs(one.value - other.value) > NEAR * max(one.value, other.value):
        return False
    return "about" in (one.comparator, other.comparator) or _digits(one.value) != _digits(other.value)


def _digits(value: float) -> int:
    """How many digits tell: 1 for 30, 2 for 29."""
    return len(f"{value:.15g}".replace(".", "").strip("0")) or 1
