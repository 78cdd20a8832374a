"""Names, places and amounts made comparable."""

from datetime import date

import pytest

from kg.model import Quantity, Span
from kg.resolve.names import fold, sound, surname
from kg.resolve.places import apart, place_key, place_name
from kg.resolve.reasons import why_amounts_differ

SOUND_ALIKE = [
    ("Selenskyj", "Zelenskyy"), ("Sacharowa", "Zakharova"), ("Jelzin", "Yeltsin"), ("Chodorkowski", "Khodorkovsky"), ("Schoigu", "Shoigu"),
    ("Netanjahu", "Netanyahu"), ("Lawrow", "Lavrov"), ("Jermak", "Yermak"), ("Erdoğan", "Erdogan"), ("Poroschenko", "Poroshenko"),
]  # fmt: skip
SOUND_APART = [("Merz", "Macron"), ("Scholz", "Schulz-Asche"), ("Putin", "Peskow"), ("Biden", "Blinken"), ("Lavrov", "Larionow")]


@pytest.mark.parametrize(("one", "other"), SOUND_ALIKE)
def test_transcriptions_of_one_surname_sound_alike(one: str, other: str) -> None:
    assert sound(fold(one)) == sound(fold(other))


@pytest.mark.parametrize(("one", "other"), SOUND_APART)
def test_other_surnames_do_not(one: str, other: str) -> None:
    assert sound(fold(one)) != sound(fold(other))


@pytest.mark.parametrize(
    ("name", "last"), [("Ursula von der Leyen", "leyen"), ("Martin Luther King Jr.", "king"), ("Merz", "merz"), ("…", "")]
)
def test_surname(name: str, last: str) -> None:
    assert surname(name) == last


def test_a_capital_is_one_place_in_every_language_and_an_unknown_name_is_itself() -> None:
    assert place_key("Kiew") == place_key("Kyjiw") == place_key("Kyiv")
    assert place_name("Warschau") == "Warsaw"
    assert place_name("Schloss  Meseberg") == "Schloss Meseberg"


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("Paris", "London", True),
        ("Kiew", "Kyiv", False),
        ("Ukraine", "Kyiv", False),
        ("Palast am Fluss", "Paris", False),
        (None, "Paris", False),
    ],
)
def test_places_that_exclude_each_other(one: str | None, other: str, excluded: bool) -> None:
    assert apart(one, other) is excluded


def amount(value: float, **more: object) -> Quantity:
    return Quantity(value, "", Span(0, 1), **more)


REASONS = {
    "unit": [amount(3, unit="EUR"), amount(3, unit="USD")],
    "period": [amount(3, per="year"), amount(3, per="month")],
    "bound": [amount(30), amount(26, comparator="at-least")],
    "rounding": [amount(29), amount(30)],
    None: [amount(26), amount(30)],
}


@pytest.mark.parametrize("reason", REASONS)
def test_why_amounts_differ(reason: str | None) -> None:
    assert why_amounts_differ(REASONS[reason], [None, None]) == reason


def test_a_later_article_may_simply_know_more() -> None:
    assert why_amounts_differ([amount(26), amount(30)], [date(2025, 9, 4), date(2025, 9, 5)]) == "earlier"
