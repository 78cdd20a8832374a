"""Literals of ours read back: days, pairs of offsets, text units."""

from datetime import date

from kg.model import Span, TextUnit


def day(text: str | None) -> date | None:
    """A day, None from None."""
    return date.fromisoformat(text) if text else None


def span(text: str | None) -> Span:
    """A span, written as 120-133."""
    start, _, end = (text or "").partition("-")
    return Span(int(start), int(end))


def unit(part: str) -> TextUnit:
    """A text unit, written as title 0-34."""
    kind, _, offsets = part.rpartition(" ")
    return TextUnit(span(offsets), kind)  # type: ignore[arg-type]
