"""The interface's words: one catalogue a language, `catalogue/de.toml` and `catalogue/en.toml`; no text stands in code."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.app.gazetteer import place_names
from kg.charts import Words
from kg.charts.ticks import count as count_in_words
from kg.errors import RuleError

FOLDER = Path(__file__).parent / "catalogue"
LANGUAGES = ("de", "en")
KEY = "lang"


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """All words of a language by dotted key ("timeline.title")."""
    tables = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return {f"{table}.{key}": text for table, entries in tables.items() for key, text in entries.items()}


def language() -> str:
    """The language that the reader chose, else the browser's if we speak it, else English."""
    import streamlit as st

    chosen = st.session_state.get(KEY)
    return chosen if chosen in LANGUAGES else browsers_language()


def browsers_language() -> str:
    """The browser's language if we speak it, else English."""
    import streamlit as st

    locale = (st.context.locale or "").lower()[:2]
    return locale if locale in LANGUAGES else "en"


def word(key: str, **fields: object) -> str:
    """The words of a key in the reader's language, its {fields} filled in. Raises RuleError for a key that the catalogue lacks."""
    words = catalogue(language())
    if key not in words:
        raise RuleError(f"The catalogue {language()}.toml has no entry '{key}'.")
    return words[key].format(**fields) if fields else words[key]


def counted(key: str, count: int, **fields: object) -> str:
    """Words that begin with a number; the entry "…_one" serves for one."""
    return word(f"{key}_one", **fields) if count == 1 else word(key, count=count_in_words(count, language()), **fields)


def term(scheme: str, value: str | None) -> str:
    """A value of a controlled vocabulary ("status", "held") in the reader's language; an unknown one stands for itself."""
    if not value:
        return ""
    return catalogue(language()).get(f"{scheme}.{value}", value)


def terms(scheme: str) -> dict[str, str]:
    """All values of a vocabulary in the reader's language."""
    return {key.partition(".")[2]: text for key, text in catalogue(language()).items() if key.startswith(f"{scheme}.")}


def chart_words() -> Words:
    """The words that charts need."""
    return Words(
        **terms("chart"),
        types=terms("type"),
        kinds=terms("kind"),
        statuses=terms("status") | terms("change"),
        places=place_names(language()),
    )
