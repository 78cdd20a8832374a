"""Events and deadlines as a calendar (RFC 5545): meetings and statements on their days, deadlines of commitments as tasks.

Nothing blocks the reader's own time. What is known only to the month covers the whole month.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from kg import __version__
from kg.export.happenings import Happening

if TYPE_CHECKING:
    from icalendar import Event, Todo

STATUS = {"planned": "TENTATIVE", "offered": "TENTATIVE", "cancelled": "CANCELLED", "refused": "CANCELLED"}
DONE = {"delivered": "COMPLETED", "withdrawn": "CANCELLED"}


def calendar(events: Sequence[Happening], title: str) -> bytes:
    """The calendar. Events without a day are left out, except where they have a deadline."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", f"-//newskg//newskg {__version__}//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", title)
    for event in events:
        if event.first:
            made.add_component(_event(event, event.first))
        if event.deadline:
            made.add_component(_task(event, event.deadline))
    return bytes(made.to_ical())


def _event(event: Happening, first: date) -> "Event":
    from icalendar import Event

    made = Event()
    _common(made, event, event.id)
    made.add("dtstart", first)
    made.add("dtend", (event.last or first) + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    if event.type == "meeting":
        made.add("status", STATUS.get(event.status, "CONFIRMED"))
    if event.place:
        made.add("location", event.place)
    return made


def _task(event: Happening, deadline: date) -> "Todo":
    from icalendar import Todo

    made = Todo()
    _common(made, event, f"{event.commitment or event.id}#deadline")
    made.add("due", deadline)
    made.add("status", DONE.get(event.kept, "NEEDS-ACTION"))
    return made


def _common(made: "Event | Todo", event: Happening, identifier: str) -> None:
    reported = event.reported or event.first or event.deadline or date(1970, 1, 1)
    made.add("uid", identifier)
    made.add("dtstamp", datetime(reported.year, reported.month, reported.day, tzinfo=UTC))
    made.add("summary", event.label)
    made.add("categories", [event.type])
    told = [
        f"{' … '.join(report.sentences)} ({', '.join(_said(report.outlet, report.published, report.link))})" for report in event.reports
    ]
    when = [event.wording] if event.wording and not event.exact else []
    made.add("description", "\n\n".join([", ".join(event.actors), *when, *told]).strip())
    link = next((report.link for report in event.reports if report.link), "")
    if link:
        made.add("url", link)


def _said(*parts: object) -> list[str]:
    return [str(part) for part in parts if part]
