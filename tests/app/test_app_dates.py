from datetime import date

import pytest

from kg.app.dates import day_words, percent, value_words


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        ("2025-09-04", "de", "4. Sept. 2025"),
        ("2025-09-04", "en", "4 Sept 2025"),
        ("5000000000 EUR", "de", "5.000.000.000 EUR"),
        ("26", "en", "26"),
        ("0.5 percent", "de", "0,5 percent"),
        ("Paris", "de", "Paris"),
        ("26 bis 30", "de", "26 bis 30"),
        ("2025-13-40", "de", "2025-13-40"),
    ],
)
def test_a_disputed_value_is_written_as_people_do(value, language, words):
    assert value_words(value, language) == words


def test_nothing_is_no_day_and_no_percentage():
    assert day_words(None, "de") == ""
    assert percent(None, "de") == ""
    assert day_words(date(2025, 5, 1), "de") == "1. Mai 2025"
