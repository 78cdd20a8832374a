"""Make `docs/vocabulary.md` from the ontology: a picture of the core, every class, every property, every controlled value.

python scripts/vocabulary.py            # rewrite the file
python scripts/vocabulary.py --check    # exit 1 if it is not what the ontology says
"""

import sys
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph, Namespace
from rdflib.namespace import SKOS
from rdflib.term import Node

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "vocabulary.md"
SCHEMA = Namespace("https://schema.org/")
NK = Namespace("https://w3id.org/newskg/ns#")
FILES = ("newskg.ttl", "vocabularies.ttl", "alignments.ttl")
ALIGNED = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.relatedMatch)

CORE = (
    "Fact", "Event", "Meeting", "Statement", "Commitment", "CommitmentChange", "EventSeries", "Participation", "Actor", "Article",
    "Passage", "TimeSpan", "Quantity", "Dispute", "Attribution", "Occurrence",
)  # fmt: skip
"""The classes that the picture shows; what links them is read from the ontology."""


def diagram(graph: Graph) -> str:
    """The core as a Mermaid class diagram: who stands above whom, and the properties that lead from one to another."""
    core = {NK[name] for name in CORE}
    lines = ["```mermaid", "classDiagram", "  direction LR"]
    above = {(str(up), str(term)) for term in core for up in graph.objects(term, RDFS.subClassOf) if up in core}
    lines += [f"  {_local(up)} <|-- {_local(term)}" for up, term in sorted(above)]
    links: dict[tuple[str, str, str], list[str]] = {}
    for term in sorted(graph.subjects(RDF.type, OWL.ObjectProperty), key=str):
        many = "1" if (term, RDF.type, OWL.FunctionalProperty) in graph else "*"
        for start in _either(graph, term, RDFS.domain, SCHEMA.domainIncludes) & core:
            ends = _either(graph, term, RDFS.range, SCHEMA.rangeIncludes) & core
            for end in ends - ({NK.Occurrence} if NK.Actor in ends else set()):  # a claim has an occurrence where the fact has an actor
                links.setdefault((_local(start), many, _local(end)), []).append(_local(term))
    lines += [f'  {start} --> "{many}" {end} : {", ".join(names)}' for (start, many, end), names in sorted(links.items())]
    return "\n".join([*lines, "```"])


def _either(graph: Graph, term: Node, *predicates: Node) -> set[Node]:
    return {end for predicate in predicates for end in graph.objects(term, predicate)}


def _local(term: Node | str) -> str:
    return str(term).removeprefix(str(NK))


def source() -> str:
    """The text of the page."""
    graph = Graph()
    for name in FILES:
        graph.parse(ROOT / "ontology" / name)
    classes = sorted(graph.subjects(RDF.type, OWL.Class), key=str)
    properties = sorted({p for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for p in graph.subjects(RDF.type, kind)}, key=str)
    lines = ["# Vocabulary", "", "Made from `ontology/` by `scripts/vocabulary.py`; do not edit.", ""]
    lines += [
        "`nk:` is `https://w3id.org/newskg/ns#`, `nkv:` is `https://w3id.org/newskg/vocab/`.",
        "",
        diagram(graph),
        "",
        "## Classes",
        "",
    ]
    lines += ["| Class | Deutsch | Definition | Example | Above | Aligned with |", "|---|---|---|---|---|---|"]
    for term in classes:
        above = [_name(graph, up) for up in graph.objects(term, RDFS.subClassOf) if _name(graph, up).startswith("`nk:")]
        lines.append(_row(_name(graph, term), _german(graph, term), *_told(graph, term), ", ".join(sorted(above)), _aligned(graph, term)))
    lines += [
        "",
        "## Properties",
        "",
        "| Property | Deutsch | Definition | Example | From → to | Values | Aligned with |",
        "|---|---|---|---|---|---|---|",
    ]
    for term in properties:
        ends = (_ends(graph, term, RDFS.domain, SCHEMA.domainIncludes), _ends(graph, term, RDFS.range, SCHEMA.rangeIncludes))
        many = "one" if (term, RDF.type, OWL.FunctionalProperty) in graph else "many"
        lines.append(_row(_name(graph, term), _german(graph, term), *_told(graph, term), " → ".join(ends), many, _aligned(graph, term)))
    lines += ["", "## Controlled values", "", "| Scheme | Value | English | Deutsch |", "|---|---|---|---|"]
    for scheme in sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str):
        for concept in sorted(graph.subjects(SKOS.inScheme, scheme), key=str):
            words = {label.language: str(label) for label in graph.objects(concept, SKOS.prefLabel)}
            lines.append(_row(_name(graph, scheme), _name(graph, concept), words["en"], words["de"]))
    return "\n".join(lines) + "\n"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _name(graph: Graph, term: Node) -> str:
    return f"`{graph.namespace_manager.normalizeUri(str(term))}`"


def _german(graph: Graph, term: Node) -> str:
    return next(str(label) for label in graph.objects(term, RDFS.label) if label.language == "de")


def _told(graph: Graph, term: Node) -> tuple[str, str]:
    return str(graph.value(term, SKOS.definition)), str(graph.value(term, SKOS.example))


def _ends(graph: Graph, term: Node, *predicates: Node) -> str:
    return " / ".join(sorted(_name(graph, end) for predicate in predicates for end in graph.objects(term, predicate)))


def _aligned(graph: Graph, term: Node) -> str:
    found = {_name(graph, target) for predicate in ALIGNED for target in graph.objects(term, predicate)}
    return ", ".join(sorted(name for name in found if not name.startswith("`nk:")))


def main() -> int:
    """Write the page, or only compare."""
    if "--check" in sys.argv:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == source() else 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(source(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
