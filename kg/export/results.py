"""A query's rows as text: for programs (CSV, TSV, JSON, XML as SPARQL 1.1 defines them), for people (Markdown), Turtle for graphs."""

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, QueryResultsFormat, parse_query_results

from kg.errors import UsageError
from kg.export.names import XSD, Names
from kg.export.turtle import turtle
from kg.queries import Iri, Rows, gives_table

if TYPE_CHECKING:
    from kg.queries.rows import Term

RESULT_FORMATS = ("csv", "tsv", "json", "xml", "ttl", "md")
OTHER_NAMES = {"turtle": "ttl", "markdown": "md"}
NO_GRAPH = "Only CONSTRUCT and DESCRIBE give Turtle: take csv, tsv, json, xml or md for a table."


def result_format(name: str) -> str:
    """One of `RESULT_FORMATS`, also by another of its names ("turtle"). Raises UsageError where it is none."""
    known = OTHER_NAMES.get(name.lower(), name.lower())
    if known not in RESULT_FORMATS:
        raise UsageError(f"There is no result format '{name}': take one of {', '.join(RESULT_FORMATS)}.")
    return known


def refuse_table(form: str | None, text: str) -> None:
    """Raises UsageError where a query asks for a table and the format is for graphs, so that nobody waits for an answer in vain."""
    if form == "ttl" and gives_table(text):
        raise UsageError(NO_GRAPH)


def write_rows(rows: Rows, form: str, prefixes: Mapping[str, str]) -> str:
    """The rows in one of `RESULT_FORMATS`. Raises UsageError for another, and for Turtle of rows that are no graph."""
    return WRITERS[result_format(form)](rows, prefixes)


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """An IRI as people read it: with a prefix where one fits."""
    return Names(prefixes).short(iri) or iri


def result_json(rows: Rows) -> str:
    """SPARQL 1.1 Query Results JSON."""
    if rows.kind == "ask":
        return json.dumps({"head": {}, "boolean": rows.rows[0][0]}) + "\n"
    bindings = [
        {name: _term(term) for name, term in zip(rows.columns, row, strict=True) if term is not None} for row in rows.terms
    ]  # fmt: skip
    return json.dumps({"head": {"vars": list(rows.columns)}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1) + "\n"


def _term(term: "Term") -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "literal", "value": str(term)}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    typed = {} if term.datatype.value == XSD + "string" else {"datatype": term.datatype.value}
    return {"type": "literal", "value": term.value, **typed}


def _converted(form: QueryResultsFormat) -> Callable[[Rows, Mapping[str, str]], str]:
    def write(rows: Rows, _: Mapping[str, str]) -> str:
        if rows.kind == "ask" and form in {QueryResultsFormat.CSV, QueryResultsFormat.TSV}:
            return f"{str(rows.rows[0][0]).lower()}\n"
        parsed = parse_query_results(result_json(rows), format=QueryResultsFormat.JSON)
        text = (parsed.serialize(format=form) or b"").decode()
        return text if text.endswith("\n") else text + "\n"

    return write


def _turtle(rows: Rows, prefixes: Mapping[str, str]) -> str:
    if rows.kind != "graph":
        raise UsageError(NO_GRAPH)
    quads = [
        Quad(subject, predicate, value, DefaultGraph())
        for subject, predicate, value in rows.terms
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and isinstance(value, NamedNode | Literal)
    ]
    return turtle(quads, prefixes)


def _markdown(rows: Rows, prefixes: Mapping[str, str]) -> str:
    lines = [rows.columns, tuple("---" for _ in rows.columns)]
    lines += [tuple(_cell(cell, prefixes) for cell in row) for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(cell: object, prefixes: Mapping[str, str]) -> str:
    text = shorten(cell, prefixes) if isinstance(cell, Iri) else "" if cell is None else str(cell)
    return " ".join(text.replace("|", "\\|").split())


WRITERS: dict[str, Callable[[Rows, Mapping[str, str]], str]] = {
    "csv": _converted(QueryResultsFormat.CSV),
    "tsv": _converted(QueryResultsFormat.TSV),
    "json": lambda rows, _: result_json(rows),
    "xml": _converted(QueryResultsFormat.XML),
    "ttl": _turtle,
    "md": _markdown,
}
