"""What a query asks its caller for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal, get_args

from pyoxigraph import NamedNode

from kg import terms
from kg.errors import UsageError

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


def _term(text: str, prefixes: Mapping[str, str]) -> str:
    if ":" in text:
        return iri_term(text, prefixes)
    if not re.fullmatch(r"[\w-]+", text):
        raise ValueError("a value of a vocabulary such as modality-pledged")
    return f"<{prefixes['nkv']}{text}>"


def _class(text: str, prefixes: Mapping[str, str]) -> str:
    if ":" in text:
        return iri_term(text, prefixes)
    if not re.fullmatch(r"[A-Za-z-]+", text):
        raise ValueError("a class such as meeting or commitment-change")
    local = "".join(part[:1].upper() + part[1:] for part in text.split("-"))
    if terms.NK + local not in CLASSES:
        raise ValueError("a class of the ontology such as meeting or commitment-change")
    return f"<{prefixes['nk']}{local}>"


def _date(text: str, _: Mapping[str, str]) -> str:
    try:
        return f'"{date.fromisoformat(text).isoformat()}"^^<{XSD}date>'
    except ValueError:
        raise ValueError("a day such as 2025-09-04") from None


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
    "term": _term,
    "class": _class,
    "date": _date,
    "integer": _integer,
    "decimal": _decimal,
    "string": _string,
    "boolean": _boolean,
}
