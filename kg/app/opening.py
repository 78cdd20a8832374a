"""Opens the library of the newest published state, or says why there is none."""

from dataclasses import dataclass
from pathlib import Path

from kg.app.library import Library
from kg.errors import StoreError
from kg.settings import store_path
from kg.store import open_store


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why there is no library: no store, or a store that cannot be opened (`reason`)."""

    path: Path
    reason: str | None = None


def open_library() -> Library | Nothing:
    """The newest published state of the store that $KG_STORE or the platform names."""
    path = store_path()
    if not path.exists():
        return Nothing(path)
    try:
        version = open_store(path).version
        return Nothing(path) if version is None else _library(str(path), version)
    except StoreError as error:
        return Nothing(path, str(error))


def _library(path: str, version: str) -> Library:
    import streamlit as st

    @st.cache_resource(max_entries=2, show_spinner=False)
    def opened(path: str, version: str) -> Library:
        return Library(open_store(path).reader())

    return opened(path, version)
