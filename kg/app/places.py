"""The page of the map: where meetings were, in the window and under the filters."""

from collections import Counter

import numpy as np
import pandas as pd
import streamlit as st

from kg.app import address, card, export, stretch, travel
from kg.app.components import chart
from kg.app.components.chart import width
from kg.app.empty import library_or_stop
from kg.app.filters import FIELDS as FILTERS
from kg.app.filters import filter_menu, mask, search_box
from kg.app.frame import dark
from kg.app.gazetteer import located
from kg.app.library import Library
from kg.app.plain import plain
from kg.app.table import frame, show_table
from kg.app.words import chart_words, counted, language, word
from kg.charts import View, Window
from kg.charts.acquaintance import MEETINGS
from kg.charts.colours import colours
from kg.charts.event import Days
from kg.charts.legend import Key
from kg.charts.places import Spot, places_map
from kg.charts.ticks import count

FIELDS = FILTERS | stretch.FIELD | {"place": address.word()}
AGAIN = "map-again"
NOWHERE = "-"


class MapReactions:
    """A click on a circle shows the meetings there; a double click shows the whole map again."""

    def picked(self, kind: str, values: list[str]) -> None:
        """A circle was clicked; a second time lets it go."""
        st.session_state["place"] = "" if st.session_state.get("place") == values[0] else values[0]

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
    rows, window = _controls(library)
    address.publish(FIELDS)
    found = meeting_places(library, rows)
    spots = [Spot(place, times) for name, times in found.items() if (place := located(name))]
    if not len(rows):
        st.info(word("map.none"), icon=":material/search_off:")
    else:
        _picture(spots, found, window)
        _off(found, len(rows))
        _table(library, rows, found)
    card.show_card(library)


def meeting_places(library: Library, rows: Days) -> Counter[str]:
    """The places of the events `rows` with how many were there."""
    places = (library.events.place.word(int(row)) for row in rows)
    return Counter(place for place in places if place)


def _controls(library: Library) -> tuple[Days, Window | None]:
    with st.container(horizontal=True, vertical_alignment="center"):
        search_box()
        kept, events = mask(library), library.events
        kept &= events.type.among(MEETINGS)
        window = stretch.current(events, kept)
        if window:
            stretch.typed_in(window, "map-when")
        filter_menu(library)
    if window:
        kept &= (events.last >= window.first) & (events.first < window.last)
    return np.flatnonzero(kept), window


def _picture(spots: list[Spot], found: Counter[str], window: Window | None) -> None:
    view = View(
        window=window or Window(0, 10),
        words=chart_words(),
        language=language(),
        width=width("map-chart"),
        colours=colours(dark()),
    )
    figure = places_map(spots, view, st.session_state["place"] or None)
    figure["layout"]["meta"] = st.session_state.get(AGAIN, 0)
    blue, areas = view.colours.of("meeting"), sum(not spot.place.exact for spot in spots)
    keys = [Key("circle", blue, word("map.disc"), len(spots) - areas), Key("circle-open", blue, word("map.ring"), areas)]
    alt = word("map.alt", places=len(spots), count=sum(spot.count for spot in spots))
    chart(figure, MapReactions(), key="map-chart", alt=alt, legend=keys if areas else ())
    st.caption(word("map.source"))


def _off(found: Counter[str], many: int) -> None:
    """The meetings that the map cannot show, each place one that can be chosen like a disc."""
    off = {name: times for name, times in found.most_common() if not located(name)}
    if nowhere := many - found.total():
        off[NOWHERE] = nowhere
    if not off:
        return

    def chosen() -> None:
        st.session_state["place"] = st.session_state["map-off"] or ""

    st.session_state["map-off"] = st.session_state["place"] if st.session_state["place"] in off else None
    st.pills(
        counted("map.off", sum(off.values())),
        list(off),
        format_func=lambda name: f"{_called(name)} ({count(off[name], language())})",
        key="map-off",
        on_change=chosen,
    )


def _called(place: str) -> str:
    return word("map.nowhere") if place == NOWHERE else plain(chart_words().places.get(place, place))


def _table(library: Library, rows: Days, found: Counter[str]) -> None:
    chosen, events = st.session_state["place"], library.events
    narrowed = chosen in found or chosen == NOWHERE
    wanted = "" if chosen == NOWHERE else chosen
    shown = np.array([row for row in rows if (events.place.word(int(row)) or "") == wanted], dtype=np.int64) if narrowed else rows
    table: pd.DataFrame = frame(library, shown)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        title = counted("map.count", len(shown)) + (f" · {_called(chosen)}" if narrowed else "")
        st.subheader(title, anchor=False, width="content")
        if narrowed:
            st.button(word("map.all"), icon=":material/close:", type="tertiary", on_click=_let_go)
        export.export_menu(library, table, "map", [str(event) for event in library.events.ids[shown]])
    show_table(library, shown, key="map-table")


def _let_go() -> None:
    st.session_state["place"] = ""
