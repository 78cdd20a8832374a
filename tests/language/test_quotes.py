"""Quotations: where they begin and end, and what happens to those that never close."""

import pytest

from kg.language.quotes import find_quotes
from kg.language.tokens import tokenise
from kg.model.span import Span


def quotes(*paragraphs: str, language: str = "de") -> list[tuple[str, bool]]:
    text, units, at = "\n\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        units.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    tokens = [place for unit in units for place in tokenise(text, unit.start, unit.end, language)]
    return [(quote.inner.of(text), quote.closed) for quote in find_quotes(text, units, tokens, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Er sagte: „Ich gehe.“ Dann ging er.", ["Ich gehe."]),
        ("de", "»Nein«, sagte sie, »niemals.«", ["Nein", "niemals."]),
        ("de", "«Nein», sagte sie.", ["Nein"]),
        ("de", 'Das ist "nicht gut", hieß es.', ["nicht gut"]),
        ("de", "„Er rief ‚Halt‘ und ging“, so der Zeuge.", ["Er rief ‚Halt‘ und ging", "Halt"]),
        ("de", "„Ich danke. Wir gehen“, sagte er.", ["Ich danke. Wir gehen"]),
        ("en", "“We won’t go,” she said.", ["We won’t go,"]),
        ("en", '"We won\'t. No," she said. "Never."', ["We won't. No,", "Never."]),
        ("en", "The workers' union said 'no' to Smith's plan.", []),
        ("de", "Ohne Anführung.", []),
    ],
)
def test_closed_quotations(language: str, text: str, expected: list[str]) -> None:
    assert quotes(text, language=language) == [(inner, True) for inner in expected]


def test_a_quotation_may_run_over_paragraphs() -> None:
    assert quotes("Er sagte: „Erstens das.", "Zweitens jenes.“ Dann schwieg er.") == [("Erstens das.\n\nZweitens jenes.", True)]


def test_each_paragraph_of_a_quotation_may_open_it_again() -> None:
    assert quotes("“First this.", "“Then that,” she said.", language="en") == [("First this.\n\n“Then that,", True)]


def test_a_quotation_that_never_closes_ends_with_its_paragraph() -> None:
    assert quotes("Er sagte: „Das war es.", "Der Tag verging.") == [("Das war es.", False)]


def test_a_quotation_does_not_run_on_for_ever() -> None:
    found = quotes("Er sagte: „Das war es.", *["Der Tag verging."] * 10, "Sie rief: „Halt!“")
    assert found == [("Das war es.", False), ("Halt!", True)]
