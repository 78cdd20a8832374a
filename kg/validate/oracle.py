"""The slow and sure way: pyshacl, a reference implementation of SHACL, over one graph after the other."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, serialize

from kg.errors import UsageError
from kg.graph import iris
from kg.settings import resource
from kg.store import Reader
from kg.validate.finding import Finding
from kg.validate.gate import advice
from kg.validate.shapes import SH, Severity

if TYPE_CHECKING:
    from rdflib import Graph

SEVERITIES: dict[str, Severity] = {SH + "Warning": "warning", SH + "Info": "info"}


def run_oracle(reader: Reader, graph: str | None = None, path: Path | None = None) -> Iterator[Finding]:
    """What breaks the shapes of a Turtle file (None: the ones that ship); `graph` as for the gate. Raises UsageError without pyshacl."""
    from rdflib import Graph

    shapes = Graph().parse(path or resource("ontology", "shapes.ttl"), format="turtle")
    names: list[str | None] = [None] if graph in {None, "resolved"} else []
    if graph is None:
        start = iris.article("", reader.base)
        names += sorted(name for name in reader.graphs() if name.startswith(start))
    elif graph != "resolved":
        names.append(graph)
    for name in names:
        yield from _findings(_data(reader, name), shapes, name)


def _data(reader: Reader, name: str | None) -> "Graph":
    """One graph for rdflib, every literal as it is spelt: rdflib would drop the zone of a date."""
    import rdflib

    text = serialize((quad.triple for quad in reader.quads(name)), format=RdfFormat.N_TRIPLES) or b""
    usual = rdflib.NORMALIZE_LITERALS
    rdflib.NORMALIZE_LITERALS = False
    try:
        return rdflib.Graph().parse(data=text.decode(), format="nt")
    finally:
        rdflib.NORMALIZE_LITERALS = usual


def _findings(data: "Graph", shapes: "Graph", name: str | None) -> Iterator[Finding]:
    from rdflib import RDF, URIRef

    try:
        import pyshacl
    except ImportError:
        raise UsageError("--engine pyshacl needs pyshacl: pip install pyshacl.") from None
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=True, inference="none")
    for result in report.subjects(RDF.type, URIRef(SH + "ValidationResult")):
        told = {str(key).removeprefix(SH): value for key, value in report.predicate_objects(result)}
        path = told.get("resultPath")
        severity = SEVERITIES.get(str(told["resultSeverity"]), "violation")
        yield Finding(
            by=str(told["sourceShape"]).rpartition("/")[2],
            source="shape",
            severity=severity,
            message=str(told.get("resultMessage", "")),
            node=str(told["focusNode"]),
            graph=name,
            path=path.n3() if isinstance(path, URIRef) else "(…)" if path else None,
            value=str(told["value"]) if "value" in told else None,
            component=str(told["sourceConstraintComponent"]),
            advice=advice(severity),
        )
