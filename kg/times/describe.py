"""Times as rows of a table for people."""

from kg.model.time import Resolution, Time

OPEN = "…"
ORIGIN: dict[Resolution, str] = {
    "explicit": "stands in the text",
    "deictic": "counted from the publication",
    "inferred": "counted from a day or year named before",
}


def columns(*, explain: bool = False) -> tuple[str, ...]:
    """The table's headings."""
    head = ("expression", "type", "value", "bounds", "rule")
    return (*head, "derivation") if explain else head


def row(time: Time, *, explain: bool = False) -> tuple[str, ...]:
    """One expression's row: its words, what they mean, first and last day, the rule, and on wish how the value came about."""
    cells = (time.text, time.type, value(time), bounds(time), time.rule)
    return (*cells, derivation(time)) if explain else cells


def value(time: Time) -> str:
    """The TIMEX3 value with its modifier ("2025-03 START")."""
    return f"{time.value} {time.mod}" if time.mod else time.value


def bounds(time: Time) -> str:
    """First and last day; an open side is "…", none at all an empty text."""
    if not time.earliest and not time.latest:
        return ""
    first, last = (day.isoformat() if day else OPEN for day in (time.earliest, time.latest))
    return first if first == last else f"{first} – {last}"


def derivation(time: Time) -> str:
    """Where the value comes from: the text alone, the day it was counted from, and what decided on the way."""
    origin = ORIGIN[time.resolution]
    if time.anchor:
        origin += f" ({time.anchor.isoformat()})"
    elif time.resolution == "deictic":
        origin += ", which is unknown"
    steps = [origin, *time.steps]
    if time.open:
        steps.append({"start": "begins then and goes on", "end": "goes on until then"}[time.open])
    return "; ".join(steps)
