"""Back to a day: the reader sees what had been reported by then, on every page, and can let the days pass."""

import time
from datetime import date, datetime, timedelta

import numpy as np
import streamlit as st

from kg.app import address
from kg.app.dates import day_words
from kg.app.library import Library
from kg.app.words import language, word
from kg.charts.event import calendar_day, number
from kg.charts.ticks import count

KEY = "asof"
FIELDS = {KEY: address.day()}
SLIDER, PLAYING, TICKED = "asof-slider", "asof-playing", "asof-ticked"
PAUSE = timedelta(seconds=1.2)
PAGES = frozenset({"", "commitments", "articles", "actors", "statements", "network", "map", "conflicts"})


def chosen() -> date | None:
    """The day that the reader went back to, None in the present."""
    day = st.session_state.get(KEY)
    return day if isinstance(day, date) else None


def today() -> date:
    """The day from which the reader looks: the chosen one, else the present."""
    return chosen() or datetime.now().astimezone().date()


def switch(page: str) -> None:
    """The button that leads into the past, on pages that can show it; `page` is a path."""
    if page in PAGES:
        active = chosen() is not None
        label, icon = (word("asof.close"), ":material/close:") if active else (word("asof.open"), ":material/history:")
        st.button(label, icon=icon, key="asof-switch", on_click=_leave if active else _enter, help=word("asof.help"), type="tertiary")


def known(library: Library) -> Library:
    """The library as the reader wants to see it; if that is a past state, a bar says so and moves through the days."""
    address.open_address(FIELDS)
    day, days = chosen(), library.report_days
    if day is not None and len(days):
        day = min(max(day, calendar_day(int(days[0]))), calendar_day(int(days[-1])))
        st.session_state[KEY] = day
    address.publish(FIELDS)
    if day is None or not len(days):
        return library
    past = library.known_on(day)
    _bar(library, past, day)
    return past


def stepped(library: Library, steps: int) -> date | None:
    """The day of a report so many before or after the chosen one; None beyond the first and the last."""
    day, days = chosen(), library.report_days
    if day is None:
        return None
    here = int(np.searchsorted(days, number(day), side="left" if steps < 0 else "right")) + (steps if steps < 0 else steps - 1)
    return calendar_day(int(days[here])) if 0 <= here < len(days) else None


def _bar(library: Library, past: Library, day: date) -> None:
    first, last = (calendar_day(int(edge)) for edge in library.report_days[[0, -1]])
    playing = bool(st.session_state.get(PLAYING))
    with st.container(border=True, key="asof-bar"):
        with st.container(horizontal=True, vertical_alignment="center", key="asof-moves"):
            _step("before", ":material/skip_previous:", library, -1)
            name, icon = ("pause", ":material/pause:") if playing else ("play", ":material/play_arrow:")
            st.button(word(f"asof.{name}"), icon=icon, key="asof-play", on_click=_play, args=(not playing, last), type="tertiary")
            _step("next", ":material/skip_next:", library, 1)
            if first < last:
                st.session_state[SLIDER] = day
                st.slider(
                    word("asof.day"), first, last, key=SLIDER, on_change=_moved, format=word("date.slider"), label_visibility="collapsed"
                )
        said = {"day": day_words(day, language()), "all": count(len(library.events), language())}
        st.caption(word("asof.state", known=count(len(past.events), language()), **said))
    if playing:
        st.fragment(run_every=PAUSE)(_tick)(library)


def _step(name: str, icon: str, library: Library, steps: int) -> None:
    target = stepped(library, steps)
    st.button(
        word(f"asof.{name}"), icon=icon, key=f"asof-{name}", disabled=target is None, on_click=_choose, args=(target,), type="tertiary"
    )


def _tick(library: Library) -> None:
    """Runs with the page and then by itself: the second of two runs goes on to the next report."""
    if time.monotonic() - st.session_state.get(TICKED, 0.0) < PAUSE.total_seconds() / 2:
        return
    target = stepped(library, 1)
    st.session_state[TICKED] = time.monotonic()
    if target is None:
        st.session_state[PLAYING] = False
    else:
        st.session_state[KEY] = target
    st.rerun()


def _choose(day: date) -> None:
    st.session_state[KEY] = day


def _moved() -> None:
    st.session_state[KEY] = st.session_state[SLIDER]


def _play(on: bool, last: date) -> None:
    st.session_state[PLAYING] = on
    st.session_state[TICKED] = time.monotonic()
    if on and chosen() == last:
        st.session_state[KEY] = date.min


def _enter() -> None:
    st.session_state[KEY] = date.max


def _leave() -> None:
    st.session_state[KEY] = None
    st.session_state[PLAYING] = False
