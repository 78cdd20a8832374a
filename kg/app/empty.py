"""What a page shows while there is nothing to show: why, and what to do."""

from pathlib import Path

import streamlit as st

from kg.app import asof
from kg.app.library import Library
from kg.app.opening import Nothing, open_library
from kg.app.warming import warm
from kg.app.words import word
from kg.settings import store_path

PAGES = Path(__file__).parent / "pages"


def library_or_stop(past: bool = False) -> Library:
    """The library; without one the page says what to do and ends here. With `past` it is that of the day that the reader went back to."""
    library = open_library()
    if isinstance(library, Nothing):
        _nothing(library)
        st.stop()
    if not library.articles:
        _nothing(Nothing(store_path()))
        st.stop()
    if not library.ready:
        with st.spinner(word("empty.loading")):
            library.prepare()
        warm(library)
    return asof.known(library) if past else library


def _nothing(nothing: Nothing) -> None:
    with st.container(border=True, key="nothing-yet", width=720):
        st.subheader(word("empty.broken") if nothing.reason else word("empty.title"), anchor=False)
        if nothing.reason:
            st.text(nothing.reason)
        else:
            st.markdown(word("empty.text"))
            st.page_link(PAGES / "add.py", label=word("page.add"), icon=":material/add:")
            st.markdown(word("empty.or"))
            st.code(word("empty.commands"), language="bash")
        st.caption(word("empty.path"))
        st.code(str(nothing.path), language=None)
