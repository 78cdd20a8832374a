import pytest
import streamlit as st

from kg.app.phone import phone

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1"
DESK = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36"


@pytest.mark.parametrize(("agent", "holds"), [(IPHONE, True), (DESK, False), (None, False)])
def test_a_phone_is_known_by_its_browsers_name(monkeypatch, agent, holds):
    class Told:
        headers = {"User-Agent": agent} if agent else {}

    monkeypatch.setattr(st, "context", Told)
    assert phone() is holds


def test_on_a_phone_the_table_begins_with_what_happened(app, monkeypatch):
    desk = app("map").dataframe[0].proto.column_order
    monkeypatch.setattr("kg.app.table.phone", lambda: True)
    assert (list(desk), list(app("map").dataframe[0].proto.column_order)[:2]) == ([], ["What", "When"])


def test_a_column_that_says_the_same_in_every_row_is_left_out(app):
    meetings = app("map", when="2025-01-01..2026-12-31").dataframe[0].value
    assert (len(meetings), "Type" in meetings.columns) == (2, False)
    assert "Type" in app().dataframe[0].value.columns
