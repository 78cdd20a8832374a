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
FILES = ("newskg.ttl", "vocabularies.ttl", "alignments.ttl")
ALIGNED = (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.relatedMatch)

CORE = """```mermaid
classDiagram
  direction LR
  Article "1" o-- "*" Claim : graph of
  Claim "*" --> "1..*" Passage : evidence
  Fact "1" --> "1..*" Claim : claimedIn
  Fact <|-- Event
  Fact <|-- Commitment
  Event <|-- Meeting
  Event <|-- Statement
  Event <|-- CommitmentChange
  Meeting "1" --> "*" Participation : participation
  Participation "*" --> "1" Actor : actor
  Statement "*" --> "1..*" Actor : speaker
  Commitment "*" --> "*" Actor : committedBy, refusedBy
  CommitmentChange "*" --> "1" Commitment : ofCommitment
  Event "*" --> "0..1" TimeSpan : time
  Fact "1" --> "*" Dispute : dispute
  Occurrence "*" --> "1" Actor : denotes
```"""


def source() -> str:
    """The text of the page."""
    graph = Graph()
    for name in FILES:
        graph.parse(ROOT / "ontology" / name)
    classes = sorted(graph.subjects(RDF.type, OWL.Class), key=str)
    properties = sorted({p for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for p in graph.subjects(RDF.type, kind)}, key=str)
    lines = ["# Vocabulary", "", "Made from `ontology/` by `scripts/vocabulary.py`; do not edit.", ""]
    lines += ["`nk:` is `https://w3id.org/newskg/ns#`, `nkv:` is `https://w3id.org/newskg/vocab/`.", "", CORE, "", "## Classes", ""]
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
