"""What a correction may name, for each kind of claim, and how a value that a person typed is read."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from kg.errors import UsageError
from kg.model import Commitment, Meeting, Statement
from kg.resolve.correcting import PATTERNS, SLOTS, Form
from kg.terms import SCHEMES

Kind = Literal["meeting", "commitment", "statement"]
RECORDS = {"meeting": Meeting, "commitment": Commitment, "statement": Statement}
LONGEST = 500
EXAMPLES: Mapping[Form, str] = {"names": "names with semicolons between", "amount": "5000000000 EUR", "count": "26"}


@dataclass(frozen=True, slots=True)
class Correctable:
    """A property that can be corrected: a "day", a "term" of `terms`, a free "text" of one line, "names" of actors of the article with
    semicolons between, an "amount" such as "5000000000 EUR", or a "count"."""

    name: str
    value: Form
    terms: tuple[str, ...] = ()

    def read(self, typed: str) -> str:
        """The value as judgements keep it: "4.9.2025" is "2025-09-04". Raises UsageError with what would fit."""
        text = " ".join(typed.split())
        match self.value:
            case "day":
                from kg.load.dates import read_date

                day = read_date(text)
                if day is None:
                    raise UsageError(f"'{text}' is no day; write it as 2025-09-04.")
                return day.isoformat()
            case "term":
                if text.casefold() not in self.terms:
                    raise UsageError(f"'{text}' is no {self.name}: take one of {', '.join(self.terms)}.")
                return text.casefold()
            case _:
                if not text or len(text) > LONGEST:
                    raise UsageError(f"The {self.name} needs a text of 1 to {LONGEST} characters.")
                if not PATTERNS[self.value].fullmatch(text):
                    raise UsageError(f"'{text}' is no {self.name}: write it as {EXAMPLES[self.value]}.")
                return text


@cache
def correctable(kind: Kind) -> Mapping[str, Correctable]:
    """The properties of a kind of claim that can be corrected, by name; the resolver applies just these."""
    held = {field.name for field in fields(RECORDS[kind])}
    return {
        name: Correctable(name, slot.form, SCHEMES[name] if slot.form == "term" else ())
        for name, slot in SLOTS.items()
        if slot.field in held
    }


def correction(kind: Kind, typed: str) -> tuple[str, str]:
    """Property and value of a typed "PROPERTY=VALUE". Raises UsageError with the properties, or values, that there are."""
    name, equals, value = typed.partition("=")
    known = correctable(kind)
    typed_name = name.strip().casefold()
    name = next((one for one in known if one.casefold() == typed_name), typed_name)
    if not equals:
        raise UsageError(f"'{typed}' is no correction: write PROPERTY=VALUE, such as {_example(known)}.")
    if name not in known:
        raise UsageError(f"The {name or 'property'} of a {kind} cannot be corrected: take one of {', '.join(known)}.")
    return name, known[name].read(value)


def _example(known: Mapping[str, Correctable]) -> str:
    one = next(iter(known.values()))
    return f"{one.name}={'2025-09-04' if one.value == 'day' else one.terms[0] if one.terms else '…'}"
