"""The named queries: files `queries/*.rq` that any SPARQL 1.1 engine runs as they stand, with a header that says what they answer.

    # title: Meetings
    # description: Every meeting with its day, place and participants.
    # param from: date - not before this day
    # param modality: term = nkv:modality-pledged - how firm
    # example: kg query meetings --from 2025-09-01

Each parameter has one line of its own, `VALUES ?from { UNDEF }` or `VALUES ?modality { nkv:modality-pledged }`, where its value is
put at binding; what stands there is its default.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from kg.errors import RuleError, UsageError
from kg.queries.parameter import TYPES, UNSET, Parameter, ParameterType
from kg.settings import resource

HEADER = re.compile(r"^#\s*(title|description|param|example):?\s+(.*)$")
PARAM = re.compile(r"(?P<name>[a-z][a-z_]*):\s*(?P<type>\w+)(?:\s*=\s*(?P<default>.*?))?(?:\s+-\s+(?P<text>.*))?")
RESERVED = frozenset({"limit", "seconds", "format", "explain", "store", "allow_service", "help"})  # what "kg query" itself takes
VALUES = re.compile(r"^(?P<indent>\s*)VALUES\s+\?(?P<name>\w+)\s*\{\s*(?P<value>[^{}]*?)\s*\}\s*$")


@dataclass(frozen=True, slots=True)
class Query:
    """A named query with its documentation."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    examples: tuple[str, ...]
    text: str

    def parameter(self, name: str) -> Parameter:
        """The parameter of this name; strokes between its words may be left out. Raises UsageError, which lists those there are."""
        for parameter in self.parameters:
            if parameter.name.replace("_", "") == name.replace("_", ""):
                return parameter
        known = ", ".join(parameter.option for parameter in self.parameters) or "none"
        raise UsageError(f"The query '{self.name}' has no parameter --{name.replace('_', '-')}; it has: {known}.")


@cache
def library(folder: Path | None = None) -> Mapping[str, Query]:
    """All named queries of a folder (None: the ones that ship) by name, sorted. Raises RuleError where one breaks the rules above."""
    files = sorted((folder or resource("queries")).glob("*.rq"))
    return {path.stem: read_query(path.stem, path.read_text(encoding="utf-8")) for path in files}


def named(name: str) -> Query:
    """A query of the library. Raises UsageError, which names the nearest."""
    queries = library()
    if name in queries:
        return queries[name]
    from difflib import get_close_matches

    near = get_close_matches(name, queries, n=1)
    hint = f"did you mean '{near[0]}'?" if near else "'kg queries' lists them."
    raise UsageError(f"There is no query '{name}': {hint}")


def read_query(name: str, text: str) -> Query:
    """A query from its file's text. Raises RuleError where the header lacks a title or does not agree with the VALUES lines."""
    told: dict[str, list[str]] = {"title": [], "description": [], "param": [], "example": []}
    last: list[str] | None = None
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if found := HEADER.match(line):
            last = told[found[1]]
            last.append(found[2].strip())
        elif last and line[1:].strip():
            last[-1] += " " + line[1:].strip()
    if not told["title"] or not told["description"]:
        raise RuleError(f"The query {name}.rq has no '# title:' or no '# description:' in its first lines.")
    parameters = tuple(_parameter(name, declared) for declared in told["param"])
    _compare(name, parameters, text)
    return Query(name, told["title"][0], told["description"][0], parameters, tuple(told["example"]), text)


def _parameter(query: str, declared: str) -> Parameter:
    found = PARAM.fullmatch(declared)
    if not found or found["type"] not in TYPES:
        raise RuleError(f"The query {query}.rq declares '# param {declared}', not 'name: type = default - what it does'.")
    if found["name"] in RESERVED:
        raise RuleError(f"The query {query}.rq calls a parameter '{found['name']}', which 'kg query' takes itself: choose another name.")
    return Parameter(found["name"], cast("ParameterType", found["type"]), found["text"] or "", found["default"] or UNSET)


def _compare(query: str, parameters: tuple[Parameter, ...], text: str) -> None:
    used = [(found["name"], found["value"]) for found in map(VALUES.match, text.splitlines()) if found]
    for parameter in parameters:
        standing = [value for name, value in used if name == parameter.name]
        if standing != [parameter.default]:
            needed = f"VALUES ?{parameter.name} {{ {parameter.default} }}"
            raise RuleError(f"The query {query}.rq needs exactly one line '{needed}' for its parameter, it has: {standing or 'none'}.")
    declared = {parameter.name for parameter in parameters}
    for name, value in used:
        if name not in declared and value == UNSET:
            raise RuleError(f"The query {query}.rq has a line 'VALUES ?{name} {{ UNDEF }}' but declares no '# param {name}: …'.")
