"""The page of actors: a list with facets, and one actor's roles, names, acquaintances, timeline and commitments."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
import streamlit as st

from kg.app import address, asof, card, export, portrait, stretch, travel
from kg.app import review_desk as desk
from kg.app.adapt import day, text
from kg.app.commitments import ledger_table
from kg.app.components import chart
from kg.app.components.chart import width
from kg.app.components.sheet import Badge, Row, Sheet, Value, sheet
from kg.app.dates import day_words
from kg.app.empty import library_or_stop
from kg.app.frame import dark
from kg.app.ledger import entries
from kg.app.library import Library
from kg.app.offices import Office, Told, offices
from kg.app.reactions import WindowReactions
from kg.app.table import filled, frame, show_table
from kg.app.words import chart_words, counted, language, term, word
from kg.charts import View, lanes, legend, whole
from kg.charts.colours import colours
from kg.charts.event import Days, Mask
from kg.queries import Cell

KINDS = ("person", "state", "organisation", "group")
FIELDS = stretch.FIELD | {"actor": address.word(), "pq": address.word(), "akind": address.words(dict.fromkeys(KINDS, 1))}
ACQUAINTANCES = 20
NUMBERS = ("articles", "meetings", "statements", "commitments")


def show() -> None:
    """Draws the list, or the page of the chosen actor."""
    travel.go()
    library = library_or_stop(past=True)
    address.open_address(FIELDS)
    address.publish(FIELDS)
    desk.tell()
    chosen = st.session_state["actor"]
    if chosen and chosen not in library.names:
        st.warning(word("actors.missing"))
    if chosen in library.names:
        _one(library, chosen)
    else:
        _list(library)
    card.show_card(library)


def actors_table(library: Library, wanted: str, kinds: list[str]) -> tuple[list[str], pd.DataFrame]:
    """Ids and rows of the actors with the `wanted` words in one of their names, those in most articles first."""
    rows = [
        row
        for row in library.named("actors")
        if wanted in " ".join((*library.called.forms(library.short(row["id"])), str(row["aliases"] or ""))).lower()
        and (not kinds or row["type"] in kinds)
    ]
    roles: dict[str, str] = {}
    for row in library.ask("roles"):
        roles.setdefault(str(row["actor"]), str(row["role"]))
    columns = {
        "name": [library.called.get(library.short(row["id"]), str(row["label"])) for row in rows],
        "kind": [term("actor_kind", text(row["type"])) for row in rows],
        "role": [roles.get(str(row["id"]), "") for row in rows],
        **{name: [row[name] for row in rows] for name in NUMBERS},
        "aliases": [text(row["aliases"]) or "" for row in rows],
    }
    return [library.short(row["id"]) for row in rows], pd.DataFrame({word(f"actors.{name}"): values for name, values in columns.items()})


def acquaintances(library: Library, actor: str) -> list[tuple[str, int]]:
    """Who met the actor, and how often; the most frequent first."""
    events = library.events
    met: Counter[str] = Counter()
    for row in rows_of(library, actor):
        if events.type.word(int(row)) in {"meeting", "series"}:
            met.update(other for other in events.actors(int(row)) if other != actor)
    return sorted(met.items(), key=lambda pair: (-pair[1], events.name(pair[0])))


def rows_of(library: Library, actor: str) -> Days:
    """Rows of the events that the actor takes part in, in order of time."""
    grouping = library.grouping("actor")
    if actor not in grouping.keys:
        return np.array([], dtype=np.int64)
    return np.sort(grouping.events(grouping.keys.index(actor)))


def _list(library: Library) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text_input(word("filter.search"), key="pq", placeholder=word("actors.search"), live=True, label_visibility="collapsed")
        st.pills(
            word("actors.kind"),
            KINDS,
            selection_mode="multi",
            format_func=lambda kind: term("actor_kind", kind),
            key="akind",
            label_visibility="collapsed",
        )
    keys, table = actors_table(library, str(st.session_state["pq"]).strip().lower(), st.session_state["akind"])
    if not keys:
        st.info(word("actors.none"), icon=":material/search_off:")
        return

    def chosen() -> None:
        if places := st.session_state["actor-list"]["selection"]["rows"]:
            st.session_state["actor"] = keys[places[0]]

    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(counted("actors.count", len(keys)), anchor=False, width="content")
        export.export_menu(library, table, "actors")
    st.dataframe(
        filled(table),
        key="actor-list",
        hide_index=True,
        on_select=chosen,
        selection_mode="single-row",
        height="content" if len(keys) <= 25 else 900,
        column_config={word(f"actors.{name}"): st.column_config.NumberColumn(width="small") for name in NUMBERS},
        alt=word("actors.alt", count=len(keys)),
    )


def _one(library: Library, actor: str) -> None:
    st.button(word("actors.back"), icon=":material/arrow_back:", type="tertiary", on_click=_back)
    sheet(_about(library, actor), key="actor-sheet", picked=_follow)
    rows = rows_of(library, actor)
    if len(rows):
        _timeline(library, actor, rows)
    shown = [entry for entry in entries(library, asof.today()) if library.names[actor] in entry.who.split("; ")]
    if shown:
        st.subheader(counted("commitments.table", len(shown)), anchor=False)
        ledger_table(library, shown, key="actor-ledger")
    portrait.statements(library, actor)
    portrait.evidence(library, actor)
    if asof.chosen() is None:
        portrait.identity(library, actor)


def _about(library: Library, actor: str) -> Sheet:
    row = next((row for row in library.named("actors") if library.short(row["id"]) == actor), None)
    rows = []
    if held := offices([_told(library, role) for role in library.ask("roles", actor=library.iri(actor))], language()):
        rows.append(Row(word("actors.roles"), tuple(_held(office) for office in held)))
    if row and row["aliases"]:
        rows.append(Row(word("actors.aliases"), tuple(Value(alias) for alias in str(row["aliases"]).split("; "))))
    met = acquaintances(library, actor)[:ACQUAINTANCES]
    if met:
        rows.append(
            Row(word("actors.met"), tuple(Value(library.events.name(other), f"actor:{other}", f"({times})") for other, times in met))
        )
    badges = [Badge(term("actor_kind", text(row["type"])))] if row else []
    badges += [Badge(counted(f"actors.many_{name}", int(str(row[name])))) for name in NUMBERS if row and row[name]]
    return Sheet(title=library.called[actor], badges=tuple(badges), rows=tuple(rows))


def _told(library: Library, role: Mapping[str, Cell]) -> Told:
    """A row of the query, the body by its name in the reader's language."""
    body = text(role["body_name"])
    return Told(str(role["role"]), library.called.get(library.short(role["body"]), body) if role["body"] else body, day(role["as_of"]))


def _held(office: Office) -> Value:
    words = ", ".join(part for part in (office.title, office.body) if part)
    days = dict.fromkeys(day_words(one, language()) for one in (office.first, office.last) if one)
    return Value(words, note=" – ".join(days) or None)


def _timeline(library: Library, actor: str, rows: Days) -> None:
    events = library.events
    mask: Mask = np.zeros(len(events), dtype=np.bool_)
    mask[rows] = True
    chosen = st.session_state.get("when") or ()
    window = stretch.current(events, mask) if chosen else whole(events, mask & (events.type.codes >= 0))
    if window is None:
        return
    if not chosen:
        window = window.padded(stretch.MARGIN)
    view = View(
        window=window,
        words=chart_words(),
        language=language(),
        width=width("actor-chart"),
        colours=colours(dark()),
        today=asof.today(),
        known_on=asof.chosen(),
        selected=card.chosen(),
        lanes=library.grouping("type").busiest(5, mask),
        about=actor,
    )
    picture = lanes(events, library.grouping("type"), view, mask)
    first, last = window.dates
    alt = word("timeline.lanes_alt", count=picture.shown, labelled=picture.labelled, first=first, last=last)
    chart(picture.figure, WindowReactions(window), key="actor-chart", alt=alt, legend=legend(events, replace(view), mask))
    inside = rows[(events.last[rows] >= window.first) & (events.first[rows] < window.last)]
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.subheader(counted("timeline.table", len(inside)), anchor=False, width="content")
        export.export_menu(library, lambda: frame(library, inside), "actor", [str(event) for event in events.ids[inside]])
    show_table(library, inside, key="actor-table")


def _follow(kind: str, identifier: str) -> None:
    if kind == "actor":
        st.session_state["actor"] = identifier
        st.session_state["when"] = ()
    else:
        travel.follow(kind, identifier)


def _back() -> None:
    st.session_state["actor"] = ""
    st.session_state["when"] = ()
