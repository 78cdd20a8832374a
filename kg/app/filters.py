"""What the reader leaves out: search, types, status, certainty, review, outlet."""

import numpy as np
import streamlit as st

from kg.app import address
from kg.app.library import Library
from kg.app.words import chart_words, term, word
from kg.charts.event import Events, Mask

FIELDS = {
    "q": address.word(),
    "who": address.words(),
    "type": address.words(),
    "status": address.words(),
    "modality": address.words(),
    "review": address.words(),
    "outlet": address.words(),
    "sure": address.number(),
    "disputed": address.flag(),
}

MOST_ACTORS = 400


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
        _actors(library)
        _pills("type", "type", events.type.values)
        _pills("status", "status", events.status.values)
        _pills("modality", "modality", events.modality.values)
        _pills("review", "review", events.review.values)
        st.multiselect(word("filter.outlet"), library.once(_outlets), key="outlet", placeholder=word("desk.any"), persist_state="session")
        st.slider(word("filter.sure"), 0.0, 1.0, step=0.05, key="sure", persist_state="session")
        st.toggle(word("filter.disputed"), key="disputed", persist_state="session")
        st.button(word("filter.clear"), on_click=_clear)


def chosen() -> tuple[object, ...]:
    """All filters that are set, to know a selection by."""
    values = (st.session_state.get(key, field.default) for key, field in FIELDS.items())
    return tuple(tuple(value) if isinstance(value, list) else value for value in values)


def mask(library: Library) -> Mask:
    """Which events pass all filters that are set; the caller may change it."""
    return library.recent(("mask", *chosen()), lambda: _mask(library)).copy()


def _mask(library: Library) -> Mask:
    events, state = library.events, st.session_state
    kept = np.ones(len(events), dtype=np.bool_)
    for key, column in (("type", events.type), ("status", events.status), ("modality", events.modality), ("review", events.review)):
        if wanted := state.get(key):
            kept &= column.among(wanted)
    if actors := state.get("who"):
        kept &= events.cast.counts(events.actor.among(actors)) > 0
    if outlets := state.get("outlet"):
        articles = [article for article, row in library.articles.items() if str(row["outlet"]) in outlets]
        kept &= events.seen.counts(events.article.among(articles)) > 0
    if sure := state.get("sure"):
        kept &= ~(events.confidence < sure)
    if state.get("disputed"):
        kept &= events.disputed
    if words := str(state.get("q") or "").strip():
        kept &= _saying(events, words)
    return kept


def _outlets(library: Library) -> list[str]:
    return sorted({str(row["outlet"]) for row in library.articles.values() if row["outlet"]})


def busiest(library: Library) -> list[str]:
    """The actors with the most events, in alphabetical order; whoever is not among them is found by the search."""
    keys = library.grouping("actor").busiest(MOST_ACTORS)
    return sorted(keys, key=lambda actor: library.events.name(actor).casefold())


def _actors(library: Library) -> None:
    events, options = library.events, library.once(busiest)
    known = [actor for actor in st.session_state.get("who", []) if actor in events.names]
    st.session_state["who"] = known
    more = [actor for actor in known if actor not in options]
    st.multiselect(
        word("filter.who"), [*more, *options], format_func=events.name, key="who", placeholder=word("desk.any"), persist_state="session"
    )


def _pills(key: str, scheme: str, options: tuple[str, ...]) -> None:
    st.session_state[key] = [value for value in st.session_state.get(key, []) if value in options]
    if len(options) < 2:
        return
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


def _saying(events: Events, words: str) -> Mask:
    """Events with these letters in the headline, in the name of an actor or in that of the place."""
    wanted = words.lower()
    named = [key for key in events.actor.values if wanted in events.name(key).lower()]
    places = [place for place in events.place.values if wanted in place.lower() or wanted in chart_words().places.get(place, "").lower()]
    found = events.labels.containing(words) | events.place.among(places)
    if named:
        found |= events.cast.counts(events.actor.among(named)) > 0
    return found


def _clear() -> None:
    for key, field in FIELDS.items():
        st.session_state[key] = field.default
