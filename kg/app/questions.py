"""The named queries as a reader asks them: title, text and the names of their parameters, from `catalogue/queries.*.toml`."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Literal, get_args

from kg import terms
from kg.app.words import FOLDER, language, term
from kg.errors import RuleError
from kg.queries import Parameter
from kg.queries.concept import scheme_of

Part = Literal["title", "text", "label", "hint", "choice"]
LISTED = re.compile(r": (?P<values>[a-z-]+(?:, [a-z-]+)+)$")


@cache
def questions(language: str) -> Mapping[Part, Mapping[str, str]]:
    """All words of a language about the named queries: titles and texts by query, labels and hints by parameter, choices by value."""
    tables = tomllib.loads((FOLDER / f"queries.{language}.toml").read_text(encoding="utf-8"))
    return {part: tables[part] for part in get_args(Part)}


def told(part: Part, name: str) -> str:
    """One of them in the reader's language. Raises RuleError where the catalogue lacks it."""
    entries = questions(language())[part]
    if name not in entries:
        raise RuleError(f"The catalogue queries.{language()}.toml has no entry '{name}' in [{part}].")
    return entries[name]


def hint(parameter: Parameter) -> str | None:
    """What a parameter's name does not say by itself, None where it says all."""
    return questions(language())["hint"].get(parameter.name)


def choices(parameter: Parameter) -> dict[str, str]:
    """What a parameter may be, in the reader's language: its vocabulary's values or those that its description lists; else nothing."""
    if parameter.type == "term" and (scheme := scheme_of(parameter.description)):
        return {f"{scheme}-{value}": term(scheme, value) for value in terms.SCHEMES[scheme]}
    if parameter.type in {"class", "string"} and (found := LISTED.search(parameter.description)):
        return {value: told("choice", value) for value in found["values"].split(", ")}
    return {}
