"""The page of conflicts: where articles give different values, side by side, each with its sentence and source."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from kg.app import address, card, export, travel
from kg.app.adapt import day, text
from kg.app.components.sheet import Badge, Row, Sheet, Source, Value, sheet
from kg.app.dates import day_words, value_words
from kg.app.empty import library_or_stop
from kg.app.library import Library
from kg.app.words import counted, language, term, word

FIELDS = {"xq": address.word(), "xproperty": address.words(), "xreason": address.words()}
PAGE = 10
PLAIN = "open"


@dataclass(frozen=True, slots=True)
class Reading:
    """One value with the sentences that give it."""

    value: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One property of one fact on which articles differ; `reason` where one is plain ("rounding")."""

    fact: str
    label: str
    property: str
    reason: str
    readings: tuple[Reading, ...]


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(FIELDS)
    everything = conflicts(library)
    _controls(everything)
    shown = [conflict for conflict in everything if _fits(conflict)]
    address.publish(FIELDS)
    if not everything:
        st.success(word("conflicts.harmony"), icon=":material/check:")
    elif not shown:
        st.info(word("conflicts.none"), icon=":material/search_off:")
    else:
        _list(library, shown)
    card.show_card(library)


def conflicts(library: Library) -> list[Conflict]:
    """All conflicts, by headline."""
    found: defaultdict[tuple[str, str, str, str], defaultdict[str, list[Source]]] = defaultdict(lambda: defaultdict(list))
    for row in library.ask("disputes"):
        fact, label = library.short(row["fact"]), str(row["label"])
        key = (label, fact, str(row["property"]), text(row["reason"]) or PLAIN)
        article = library.short(row["article"])
        found[key][str(row["value"])].append(
            Source(
                sentence=str(row["sentence"]),
                before="",
                after="",
                outlet=text(row["outlet"]) or word("article.no_outlet"),
                title=text(row["title"]) or "",
                day=day_words(day(row["published"]), language()) or word("article.undated"),
                language=language(),
                note="",
                pick=f"article:{article}#{fact}",
            )
        )
    return [
        Conflict(fact, label, about, reason, tuple(Reading(value, tuple(sources)) for value, sources in readings.items()))
        for (label, fact, about, reason), readings in sorted(found.items())
    ]


def conflicts_table(shown: Sequence[Conflict]) -> pd.DataFrame:
    """One row for each value and sentence."""
    rows = [(one, reading, source) for one in shown for reading in one.readings for source in reading.sources]
    columns = {
        "fact": [one.label for one, _, _ in rows],
        "property": [term("disputed", one.property) for one, _, _ in rows],
        "reason": [term("reason", one.reason) for one, _, _ in rows],
        "value": [reading.value for _, reading, _ in rows],
        "outlet": [source.outlet for _, _, source in rows],
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
        export.export_menu(library, conflicts_table(shown), "conflicts", sorted({one.fact for one in shown}))
    pages = max(1, -(-len(shown) // PAGE))
    page = min(int(st.pagination(pages, key="conflicts-page") or 1), pages) if pages > 1 else 1
    for place, conflict in enumerate(shown[(page - 1) * PAGE : page * PAGE]):
        with st.container(border=True):
            _side_by_side(conflict, place)


def _side_by_side(conflict: Conflict, place: int) -> None:
    about = Row(word("conflicts.property"), (Value(term("disputed", conflict.property)),))
    badges = (Badge(term("reason", conflict.reason), "" if conflict.reason != PLAIN else "warn"),)
    link = Row(word("conflicts.fact"), (Value(word("conflicts.open"), f"event:{conflict.fact}"),))
    head = Sheet(title=conflict.label, badges=badges, rows=(about, link))
    sheet(head, key=f"conflict-{place}", picked=travel.follow)
    for number, (column, reading) in enumerate(zip(st.columns(len(conflict.readings), gap="large"), conflict.readings, strict=True)):
        with column:
            sheet(
                Sheet(title=value_words(reading.value, language()), sources=reading.sources),
                key=f"conflict-{place}-{number}",
                picked=travel.follow,
            )
