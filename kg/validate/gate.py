"""The fast gate: shapes compiled to SPARQL, run over the resolved view and over every article's graph."""

from collections.abc import Iterable, Iterator

from kg.errors import UsageError
from kg.graph import iris
from kg.queries import run
from kg.store import Reader
from kg.validate.compiling import broken, target
from kg.validate.finding import Finding
from kg.validate.shapes import Constraint, Severity, Shape

ADVICE = "Ingest the article again with this version; if it stays, the rule that found it is at fault."
LOOK = "Look at the sentence: what is missing may stand elsewhere, or a rule read too much into it."


def advice(severity: Severity) -> str:
    """What to do about a finding of a shape."""
    return ADVICE if severity == "violation" else LOOK


def run_shapes(reader: Reader, shapes: Iterable[Shape], graph: str | None = None) -> Iterator[Finding]:
    """What breaks the shapes. `graph`: None all, "resolved" the default graph only, else one graph by its IRI. Each once."""
    for shape in shapes:
        for constraint in shape.constraints:
            yield from _findings(reader, shape, constraint, graph)


def _findings(reader: Reader, shape: Shape, constraint: Constraint, graph: str | None) -> Iterator[Finding]:
    pattern = f"{target(shape, constraint)} {broken(constraint)}"
    if graph in {None, "resolved"}:
        yield from _rows(reader, shape, constraint, f"SELECT DISTINCT ?this ?value WHERE {{ {pattern} }}")
    if graph is None:
        start = iris.article("", reader.base)
        named = f'GRAPH ?graph {{ {pattern} }} FILTER(STRSTARTS(STR(?graph), "{start}"))'
        yield from _rows(reader, shape, constraint, f"SELECT DISTINCT ?this ?value ?graph WHERE {{ {named} }}")
    elif graph != "resolved":
        inside = f"GRAPH <{graph}> {{ {pattern} }}"
        yield from _rows(reader, shape, constraint, f"SELECT DISTINCT ?this ?value (<{graph}> AS ?graph) WHERE {{ {inside} }}")


def _rows(reader: Reader, shape: Shape, constraint: Constraint, text: str) -> Iterator[Finding]:
    rows = run(reader, text)
    for terms, values in zip(rows.terms, rows.rows, strict=True):
        yield Finding(
            by=shape.name,
            source="shape",
            severity=constraint.severity,
            message=constraint.message,
            node=str(values[0]),
            graph=str(values[2]) if len(values) > 2 else None,
            path=constraint.path,
            value=None if values[1] is None else str(getattr(terms[1], "value", terms[1])),
            component=constraint.component,
            shape=shape.iri,
            advice=advice(constraint.severity),
        )


def named_graph(reader: Reader, given: str) -> str:
    """The graph that a person means: "resolved", an IRI, an article's key or the last word of another graph's name."""
    if given == "resolved":
        return given
    for candidate in (given, iris.article(given, reader.base), iris.named_graph(given, reader.base)):
        if ":" in candidate and next(reader.quads(candidate), None) is not None:
            return candidate
    raise UsageError(f"There is no graph '{given}': give 'resolved', an article's key or a graph's IRI.")
