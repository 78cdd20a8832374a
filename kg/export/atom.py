"""A feed of events, the newest reports first (RFC 4287)."""

from collections.abc import Sequence
from datetime import date

from lxml import etree

from kg import __version__
from kg.export.happenings import Happening

ATOM = "http://www.w3.org/2005/Atom"
MOST = 500
EARLIEST = date(1970, 1, 1)


def atom(events: Sequence[Happening], title: str, identifier: str) -> bytes:
    """The feed, at most 500 entries. `identifier` is the IRI that names it for ever."""
    newest = sorted(events, key=lambda event: (event.reported or EARLIEST, event.id), reverse=True)[:MOST]
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    _add(feed, "id", identifier)
    _add(feed, "title", title)
    _add(feed, "updated", _moment(newest[0].reported if newest else None))
    _add(_add(feed, "author"), "name", "newskg")
    _add(feed, "generator", "newskg", version=__version__)
    for event in newest:
        entry = _add(feed, "entry")
        _add(entry, "id", event.id)
        _add(entry, "title", event.label)
        _add(entry, "updated", _moment(event.reported))
        for report in event.reports:
            if report.link:
                _add(
                    entry,
                    "link",
                    rel="alternate" if entry.find(f"{{{ATOM}}}link") is None else "related",
                    href=report.link,
                    title=report.title,
                )
        _add(entry, "category", term=event.type)
        for actor in event.actors:
            _add(entry, "category", term=actor, scheme="actor")
        _add(entry, "content", _content(event), type="text")
    return etree.tostring(feed, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _content(event: Happening) -> str:
    days = "" if not event.first else str(event.first) if event.exact and event.first == event.last else f"{event.first}/{event.last}"
    told = [f"{report.outlet or report.title}: {' … '.join(report.sentences)}" for report in event.reports]
    return "\n".join(part for part in (days, event.place, *told) if part)


def _moment(day: date | None) -> str:
    return f"{day or EARLIEST}T00:00:00Z"


def _add(parent: "etree._Element", name: str, text: str | None = None, **attributes: str) -> "etree._Element":
    child: etree._Element = etree.SubElement(parent, f"{{{ATOM}}}{name}", {key: printable(value) for key, value in attributes.items()})
    child.text = printable(text) if text is not None else None
    return child


def printable(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return "".join(
        char for char in text if char in "\t\n\r" or (char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff")
    )
