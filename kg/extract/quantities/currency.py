"""Which state's money a word means that several states use ("Kronen", "pesos"): the one whose state the text names."""

import re
from functools import cache

from kg.language.tables import table


@cache
def shared(language: str) -> dict[str, dict[str, re.Pattern[str]]]:
    """Words for money of several states, each with its currencies' codes and what names their states."""
    return {
        form: {code: re.compile(rf"\b(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE) for code, stems in row["states"].items()}
        for row in table(language, "quantities").get("shared", ())
        for form in row["forms"]
    }


def meant(language: str, word: str, sentence: str, text: str) -> str | None:
    """The code of the currency that `word` means: by the one state named in its sentence, else in the whole text; None where it is open."""
    codes = shared(language).get(word, {})
    for place in (sentence, text):
        named = [code for code, states in codes.items() if states.search(place)]
        if named:
            return named[0] if len(named) == 1 else None
    return None
