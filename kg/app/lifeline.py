"""The life of a commitment as a line as high as a row of the ledger, all on one scale: steps, dotted to the deadline, and today."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.app.ledger import OVERDUE, Entry
from kg.charts.colours import Colours

WIDE, HIGH, EDGE = 200, 26, 7
MIDDLE = HIGH / 2
GOOD, BAD = frozenset({"delivered"}), frozenset({"withdrawn", "refused", "cut"})


@dataclass(frozen=True, slots=True)
class Scale:
    """The stretch of days that all lines show, and today."""

    first: date
    last: date
    today: date

    @classmethod
    def of(cls, shown: Sequence[Entry], today: date) -> "Scale":
        """From the first step of all to the last deadline, or today."""
        days = [day for entry in shown for day in (*(when for when, _ in entry.steps), entry.deadline) if day]
        return cls(min([*days, today]), max([*days, today + timedelta(days=1)]), today)

    def x(self, day: date) -> float:
        """Where a day lies, in pixels."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(EDGE + share * (WIDE - 2 * EDGE), 1)


def picture(entry: Entry, scale: Scale, colours: Colours) -> str:
    """The line as an address that holds the picture itself; it is made of days and kinds of steps, of no article's words."""
    good, plain, bad = colours.of("change"), colours.of("commitment"), "#c0304a"
    tones = {**dict.fromkeys(GOOD, good), **dict.fromkeys(BAD, bad)}
    today = scale.x(scale.today)
    parts = [f'<path d="M{today} 3V{HIGH - 3}" stroke="{colours.muted}" stroke-dasharray="2 2"/>']
    if entry.steps:
        begin, end = scale.x(entry.steps[0][0]), scale.x(entry.steps[-1][0])
        parts.append(f'<path d="M{begin} {MIDDLE}H{end}" stroke="{plain}" stroke-width="2"/>')
        if entry.deadline:
            due = scale.x(entry.deadline)
            late = entry.status == OVERDUE
            parts.append(f'<path d="M{end} {MIDDLE}H{due}" stroke="{plain}" stroke-width="1.5" stroke-dasharray="1.5 3"/>')
            if late:
                parts.append(f'<path d="M{due} {MIDDLE}H{today}" stroke="{bad}" stroke-width="1.5" stroke-dasharray="5 3"/>')
            tone = bad if late else plain
            parts.append(f'<path d="M{due - 4} {MIDDLE}l7-4.5v9z" fill="none" stroke="{tone}" stroke-width="1.5"/>')
    for when, change in entry.steps:
        x, tone = scale.x(when), tones.get(change, plain)
        if change in BAD:
            parts.append(f'<path d="M{x - 3.5} {MIDDLE - 3.5}l7 7m0-7l-7 7" stroke="{tone}" stroke-width="2"/>')
        else:
            parts.append(f'<circle cx="{x}" cy="{MIDDLE}" r="{4 if change in GOOD else 3.5}" fill="{tone}"/>')
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{HIGH}" viewBox="0 0 {WIDE} {HIGH}">{"".join(parts)}</svg>'
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
