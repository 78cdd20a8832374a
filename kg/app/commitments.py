"""The page of commitments: who bound themselves to what, and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from kg.app import address, asof, card, export, travel
from kg.app.components import chart
from kg.app.components.chart import width
from kg.app.dates import day_words
from kg.app.empty import library_or_stop
from kg.app.frame import dark
from kg.app.ledger import Entry, entries
from kg.app.library import Library
from kg.app.lifeline import Scale, picture
from kg.app.reactions import CardReactions
from kg.app.reviewed import review_words
from kg.app.table import filled
from kg.app.words import chart_words, counted, language, term, terms, word
from kg.charts import View
from kg.charts.colours import colours
from kg.charts.pledges import pledge_lines, pledges_window

SORTS = ("deadline", "announced", "who", "status")
FIELDS = {
    "cq": address.word(),
    "cstatus": address.words(),
    "cmodality": address.words(),
    "cwho": address.words(),
    "flag": address.words({"overdue": 1, "silent": 1, "conditional": 1}),
    "sort": address.word("deadline", frozenset(SORTS)),
}
DRAWN = 40
PAGE = 200


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(FIELDS)
    now = asof.today()
    everything = library.recent(("entries", now), lambda: entries(library, now))
    _controls(library, everything)
    asked = {key: st.session_state[key] for key in FIELDS if key != "sort"}  # reading the session for every row takes seconds
    shown = _sorted([entry for entry in everything if _fits(library, entry, asked)] if any(asked.values()) else everything)
    address.publish(FIELDS)
    if not shown:
        st.info(word("commitments.none"), icon=":material/search_off:")
        return
    _figures(library, shown, now)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(counted("commitments.table", len(shown)), anchor=False, width="content")
        export.export_menu(library, lambda: ledger(library, shown), "commitments", [entry.id for entry in shown])
    ledger_table(library, shown, key="ledger")
    card.show_card(library)


def ledger(library: Library, shown: list[Entry]) -> pd.DataFrame:
    """The entries as a table in the reader's language."""
    spoken = language()
    rows = {
        "who": [library.called.say(entry.who) for entry in shown],
        "what": [entry.label for entry in shown],
        "amount": [entry.amount for entry in shown],
        "for": [library.called.say(entry.for_whom) for entry in shown],
        "condition": [entry.condition for entry in shown],
        "announced": [entry.announced for entry in shown],
        "due": [entry.deadline for entry in shown],
        "status": [term("cstatus", entry.status) + (f" · {word('commitments.silent')}" if entry.silent else "") for entry in shown],
        "firmness": [term("modality", entry.modality) for entry in shown],
        "life": [" → ".join(f"{day_words(day, spoken)} {term('change', change)}" for day, change in entry.steps) for entry in shown],
        "quote": [entry.sentence for entry in shown],
        "sources": [entry.sources for entry in shown],
        "review": [review_words(library, entry.id) for entry in shown],
    }
    return pd.DataFrame({word(f"ledger.{name}"): values for name, values in rows.items()})


def _controls(library: Library, everything: list[Entry]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text_input(word("filter.search"), key="cq", placeholder=word("commitments.search"), live=True, label_visibility="collapsed")
        st.pills(
            word("commitments.flags"),
            ("overdue", "silent", "conditional"),
            selection_mode="multi",
            format_func=lambda flag: word(f"commitments.{flag}"),
            key="flag",
            label_visibility="collapsed",
        )
        active = sum(bool(st.session_state[key]) for key in ("cstatus", "cmodality", "cwho"))
        with st.popover(word("filter.active", count=active) if active else word("filter.title"), icon=":material/filter_list:"):
            _choice("cwho", word("ledger.who"), sorted({entry.who for entry in everything if entry.who}), library.called.say)
            _choice("cstatus", word("ledger.status"), sorted({entry.status for entry in everything}), lambda value: term("cstatus", value))
            _choice(
                "cmodality",
                word("ledger.firmness"),
                sorted({entry.modality for entry in everything}),
                lambda value: term("modality", value),
            )
        st.selectbox(
            word("commitments.sort"),
            SORTS,
            format_func=lambda name: word(f"commitments.by_{name}"),
            key="sort",
            label_visibility="collapsed",
            width=230,
        )


def _choice(key: str, label: str, options: list[str], show: Callable[[str], str]) -> None:
    st.session_state[key] = [value for value in st.session_state[key] if value in options]
    st.multiselect(label, options, format_func=show, key=key, placeholder=word("desk.any"))


def _fits(library: Library, entry: Entry, state: Mapping[str, Any]) -> bool:
    wanted = str(state["cq"]).strip().lower()
    said = " ".join(
        (entry.label, entry.who, library.called.say(entry.who), entry.what, entry.for_whom, entry.condition, entry.sentence)
    ).lower()
    flags = {"overdue": entry.status == "overdue", "silent": entry.silent, "conditional": bool(entry.condition)}
    return (
        wanted in said
        and all(flags[flag] for flag in state["flag"])
        and (not state["cstatus"] or entry.status in state["cstatus"])
        and (not state["cmodality"] or entry.modality in state["cmodality"])
        and (not state["cwho"] or entry.who in state["cwho"])
    )


def _sorted(shown: list[Entry]) -> list[Entry]:
    match st.session_state["sort"]:
        case "announced":
            return sorted(shown, key=lambda entry: entry.announced or date.min, reverse=True)
        case "who":
            return sorted(shown, key=lambda entry: entry.who.casefold())
        case "status":
            return sorted(shown, key=lambda entry: entry.status)
    return shown


def _figures(library: Library, shown: list[Entry], now: date) -> None:
    changes = terms("change")
    drawn = [replace(entry, who=library.called.say(entry.who)) for entry in shown if entry.eventful][:DRAWN]
    pledges = [entry.pledge(changes, term("cstatus", entry.status)) for entry in drawn]
    window = pledges_window(pledges, now)
    if not pledges or window is None:
        return
    view = View(
        window=window,
        words=chart_words(),
        language=language(),
        width=width("pledge-chart"),
        colours=colours(dark()),
        today=now,
        known_on=asof.chosen(),
    )
    alt = word("commitments.alt", count=len(pledges))
    chart(pledge_lines(pledges, view, dark()), CardReactions(), key="pledge-chart", alt=alt)
    st.caption(word("commitments.more", drawn=len(pledges), count=len(shown)))


def ledger_table(library: Library, shown: list[Entry], *, key: str) -> None:
    """The ledger as a table, in pages; choosing a row opens the commitment's card."""
    pages = max(1, -(-len(shown) // PAGE))
    page = min(int(st.pagination(pages, key=f"{key}-page") or 1), pages) if pages > 1 else 1
    part = shown[(page - 1) * PAGE : page * PAGE]

    def chosen() -> None:
        places = st.session_state[key]["selection"]["rows"]
        if places:
            card.choose(part[places[0]].id)

    date_column = st.column_config.DateColumn(format=word("date.table"))
    table, scale = ledger(library, part), Scale.of(shown, asof.today())
    lines = [picture(entry, scale, colours(dark())) for entry in part]
    table.insert(list(table.columns).index(word("ledger.status")) + 1, word("ledger.line"), lines)
    st.dataframe(
        filled(table),
        key=key,
        hide_index=True,
        on_select=chosen,
        selection_mode="single-row",
        column_config={
            word("ledger.who"): st.column_config.TextColumn(width=150),
            word("ledger.what"): st.column_config.TextColumn(width=250),
            word("ledger.amount"): st.column_config.TextColumn(width=120),
            word("ledger.announced"): date_column,
            word("ledger.due"): date_column,
            word("ledger.status"): st.column_config.TextColumn(width=215),
            word("ledger.line"): st.column_config.ImageColumn(width=240, help=word("ledger.line_help")),
        },
        placeholder="",
        alt=word("commitments.table_alt", count=len(shown)),
    )
