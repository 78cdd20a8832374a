"""The page of conflicts: where articles give different values, side by side, each with its sentence and source."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from kg.app import address, card, export, travel
from kg.app import review_desk as desk
from kg.app.components.sheet import Badge, Row, Sheet, Value, sheet
from kg.app.dates import value_words
from kg.app.differing import PLAIN, Conflict, conflicts, why_words
from kg.app.empty import library_or_stop
from kg.app.library import Library
from kg.app.words import counted, language, term, word
from kg.model import Judgement
from kg.review import Hand, correct, ref_of

FIELDS = {"xq": address.word(), "xproperty": address.words(), "xreason": address.words()}
PAGE = 10
ABREAST = 3  # readings side by side; more begin a new row


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(FIELDS)
    everything = conflicts(library)
    desk.tell()
    if desk.undoable():
        desk.undo_button("conflicts-undo")
    _controls(everything)
    shown = [conflict for conflict in everything if _fits(conflict)]
    address.publish(FIELDS)
    if not everything:
        st.success(word("conflicts.harmony"), icon=":material/check:")
        st.write(word("conflicts.would"))
    elif not shown:
        st.info(word("conflicts.none"), icon=":material/search_off:")
    else:
        _list(library, shown)
    card.show_card(library)


def conflicts_table(shown: Sequence[Conflict]) -> pd.DataFrame:
    """One row for each value and sentence."""
    rows = [(one, reading, source) for one in shown for reading in one.readings for source in reading.sources]
    columns = {
        "fact": [one.label for one, _, _ in rows],
        "property": [term("disputed", one.property) for one, _, _ in rows],
        "reason": [term("reason", one.reason) for one, _, _ in rows],
        "value": [reading.value for _, reading, _ in rows],
        "carried": [word("query.yes") if one.carried == one.readings.index(reading) else "" for one, reading, _ in rows],
        "outlet": [source.outlet for _, _, source in rows],
        "published": [source.day for _, _, source in rows],
        "sentence": [source.sentence for _, _, source in rows],
    }
    return pd.DataFrame({word(f"conflicts.{name}"): values for name, values in columns.items()})


def _controls(everything: list[Conflict]) -> None:
    if not everything:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text_input(word("filter.search"), key="xq", placeholder=word("conflicts.search"), live=True, label_visibility="collapsed")
        for key, scheme, options in (
            ("xproperty", "disputed", sorted({one.property for one in everything})),
            ("xreason", "reason", sorted({one.reason for one in everything})),
        ):
            st.session_state[key] = [value for value in st.session_state[key] if value in options]
            st.multiselect(
                word(f"conflicts.{key}"),
                options,
                format_func=partial(term, scheme),
                key=key,
                placeholder=word(f"conflicts.{key}"),
                label_visibility="collapsed",
            )


def _fits(conflict: Conflict) -> bool:
    state = st.session_state
    said = " ".join((conflict.label, *(source.sentence for reading in conflict.readings for source in reading.sources))).lower()
    return (
        str(state["xq"]).strip().lower() in said
        and (not state["xproperty"] or conflict.property in state["xproperty"])
        and (not state["xreason"] or conflict.reason in state["xreason"])
    )


def _list(library: Library, shown: list[Conflict]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(counted("conflicts.count", len(shown)), anchor=False, width="content")
        export.export_menu(library, lambda: conflicts_table(shown), "conflicts", sorted({one.fact for one in shown}))
    with st.expander(word("conflicts.signature"), icon=":material/edit:"):
        desk.signature()
    pages = max(1, -(-len(shown) // PAGE))
    page = min(int(st.pagination(pages, key="conflicts-page") or 1), pages) if pages > 1 else 1
    for place, conflict in enumerate(shown[(page - 1) * PAGE : page * PAGE]):
        with st.container(border=True):
            _side_by_side(conflict, place)


def _side_by_side(conflict: Conflict, place: int) -> None:
    about = [Row(word("conflicts.property"), (Value(term("disputed", conflict.property)),))]
    if conflict.carried is not None:
        value = value_words(conflict.readings[conflict.carried].value, language())
        about.append(Row(word("conflicts.carries"), (Value(value, note=f"({why_words(conflict)})"),)))
    link = Row(word("conflicts.fact"), (Value(word("conflicts.open"), f"event:{conflict.fact}"),))
    badges = (Badge(term("reason", conflict.reason), "" if conflict.reason != PLAIN else "warn"),)
    sheet(Sheet(title=conflict.label, badges=badges, rows=(*about, link)), key=f"conflict-{place}", picked=travel.follow)
    for start in range(0, len(conflict.readings), ABREAST):
        row = conflict.readings[start : start + ABREAST]
        columns = st.columns(len(row) if len(conflict.readings) <= ABREAST else ABREAST, gap="large")
        for number, (column, reading) in enumerate(zip(columns, row, strict=False), start):
            with column:
                told = (Badge(word("conflicts.carried"), "good"),) if number == conflict.carried else ()
                sheet(
                    Sheet(title=value_words(reading.value, language()), badges=told, sources=reading.sources),
                    key=f"conflict-{place}-{number}",
                    picked=travel.follow,
                )
                _settle(conflict, number, f"settle-{place}-{number}")


def _settle(conflict: Conflict, number: int, key: str) -> None:
    """The button that says that this reading is right: every claim that gives another value is corrected."""
    value = conflict.readings[number].value
    done = word("conflicts.settled", value=value_words(value, language()))
    st.button(
        word("conflicts.settle"),
        key=key,
        icon=":material/check:",
        disabled=not desk.signed(),
        on_click=partial(desk.decide, partial(settling, conflict, number), done, "", ""),
        help=word("conflicts.settle_help"),
    )


def settling(conflict: Conflict, number: int, by: Hand) -> tuple[Judgement, ...]:
    """The corrections that make the reading at a place the only one."""
    others = [claim for place, one in enumerate(conflict.readings) if place != number for claim in one.claims]
    return correct([ref_of(claim) for claim in others], conflict.property, conflict.readings[number].value, by)
