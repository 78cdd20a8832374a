"""The life of commitments, one line each: announced, changed, due, delivered or overdue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kg.charts.colours import faint
from kg.charts.event import NO_DAY, calendar_day, number
from kg.charts.figure import Figure, Trace, frame, lines, note, points, time_axis
from kg.charts.furniture import today
from kg.charts.lettering import clip, plain
from kg.charts.ticks import day_in_words
from kg.charts.view import View
from kg.charts.window import SHORTEST, Window

ROW = 46
PASSES = ((0.0, 0.1), (0.5, 1.0))  # where the line of today passes a row without striking through its words
TOP, BOTTOM = 44, 26
LETTER = 6.8
BROKEN = frozenset({"overdue", "withdrawn", "cut", "refused"})
DONE = "delivered"
SYMBOLS = {"announced": "diamond", "delivered": "star", "withdrawn": "x", "refused": "x", "raised": "triangle-up", "cut": "triangle-down"}
STEP = "circle"
RED = {False: "#b00020", True: "#ff6b6b"}


@dataclass(frozen=True, slots=True)
class Step:
    """One change: its day and its kind, with the kind in the reader's words."""

    day: date
    change: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A commitment as far as its line goes. `status` may be "overdue" by the calendar where no article says so."""

    id: str
    label: str
    who: str
    status: str
    status_words: str
    steps: tuple[Step, ...] = ()
    deadline: date | None = None

    @property
    def begin(self) -> date | None:
        """The day of its first step."""
        return min((step.day for step in self.steps), default=None)


def pledges_window(pledges: Sequence[Pledge], now: date) -> Window | None:
    """The stretch from the first announcement to the last deadline, today included; None without any date."""
    days = [number(day) for pledge in pledges for day in (pledge.begin, pledge.deadline) if day]
    if not days:
        return None
    first, last = min(*days, number(now)), max(*days, number(now)) + 1
    slack = max(SHORTEST, (last - first) // 20)
    return Window(first - slack // 2, last + slack)


def pledge_lines(pledges: Sequence[Pledge], view: View, dark: bool = False) -> Figure:
    """One row a pledge, in the given order: its name above its line, marks for its steps.

    The line is dotted to the deadline, and dashed in red from there to today if it is overdue.
    """
    height = len(pledges) * ROW + TOP + BOTTOM
    wide = View(window=view.window, words=view.words, language=view.language, width=view.width, colours=view.colours, today=view.today)
    layout = frame(wide, height, TOP, BOTTOM)
    layout["margin"]["l"] = layout["margin"]["r"] = 14
    layout["dragmode"] = "zoom"
    layout["xaxis"] |= {"side": "top", **time_axis(wide)}
    layout["yaxis"] = {
        "range": [max(1, len(pledges)), 0],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showticklabels": False,
    }
    shapes, words = today(view)
    lines_, grounds = ([shape for shape in shapes if (shape["type"] == "line") is wanted] for wanted in (True, False))
    layout["shapes"] = grounds + [
        {**line, "yref": "y", "y0": row + low, "y1": row + high} for line in lines_ for row in range(len(pledges)) for low, high in PASSES
    ]
    layout["annotations"] = [*words, *_names(pledges, view)]
    return {"data": [*_lines(pledges, view, RED[dark]), *_marks(pledges, view, RED[dark])], "layout": layout}


def _lines(pledges: Sequence[Pledge], view: View, red: str) -> list[Trace]:
    colour = view.colours.of("commitment")
    told: list[tuple[int, int, float]] = []
    open_: list[tuple[int, int, float]] = []
    late: list[tuple[int, int, float]] = []
    for row, pledge in enumerate(pledges):
        y = row + 0.68
        days = sorted(number(step.day) for step in pledge.steps)
        if not days:
            continue
        told.append((days[0], days[-1], y))
        due = number(pledge.deadline)
        if due != NO_DAY and due > days[-1]:
            open_.append((days[-1], due, y))
        if pledge.status == "overdue" and due != NO_DAY and view.today:
            late.append((due, max(due, number(view.today)), y))
    styles: list[tuple[list[tuple[int, int, float]], str, dict[str, object]]] = [
        (told, "told", {"width": 2.4, "color": colour}),
        (open_, "open", {"width": 1.8, "dash": "dot", "color": colour}),
        (late, "late", {"width": 1.4, "dash": "dash", "color": faint(red, 0.6)}),
    ]
    return [
        lines([one[0] + 0.5 for one in spans], [one[1] + 0.5 for one in spans], [one[2] for one in spans], name, **style)
        for spans, name, style in styles
        if spans
    ]


def _marks(pledges: Sequence[Pledge], view: View, red: str) -> list[Trace]:
    colour, good = view.colours.of("commitment"), view.colours.of("change")
    steps = [(row, pledge, step) for row, pledge in enumerate(pledges) for step in pledge.steps]
    due = [(row, pledge, pledge.deadline) for row, pledge in enumerate(pledges) if pledge.deadline]
    traces: list[Trace] = []
    if steps:
        tones = [good if step.change == DONE else red if step.change in BROKEN else colour for _, _, step in steps]
        look = {"symbol": [SYMBOLS.get(step.change, STEP) for _, _, step in steps], "size": 10, "color": tones}
        hover = [f"{day_in_words(step.day, view.language)}<br>{plain(step.words)}" for _, _, step in steps]
        picks: list[list[object]] = [["event", pledge.id] for _, pledge, _ in steps]
        traces.append(
            points([number(step.day) + 0.5 for _, _, step in steps], [row + 0.68 for row, _, _ in steps], picks, hover, "step", marker=look)
        )
    if due:
        tones = [red if pledge.status == "overdue" else colour for _, pledge, _ in due]
        look = {"symbol": "triangle-left-open", "size": 10, "color": tones, "line": {"width": 1.8, "color": tones}}
        hover = [f"{view.words.deadline}: {day_in_words(day, view.language)}" for _, _, day in due]
        picks = [["event", pledge.id] for _, pledge, _ in due]
        traces.append(
            points([number(day) + 0.5 for _, _, day in due], [row + 0.68 for row, _, _ in due], picks, hover, "deadline", marker=look)
        )
    return traces


def _names(pledges: Sequence[Pledge], view: View) -> list[dict[str, object]]:
    """Each name begins where its line does, or earlier where it would leave the picture."""
    made = []
    for row, pledge in enumerate(pledges):
        told = f"{pledge.label} · {pledge.status_words}"
        text = clip(f"{pledge.who}: {told}" if pledge.who else told, int((view.width - 40) / LETTER))
        begin = number(pledge.begin) if pledge.begin else view.window.first
        span = len(text) * LETTER / max(1, view.width - 28) * view.window.days
        at = max(view.window.first, min(begin, view.window.last - span))
        place = {"xref": "x", "yref": "y", "xanchor": "left", "yanchor": "middle", "size": 12.5}
        made.append(note(plain(text), calendar_day(at).isoformat(), row + 0.3, view.colours.text, **place))
    return made
