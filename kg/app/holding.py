"""Whether a sentence holds a disputed value: as a number in digits or words, as a time, as a name."""

from contextlib import suppress
from datetime import date

from kg.app.dates import AMOUNT
from kg.extract.quantities.numbers import numbers
from kg.language.tables import languages
from kg.resolve.places import place_names
from kg.times import tag

CLOSE = 1e-9


def holds(sentence: str, value: str, language: str, published: date | None = None) -> bool:
    """`value` as disputes write it ("2025-09-04", "26", "5000000000 EUR", "Paris"), `published` is the day of the sentence's article."""
    if language not in languages():
        return False
    with suppress(ValueError):
        day = date.fromisoformat(value)
        return any(time.earliest == day for time in tag(sentence, language, published))
    if found := AMOUNT.fullmatch(value):
        return any(abs(one - float(found["number"])) <= CLOSE * abs(one) for one in _numbers(sentence, language))
    names = {value, *place_names(value).values()}
    return any(name.casefold() in sentence.casefold() for name in names)


def _numbers(sentence: str, language: str) -> list[float]:
    """What the numbers of a sentence amount to, with "million" and its like."""
    known = numbers(language)
    found = []
    for match in known.pattern.finditer(sentence):
        for part in (match["number"], match["maximum"]):
            amount = known.value(part) if part else None
            if amount is not None:
                found.append(amount * known.scales.get((match["scale"] or "").lower(), 1.0))
    return found
