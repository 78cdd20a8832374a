"""The page of statements: who said what about what, in which words."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from kg.app import address, card, export, travel
from kg.app.adapt import day, text
from kg.app.answers import answered, answers
from kg.app.empty import library_or_stop
from kg.app.library import Library
from kg.app.phone import phone
from kg.app.reviewed import review_words
from kg.app.table import filled
from kg.app.words import counted, term, word
from kg.queries import Cell

AGAINST = ("rejects", "criticises", "denies", "doubts", "warns")
FIELDS = {
    "sq": address.word(),
    "stance": address.words(),
    "act": address.words(),
    "said_by": address.words(),
    "verbatim": address.flag(),
}
PAGE = 200
PHONE = ("who", "words", "stance", "when", "answers", "to", "occasion", "confidence", "review")
Said = dict[str, Cell]


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(FIELDS)
    everything = library.named("statements")
    _controls(library, everything)
    asked = {key: st.session_state[key] for key in FIELDS}  # reading the session for every row takes seconds
    shown = [row for row in everything if _fits(library, row, asked)] if any(asked.values()) else everything
    address.publish(FIELDS)
    if not shown:
        st.info(word("statements.none"), icon=":material/search_off:")
    else:
        _table(library, shown)
    card.show_card(library)


def statements_table(library: Library, shown: list[Said]) -> pd.DataFrame:
    """The statements as a table in the reader's language."""
    columns = {
        "when": [day(row["sort_date"]) for row in shown],
        "who": [library.called.say(text(row["speakers"]) or "") for row in shown],
        "stance": [term("stance", text(row["stance"])) or term("act", text(row["act"])) for row in shown],
        "words": [_words(row) for row in shown],
        "answers": [_answered(library, row) for row in shown],
        "to": [library.called.say(text(row["addressees"]) or "") for row in shown],
        "occasion": [text(row["occasion"]) or text(row["medium"]) or "" for row in shown],
        "confidence": [row["confidence"] for row in shown],
        "review": [review_words(library, library.short(row["id"])) for row in shown],
    }
    return pd.DataFrame({word(f"statements.{name}"): values for name, values in columns.items()})


def _whole_table(library: Library, shown: list[Said]) -> pd.DataFrame:
    """A file waits for what the page does not wait for."""
    library.present.once(answers)
    return statements_table(library, shown)


def _answered(library: Library, row: Said) -> str:
    found = answered(library, library.short(row["id"]))
    return found.said.label if found else ""


def _words(row: Said) -> str:
    if quote := text(row["quote"]):
        return word("app.quoted", words=quote)
    if said := text(row["content"]):
        return said
    speaker, colon, said = str(row["label"]).partition(": ")
    return said if colon and speaker else str(row["label"])


def _controls(library: Library, everything: list[Said]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text_input(word("filter.search"), key="sq", placeholder=word("statements.search"), live=True, label_visibility="collapsed")
        st.toggle(word("statements.verbatim"), key="verbatim")
        active = sum(bool(st.session_state[key]) for key in ("stance", "act", "said_by"))
        with st.popover(word("filter.active", count=active) if active else word("filter.title"), icon=":material/filter_list:"):
            speakers = library.recent("speakers", lambda: _speakers(everything))
            _choice("said_by", "who", speakers, library.called.say)
            _choice(
                "stance", "stance", sorted({str(row["stance"]) for row in everything if row["stance"]}), lambda value: term("stance", value)
            )
            _choice("act", "act", sorted({str(row["act"]) for row in everything if row["act"]}), lambda value: term("act", value))
            st.button(word("statements.against"), on_click=_only_against, icon=":material/thumb_down:")


def _speakers(everything: list[Said]) -> list[str]:
    return sorted({name for row in everything for name in str(row["speakers"] or "").split("; ") if name})


def _choice(key: str, name: str, options: list[str], show: Callable[[str], str]) -> None:
    st.session_state[key] = [value for value in st.session_state[key] if value in options]
    st.multiselect(word(f"statements.{name}"), options, format_func=show, key=key, placeholder=word("desk.any"))


def _only_against() -> None:
    st.session_state["stance"] = list(AGAINST)


def _fits(library: Library, row: Said, state: Mapping[str, Any]) -> bool:
    wanted = str(state["sq"]).strip().lower()
    speakers = set(str(row["speakers"] or "").split("; "))
    return (
        (not wanted or wanted in _searched(library, row))
        and (not state["verbatim"] or bool(row["quote"]))
        and (not state["stance"] or row["stance"] in state["stance"])
        and (not state["act"] or row["act"] in state["act"])
        and (not state["said_by"] or not speakers.isdisjoint(state["said_by"]))
    )


def _searched(library: Library, row: Said) -> str:
    said = " ".join(str(row[name] or "") for name in ("label", "speakers", "content", "quote", "addressees", "occasion"))
    return f"{said} {library.called.say(str(row['speakers'] or ''))}".lower()


def _table(library: Library, shown: list[Said]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(counted("statements.count", len(shown)), anchor=False, width="content")
        export.export_menu(library, lambda: _whole_table(library, shown), "statements", [library.short(row["id"]) for row in shown])
    pages = max(1, -(-len(shown) // PAGE))
    page = min(int(st.pagination(pages, key="statements-page") or 1), pages) if pages > 1 else 1
    part = shown[(page - 1) * PAGE : page * PAGE]

    def chosen() -> None:
        if places := st.session_state["statement-list"]["selection"]["rows"]:
            card.choose(library.short(part[places[0]]["id"]))

    st.dataframe(
        filled(statements_table(library, part)),
        key="statement-list",
        hide_index=True,
        on_select=chosen,
        selection_mode="single-row",
        height="content" if len(part) <= 25 else 900,
        column_order=[word(f"statements.{name}") for name in PHONE] if phone() else None,
        column_config={
            word("statements.when"): st.column_config.DateColumn(format=word("date.table")),
            word("statements.words"): st.column_config.TextColumn(width=None if phone() else 460),
            word("statements.confidence"): st.column_config.NumberColumn(format="percent", width="small"),
        },
        placeholder="",
        alt=word("statements.alt", count=len(part)),
    )
