"""The timeline as lines of text: the day as precisely as it is known, what happened, who, how many articles say so."""

from collections.abc import Iterator
from datetime import date

from kg.queries import Rows
from kg.resolve.places import place_names

_DAY_WIDTH = 23
_TYPE_WIDTH = 10


def chronology(rows: Rows) -> Iterator[str]:
    """One line an event of the query "timeline", in its order.

    "2025-09-04" is a day that the text gives, "2025-03" a month, "2025-03-01/2025-03-10" bounds, "reported 2025-09-04" stands
    where only the day of the report is known.
    """
    for event in rows.dicts():
        day = _when(event["date"], event["begin"], event["end"], event["first_reported"])
        actors = str(event["actors"] or "")
        place = _place(event["place"], str(event["label"]))
        firm = event["change"] or event["modality"] or event["status"]
        sources = event["sources"]
        told = "1 article" if sources == 1 else f"{sources} articles"
        notes = ", ".join(str(note) for note in (firm, told, "disputed" if event["disputed"] else None) if note)
        yield f"{day:<{_DAY_WIDTH}} {event['type']!s:<{_TYPE_WIDTH}} {event['label']}{place}{' · ' + actors if actors else ''} ({notes})"


def _place(place: object, label: str) -> str:
    """Where it was, unless the headline says so, in whichever language: no "Gipfel in Brüssel in Brussels"."""
    if not place:
        return ""
    names = (str(place), *place_names(str(place)).values())
    return "" if any(name.casefold() in label.casefold() for name in names) else f" in {place}"


def _when(day: object, begin: object, end: object, reported: object) -> str:
    if isinstance(day, date):
        return day.isoformat()
    if isinstance(begin, date) and isinstance(end, date):
        whole_month = begin.day == 1 and (begin.year, begin.month) == (end.year, end.month) and end.day >= 28
        return f"{begin:%Y-%m}" if whole_month else f"{begin}/{end}"
    if isinstance(begin, date):
        return f"{begin}/.."
    if isinstance(end, date):
        return f"../{end}"
    return f"reported {reported}" if reported else "no day known"
