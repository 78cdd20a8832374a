"""What a view can be taken along as beside tables: slides, feed, calendar, a page of its own, a network, references."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import numpy as np

from kg.app.adapt import text
from kg.app.library import Library
from kg.app.words import chart_words, language, term, terms, word
from kg.charts import Events, View, Window, lanes, when, whole
from kg.charts.event import Days, Mask
from kg.charts.standalone import Entry, Passage, standalone
from kg.charts.texts import Texts
from kg.export import network
from kg.export.atom import atom
from kg.export.calendar import calendar
from kg.export.ftm import ftm
from kg.export.happenings import Happening, happenings
from kg.export.references import bibtex, csl, reference
from kg.export.timelinejs import timelinejs

Maker = Callable[[], str | bytes]
More = Mapping[str, tuple[str, Maker]]
WIDTH = 1180
LANES = 7
MOST_LISTED = 2000


def of_events(library: Library, facts: Sequence[str] | Texts, title: str, window: Window | None = None) -> More:
    """Files of some events, by short id; `title` says which these are."""

    def told() -> list[Happening]:
        return happenings(library.reader, [library.iri(fact) for fact in facts])

    return {
        word("export.html"): ("html", lambda: page(library, facts, title, window)),
        word("export.calendar"): ("ics", lambda: calendar(told(), title)),
        word("export.feed"): ("atom", lambda: atom(told(), title, f"{library.reader.base}feed/{title.replace(' ', '_')}")),
        "TimelineJS": ("timeline.json", lambda: timelinejs(told(), title, terms("type"))),
        "FollowTheMoney": ("ftm.json", lambda: ftm(told(), _kinds(library))),
    }


def of_network(nodes: Sequence[tuple[str, int]], edges: Sequence[tuple[str, str, int]], library: Library, title: str) -> More:
    """Files of a network: actors with their number of meetings, pairs with theirs, all by short id."""
    kinds = {library.short(row["id"]): text(row["type"]) or "" for row in library.named("actors")}
    told = [network.Node(actor, library.called.get(actor, actor), kinds.get(actor, ""), times) for actor, times in nodes]
    lines = [network.Edge(*edge) for edge in edges]
    return {
        "GEXF": ("gexf", lambda: network.gexf(told, lines, title)),
        "GraphML": ("graphml", lambda: network.graphml(told, lines, title)),
    }


def of_articles(library: Library, keys: Sequence[str]) -> More:
    """Articles as references."""
    found = [reference(library.reader.base, library.articles[key]) for key in keys if key in library.articles]
    return {"BibTeX": ("bib", lambda: bibtex(found)), "CSL-JSON": ("csl.json", lambda: csl(found))}


def page(library: Library, facts: Sequence[str] | Texts, title: str, window: Window | None = None) -> str:
    """A timeline as one file: the picture of these events, below it each with its sentences."""
    events = library.events
    rows: Days = np.array(sorted(row for fact in facts if (row := events.place_of(fact)) is not None), dtype=np.int64)
    kept: Mask = np.zeros(len(events), dtype=np.bool_)
    kept[rows] = True
    seen = window or whole(events, kept) or Window.around(*(2 * [datetime.now().astimezone().date()]))
    view = View(
        window=seen, words=chart_words(), language=language(), width=WIDTH, lanes=library.grouping("actor").busiest(LANES, kept), rows=4
    )
    picture = lanes(events, library.grouping("actor"), view, kept)
    said = {
        library.short(one.id): one for one in happenings(library.reader, [library.iri(str(events.ids[row])) for row in rows[:MOST_LISTED]])
    }
    first, last = seen.dates
    return standalone(
        picture.figure,
        [_listed(events, int(row), said.get(str(events.ids[row]))) for row in rows[:MOST_LISTED]],
        title=title,
        about=word("export.about", count=len(rows), version=library.reader.version),
        alt=word("timeline.lanes_alt", count=picture.shown, labelled=picture.labelled, first=first, last=last),
        language=language(),
    )


def _listed(events: Events, row: int, told: Happening | None) -> Entry:
    kind = term("type", events.type.word(row))
    place = events.place.word(row) or ""
    small = " · ".join(part for part in (kind, ", ".join(events.name(actor) for actor in events.actors(row)), place) if part)
    passages = tuple(
        Passage(" … ".join(report.sentences), ", ".join(part for part in (report.outlet, report.title) if part), report.link)
        for report in (told.reports if told else ())
    )
    return Entry(str(events.ids[row]), when(events, row, chart_words(), language()), str(events.labels[row]), small, passages)


def _kinds(library: Library) -> dict[str, str]:
    return {str(row["id"]): text(row["type"]) or "" for row in library.named("actors")}
