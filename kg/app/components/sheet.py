"""A fact told in full, with its sentences."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field

import streamlit as st

from kg.app.components.assets import asset

_sheet = st.components.v2.component("newskg_sheet", html='<article class="sheet"></article>', css=asset("sheet.css"), js=asset("sheet.js"))


@dataclass(frozen=True, slots=True)
class Value:
    """Words, perhaps with a small note; `pick` is what a click on them names ("actor:…", "article:…", "event:…")."""

    text: str
    pick: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A name and its values."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word on top; `tone` is "warn", "good" or nothing."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of a fact."""

    day: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence in its paragraph, with the article that holds it; `more` is a last link."""

    sentence: str
    before: str
    after: str
    outlet: str
    title: str
    day: str
    language: str
    note: str
    pick: str | None = None
    more: Value | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a fact sheet shows, top to bottom."""

    title: str
    badges: tuple[Badge, ...] = ()
    rows: tuple[Row, ...] = ()
    life: tuple[Step, ...] = ()
    sources: tuple[Source, ...] = ()
    headings: dict[str, str] = field(default_factory=dict)


def sheet(content: Sheet, *, key: str, picked: Callable[[str, str], None]) -> None:
    """Shows it; `picked(kind, id)` is called when a linked word is clicked."""

    def tell() -> None:
        if target := st.session_state[key].get("picked"):
            kind, _, identifier = str(target).partition(":")
            picked(kind, identifier)

    told = asdict(content)
    headings = told.pop("headings")
    _sheet(
        key=key,
        data=told | {"lifeTitle": headings.get("life", ""), "sourcesTitle": headings.get("sources", "")},
        height="content",
        on_picked_change=tell,
    )
