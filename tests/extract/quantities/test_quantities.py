"""Numbers with what they count, in both languages: every example of the tables, and what must hold of any number."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.quantities import find_quantities
from kg.language import analyser
from kg.language.tables import table
from kg.model import Article, Quantity, Span, TextUnit

EXAMPLES = [
    pytest.param(language, row["text"], row["finds"], id=f"{language}-{n}")
    for language in ("de", "en")
    for n, row in enumerate(table(language, "quantities")["example"])
]


def found(text: str, language: str) -> tuple[Quantity, ...]:
    units = (TextUnit(Span(0, len(text)), "paragraph"),)
    document = analyser().read(Article(key="a", source="a.txt", title="A", text=text, language=language, units=units))
    return find_quantities(document)


@pytest.mark.parametrize(("language", "text", "wanted"), EXAMPLES)
def test_an_example_of_the_table(language, text, wanted):
    quantities = found(text, language)
    told = [{key: getattr(quantity, key) for key in want} for quantity, want in zip(quantities, wanted, strict=False)]
    assert len(quantities) == len(wanted)
    assert told == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die 27-jährige Frau kam am 3. Mai 2024 um 18:30 Uhr.", "de"),
        ("Ein Sprecher sagte, eine Lösung sei nahe.", "de"),
        ("Die Resolution 1973 nennt Artikel 42.", "de"),
        ("Das Spiel endete 3:2.", "de"),
        ("In 1999 the G20 met for two days.", "en"),
        ("One of them resigned on May 4.", "en"),
        ("The 38-year-old man flew a Boeing 747.", "en"),
    ],
)
def test_what_counts_nothing_is_no_quantity(text, language):
    assert found(text, language) == ()


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=2, max_value=999), st.sampled_from([("Millionen", 1e6), ("Milliarden", 1e9), ("Mrd.", 1e9)]))
def test_a_scale_multiplies_and_the_span_is_the_text(number, scale):
    word, factor = scale
    text = f"Das Land gibt {number} {word} Euro aus."
    (quantity,) = found(text, "de")
    assert quantity.value == number * factor
    assert quantity.unit == "EUR"
    assert quantity.span.of(text) == quantity.text == f"{number} {word} Euro"
