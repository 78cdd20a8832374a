"""Write the Turtle of `ontology/` in its one canonical form: sorted subjects, labels first, one predicate a line.

python scripts/format_ontology.py            # rewrite the files
python scripts/format_ontology.py --check    # exit 1 if a file is not in canonical form
"""

import sys
from pathlib import Path

from rdflib import RDF, RDFS, XSD, BNode, Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import SKOS
from rdflib.term import Literal, Node

FOLDER = Path(__file__).resolve().parent.parent / "ontology"
PLAIN = {XSD.integer, XSD.boolean}  # written without quotes
FIRST = (RDF.type, RDFS.label, SKOS.prefLabel, SKOS.definition, SKOS.example)


def canonical(turtle: str) -> str:
    """The same graph as canonical Turtle; lists and blank nodes stand inside what refers to them."""
    graph = Graph().parse(data=turtle, format="turtle")
    lines = sorted(line for line in turtle.splitlines() if line.startswith("@prefix"))
    inner = {node for node in graph.objects() if isinstance(node, BNode)}
    used = [line for line in lines if line.split()[1] in _prefixes(graph)]
    blocks = [_block(graph, subject) for subject in sorted(set(graph.subjects()) - inner, key=str)]
    return "\n".join(used) + "\n\n" + "\n\n".join(blocks) + "\n"


def _prefixes(graph: Graph) -> set[str]:
    terms = [term for triple in graph for term in triple]
    names = [_term(graph, term) for term in terms if not isinstance(term, BNode)]
    types = [graph.namespace_manager.normalizeUri(term.datatype) for term in terms if isinstance(term, Literal) and term.datatype]
    return {name.split(":")[0] + ":" for name in (*names, *types) if not name.startswith(("<", '"'))}


def _block(graph: Graph, subject: Node) -> str:
    return f"{_term(graph, subject)}\n" + " ;\n".join(_rows(graph, subject, "    ")) + " ."


def _rows(graph: Graph, subject: Node, indent: str) -> list[str]:
    predicates = sorted(set(graph.predicates(subject)), key=lambda p: (FIRST.index(p) if p in FIRST else len(FIRST), str(p)))
    rows = []
    for predicate in predicates:
        name = "a" if predicate == RDF.type else _term(graph, predicate)
        objects = sorted(_object(graph, value, indent) for value in graph.objects(subject, predicate))
        rows.append(f"{indent}{name} {', '.join(objects)}")
    return rows


def _object(graph: Graph, value: Node, indent: str) -> str:
    if not isinstance(value, BNode):
        return _term(graph, value)
    if (value, RDF.first, None) in graph:
        return "( " + " ".join(_object(graph, item, indent) for item in Collection(graph, value)) + " )"
    return "[\n" + " ;\n".join(_rows(graph, value, indent + "    ")) + f"\n{indent}]"


def _term(graph: Graph, term: Node) -> str:
    if term == RDF.nil:
        return "()"
    if isinstance(term, URIRef):
        return str(graph.namespace_manager.normalizeUri(term))
    assert isinstance(term, Literal)
    if term.datatype in PLAIN:
        return str(term)
    return term.n3(graph.namespace_manager)


def main() -> int:
    """Format every file, or only compare."""
    stale = []
    for path in sorted(FOLDER.glob("*.ttl")):
        text = path.read_text(encoding="utf-8")
        formatted = canonical(text)
        if text != formatted:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(formatted, encoding="utf-8")
    if stale:
        sys.stderr.write("not in canonical form: " + ", ".join(stale) + "\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
