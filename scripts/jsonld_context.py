"""Make `ontology/context.jsonld` from `ontology/newskg.ttl`.

python scripts/jsonld_context.py            # rewrite the file
python scripts/jsonld_context.py --check    # exit 1 if it is not what the ontology says
"""

import json
import sys
from pathlib import Path

from rdflib import OWL, RDF, RDFS, XSD, Graph

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "ontology" / "context.jsonld"
NK, NKV = "https://w3id.org/newskg/ns#", "https://w3id.org/newskg/vocab/"
OTHERS = {
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def source() -> str:
    """The text of the context: plain JSON names for every class and property, with the type of its values."""
    graph = Graph().parse(ROOT / "ontology" / "newskg.ttl")
    context: dict[str, object] = {"nk": NK, "nkv": NKV, **OTHERS, "id": "@id", "type": "@type", "label": "rdfs:label"}
    for name in sorted(str(term).removeprefix(NK) for term in graph.subjects(RDF.type, OWL.Class)):
        context[name] = f"nk:{name}"
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in graph.subjects(RDF.type, kind):
            name, reach = str(term).removeprefix(NK), graph.value(term, RDFS.range)
            entry = {"@id": f"nk:{name}"}
            if kind == OWL.ObjectProperty:
                entry["@type"] = "@id"
            elif reach and reach != XSD.string and str(reach).startswith(str(XSD)):
                entry["@type"] = "xsd:" + str(reach).removeprefix(str(XSD))
            context[name] = entry
    return json.dumps({"@context": dict(sorted(context.items()))}, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    """Write the file, or only compare."""
    if "--check" in sys.argv:
        return 0 if TARGET.read_text(encoding="utf-8") == source() else 1
    TARGET.write_text(source(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
