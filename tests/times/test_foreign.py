"""Languages without rules."""

from datetime import date

import pytest

from kg.times import tag

PUBLISHED = date(2025, 9, 4)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le sommet a eu lieu le 4 septembre 2025 à Paris."),
        ("es", "La cumbre fue el 4 de septiembre de 2025 en Madrid."),
        ("it", "Il vertice si è tenuto il 4 settembre 2025 a Roma."),
        ("nl", "De top was op 4 september 2025."),
    ],
)
def test_a_complete_date_is_found_and_marked(language, text):
    (time,) = tag(text, language, PUBLISHED)
    assert (time.value, time.rule) == ("2025-09-04", "dateparser")
    assert time.text == time.span.of(text)
    assert time.text.endswith("2025")


@pytest.mark.parametrize("text", ["Il viendra mardi.", "Il est venu hier.", "Il a 12 ans et 3 chats.", "En mai, il part.", ""])
def test_what_dateparser_would_guess_is_left_out(text):
    assert tag(text, "fr", PUBLISHED) == ()


def test_an_unknown_language_has_none():
    assert tag("Am 4. September 2025", "zz", PUBLISHED) == ()
