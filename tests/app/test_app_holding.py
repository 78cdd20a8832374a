"""The sentence beside a disputed value is the one that holds it."""

from datetime import date

import pytest

from kg.app.holding import holds


@pytest.mark.parametrize(
    ("sentence", "value", "language"),
    [
        ("26 Staaten nahmen teil.", "26", "de"),
        ("Nineteen leaders met in London.", "19", "en"),
        ("Es gehe um fünf Milliarden Euro.", "5000000000 EUR", "de"),
        ("Some 1.6 billion pounds were promised.", "1600000000 GBP", "en"),
        ("They met on Thursday.", "2025-09-04", "en"),
        ("Am 4. September 2025 trafen sie sich.", "2025-09-04", "de"),
        ("The leaders met in Brussels.", "Brüssel", "en"),
    ],
)
def test_a_sentence_holds_its_value(sentence, value, language):
    assert holds(sentence, value, language, date(2025, 9, 5))


@pytest.mark.parametrize(
    ("sentence", "value", "language"),
    [
        ("The Kremlin criticised the summit.", "19", "en"),
        ("26 Staaten nahmen teil.", "2", "de"),
        ("They met on Wednesday.", "2025-09-04", "en"),
        ("The leaders met in Paris.", "London", "en"),
        ("Nineteen leaders met.", "19", "xx"),
    ],
)
def test_another_does_not(sentence, value, language):
    assert not holds(sentence, value, language, date(2025, 9, 5))
