"""What surrounds every page: its name, the language, and what stands in its place while there is nothing to show."""

from pathlib import Path

import streamlit as st

from kg.app import asof, searching
from kg.app.components.chart import load_engine
from kg.app.components.page import speak
from kg.app.words import KEY, LANGUAGES, browsers_language, catalogue, language, word

PAGES = Path(__file__).parent / "pages"
ICON = Path(__file__).parent / "static" / "icon.png"
MENU = ("timeline", "commitments", "articles", "actors", "statements", "network", "map", "conflicts", "review", "query", "add", "about")


def menu() -> "list[st.Page]":
    """The pages, in the order of the menu, named in the reader's language; the first one opens without a path.

    They have no icons: Streamlit makes a page's icon the browser's too, and fetches that one from outside.
    """
    _choose_language()
    shown = [
        st.Page(PAGES / f"{name}.py", title=word(f"page.{name}"), url_path=name if place else "start", default=place == 0)
        for place, name in enumerate(MENU)
        if (PAGES / f"{name}.py").exists()
    ]
    shown.append(st.Page(PAGES / "search.py", title=word("page.search"), url_path="search", visibility="hidden"))
    return [*shown, st.Page(_to_first, title=word(f"page.{MENU[0]}"), url_path=MENU[0], visibility="hidden")]


def _to_first() -> None:
    """The first page has no path; whoever types its name is sent there with all that the address says."""
    st.switch_page(PAGES / f"{MENU[0]}.py", query_params={name: st.query_params.get_all(name) for name in st.query_params})


def dress(page: "st.Page") -> None:
    """The browser's title and the head of the page: its name on the left, the languages on the right."""
    st.set_page_config(page_title=f"{page.title} · {word('app.name')}", page_icon=str(ICON), layout="wide")
    st.html(f"<style>{(PAGES.parent / 'static' / 'page.css').read_text(encoding='utf-8')}</style>")
    with st.container(horizontal=True, vertical_alignment="center", key="page-head"):
        st.title(page.title, anchor=False)
        searching.field()
        asof.switch(page.url_path if page.url_path != "start" else "")
        st.segmented_control(
            word("app.language"),
            LANGUAGES,
            format_func=lambda code: catalogue(code)["app.this_language"],
            key=KEY,
            required=True,
            persist_state="session",
            label_visibility="collapsed",
            width="content",
        )
    load_engine()
    speak(language())


def _choose_language() -> None:
    """The address decides once; then the switch."""
    given = st.query_params.get(KEY)
    if given in LANGUAGES and given != st.session_state.get("address-language"):
        st.session_state[KEY] = given
    elif KEY not in st.session_state:
        st.session_state[KEY] = browsers_language()
    st.session_state["address-language"] = language()
    if language() != browsers_language() or given:
        st.query_params[KEY] = language()


def dark() -> bool:
    """Whether the reader's page is dark."""
    return st.context.theme.type == "dark"
