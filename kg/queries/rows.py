"""What a query answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, NamedNode, Triple
    from pyoxigraph import Literal as RdfLiteral

    Term = NamedNode | BlankNode | RdfLiteral | Triple

Kind = Literal["select", "ask", "graph"]
XSD = "http://www.w3.org/2001/XMLSchema#"


class Iri(str):
    """An IRI among the values; compares and prints as its text."""

    __slots__ = ()


Cell = Iri | str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Rows:
    """A table. `kind` "ask" has one row with one boolean, "graph" the columns subject, predicate, object.

    `terms` are RDF terms as the engine gave them (None: unbound), `rows` the same as Python values: Iri, str, int, float (also for
    decimals), bool, date, datetime. `cut` says that a limit left rows out.
    """

    kind: Kind
    columns: tuple[str, ...]
    terms: "tuple[tuple[Term | None, ...], ...]"
    cut: bool = False

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The table in Python values."""
        return tuple(tuple(value(term) for term in row) for row in self.terms)

    def dicts(self) -> list[dict[str, Cell]]:
        """One dictionary a row, by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> list[Cell]:
        """One column; KeyError where there is none of this name."""
        if name not in self.columns:
            raise KeyError(name)
        place = self.columns.index(name)
        return [value(row[place]) for row in self.terms]

    def __len__(self) -> int:
        return len(self.terms)

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return iter(self.rows)


def value(term: "Term | None") -> Cell:
    """A term as a Python value; an ill-typed literal stays its text."""
    from pyoxigraph import Literal as RdfLiteral
    from pyoxigraph import NamedNode

    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if not isinstance(term, RdfLiteral):
        return str(term)
    try:
        return _literal(term.value, term.datatype.value.removeprefix(XSD))
    except ValueError:
        return term.value


def _literal(text: str, datatype: str) -> Cell:
    match datatype:
        case "date":
            return date.fromisoformat(text)
        case "dateTime":
            return datetime.fromisoformat(text.replace("Z", "+00:00"))
        case "boolean":
            return text in {"true", "1"}
        case "decimal" | "double" | "float":
            return float(text)
        case "integer" | "nonNegativeInteger" | "positiveInteger" | "int" | "long":
            return int(text)
    return text
