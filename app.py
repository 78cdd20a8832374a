"""Starts the dashboard: navigation and nothing else; the pages live in kg/app."""

import streamlit as st

from kg.app.frame import dress, menu

page = st.navigation(menu(), position="top")
dress(page)
page.run()
