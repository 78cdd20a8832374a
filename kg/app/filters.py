"""What the reader leaves out: search, types, status, certainty, review, outlet."""

import numpy as np
import streamlit as st

from kg.app import address
from kg.app.library import Library
from kg.app.words import term, word
from kg.charts.event import Events, Mask

FIELDS = {
    "q": address.word(),
    "type": address.words(),
    "status": address.words(),
    "modality": address.words(),
    "review": address.words(),
    "outlet": address.words(),
    "sure": address.number(),
    "disputed": address.flag(),
}


def search_box() -> None:
    """One field for words in headlines, names and places."""
    st.text_input(
        word("filter.search"),
        key="q",
        placeholder=word("filter.search_hint"),
        live=True,
        persist_state="session",
        label_visibility="collapsed",
    )


def filter_menu(library: Library) -> None:
    """All other filters, behind one button that says how many are set."""
    events = library.events
    active = sum(st.session_state.get(key) not in ([], "", None, 0.0, False) for key in FIELDS if key != "q")
    label = word("filter.title") if not active else word("filter.active", count=active)
    with st.popover(label, icon=":material/filter_list:"):
        _pills("type", "type", events.type.values)
        _pills("status", "status", events.status.values)
        _pills("modality", "modality", events.modality.values)
        _pills("review", "review", events.review.values)
        outlets = sorted({str(row["outlet"]) for row in library.articles.values() if row["outlet"]})
        st.multiselect(word("filter.outlet"), outlets, key="outlet", persist_state="session")
        st.slider(word("filter.sure"), 0.0, 1.0, step=0.05, key="sure", persist_state="session")
        st.toggle(word("filter.disputed"), key="disputed", persist_state="session")
        st.button(word("filter.clear"), on_click=_clear)


def mask(library: Library) -> Mask:
    """Which events pass all filters that are set."""
    events, state = library.events, st.session_state
    kept = np.ones(len(events), dtype=np.bool_)
    for key, column in (("type", events.type), ("status", events.status), ("modality", events.modality), ("review", events.review)):
        if chosen := state.get(key):
            kept &= column.among(chosen)
    if chosen := state.get("outlet"):
        kept &= _from_outlets(library, frozenset(chosen))
    if sure := state.get("sure"):
        kept &= ~(events.confidence < sure)
    if state.get("disputed"):
        kept &= events.disputed
    if wanted := str(state.get("q") or "").strip().lower():
        kept &= _saying(events, wanted)
    return kept


def _pills(key: str, scheme: str, options: tuple[str, ...]) -> None:
    if len(options) < 2:
        return
    st.session_state[key] = [value for value in st.session_state.get(key, []) if value in options]
    st.pills(
        word(f"filter.{key}"),
        options,
        selection_mode="multi",
        format_func=lambda value: _word_of(scheme, value),
        key=key,
        persist_state="session",
    )


def _word_of(scheme: str, value: str) -> str:
    shown = term(scheme, value)
    return shown if shown != value or scheme != "status" else term("change", value)


def _from_outlets(library: Library, outlets: frozenset[str]) -> Mask:
    articles = {key for key, row in library.articles.items() if str(row["outlet"]) in outlets}
    return np.array([not articles.isdisjoint(library.sources.get(str(event), ())) for event in library.events.ids], dtype=np.bool_)


def _saying(events: Events, wanted: str) -> Mask:
    named = {key for key in events.actor.values if wanted in events.name(key).lower()}
    places = {place for place in events.place.values if wanted in place.lower()}
    found = events.labels.containing(wanted) | events.place.among(places)
    if named:
        found |= events.cast.counts(events.actor.among(named)) > 0
    return found


def _clear() -> None:
    for key, field in FIELDS.items():
        st.session_state[key] = field.default
