"""What a query asks its caller for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Literal, get_args

from pyoxigraph import NamedNode

from kg import terms
from kg.errors import UsageError
from kg.queries.concept import concept_term

ParameterType = Literal["iri", "actor", "article", "fact", "term", "class", "date", "integer", "decimal", "string", "boolean"]
TYPES: tuple[str, ...] = get_args(ParameterType)
Value = str | int | float | bool | date | Decimal
UNSET = "UNDEF"
CLASSES = frozenset(iri for name, iri in vars(terms).items() if name.startswith("A_"))

IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|^`\\]+')
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: `type` says what it takes, `default` is the SPARQL term that stands in the file ("UNDEF": none).

    A parameter without default is optional: left out, the query does not filter by it.
    An `actor`, `article` or `fact` may be given as an IRI, with a prefix ("actor:kyiv") or, to `run`, by name or short id; a `term` is
    a value of a vocabulary ("modality-pledged"), a `class` one of the ontology ("meeting", "commitment-change").
    """

    name: str
    type: ParameterType
    description: str
    default: str = UNSET

    @property
    def option(self) -> str:
        """As it is typed: "--min-confidence"."""
        return "--" + self.name.replace("_", "-")

    def term(self, value: Value, prefixes: Mapping[str, str]) -> str:
        """The value as a SPARQL term. Raises UsageError where it does not fit the type."""
        try:
            if self.type == "term":
                return concept_term(str(value), self.description, prefixes)
            return WRITERS[self.type](str(value).lower() if isinstance(value, bool) else str(value), prefixes)
        except ValueError as error:
            raise UsageError(f"{self.option} takes {error}, not '{value}'.") from None


def iri_term(text: str, prefixes: Mapping[str, str]) -> str:
    """An IRI or a prefixed name as <IRI>. Raises ValueError where it is neither."""
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    prefix, _, local = bare.partition(":")
    if prefix in prefixes and not local.startswith("//"):
        bare = prefixes[prefix] + local
    try:
        if IRI.fullmatch(bare):
            return str(NamedNode(bare))
    except ValueError:
        pass
    raise ValueError("an IRI or a prefixed name such as actor:kyiv")


def _class(text: str, prefixes: Mapping[str, str]) -> str:
    if ":" in text:
        return iri_term(text, prefixes)
    if not re.fullmatch(r"[A-Za-z-]+", text):
        raise ValueError("a class such as meeting or commitment-change")
    local = "".join(part[:1].upper() + part[1:] for part in text.split("-"))
    if terms.NK + local not in CLASSES:
        near = get_close_matches(text.lower(), [_typed(iri) for iri in CLASSES], n=1)
        hint = f" (did you mean {near[0]}?)" if near else ""
        raise ValueError(f"a class of the ontology such as meeting or commitment-change{hint}")
    return f"<{prefixes['nk']}{local}>"


def _typed(iri: str) -> str:
    """A class as it is typed: "commitment-change"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", iri.removeprefix(terms.NK)).lower()


def _date(text: str, _: Mapping[str, str]) -> str:
    from kg.load.dates import read_date

    day = read_date(text)
    if day is None:
        raise ValueError("a day such as 2025-09-04 or 4.9.2025")
    return f'"{day.isoformat()}"^^<{XSD}date>'


def _integer(text: str, _: Mapping[str, str]) -> str:
    if not re.fullmatch(r"[+-]?\d{1,18}", text):
        raise ValueError("a whole number")
    return str(int(text))


def _decimal(text: str, _: Mapping[str, str]) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError("a number such as 0.8")
    return f'"{number:f}"^^<{XSD}decimal>'


def _string(text: str, _: Mapping[str, str]) -> str:
    return f'"{text.translate(ESCAPES)}"'


def _boolean(text: str, _: Mapping[str, str]) -> str:
    if text.lower() not in {"true", "false"}:
        raise ValueError("true or false")
    return text.lower()


WRITERS: dict[str, Callable[[str, Mapping[str, str]], str]] = {
    "iri": iri_term,
    "actor": iri_term,
    "article": iri_term,
    "fact": iri_term,
    "class": _class,
    "date": _date,
    "integer": _integer,
    "decimal": _decimal,
    "string": _string,
    "boolean": _boolean,
}
