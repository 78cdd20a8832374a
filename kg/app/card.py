"""The event card: the one place where a fact is told in full, opened from every page by `?event=…`."""

from urllib.parse import urlencode

import streamlit as st

from kg.app import travel
from kg.app.components.sheet import Sheet, sheet
from kg.app.library import Library
from kg.app.telling import tell
from kg.app.words import language, word

KEY = "event"


def choose(identifier: str) -> None:
    """Opens the card of a fact."""
    st.query_params[KEY] = identifier


def chosen() -> str | None:
    """The id of the fact whose card is open."""
    return st.query_params.get(KEY)


def close() -> None:
    """Closes the card."""
    if KEY in st.query_params:
        del st.query_params[KEY]


def show_card(library: Library, neighbours: tuple[str | None, str | None] = (None, None)) -> None:
    """The card of the chosen fact as a drawer; `neighbours` are the facts before and after it on the page."""
    identifier = chosen()
    if not identifier:
        return
    content = tell(library, identifier)
    title = word("card.title") if content else word("card.missing")

    @st.dialog(title, width="medium", position="right", on_dismiss=close)
    def drawer() -> None:
        travel.go()
        if content is None:
            st.write(word("card.missing_text"))
            return
        _buttons(neighbours)
        sheet(content, key="card-sheet", picked=travel.follow)
        _copies(library, identifier, content)

    drawer()


def permalink(identifier: str) -> str:
    """The address that opens this card, on the page where it is open."""
    here = (st.context.url or "").partition("?")[0]
    return f"{here}?{urlencode({KEY: identifier, 'lang': language()}, safe='/')}"


def _buttons(neighbours: tuple[str | None, str | None]) -> None:
    before, after = neighbours
    if not before and not after:
        return
    with st.container(horizontal=True):
        for name, target, icon in (("before", before, ":material/arrow_back:"), ("after", after, ":material/arrow_forward:")):
            if st.button(word(f"card.{name}"), key=f"card-{name}", disabled=not target, icon=icon, type="tertiary") and target:
                choose(target)
                st.rerun()


def _copies(library: Library, identifier: str, content: Sheet) -> None:
    """The fact as one sentence with its sources, its address, and as Turtle, each to copy."""
    when = next((value.text for row in content.rows for value in row.values), "")
    outlets = "; ".join(dict.fromkeys(f"{source.outlet}, {source.day}" for source in content.sources))
    with st.expander(word("card.copy"), icon=":material/content_copy:"):
        st.code(word("card.sentence", label=content.title, when=when, sources=outlets), language=None, wrap_lines=True)
    with st.expander(word("card.permalink"), icon=":material/link:"):
        st.code(permalink(identifier), language=None, wrap_lines=True)
    with st.expander(word("card.turtle"), icon=":material/code:"):
        st.code(library.turtle([identifier]), language=None, height=320)
