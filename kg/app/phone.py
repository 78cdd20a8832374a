"""Whether the reader holds a phone: tables then begin with what matters, for the rest lies beyond the edge."""

import streamlit as st

MARK = "Mobi"


def phone() -> bool:
    """By the word that phones' browsers put into their name; a narrow window on a desk is none."""
    return MARK in (st.context.headers.get("User-Agent") or "")
