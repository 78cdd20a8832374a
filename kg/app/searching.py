"""The search over everything: a field in the head of every page, and the page of what it finds."""

from datetime import date

import pandas as pd
import streamlit as st

from kg.app import address, card, export, travel
from kg.app.components.hits import Entry, Words, hits
from kg.app.dates import day_words
from kg.app.empty import library_or_stop
from kg.app.library import Library
from kg.app.plain import plain
from kg.app.words import counted, language, term, word
from kg.errors import QueryError
from kg.search import KINDS, Found, Hit, Index, Piece, open_index

FIELDS = {"s": address.word(), "found_kind": address.words(dict.fromkeys(KINDS, 1))}
FIELD = "search-field"
PAGE = 20
MOST_EXPORTED = 1000


def index_of(library: Library) -> Index:
    """The index of the library's version; making it takes a while in a large store, which is then said."""
    return library.once(_made)


def _made(library: Library) -> Index:
    with st.spinner(word("search.making")):
        return open_index(library.reader)


def field() -> None:
    """The field in the head of the page; what is typed leads to the page of hits."""
    st.session_state.setdefault(FIELD, st.query_params.get("s", ""))
    st.text_input(
        word("search.field"),
        key=FIELD,
        placeholder=word("search.field"),
        icon=":material/search:",
        on_change=_go,
        label_visibility="collapsed",
        width=270,
    )


def _go() -> None:
    if typed := str(st.session_state[FIELD]).strip():
        travel.to("search", s=typed)


def show() -> None:
    """Draws the page."""
    travel.go()
    library = library_or_stop()
    address.open_address(FIELDS)
    address.publish(FIELDS)
    typed = str(st.session_state["s"]).strip()
    if not typed:
        st.markdown(word("search.help"))
    else:
        _found(library, typed)
    card.show_card(library)


def _found(library: Library, typed: str) -> None:
    try:
        index = index_of(library)
        chosen = st.session_state["found_kind"]
        found = index.find(typed, chosen, limit=PAGE, skip=PAGE * (_page() - 1))
    except QueryError:
        st.info(word("search.unread", words=plain(typed)), icon=":material/search_off:")
        st.markdown(word("search.help"))
        return
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        _kinds(found)
        if found.hits:
            export.export_menu(library, table(index.find(typed, chosen, limit=MOST_EXPORTED).hits), "search", _facts(found))
    if not found.hits:
        st.info(word("search.none", words=plain(typed)), icon=":material/search_off:")
        return
    entries(found.hits, "search-hits", typed)
    wanted = sum(found.counts[kind] for kind in chosen) if chosen else found.total
    if wanted > PAGE:
        st.pagination(-(-wanted // PAGE), key="search-page")


def _page() -> int:
    return int(st.session_state.get("search-page") or 1)


def _kinds(found: Found) -> None:
    st.pills(
        word("search.kinds"),
        [kind for kind in KINDS if found.counts[kind] or kind in st.session_state["found_kind"]],
        selection_mode="multi",
        format_func=lambda kind: counted(f"search.many_{kind}", found.counts[kind]),
        key="found_kind",
        on_change=_first_page,
        label_visibility="collapsed",
    )


def _first_page() -> None:
    st.session_state["search-page"] = 1


def _facts(found: Found) -> list[str]:
    return [hit.id for hit in found.hits if hit.kind not in {"article", "actor"}]


def entries(found: tuple[Hit, ...], key: str, typed: str) -> None:
    """The hits as a list; a click opens the card of a fact, an article at its sentence, an actor's page."""

    def opened(target: str) -> None:
        kind, _, identifier = target.partition(":")
        if kind == "article":
            identifier, _, place = identifier.partition("#")
            travel.to("articles", article=identifier, found=typed, **({"at": place} if place else {}))
        else:
            travel.follow(kind, identifier)

    hits([_entry(hit) for hit in found], key=key, picked=opened)


def _entry(hit: Hit) -> Entry:
    kind = hit.kind if hit.kind in {"article", "actor"} else "event"
    place = f"#{hit.start}-{hit.end}" if hit.start is not None else ""
    return Entry(
        kind=hit.kind,
        name=word(f"search.{hit.kind}"),
        title=_words(hit.title) or (Words(hit.id, hit=False),),
        snippet=_words(hit.snippet),
        day=day_words(_day(hit.day), language()),
        outlet=hit.outlet,
        language=hit.language,
        pick=f"{kind}:{hit.id}{place if kind == 'article' else ''}",
    )


def _words(pieces: tuple[Piece, ...]) -> tuple[Words, ...]:
    return tuple(Words(piece.text, piece.hit) for piece in pieces)


def table(found: tuple[Hit, ...]) -> pd.DataFrame:
    """The hits as a table in the reader's language."""
    columns = {
        "kind": [word(f"search.{hit.kind}") for hit in found],
        "day": [_day(hit.day) for hit in found],
        "title": [hit.name for hit in found],
        "text": ["".join(piece.text for piece in hit.snippet) for hit in found],
        "outlet": [hit.outlet for hit in found],
        "language": [term("spoken", hit.language) for hit in found],
        "id": [hit.id for hit in found],
    }
    return pd.DataFrame({word(f"search.column_{name}"): values for name, values in columns.items()})


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
