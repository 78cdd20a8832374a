"""The events of a picture as a table: the way to them for those who do not see it, and for everything that has no headline."""

import pandas as pd
import streamlit as st

from kg.app import card
from kg.app.library import Library
from kg.app.phone import phone
from kg.app.reviewed import review_words
from kg.app.words import chart_words, language, term, word
from kg.charts import when
from kg.charts.event import Days
from kg.charts.heading import heading

PAGE = 200
WIDTHS = {"when": 190, "label": 380, "actors": 250, "place": 120}  # pixels; the rest is as wide as its words
PHONE = ("label", "when", "actors", "place", "type", "status", "review", "sources", "confidence")
ON_A_PHONE = WIDTHS | {"label": 220, "when": 150}


def frame(library: Library, rows: Days) -> pd.DataFrame:
    """Columns in the reader's language; `rows` are rows of the events."""
    events, words, spoken = library.events, chart_words(), language()
    data = {
        "when": [when(events, int(row), words, spoken) for row in rows],
        "type": [term("type", events.type.word(int(row))) for row in rows],
        "label": [heading(events, int(row), words) for row in rows],
        "actors": [", ".join(events.name(actor) for actor in events.actors(int(row))) for row in rows],
        "place": [words.places.get(place, place) for row in rows for place in [events.place.word(int(row)) or ""]],
        "status": [_status(events.status.word(int(row))) for row in rows],
        "review": [review_words(library, str(events.ids[row])) for row in rows],
        "sources": [int(events.sources[row]) for row in rows],
        "confidence": [float(events.confidence[row]) for row in rows],
    }
    return pd.DataFrame({word(f"column.{name}"): values for name, values in data.items()})


def filled(table: pd.DataFrame) -> pd.DataFrame:
    """The columns that say something in at least one row, all of them if none does; shares and confidences to whole per cents."""
    said = [name for name in table.columns if table[name].map(_said).any()]
    shown = table[said] if said else table
    return shown.round({name: 2 for name in shown.columns if shown[name].dtype.kind == "f"})


def _said(cell: object) -> bool:
    return cell is not None and cell == cell and cell != ""  # noqa: PLR0124 - NaN alone differs from itself


def show_table(library: Library, rows: Days, *, key: str) -> None:
    """A page of the table; choosing a row opens the event's card."""
    pages = max(1, -(-len(rows) // PAGE))
    page = 1
    if pages > 1:
        page = min(int(st.pagination(pages, key=f"{key}-page") or 1), pages)
    shown = rows[(page - 1) * PAGE : page * PAGE]

    def chosen() -> None:
        places = st.session_state[key]["selection"]["rows"]
        if places:
            card.choose(str(library.events.ids[shown[places[0]]]))

    table, widths = filled(frame(library, shown)), ON_A_PHONE if phone() else WIDTHS
    alike = len(shown) > 1 and table.get(word("column.type"), pd.Series()).nunique() == 1
    st.dataframe(
        table.drop(columns=word("column.type")) if alike else table,
        key=key,
        hide_index=True,
        on_select=chosen,
        selection_mode="single-row",
        column_order=[word(f"column.{name}") for name in PHONE] if phone() else None,
        column_config={
            word("column.confidence"): st.column_config.NumberColumn(format="percent", width="small"),
            word("column.sources"): st.column_config.NumberColumn(width="small"),
            **{word(f"column.{name}"): st.column_config.TextColumn(width=wide) for name, wide in widths.items()},
        },
        placeholder="",
        alt=word("timeline.table_alt", count=len(rows)),
    )


def _status(value: str | None) -> str:
    shown = term("status", value)
    return term("change", value) if shown == (value or "") else shown
