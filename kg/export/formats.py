"""The formats a graph can leave in."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath

from pyoxigraph import Quad

from kg.errors import UsageError
from kg.export.jsonld import jsonld
from kg.export.turtle import trig, turtle


def nquads(quads: Iterable[Quad], _: Mapping[str, str]) -> str:
    """N-Quads, one a line, sorted."""
    return "".join(sorted({f"{quad} .\n" for quad in quads}))


def ntriples(quads: Iterable[Quad], _: Mapping[str, str]) -> str:
    """N-Triples, one a line, sorted."""
    return "".join(sorted({f"{quad.triple} .\n" for quad in quads}))


FORMATS: dict[str, Callable[[Iterable[Quad], Mapping[str, str]], str]] = {
    "turtle": turtle,
    "trig": trig,
    "nquads": nquads,
    "ntriples": ntriples,
    "jsonld": jsonld,
}
ENDINGS = {
    ".ttl": "turtle",
    ".trig": "trig",
    ".nq": "nquads",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
    ".json": "jsonld",
}
OTHER_NAMES = {"ttl": "turtle", "nq": "nquads", "n-quads": "nquads", "nt": "ntriples", "n-triples": "ntriples", "json-ld": "jsonld"}


def graph_format(path: str | PurePath | None = None, named: str | None = None) -> str:
    """The format `named`, else by the ending of `path`, else Turtle. Raises UsageError where it is none of ours."""
    if named:
        name = OTHER_NAMES.get(named.lower(), named.lower())
        if name not in FORMATS:
            raise UsageError(f"There is no graph format '{named}': take one of {', '.join(FORMATS)}.")
        return name
    ending = PurePath(path).suffix.lower() if path else ".ttl"
    if ending not in ENDINGS:
        raise UsageError(f"The ending '{ending}' of {path} names no graph format: end it in {', '.join(ENDINGS)} or give --format.")
    return ENDINGS[ending]


def render(quads: Iterable[Quad], graph_format: str, prefixes: Mapping[str, str]) -> str:
    """The quads in one of the `FORMATS`."""
    return FORMATS[graph_format](quads, prefixes)
