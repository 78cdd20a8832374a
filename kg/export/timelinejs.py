"""A slide show for TimelineJS 3: https://timeline.knightlab.com/docs/json-format.html

TimelineJS shows its texts as HTML, so that every word of an article is escaped here.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from html import escape

from kg.export.happenings import Happening, Report

MOST_SENTENCES = 3
Slide = dict[str, object]


def timelinejs(events: Iterable[Happening], title: str, types: Mapping[str, str] | None = None) -> str:
    """The JSON that TimelineJS loads. Events without a day are left out: it cannot show them. `types` are names of types as groups."""
    slides = [_slide(event, types or {}) for event in events if event.first]
    return json.dumps({"title": {"text": {"headline": escape(title)}}, "events": slides}, ensure_ascii=False, indent=1) + "\n"


def _slide(event: Happening, types: Mapping[str, str]) -> Slide:
    assert event.first
    slide: Slide = {
        "unique_id": event.id,
        "start_date": _date(event.first, event.granularity),
        "text": {"headline": escape(event.label), "text": "".join(map(_paragraph, event.reports[:MOST_SENTENCES]))},
        "group": escape(types.get(event.type, event.type)),
        "autolink": False,
    }
    if event.last and event.last > event.first and event.granularity not in {"month", "year"}:
        slide["end_date"] = _date(event.last, event.granularity)
    if not event.exact and event.wording:
        slide["display_date"] = escape(event.wording)
    return slide


def _date(day: date, granularity: str) -> dict[str, int]:
    """No finer than it is known: a month has no day."""
    told = {"year": day.year}
    if granularity != "year":
        told["month"] = day.month
        if granularity != "month":
            told["day"] = day.day
    return told


def _paragraph(report: Report) -> str:
    words = f"<p>{escape(' … '.join(report.sentences))}</p>"
    name = escape(", ".join(part for part in (report.outlet, report.title) if part))
    return words + (f'<p><a href="{escape(report.link)}">{name}</a></p>' if report.link else f"<p>{name}</p>")
