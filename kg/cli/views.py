"""Files for other programs: slides, feeds, calendars, networks, references, and the timeline as a page of its own."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.charts import Event
    from kg.export.happenings import Happening
    from kg.store import Reader

WIDTH = 1180
LANES = 7
TITLE = "newskg"
CATALOGUE = Path(__file__).parents[1] / "app" / "catalogue" / "en.toml"
ENDINGS = {
    ".ics": "ics",
    ".atom": "atom",
    ".gexf": "gexf",
    ".graphml": "graphml",
    ".html": "html",
    ".bib": "bibtex",
    ".ftm.json": "ftm",
    ".csl.json": "csl",
    ".timeline.json": "timelinejs",
}


def view_format(output: str, named: str | None) -> str | None:
    """Which of these formats is meant, by its name or the file's ending; None where it is another one."""
    if named:
        return named.lower() if named.lower() in FORMATS else None
    return next((form for ending, form in ENDINGS.items() if output.lower().endswith(ending)), None)


def render_view(reader: "Reader", form: str, what: str, value: str) -> bytes:
    """The file's content: of everything, or of one actor. Raises UsageError for any other choice."""
    if what not in {"resolved", "actor"}:
        raise UsageError(f"The format {form} takes all events or those of one --actor, not --{what.removesuffix('_name')}.")
    return FORMATS[form](reader, value if what == "actor" else "")


def _events(reader: "Reader", actor: str) -> "list[Happening]":
    from kg.export.happenings import happenings
    from kg.queries import run

    if not actor:
        return happenings(reader)
    return happenings(reader, [str(row) for row in run(reader, "timeline", {"actor": actor}).column("id")])


def _title(actor: str) -> str:
    return f"{TITLE}: {actor}" if actor else TITLE


def _timelinejs(reader: "Reader", actor: str) -> bytes:
    from kg.export.timelinejs import timelinejs

    return timelinejs(_events(reader, actor), _title(actor), _words("type")).encode()


def _atom(reader: "Reader", actor: str) -> bytes:
    from kg.export.atom import atom
    from kg.graph.iris import resource

    return atom(_events(reader, actor), _title(actor), resource("feed", actor or "all", reader.base))


def _calendar(reader: "Reader", actor: str) -> bytes:
    from kg.export.calendar import calendar

    return calendar(_events(reader, actor), _title(actor))


def _ftm(reader: "Reader", actor: str) -> bytes:
    from kg.export.ftm import ftm
    from kg.queries import run

    kinds = {str(row["id"]): str(row["type"]) for row in run(reader, "actors").dicts()}
    return ftm(_events(reader, actor), kinds).encode()


def _network(form: str) -> "Callable[[Reader, str], bytes]":
    def write(reader: "Reader", actor: str) -> bytes:
        from kg.export import network
        from kg.queries import run

        kinds = {str(row["id"]): str(row["type"]) for row in run(reader, "actors").dicts()}
        pairs = run(reader, "who-meets-whom", {"actor": actor or None}).dicts()
        edges = [network.Edge(str(row["one"]), str(row["other"]), int(str(row["meetings"]))) for row in pairs]
        names = {str(row[side]): str(row[f"{side}_name"]) for row in pairs for side in ("one", "other")}
        meetings = {actor: sum(edge.times for edge in edges if actor in (edge.one, edge.other)) for actor in names}
        nodes = [network.Node(actor, name, kinds.get(actor, ""), meetings[actor]) for actor, name in names.items()]
        return {"gexf": network.gexf, "graphml": network.graphml}[form](nodes, edges, _title(actor))

    return write


def _references(form: str) -> "Callable[[Reader, str], bytes]":
    def write(reader: "Reader", actor: str) -> bytes:
        from kg.export import references
        from kg.queries import run

        if actor:
            raise UsageError(f"The format {form} holds all articles: leave --actor out.")
        found = [references.reference(reader.base, row) for row in run(reader, "articles").dicts()]
        return {"bibtex": references.bibtex, "csl": references.csl}[form](found).encode()

    return write


def _page(reader: "Reader", actor: str) -> bytes:
    """The timeline as the app draws it, in English."""
    from kg.charts import Events, Grouping, View, Window, Words, lanes, when, whole
    from kg.charts.standalone import Entry, Passage, standalone

    told = _events(reader, actor)
    names = {one: name for event in told for one, name in zip(event.actor_ids, event.actors, strict=True)}
    events = Events.of([_charted(event) for event in told], names)
    today = datetime.now().astimezone().date()
    window = whole(events) or Window.around(today, today)
    spoken: dict[str, Any] = dict(_words("chart"))
    words = Words(**spoken, types=_words("type"), statuses=_words("status") | _words("change"))
    grouping = Grouping.of(events, "actor")
    view = View(window=window, words=words, width=WIDTH, lanes=grouping.busiest(LANES, events.type.codes >= 0), rows=4)
    places = {str(identifier): row for row, identifier in enumerate(events.ids)}
    entries = [
        Entry(
            event.id,
            when(events, places[event.id], words, "en"),
            event.label,
            " · ".join(part for part in (words.types.get(event.type, event.type), ", ".join(event.actors), event.place) if part),
            tuple(Passage(" … ".join(one.sentences), ", ".join(filter(None, (one.outlet, one.title))), one.link) for one in event.reports),
        )
        for event in told
    ]
    figure = lanes(events, grouping, view, events.type.codes >= 0).figure
    about = _words("export")["about"].format(count=len(told), version=reader.version)
    return standalone(figure, entries, title=_title(actor), about=about, alt=about, language="en").encode()


def _charted(event: "Happening") -> "Event":
    from kg.charts import Event

    vague = event.first is not None and not event.exact
    lasts = event.last is not None and event.first is not None and event.last > event.first
    return Event(
        id=event.id,
        label=event.label,
        type=event.type,
        day=event.first or event.reported,
        earliest_begin=event.first,
        latest_begin=event.last if vague else event.first,
        earliest_end=event.last if lasts and not vague else None,
        latest_end=event.last if lasts else None,
        granularity=event.granularity or None,
        status=event.status or None,
        modality=event.modality or None,
        actors=event.actor_ids,
        place=event.place or None,
        deadline=event.deadline,
        confidence=event.confidence,
        sources=len(event.reports),
        first_reported=event.reported,
    )


def _words(table: str) -> dict[str, str]:
    words: Mapping[str, Mapping[str, str]] = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
    return dict(words[table])


FORMATS: "dict[str, Callable[[Reader, str], bytes]]" = {
    "timelinejs": _timelinejs,
    "atom": _atom,
    "ics": _calendar,
    "html": _page,
    "gexf": _network("gexf"),
    "graphml": _network("graphml"),
    "bibtex": _references("bibtex"),
    "csl": _references("csl"),
    "ftm": _ftm,
}
