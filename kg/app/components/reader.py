"""An article's text with everything found in it marked."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

import streamlit as st

from kg.app.components.assets import asset

_reader = st.components.v2.component("newskg_reader", html='<div class="article"></div>', css=asset("reader.css"), js=asset("reader.js"))

LOOK = re.compile(r"^\.k-(?P<kind>[a-z]+) \{(?P<look>[^}]*)\}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph: its kind and its code points."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked stretch; a click on one with an `id` shows that fact."""

    start: int
    end: int
    kind: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What the reader shows; `names` are the kinds in the language of the interface."""

    text: str
    language: str
    units: Sequence[Unit]
    marks: Sequence[Marked]
    names: Mapping[str, str]


def reader(content: Text, *, key: str, active: str | None, picked: Callable[[str], None], at: int | None = None) -> None:
    """Shows the text, scrolled to the `active` fact, or to the place `at` (an offset within a mark)."""

    def tell() -> None:
        if target := st.session_state[key].get("picked"):
            picked(str(target))

    data = {
        "text": content.text,
        "language": content.language,
        "units": [asdict(unit) for unit in content.units],
        "spans": [asdict(mark) for mark in content.marks],
        "names": dict(content.names),
        "active": active,
        "at": at,
    }
    _reader(key=key, data=data, height="content", on_picked_change=tell)


def legend(kinds: Sequence[str], *, key: str) -> None:
    """Gives each of the buttons `key`, which stand for `kinds` in this order, the look that marks of its kind have in the text."""
    looks = {found["kind"]: found["look"].replace("var(--st-text-color)", "currentColor") for found in LOOK.finditer(asset("reader.css"))}
    rules = (f".st-key-{key} button:nth-of-type({place}) p {{{looks.get(kind, '')}}}" for place, kind in enumerate(kinds, 1))
    st.html(f"<style>{''.join(rules)}</style>")
