"""From one page to another, with what the reader chose there in the address."""

from pathlib import Path

import streamlit as st

PAGES = Path(__file__).parent / "pages"
TARGET = "travel-target"


def exists(page: str) -> bool:
    """Whether there is a page of this name."""
    return (PAGES / f"{page}.py").exists()


def to(page: str, **query: str) -> None:
    """Notes where to go; callbacks cannot switch pages themselves."""
    st.session_state[TARGET] = (page, query)


def go() -> None:
    """Goes to where a callback pointed, if it did."""
    if TARGET in st.session_state:
        page, query = st.session_state.pop(TARGET)
        st.switch_page(str(PAGES / f"{page}.py"), query_params=query)


def follow(kind: str, identifier: str) -> None:
    """What a click on a linked word does: an event opens its card here, an actor or an article its page."""
    match kind:
        case "actor":
            to("actors", actor=identifier)
        case "article":
            article, _, fact = identifier.partition("#")
            to("articles", article=article, **({"fact": fact} if fact else {}))
        case "claim":
            to("review", claim=identifier, rstate="all")
        case _:
            st.query_params["event"] = identifier
