"""The page of the network: who meets whom in the window, around everyone or around one actor."""

import numpy as np
import pandas as pd
import streamlit as st

from kg.app import address, card, export, stretch, taking, travel
from kg.app.adapt import text
from kg.app.empty import library_or_stop
from kg.app.filters import FIELDS as FILTERS
from kg.app.filters import filter_menu, mask
from kg.app.frame import dark
from kg.app.library import Library
from kg.app.plain import plain
from kg.app.table import show_table
from kg.app.words import counted, term, word
from kg.charts.acquaintance import Web, web, web_chart
from kg.charts.colours import colours

FIELDS = FILTERS | stretch.FIELD | {"ego": address.word()}
HEIGHT = 620


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
        options = ["", *sorted(library.names, key=lambda actor: library.names[actor].casefold())]
        st.selectbox(
            word("network.centre"),
            options,
            format_func=lambda actor: library.names.get(actor, word("network.everyone")),
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
    spec = web_chart(found, library.names, kinds, colours(dark()), centre)

    def chosen() -> None:
        points = (st.session_state["network-chart"].get("selection") or {}).get("points") or []
        place = points[0].get("point_index", points[0].get("dataIndex")) if points else None
        if isinstance(place, int) and place < len(found.actors):
            st.session_state["ego"] = found.actors[place][0]

    alt = word("network.alt", actors=len(found.actors), lines=len(found.lines))
    st.echarts_chart(spec, height=HEIGHT, theme=None, key="network-chart", on_select=chosen, alt=alt)
    if centre:
        label = word("network.open", name=plain(library.names[centre]))
        st.button(label, on_click=travel.follow, args=("actor", centre), icon=":material/person:")


def _table(library: Library, found: Web) -> None:
    names = library.names
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
        common = [row for row in range(len(events)) if set(pair) <= set(events.actors(row))]
        st.subheader(word("network.pair"), anchor=False)
        show_table(library, np.array(common, dtype=np.int64), key="network-meetings")
