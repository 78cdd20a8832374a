"""Make `kg/terms.py` from `ontology/newskg.ttl` and `ontology/vocabularies.ttl`.

python scripts/terms.py            # rewrite the file
python scripts/terms.py --check    # exit 1 if it is not what the ontology says
"""

import re
import sys
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph
from rdflib.namespace import SKOS
from rdflib.term import Node

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "kg" / "terms.py"
NK, NKV = "https://w3id.org/newskg/ns#", "https://w3id.org/newskg/vocab/"

HEAD = '''"""The ontology's terms as constants, made from `ontology/` by `scripts/terms.py`; do not edit.

Classes begin with `A_` (`A_MEETING`, to be read "a meeting"), properties stand alone (`SORT_DATE`); controlled values are
made by `concept("modality", "pledged")`.
"""

NK = "https://w3id.org/newskg/ns#"
NKV = "https://w3id.org/newskg/vocab/"
'''

TAIL = '''

def concept(scheme: str, value: str) -> str:
    """The IRI of a controlled value; KeyError for a scheme that the ontology does not have."""
    if scheme not in SCHEMES:
        raise KeyError(scheme)
    return f"{NKV}{scheme}-{value}"
'''


def local(node: Node) -> str:
    """The part of an IRI that stands after the namespace."""
    return str(node).removeprefix(NK).removeprefix(NKV)


def constant(name: str) -> str:
    """`sortDate` as `SORT_DATE`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()


def superclasses(graph: Graph, name: Node) -> list[str]:
    """All classes of ours above one, nearest first, itself excluded."""
    return [local(up) for up in graph.transitive_objects(name, RDFS.subClassOf) if up != name]


def source() -> str:
    """The text of `kg/terms.py`."""
    graph = Graph()
    for file in ("newskg.ttl", "vocabularies.ttl"):
        graph.parse(ROOT / "ontology" / file)
    classes = sorted(graph.subjects(RDF.type, OWL.Class), key=str)
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    properties = sorted({p for kind in kinds for p in graph.subjects(RDF.type, kind)}, key=str)
    schemes = sorted(graph.subjects(RDF.type, SKOS.ConceptScheme), key=str)
    lines = [HEAD]
    lines += [f'A_{constant(local(name))} = NK + "{local(name)}"' for name in classes] + [""]
    lines += [f'{constant(local(name))} = NK + "{local(name)}"' for name in properties] + [""]
    lines.append("SUPERCLASSES: dict[str, tuple[str, ...]] = {")
    for name in classes:
        above = superclasses(graph, name)
        if above:
            names = ", ".join("A_" + constant(up) for up in above) + ("," if len(above) == 1 else "")
            lines.append(f"    A_{constant(local(name))}: ({names}),")
    lines += ["}", "", "SCHEMES: dict[str, tuple[str, ...]] = {"]
    for scheme in schemes:
        values = sorted(local(c).removeprefix(local(scheme) + "-") for c in graph.subjects(SKOS.inScheme, scheme))
        lines += _row(local(scheme), values)
    return "\n".join([*lines, "}"]) + "\n" + TAIL


def _row(name: str, values: list[str]) -> list[str]:
    quoted = ", ".join(f'"{value}"' for value in values) + ("," if len(values) == 1 else "")
    line = f'    "{name}": ({quoted}),'
    return [line] if len(line) <= 140 else [f'    "{name}": (', *(f'        "{value}",' for value in values), "    ),"]


def main() -> int:
    """Write the file, or only compare."""
    made = source()
    if "--check" in sys.argv:
        return 0 if TARGET.read_text(encoding="utf-8") == made else 1
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
