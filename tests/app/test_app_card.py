"""What a card says once, and what it leaves out."""

import pytest

from kg.app.amounts import amount_words, amounts
from kg.app.badges import badges
from kg.app.telling import _only_a_time

VOCABULARY = "https://w3id.org/newskg/vocab/"


@pytest.fixture
def english(monkeypatch):
    for module in ("words", "badges"):
        monkeypatch.setattr(f"kg.app.{module}.language", lambda: "en")


def told(**concepts):
    said = {name: [(VOCABULARY + value, None)] for name, value in concepts.items()}
    return [badge.text for badge in badges(said | {"confidence": [(0.9, None)]})][:-1]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"commitmentStatus": "cstatus-refused", "change": "change-refused", "modality": "modality-denied"}, ["refused"]),
        ({"commitmentStatus": "cstatus-open", "modality": "modality-pledged"}, ["open", "pledged"]),
        ({"modality": "modality-denied"}, ["denied"]),
    ],
)
def test_each_badge_says_something_new(english, said, shown):
    assert told(**said) == shown


@pytest.mark.parametrize(
    ("expression", "unit", "counted", "shown"),
    [
        ("140 Mio. Euro", "EUR", None, "140 Mio. Euro"),
        ("30", None, "Panzer", "30 Panzer"),
        ("30 Panzer", None, "Panzer", "30 Panzer"),
        ("140", None, None, ""),
    ],
)
def test_no_amount_without_what_it_counts(expression, unit, counted, shown):
    assert amount_words(expression, unit, counted) == shown


def test_amounts_belong_to_their_commitments(library):
    assert set(amounts(library).values()) == {"300 Millionen Euro"}


@pytest.mark.parametrize("words", ["Sunday", "Sonntag", "next week"])
def test_a_time_is_no_topic(words):
    assert _only_a_time(words)


@pytest.mark.parametrize("words", ["Ukraine", "Waffenruhe am Sonntag", "a truce on Sunday"])
def test_what_is_more_than_a_time_is_one(words):
    assert not _only_a_time(words)
