"""One export menu a view: what the reader sees, as files."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from math import isfinite

import pandas as pd
import streamlit as st

from kg.app import taking
from kg.app.library import Library
from kg.app.words import word
from kg.charts.texts import Texts

LONGEST_CELL = 32_767
FIRST_YEAR = 1900
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MIME = {
    "ttl": "text/turtle",
    "json": "application/json",
    "html": "text/html",
    "ics": "text/calendar",
    "atom": "application/atom+xml",
    "gexf": "application/xml",
    "graphml": "application/xml",
    "bib": "application/x-bibtex",
}
Maker = Callable[[], str | bytes]


def as_csv(frame: pd.DataFrame) -> str:
    """CSV with a byte order mark for Excel; a cell that would be a formula there begins with an apostrophe."""
    safe = frame.map(lambda cell: f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell)
    return "\ufeff" + str(safe.to_csv(index=False))


def as_xlsx(frame: pd.DataFrame) -> bytes:
    """An Excel sheet: a first row that stays, a filter on it, days as days; what an article says is never a formula or a link."""
    import xlsxwriter  # type: ignore[import-untyped]

    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    head, days = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    sheet = book.add_worksheet()
    for column, name in enumerate(frame.columns):
        sheet.write_string(0, column, str(name), head)
        cells = frame[name].tolist()
        for row, cell in enumerate(cells, 1):
            if isinstance(cell, date) and not pd.isna(cell) and cell.year >= FIRST_YEAR:
                sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), days)
            elif isinstance(cell, bool):
                sheet.write_boolean(row, column, cell)
            elif isinstance(cell, int | float) and isfinite(cell):
                sheet.write_number(row, column, cell)
            elif cell is not None and not pd.isna(cell):
                sheet.write_string(row, column, str(cell)[:LONGEST_CELL])
        sheet.set_column(column, column, min(60, max(8, 2 + max((len(str(cell)) for cell in [name, *cells[:500]]), default=8))))
    if len(frame.columns):
        sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)
    sheet.freeze_panes(1, 0)
    book.close()
    return made.getvalue()


def as_json(frame: pd.DataFrame, library: Library) -> str:
    """The rows with the version of the store that they come from."""
    rows = json.loads(frame.to_json(orient="records", date_format="iso", force_ascii=False))
    return json.dumps({"store": library.reader.version, "rows": rows}, ensure_ascii=False, indent=1)


def export_menu(
    library: Library,
    frame: pd.DataFrame | Callable[[], pd.DataFrame],
    name: str,
    facts: Sequence[str] | Texts = (),
    more: Mapping[str, tuple[str, Maker]] | None = None,
) -> None:
    """A button with the formats.

    `facts` (short ids) can be had as Turtle and as all that `kg.app.taking` makes of events, `more` adds label to (file ending, maker).
    Files are made when they are asked for; so is the table, where `frame` is a function that makes it.
    """
    table = frame if callable(frame) else lambda: frame
    extra: dict[str, tuple[str, Maker]] = {}
    if len(facts):
        extra["Turtle"] = ("ttl", lambda: library.turtle(list(facts)))
        extra |= taking.of_events(library, facts, word(f"export.of_{name}"))
    with st.popover(word("export.title"), icon=":material/download:"):
        st.download_button("CSV", lambda: as_csv(table()), f"{name}.csv", "text/csv", key=f"{name}-csv", on_click="ignore", width="stretch")
        st.download_button("Excel", lambda: as_xlsx(table()), f"{name}.xlsx", EXCEL, key=f"{name}-xlsx", on_click="ignore", width="stretch")
        st.download_button(
            "JSON",
            lambda: as_json(table(), library),
            f"{name}.json",
            "application/json",
            key=f"{name}-json",
            on_click="ignore",
            width="stretch",
        )
        for label, (ending, make) in (extra | dict(more or {})).items():
            kind = MIME.get(ending.rpartition(".")[2])
            st.download_button(label, make, f"{name}.{ending}", kind, key=f"{name}-{ending}", on_click="ignore", width="stretch")
