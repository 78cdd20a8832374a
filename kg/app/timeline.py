"""The timeline page."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import streamlit as st

from kg.app import address, asof, card, export, stretch, travel
from kg.app.components import chart
from kg.app.components.chart import width
from kg.app.empty import library_or_stop
from kg.app.filters import FIELDS, chosen, filter_menu, mask, search_box
from kg.app.frame import dark
from kg.app.library import Library
from kg.app.reactions import WindowReactions
from kg.app.table import frame, show_table
from kg.app.words import chart_words, counted, language, term, word
from kg.charts import BY, View, Window, framed, lanes, legend, overview, whole
from kg.charts.colours import colours
from kg.charts.event import Days, Mask
from kg.charts.grouping import By

LANES = 7
OFFERED = 300
KEYS = FIELDS | stretch.FIELD | {"by": address.word("actor", frozenset(BY)), "lane": address.words()}
MOVES = (
    ("earlier", ":material/chevron_left:", "left", lambda window: window.moved(-0.5)),
    ("later", ":material/chevron_right:", "right", lambda window: window.moved(0.5)),
    ("closer", ":material/zoom_in:", None, lambda window: window.widened(0.5)),
    ("wider", ":material/zoom_out:", None, lambda window: window.widened(2)),
)


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(KEYS)
    kept = _controls(library)
    # Window, overview and lanes are those of the present, so that a past day stands in the same frame as the next one.
    now = library.present
    window = stretch.current(now.events, mask(now))
    everything = now.recent(("whole", *chosen()), lambda: whole(now.events, mask(now)))
    if window is None or everything is None:
        st.info(word("timeline.nothing"), icon=":material/search_off:")
        address.publish(KEYS)
        return
    view = _view(library, window)
    rows = _rows(library, window, kept)
    _pictures(library, view, replace_whole(everything, window), kept)
    _below(library, window, rows)
    address.publish(KEYS)
    card.show_card(library, _neighbours(library, rows))


def replace_whole(everything: Window, window: Window) -> Window:
    """The overview's stretch: all events, and the window even where it reaches beyond them."""
    return Window(min(everything.first, window.first), max(everything.last, window.last))


def _controls(library: Library) -> Mask:
    with st.container(horizontal=True, vertical_alignment="center", key="timeline-controls"):
        search_box()
        st.segmented_control(
            word("timeline.by"),
            BY,
            format_func=lambda by: word(f"by.{by}"),
            key="by",
            required=True,
            label_visibility="collapsed",
            persist_state="session",
        )
        filter_menu(library)
        kept = mask(library)
        _lane_menu(library, kept)
    return kept


def _lane_menu(library: Library, kept: Mask) -> None:
    by: By = st.session_state["by"]
    grouping = library.grouping(by)
    counts = library.recent(("lanes", by, *chosen()), lambda: _counts(library, by, kept))
    wanted = [key for key in st.session_state["lane"] if key in counts or key in grouping.keys]
    if wanted != st.session_state["lane"]:
        st.session_state["lane"] = wanted
    options = list(dict.fromkeys([*wanted, *list(counts)[:OFFERED]]))
    places = chart_words().places

    def shown(key: str) -> str:
        name = {"actor": library.events.name(key), "type": term("type", key), "place": places.get(key, key)}.get(by, key)
        return f"{name} ({counts.get(key, 0)})"

    with st.popover(word("timeline.lanes"), icon=":material/view_stream:"):
        st.multiselect(
            word("timeline.lanes_help", count=LANES),
            options,
            format_func=shown,
            key="lane",
            max_selections=12,
            placeholder=word("desk.pick"),
            persist_state="session",
        )


def _counts(library: Library, by: By, kept: Mask) -> dict[str, int]:
    """Events in each lane that has any, the fullest first."""
    grouping = library.grouping(by)
    counts = grouping.counts(kept)
    return {grouping.keys[lane]: int(counts[lane]) for lane in np.argsort(-counts, kind="stable") if counts[lane]}


def _view(library: Library, window: Window) -> View:
    by: By = st.session_state["by"]
    now = library.present
    counts = now.recent(("lanes", by, *chosen()), lambda: _counts(now, by, mask(now)))
    shown = tuple(st.session_state["lane"]) or tuple(list(counts)[:LANES])
    return View(
        window=window,
        words=chart_words(),
        language=language(),
        width=width("lanes-chart"),
        colours=colours(dark()),
        today=asof.today(),
        known_on=asof.chosen(),
        selected=card.chosen(),
        lanes=shown,
        rows=4 if width("lanes-chart") < 620 else 3,
    )


def _rows(library: Library, window: Window, kept: Mask) -> Days:
    """Rows of the events that touch the window, in order of time; the undated last."""
    events = library.events
    inside = kept & (events.last >= window.first) & (events.first < window.last)
    return np.flatnonzero(inside)


def _pictures(library: Library, view: View, everything: Window, kept: Mask) -> None:
    events, by = library.events, st.session_state["by"]
    reactions = WindowReactions(view.window)
    first, last = view.window.dates
    span = {"first": first.isoformat(), "last": last.isoformat()}
    wide = replace(view, width=width("overview-chart"))
    seen = ("overview", *chosen(), everything, wide.width, view.language, dark())
    chart(
        framed(library.recent(seen, lambda: overview(events, wide, everything, kept)), wide),
        reactions,
        key="overview-chart",
        alt=word("timeline.overview_alt", count=int(kept.sum()), **span),
    )
    picture = lanes(events, library.grouping(by), view, kept)
    alt = word("timeline.lanes_alt", count=picture.shown, labelled=picture.labelled, **span)
    keys = library.recent(("legend", *chosen(), view.language, dark()), lambda: legend(events, view, kept))
    chart(picture.figure, reactions, key="lanes-chart", alt=alt, legend=keys)


def _below(library: Library, window: Window, rows: Days) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="timeline-moves"):
        for name, icon, shortcut, move in MOVES:
            st.button(
                word(f"timeline.{name}"),
                key=f"move-{name}",
                icon=icon,
                shortcut=shortcut,
                on_click=_move,
                args=(window, move),
                type="tertiary",
            )
        st.button(word("timeline.whole"), key="move-whole", icon=":material/fit_width:", on_click=_whole, args=(library,), type="tertiary")
        stretch.typed_in(window, "when-typed")
        export.export_menu(library, lambda: frame(library, rows), "timeline", library.events.ids.take(rows))
    st.subheader(counted("timeline.table", len(rows)), anchor=False)
    show_table(library, rows, key="timeline-table")


def _move(window: Window, move: Callable[[Window], Window]) -> None:
    stretch.choose(move(window))


def _whole(library: Library) -> None:
    everything = whole(library.events, deadlines=True)
    if everything:
        stretch.choose(everything.padded(stretch.MARGIN))


def _neighbours(library: Library, rows: Days) -> tuple[str | None, str | None]:
    identifier = card.chosen()
    row = library.events.place_of(identifier) if identifier else None
    places = np.flatnonzero(rows == row) if row is not None else np.array([], dtype=np.int64)
    if not len(places):
        return None, None
    place = int(places[0])
    before = str(library.events.ids[rows[place - 1]]) if place else None
    after = str(library.events.ids[rows[place + 1]]) if place + 1 < len(rows) else None
    return before, after
