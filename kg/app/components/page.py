"""What the browser must know about the page as a whole: its language, for screen readers and hyphenation."""

import streamlit as st

from kg.app.components.assets import asset

KEY = "page-language"

_page = st.components.v2.component("newskg_page", html="<span></span>", js=asset("page.js"), isolate_styles=False)


def speak(language: str) -> None:
    """Says that the page is written in `language`; Streamlit always says English."""
    _page(key=KEY, data={"language": language}, height=1)
