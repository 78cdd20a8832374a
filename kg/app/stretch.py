"""The window of time that the reader looks at: dragged, zoomed, panned, typed, and kept in the address."""

from datetime import UTC, date, datetime
from functools import lru_cache

import streamlit as st

from kg.app import address
from kg.app.words import word
from kg.charts import Events, Window, whole
from kg.charts.event import NO_DAY, Mask, calendar_day
from kg.charts.window import MILLISECONDS

FIELD = {"when": address.days()}
BEFORE, AFTER = 45, 45
MARGIN = 0.015
EARLIEST, LATEST = date(1000, 1, 1), date(2999, 12, 31)


@lru_cache(maxsize=4)
def first_window(events: Events) -> Window | None:
    """Where to begin: the time that the articles report about, without the far past and future that they mention."""
    everything = whole(events)
    reported = events.reported[events.reported != NO_DAY]
    if everything is None or not len(reported):
        return everything
    low, high = int(reported.min()) - BEFORE, int(reported.max()) + AFTER
    near = (events.last >= low) & (events.first < high)
    if not near.any():
        return everything
    first, last = max(low, int(events.first[near].min())), min(high, int(events.last[near].max()))
    return Window.around(calendar_day(first), calendar_day(max(last, int(reported.max())))).padded(MARGIN)


def current(events: Events, mask: Mask) -> Window | None:
    """The reader's window, the first one where none is chosen."""
    chosen = st.session_state.get("when") or ()
    if len(chosen) == 2:
        return Window.around(*chosen)
    return first_window(events) or whole(events, mask)


def choose(window: Window) -> None:
    """Makes it the reader's window."""
    first, last = window.dates
    st.session_state["when"] = (max(first, EARLIEST), min(last, LATEST))


def dragged(first: str, last: str) -> None:
    """A stretch as Plotly gives it becomes the window."""
    low, high = sorted((_moment(first), _moment(last)))
    choose(Window.around(calendar_day(low), calendar_day(max(low, high - 0.01))))


def typed_in(window: Window, key: str) -> None:
    """The field in which a reader sees the window and types another; `key` is the widget's."""
    st.session_state[key] = window.dates

    def typed() -> None:
        given = st.session_state[key]
        if len(given) == 2:
            choose(Window.around(*given))

    st.date_input(
        word("timeline.window"),
        key=key,
        min_value=EARLIEST,
        max_value=LATEST,
        format=word("date.input"),
        on_change=typed,
        label_visibility="collapsed",
        width=230,
    )


def _moment(text: str) -> float:
    """Days since 1970-01-01 of "2025-03-01 12:00:00.123", of milliseconds or of days."""
    try:
        value = float(text)
    except ValueError:
        return datetime.fromisoformat(text[:19]).replace(tzinfo=UTC).timestamp() * 1000 / MILLISECONDS
    return value / MILLISECONDS if abs(value) > MILLISECONDS else value
