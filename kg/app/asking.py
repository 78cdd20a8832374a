"""The page of queries: named ones with forms, any SPARQL text, the answer as a table and, where it has dates, as a picture."""

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import dropwhile
from zlib import crc32

import pandas as pd
import streamlit as st

from kg.app import address, card, export, travel
from kg.app.adapt import day
from kg.app.components import chart, editor
from kg.app.components.chart import width
from kg.app.empty import library_or_stop
from kg.app.frame import dark
from kg.app.library import Library
from kg.app.questions import choices, hint, told
from kg.app.reactions import CardReactions
from kg.app.stretch import EARLIEST, LATEST
from kg.app.vocabulary import completions
from kg.app.words import chart_words, counted, language, term, word
from kg.charts import Event, Events, Grouping, View, lanes, whole
from kg.charts.colours import colours
from kg.errors import KgError, QueryError
from kg.export import write_rows
from kg.graph import prefixes
from kg.queries import Iri, Parameter, Rows, library, prepare, run

FIELDS = {"named": address.word("timeline"), "sparql": address.word()}
KINDS = {"event": "meeting", "statement": "statement", "commitment": "commitment", "change": "change"}
FACTS = ("event/", "statement/", "commitment/", "change/")
LIMITS = (100, 1000, 10_000)
SECONDS = 20
LONGEST_ADDRESS = 4000
RESULT = "query-result"


def show() -> None:
    """Draws the page."""
    travel.go()
    found = library_or_stop()
    address.open_address(FIELDS)
    if st.session_state["named"] not in library():
        st.session_state["named"] = "timeline"
    left, right = st.columns([2, 5], gap="large")
    with left:
        text = _form(found)
    with right:
        typed, pressed = editor(
            st.session_state["sparql"] or text,
            version=str(crc32(text.encode())) if not st.session_state["sparql"] else "address",
            words=completions(),
            dark=dark(),
            label=word("query.editor"),
            key="query-editor",
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            run_it = st.button(word("query.run"), type="primary", icon=":material/play_arrow:")
            limit = st.selectbox(
                word("query.limit"),
                LIMITS,
                index=1,
                format_func=lambda value: word("query.rows", count=value),
                label_visibility="collapsed",
                width=180,
            )
            st.caption(word("query.hint", seconds=SECONDS))
    if run_it or pressed:
        st.session_state["sparql"] = typed if typed.strip() != text.strip() and len(typed) < LONGEST_ADDRESS else ""
        st.session_state[RESULT] = _answer(found, typed, int(limit or LIMITS[0]))
    address.publish(FIELDS)
    _result(found)
    card.show_card(found)


def _form(found: Library) -> str:
    """The chosen query with its parameters filled in; what is wrong with them is said below."""
    queries = library()

    def changed() -> None:
        st.session_state["sparql"] = ""

    name = st.selectbox(word("query.named"), list(queries), format_func=partial(told, "title"), key="named", on_change=changed)
    query = queries[name]
    st.caption(told("text", name).replace("$", "\\$"))
    given: dict[str, str] = {}
    for parameter in query.parameters:
        if value := _field(parameter, f"param-{name}-{parameter.name}", changed):
            given[parameter.name] = value
    try:
        return _body(prepare(name, given, found.reader))
    except KgError as error:
        st.error(str(error))
        return _body(query.text)


def _field(parameter: Parameter, key: str, changed: Callable[[], None]) -> str:
    """A parameter's field in the form and what it holds, nothing where it is empty."""
    label, about, example = told("label", parameter.name), hint(parameter), term("parameter", parameter.type)
    offered = choices(parameter)
    if offered:
        return (
            st.selectbox(
                label,
                list(offered),
                index=None,
                format_func=offered.__getitem__,
                key=key,
                help=about,
                placeholder=word("desk.any"),
                on_change=changed,
            )
            or ""
        )
    match parameter.type:
        case "date":
            chosen = st.date_input(
                label,
                value=None,
                min_value=EARLIEST,
                max_value=LATEST,
                format=word("date.input"),
                key=key,
                help=about,
                on_change=changed,
            )
            return chosen.isoformat() if isinstance(chosen, date) else ""
        case "integer":
            count = st.number_input(label, value=None, min_value=0, step=1, key=key, help=about, placeholder=example, on_change=changed)
            return "" if count is None else str(count)
        case "decimal":
            share = st.number_input(
                label, value=None, min_value=0.0, max_value=1.0, step=0.05, key=key, help=about, placeholder=example, on_change=changed
            )
            return "" if share is None else f"{share:g}"
        case _:
            return str(st.text_input(label, key=key, help=about, placeholder=example, on_change=changed) or "").strip()


def _body(text: str) -> str:
    """The query without its header, which stands beside the editor and would ask for its parameters again."""
    return "\n".join(dropwhile(lambda line: line.startswith("#") or not line.strip(), text.splitlines())) + "\n"


def _answer(found: Library, text: str, limit: int) -> Rows | str:
    try:
        return run(found.reader, text, limit=limit, seconds=SECONDS)
    except QueryError as error:
        where = f" ({word('query.where', line=error.line, column=error.column)})" if error.line else ""
        return f"{error}{where}"
    except KgError as error:
        return str(error)


def _result(found: Library) -> None:
    result = st.session_state.get(RESULT)
    if result is None:
        return
    if isinstance(result, str):
        st.error(result, icon=":material/error:")
        return
    if result.kind == "ask":
        st.success(word("query.yes") if result.rows[0][0] else word("query.no"))
        return
    table = pd.DataFrame([[_shown(found, cell) for cell in row] for row in result.rows], columns=list(result.columns))
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        heading = word("query.cut", count=len(result)) if result.cut else counted("query.count", len(result))
        st.subheader(heading, anchor=False, width="content")
        endings = ("ttl",) if result.kind == "graph" else ("json", "xml")
        names = {"ttl": "Turtle", "json": "SPARQL JSON", "xml": "SPARQL XML"}
        made = {names[ending]: (f"sparql.{ending}", _writer(found, result, ending)) for ending in endings}
        export.export_menu(found, table, "query", more=made)
    facts = [next((found.short(cell) for cell in row if _fact(found, cell)), None) for row in result.rows]

    def chosen() -> None:
        places = st.session_state["query-table"]["selection"]["rows"]
        if places and facts[places[0]]:
            card.choose(facts[places[0]])

    st.dataframe(
        table, key="query-table", hide_index=True, on_select=chosen, selection_mode="single-row", alt=word("query.alt", count=len(result))
    )
    _picture(found, result, facts)


def _writer(found: Library, result: Rows, ending: str) -> Callable[[], str]:
    return lambda: write_rows(result, ending, prefixes(found.reader.base))


def _shown(found: Library, cell: object) -> object:
    return found.short(cell) if isinstance(cell, Iri) else "" if cell is None else cell


def _fact(found: Library, cell: object) -> bool:
    return isinstance(cell, Iri) and found.short(cell).startswith(FACTS)


def _picture(found: Library, result: Rows, facts: list[str | None]) -> None:
    """The rows on a line of time, if a column holds days."""
    days = [sum(isinstance(row[place], date) for row in result.rows) for place in range(len(result.columns))]
    if not days or not max(days):
        return
    dated = days.index(max(days))
    named = result.columns.index("label") if "label" in result.columns else None
    events: dict[str, Event] = {}
    for place, row in enumerate(result.rows):
        if when := day(row[dated]):
            label = str(row[named]) if named is not None else " · ".join(str(_shown(found, cell)) for cell in row if cell is not None)
            key = facts[place] or f"row/{place}"
            known = found.events.place_of(key)
            kind = found.events.type.word(known) if known is not None else KINDS.get(key.partition("/")[0])
            events[key] = Event(id=key, label=label, type=kind or "other", day=when, earliest_begin=when)
    columns = Events.of(events.values())
    window = whole(columns)
    if window is None:
        return
    tone, shown = colours(dark()), columns.type.values
    view = View(window=window, words=chart_words(), language=language(), width=width("query-chart"), colours=tone, lanes=shown)
    figure = lanes(columns, Grouping.of(columns, "type"), view).figure
    chart(figure, CardReactions(), key="query-chart", alt=word("query.picture", count=len(columns), column=result.columns[dated]))
