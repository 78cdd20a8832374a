"""A list of what a search found."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import streamlit as st

from kg.app.components.assets import asset

_hits = st.components.v2.component("newskg_hits", html='<ol class="hits"></ol>', css=asset("hits.css"), js=asset("hits.js"))


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text; `hit` where it is what was searched for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One hit: `kind` and its `name` in the reader's language, `pick` is what a click on the title names ("event:…")."""

    kind: str
    name: str
    title: tuple[Words, ...]
    snippet: tuple[Words, ...]
    day: str
    outlet: str
    language: str
    pick: str


def hits(entries: Sequence[Entry], *, key: str, picked: Callable[[str], None]) -> None:
    """Shows them; `picked(target)` is called when one is opened."""

    def tell() -> None:
        if target := st.session_state[key].get("picked"):
            picked(str(target))

    _hits(key=key, data={"hits": [asdict(entry) for entry in entries]}, height="content", on_picked_change=tell)
