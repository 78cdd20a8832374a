"""What a query gives, told from its first word, before it runs."""

import re

PROLOGUE = r"(?:\s+|#[^\n]*(?:\n|$)|BASE\s*<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>)*"
FORM = re.compile(rf"{PROLOGUE}(?P<word>SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)


def gives_table(text: str) -> bool:
    """Whether a SPARQL text is a SELECT or an ASK; False also where it cannot be told, so that the engine says what is wrong with it."""
    found = FORM.match(text)
    return found is not None and found["word"].upper() in {"SELECT", "ASK"}
