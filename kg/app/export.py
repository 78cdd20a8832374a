"""One export menu a view: what the reader sees, as files."""

import json
from collections.abc import Callable, Mapping, Sequence

import pandas as pd
import streamlit as st

from kg.app.library import Library
from kg.app.words import word

FORMULA = ("=", "+", "-", "@", "\t", "\r")
Maker = Callable[[], str]


def as_csv(frame: pd.DataFrame) -> str:
    """CSV with a byte order mark for Excel; a cell that would be a formula there begins with an apostrophe."""
    safe = frame.map(lambda cell: f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell)
    return "\ufeff" + str(safe.to_csv(index=False))


def as_json(frame: pd.DataFrame, library: Library) -> str:
    """The rows with the version of the store that they come from."""
    rows = json.loads(frame.to_json(orient="records", date_format="iso", force_ascii=False))
    return json.dumps({"store": library.reader.version, "rows": rows}, ensure_ascii=False, indent=1)


def export_menu(
    library: Library, frame: pd.DataFrame, name: str, facts: Sequence[str] = (), more: Mapping[str, tuple[str, Maker]] | None = None
) -> None:
    """A button with the formats; `facts` (short ids) can be had as Turtle, `more` adds label to (file ending, maker).

    Files are made when they are asked for.
    """
    extra = {"Turtle": ("ttl", lambda: library.turtle(facts))} if len(facts) else {}
    with st.popover(word("export.title"), icon=":material/download:"):
        st.download_button("CSV", lambda: as_csv(frame), f"{name}.csv", "text/csv", key=f"{name}-csv", on_click="ignore", width="stretch")
        st.download_button(
            "JSON",
            lambda: as_json(frame, library),
            f"{name}.json",
            "application/json",
            key=f"{name}-json",
            on_click="ignore",
            width="stretch",
        )
        for label, (ending, make) in (extra | dict(more or {})).items():
            st.download_button(label, make, f"{name}.{ending}", key=f"{name}-{ending}", on_click="ignore", width="stretch")
