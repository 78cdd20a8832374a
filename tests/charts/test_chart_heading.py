"""What an event is called: never by a bare name."""

from dataclasses import replace
from datetime import date

import pytest

from kg.charts import Event
from kg.charts.heading import heading

MET = Event(id="m", label="Anna", type="meeting", day=date(2025, 9, 4), actors=("a", "b"))


class Spoken(dict):
    """Names of which each actor has several."""

    def forms(self, actor):
        return {self[actor], {"a": "Anna Meyer", "b": "Benjamin"}[actor]}


@pytest.mark.parametrize(
    ("label", "kind", "shown"),
    [
        ("Anna", "call", "Call: Anna, Ben"),
        ("Anna", None, "Meeting: Anna, Ben"),
        ("Anna", "unheard-of", "Meeting: Anna, Ben"),
        ("Anna – Ben", "call", "Call: Anna – Ben"),
        ("Anna – andere Teilnehmer", "call", "Call: Anna – andere Teilnehmer"),
        ("Anna – Ben", "bilateral", "Anna – Ben"),
        ("Anna – Ben", None, "Anna – Ben"),
        ("talks", "bilateral", "Talks: Anna, Ben"),
        ("Gipfel in Wien", "call", "Gipfel in Wien"),
        ("talks with Anna", "call", "talks with Anna"),
    ],
)
def test_names_alone_get_the_kind_of_the_meeting_before_them(told, words, label, kind, shown):
    said = replace(words, kinds={"call": "call"})
    events = replace(told(replace(MET, label=label, kind=kind)), names={"a": "Anna", "b": "Ben"})
    assert heading(events, 0, said) == shown


@pytest.mark.parametrize(
    ("label", "shown"), [("Meyer", "Meeting: Anna, Ben"), ("Benjamin", "Meeting: Ben, Anna"), ("eyer", "Eyer: Anna, Ben")]
)
def test_a_name_is_known_in_every_form_and_shown_in_the_readers(told, words, label, shown):
    events = replace(told(replace(MET, label=label)), names=Spoken(a="Anna", b="Ben"))
    assert heading(events, 0, words) == shown


def test_what_is_no_meeting_keeps_its_label(told, words):
    assert heading(told(replace(MET, type="statement")), 0, words) == "Anna"


def test_a_single_word_stays_where_nobody_is_known(told, words):
    assert heading(told(replace(MET, label="Gipfel", actors=())), 0, words) == "Gipfel"
