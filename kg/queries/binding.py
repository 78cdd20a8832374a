"""A query with its parameters filled in."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal

from kg.queries.library import VALUES, Query
from kg.queries.parameter import UNSET, Value

Values = Value | Sequence[Value] | None


def bind(query: Query, parameters: Mapping[str, Values], prefixes: Mapping[str, str]) -> str:
    """The text that runs: each given value put into its VALUES line, several as alternatives, None as if left out.

    Blocks marked "# only with …" that nothing given needs are left out, so that the engine starts from what is given.

    Every value is written as a SPARQL term, so nothing in it can change the query. Raises UsageError for an unknown parameter or a
    value that does not fit.
    """
    terms: dict[str, str] = {}
    for name, given in parameters.items():
        parameter = query.parameter(name)
        if values := several(given):
            terms[parameter.name] = " ".join(parameter.term(value, prefixes) for value in values)
    text, idle = _without_idle(query.text, terms)
    if not terms:
        return _without_header(text, idle)
    return "".join(_line(line, terms) + end for line, end in LINE.findall(_without_header(text, {*terms, *idle})))


def _without_idle(text: str, terms: Mapping[str, str]) -> tuple[str, set[str]]:
    """The text without the blocks that only serve parameters which nobody gave, and the names of these parameters.

    Such a block stands between "# only with from, to" and "# end"; all parameters named have their line in it.
    """
    idle: set[str] = set()

    def kept(found: re.Match[str]) -> str:
        names = set(found["names"].replace(",", " ").split())
        if names & terms.keys() or any(not re.search(rf"VALUES \?{name} {{ {UNSET} }}", found["body"]) for name in names):
            return found["body"]
        idle.update(names)
        return ""

    return ONLY_WITH.sub(kept, text), idle


def _without_header(text: str, names: Collection[str]) -> str:
    """The text without the `# param` lines of the parameters that have their value now, so that it is a query of its own."""
    return DECLARED.sub(lambda found: "" if found["name"] in names else found.group(), text)


def several(given: Values) -> list[Value]:
    """One value, several or none as a list."""
    if given is None:
        return []
    if isinstance(given, str | int | float | date | Decimal):
        return [given]
    return list(given)


def _line(line: str, terms: Mapping[str, str]) -> str:
    if (found := VALUES.match(line)) and found["name"] in terms:
        return f"{found['indent']}VALUES ?{found['name']} {{ {terms[found['name']]} }}"
    if (found := OPTIONAL_FILTER.match(line)) and found["name"] in terms and terms[found["name"]] != UNSET:
        return f"{found['indent']}{found['pattern'].strip().removesuffix('.')} ."
    return line


# "# param name: …" with the lines that it runs over: those up to the next word of the header.
DECLARED = re.compile(r"^#\s*param:?\s+(?P<name>[a-z_]+):[^\n]*\n(?:#(?!\s*(?:title|description|param|example)\b)[^\n]*\n)*", re.MULTILINE)
ONLY_WITH = re.compile(r"^ *# only with (?P<names>[a-z_, ]+)\n(?P<body>.*?)^ *# end\n", re.MULTILINE | re.DOTALL)
LINE = re.compile(r"([^\n]*)(\n|$)")
# "FILTER(!BOUND(?actor) || EXISTS { … })" on one line: with a value the pattern itself says the same and lets the engine start from it.
OPTIONAL_FILTER = re.compile(r"^(?P<indent>\s*)FILTER\s*\(\s*!BOUND\(\?(?P<name>\w+)\)\s*\|\|\s*EXISTS\s*\{(?P<pattern>[^{}]*)\}\s*\)\s*$")
