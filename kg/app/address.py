"""The reader's state in the page's address, so that a copied address shows the same picture.

Streamlit can bind widgets to the address itself, but writes the shown words into it: an address copied from the German interface would
not open in the English one. Here the address holds ids.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

PUBLISHED = "address"
Shown = str | list[str]


@dataclass(frozen=True, slots=True)
class Field:
    """How one widget's value stands in the address. `read` gives None for words that mean nothing, which are then ignored."""

    default: object
    read: Callable[[list[str]], object | None]
    show: Callable[[object], Shown]


def words(options: Mapping[str, object] | frozenset[str] | None = None) -> Field:
    """Several words, of these `options` if given."""
    return Field(
        [],
        lambda given: [value for value in given if options is None or value in options],
        lambda value: [str(one) for one in _list(value)],
    )


def word(default: str = "", options: frozenset[str] | None = None) -> Field:
    """One word or text."""
    return Field(default, lambda given: given[-1] if options is None or given[-1] in options else None, str)


def number(default: float = 0.0) -> Field:
    """A number."""
    return Field(default, lambda given: _number(given[-1]), lambda value: f"{value:g}")


def flag() -> Field:
    """Yes or no."""
    return Field(False, lambda given: given[-1] == "1", lambda value: "1" if value else "0")


def day() -> Field:
    """A day, or none."""
    return Field(None, lambda given: _day(given[-1]), lambda value: str(value or ""))


def days() -> Field:
    """A stretch of days "2025-03-01..2025-04-30", or none."""
    return Field((), lambda given: _days(given[-1]), lambda value: "..".join(str(one) for one in _list(value)))


def open_address(fields: Mapping[str, Field]) -> None:
    """Gives every widget's key its value: from the address if the reader opened one, else what it was, else the default."""
    published = st.session_state.get(PUBLISHED, {})
    for key, field in fields.items():
        given = st.query_params.get_all(key)
        value = field.read(given) if given and given != published.get(key) else None
        if value is not None:
            st.session_state[key] = value
        elif key not in st.session_state:
            st.session_state[key] = field.default


def publish(fields: Mapping[str, Field]) -> None:
    """Writes what differs from the defaults into the address."""
    published: dict[str, list[str]] = dict(st.session_state.get(PUBLISHED, {}))
    for key, field in fields.items():
        value = st.session_state.get(key, field.default)
        shown = field.show(value)
        given = shown if isinstance(shown, list) else [shown] if shown else []
        if value == field.default or not given:
            published.pop(key, None)
            if key in st.query_params:
                del st.query_params[key]
            continue
        published[key] = given
        if st.query_params.get_all(key) != given:
            st.query_params[key] = given
    st.session_state[PUBLISHED] = published


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _days(text: str) -> tuple[date, date] | None:
    first, last = (_day(part) for part in [*text.split(".."), "", ""][:2])
    return (min(first, last), max(first, last)) if first and last else None
