"""SHACL shapes as records: what `ontology/shapes.ttl` says, in the subset of SHACL that it uses."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kg.errors import RuleError
from kg.settings import resource

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SH = "http://www.w3.org/ns/shacl#"
Severity = Literal["violation", "warning", "info"]
COUNTS = frozenset({"minCount", "maxCount", "hasValue", "class", "lessThan", "lessThanOrEquals"})
TESTS = frozenset({"datatype", "nodeKind", "pattern", "minLength", "maxLength", "minInclusive", "maxInclusive", "in"})
GROUP_KINDS = frozenset({"or", "xone", "not"})
SAID = frozenset({"path", "message", "severity", "property", "sparql", "targetClass", "targetSubjectsOf", "flags"})


@dataclass(frozen=True, slots=True)
class Constraint:
    """One demand: `kind` is the SHACL parameter's local name ("minCount"), `value` its value in SPARQL, `path` in SPARQL or None for the
    node itself. `members` are the alternatives of "or", "xone" and "not"; of "sparql" the value is the body of its SELECT."""

    kind: str
    value: str
    path: str | None
    message: str
    severity: Severity
    members: tuple[tuple["Constraint", ...], ...] = ()

    @property
    def component(self) -> str:
        """The IRI of the SHACL constraint component."""
        return f"{SH}{self.kind[0].upper()}{self.kind[1:]}ConstraintComponent".replace("SparqlC", "SPARQLC")


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape: nodes of the `classes`, and subjects of the `subjects_of` properties, must meet all `constraints`."""

    iri: str
    label: str
    classes: tuple[str, ...]
    subjects_of: tuple[str, ...]
    constraints: tuple[Constraint, ...]

    @property
    def name(self) -> str:
        """Its local name."""
        return self.iri.rpartition("/")[2]


def shapes(path: Path | None = None) -> tuple[Shape, ...]:
    """All node shapes of a Turtle file (None: the ones that ship), by IRI. Raises RuleError where one uses what we do not know."""
    from rdflib import RDF, Graph, URIRef

    graph = Graph().parse(path or resource("ontology", "shapes.ttl"), format="turtle")
    found = sorted(graph.subjects(RDF.type, URIRef(SH + "NodeShape")), key=str)
    return tuple(_Reader(graph, str(node)).shape(node) for node in found if isinstance(node, URIRef))


class _Reader:
    def __init__(self, graph: "Graph", name: str) -> None:
        self._graph = graph
        self._name = name

    def shape(self, node: "Node") -> Shape:
        from rdflib import RDFS

        classes, subjects = (tuple(sorted(str(x) for x in self._objects(node, kind))) for kind in ("targetClass", "targetSubjectsOf"))
        if not classes and not subjects:
            raise RuleError(f"The shape {self._name} has neither sh:targetClass nor sh:targetSubjectsOf.")
        label = str(self._graph.value(node, RDFS.label) or self._name)
        constraints = tuple(self._constraints(node, None, label, "violation"))
        return Shape(str(node), label, classes, subjects, constraints)

    def _constraints(self, node: "Node", path: str | None, message: str, severity: Severity) -> Iterator[Constraint]:
        message = str(self._one(node, "message") or message)
        severity = _severity(self._one(node, "severity"), severity)
        for predicate, value in sorted(self._graph.predicate_objects(node), key=lambda pair: (str(pair[0]), str(pair[1]))):
            kind = str(predicate).removeprefix(SH)
            if kind == str(predicate) or kind in SAID:
                continue
            if kind in GROUP_KINDS:
                members = [value] if kind == "not" else list(self._list(value))
                inner = tuple(tuple(self._member(member, message, severity)) for member in members)
                yield Constraint(kind, "", path, message, severity, inner)
            elif kind in COUNTS | TESTS:
                yield Constraint(kind, self._value(kind, value), path, message, severity)
            else:
                raise RuleError(f"The shape {self._name} uses sh:{kind}, which only --engine pyshacl knows.")
        for part in self._objects(node, "property"):
            yield from self._constraints(part, self._path(self._one(part, "path")), message, severity)
        for part in self._objects(node, "sparql"):
            text = str(self._one(part, "select"))
            body = text[text.index("{") + 1 : text.rindex("}")].replace("$this", "?this")
            yield Constraint("sparql", body.strip(), None, str(self._one(part, "message") or message), severity)

    def _member(self, node: "Node", message: str, severity: Severity) -> Iterator[Constraint]:
        path = self._one(node, "path")
        return self._constraints(node, self._path(path) if path else None, message, severity)

    def _value(self, kind: str, value: "Node") -> str:
        if kind == "in":
            return ", ".join(item.n3() for item in self._list(value))
        return value.n3()

    def _path(self, path: "Node | None") -> str:
        from rdflib import URIRef

        if isinstance(path, URIRef):
            return path.n3()
        alternatives = self._one(path, "alternativePath") if path else None
        if alternatives is None:
            raise RuleError(f"The shape {self._name} has a path that only --engine pyshacl knows.")
        return f"({'|'.join(item.n3() for item in self._list(alternatives))})"

    def _list(self, head: "Node") -> Iterator["Node"]:
        return iter(self._graph.items(head))

    def _objects(self, node: "Node", name: str) -> list["Node"]:
        from rdflib import URIRef

        return sorted(self._graph.objects(node, URIRef(SH + name)), key=str)

    def _one(self, node: "Node", name: str) -> "Node | None":
        from rdflib import URIRef

        return self._graph.value(node, URIRef(SH + name))


def _severity(value: "Node | None", inherited: Severity) -> Severity:
    names: dict[str, Severity] = {SH + "Violation": "violation", SH + "Warning": "warning", SH + "Info": "info"}
    return names.get(str(value), inherited)
