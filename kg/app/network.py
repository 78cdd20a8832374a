"""The page of the network: who meets whom in the window, around everyone or around one actor."""

import numpy as np
import pandas as pd
import streamlit as st

from kg.app import address, card, export, stretch, taking, travel
from kg.app.adapt import text
from kg.app.components.chart import chart, width
from kg.app.empty import library_or_stop
from kg.app.filters import FIELDS as FILTERS
from kg.app.filters import busiest, filter_menu, mask
from kg.app.frame import dark
from kg.app.library import Library
from kg.app.plain import plain
from kg.app.table import show_table
from kg.app.words import chart_words, counted, language, term, word
from kg.charts import View, Window
from kg.charts.acquaintance import Web, web
from kg.charts.colours import colours
from kg.charts.webbing import web_chart, web_legend

FIELDS = FILTERS | stretch.FIELD | {"ego": address.word()}
AGAIN = "network-again"


class NetworkReactions:
    """A click on an actor puts it in the middle, a second one lets it go; a double click shows the whole network again."""

    def picked(self, kind: str, values: list[str]) -> None:
        """A disc was clicked."""
        if kind == "actor":
            st.session_state["ego"] = "" if st.session_state.get("ego") == values[0] else values[0]

    def window(self, first: str, last: str) -> None:
        """Nothing: the browser zooms by itself."""

    def out(self) -> None:
        """The figure is sent anew, and with it the first view."""
        st.session_state[AGAIN] = int(st.session_state.get(AGAIN, 0)) + 1


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(FIELDS)
    kept = _controls(library)
    window = stretch.current(library.events, kept)
    rows = np.flatnonzero(kept)
    if window:
        events = library.events
        rows = rows[(events.last[rows] >= window.first) & (events.first[rows] < window.last)]
    centre = st.session_state["ego"] or None
    found = web(library.events, rows, centre=centre)
    address.publish(FIELDS)
    if not found.lines:
        st.info(word("network.none"), icon=":material/search_off:")
    else:
        _picture(library, found, centre)
        _table(library, found)
    card.show_card(library)


def _controls(library: Library) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.session_state["ego"] and st.session_state["ego"] not in library.names:
            st.session_state["ego"] = ""
        ego = st.session_state["ego"]
        options = list(dict.fromkeys(["", ego, *library.once(busiest)]))
        st.selectbox(
            word("network.centre"),
            options,
            format_func=lambda actor: library.called.get(actor, word("network.everyone")),
            key="ego",
            label_visibility="collapsed",
        )
        window = stretch.current(library.events, mask(library))
        if window:
            stretch.typed_in(window, "network-when")
        filter_menu(library)
    return mask(library)


def _picture(library: Library, found: Web, centre: str | None) -> None:
    kinds = {library.short(row["id"]): term("actor_kind", text(row["type"])) for row in library.named("actors")}
    wide = width("network-chart")
    view = View(window=Window(0, 10), words=chart_words(), language=language(), width=wide, colours=colours(dark()))
    alt = word("network.alt", actors=len(found.actors), lines=len(found.lines))
    figure = web_chart(found, library.called, kinds, view, centre)
    figure["layout"]["meta"] = st.session_state.get(AGAIN, 0)
    chart(figure, NetworkReactions(), key="network-chart", alt=alt, legend=web_legend(found, kinds, view.colours))
    if centre:
        label = word("network.open", name=plain(library.called[centre]))
        st.button(label, on_click=travel.follow, args=("actor", centre), icon=":material/person:")


def _table(library: Library, found: Web) -> None:
    names = library.called
    rows = sorted(found.lines, key=lambda line: -line[2])
    columns = {
        "one": [names.get(one, one) for one, _, _ in rows],
        "other": [names.get(other, other) for _, other, _ in rows],
        "times": [times for _, _, times in rows],
    }
    table = pd.DataFrame({word(f"network.{name}"): values for name, values in columns.items()})
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(counted("network.count", len(rows)), anchor=False, width="content")
        export.export_menu(library, table, "network", more=taking.of_network(found.actors, found.lines, library, word("export.of_network")))

    def chosen() -> None:
        if places := st.session_state["network-table"]["selection"]["rows"]:
            st.session_state["network-pair"] = rows[places[0]][:2]

    st.dataframe(
        table, key="network-table", hide_index=True, on_select=chosen, selection_mode="single-row", alt=counted("network.count", len(rows))
    )
    pair = st.session_state.get("network-pair")
    if pair:
        events = library.events
        both = [events.cast.counts(events.actor.among({actor})) > 0 for actor in pair]
        st.subheader(word("network.pair"), anchor=False)
        show_table(library, np.flatnonzero(both[0] & both[1]), key="network-meetings")
