"""A Plotly figure that tells Python of clicks, dragged windows, double clicks and its width."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Protocol

import streamlit as st

from kg.app.components.assets import asset
from kg.charts import Figure, Key, to_json

HTML = '<ul class="newskg-legend"></ul><div class="newskg-plot"></div>'
FIRST_WIDTH = 1100

_engine = st.components.v2.component("newskg_plotly", html="<span></span>", js=asset("plotly.bundle.js"), isolate_styles=False)
_chart = st.components.v2.component("newskg_chart", html=HTML, css=asset("chart.css"), js=asset("chart.js"), isolate_styles=False)


class ChartEvents(Protocol):
    """What a page does when its chart is used."""

    def picked(self, kind: str, values: list[str]) -> None:
        """A mark was clicked: ("event", [id]) or ("days", [first, last])."""

    def window(self, first: str, last: str) -> None:
        """A stretch was dragged; both ends as Plotly writes them, ISO or milliseconds."""

    def out(self) -> None:
        """The reader double-clicked to see more."""


def load_engine() -> None:
    """Gives the browser Plotly; the same message on every run, so it travels once a session."""
    _engine(key="plotly-engine", height=1)


def width(key: str) -> int:
    """The width in pixels that the browser last gave the chart, a guess before it has."""
    state = st.session_state.get(key)
    known = state.get("width") if state else None
    return int(known) if known else int(st.session_state.get("chart-width", FIRST_WIDTH))


def chart(figure: Figure, events: ChartEvents, *, key: str, alt: str, legend: Sequence[Key] = ()) -> None:
    """Draws the figure; `alt` says in a sentence what it shows, for those who do not see it (its table stands beside it)."""

    def told(name: str, act: Callable[..., None]) -> Callable[[], None]:
        def tell() -> None:
            value = st.session_state[key].get(name)
            if value:
                act(value)

        return tell

    def resized(value: float) -> None:
        st.session_state["chart-width"] = int(value)

    def picked(value: list[object]) -> None:
        events.picked(str(value[0]), [str(part) for part in value[1:]])

    def window(value: list[object]) -> None:
        events.window(str(value[0]), str(value[1]))

    def out(_: object) -> None:
        events.out()

    _chart(
        key=key,
        data={"figure": to_json(figure), "alt": alt, "legend": [asdict(entry) for entry in legend]},
        height="content",
        on_picked_change=told("picked", picked),
        on_window_change=told("window", window),
        on_out_change=told("out", out),
        on_width_change=told("width", resized),
    )
