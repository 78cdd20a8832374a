"""The ontology is the only place where terms are born: in one form, in one style, with nothing that nobody uses."""

import re
import subprocess
import sys
from pathlib import Path

import owlrl
import pyshacl
import pytest
from rdflib import OWL, RDF, RDFS, SH, Graph, URIRef
from rdflib.namespace import SKOS
from telling import GERMANY, MACRON, MERZ, commits, met, says, told

from kg import terms
from kg.graph import story_quads
from kg.resolve import resolve
from kg.settings import resource

ROOT = Path(__file__).resolve().parents[2]
NK = terms.NK
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
WORLD = [
    told("a", "2025-09-05", met("Paris", "2025-09-04", MERZ, MACRON, label="Gipfel"), commits(GERMANY, "Patriot Systeme", 3.0)),
    told("b", "2025-09-06", met("Paris", "2025-09-05", MERZ, MACRON), says(MACRON, "Ja"), commits(GERMANY, "Patriot Systeme", 5.0)),
]
TERM = re.compile(r"(?<![\w/])nk:([A-Za-z]+)")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    graph = Graph()
    for name in ("newskg.ttl", "vocabularies.ttl"):
        graph.parse(resource("ontology", name))
    return graph


def declared(ontology: Graph) -> set[str]:
    kinds = OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty
    return {str(term).removeprefix(NK) for kind in kinds for term in ontology.subjects(RDF.type, kind)}


@pytest.mark.parametrize("script", ["format_ontology.py", "terms.py", "jsonld_context.py", "vocabulary.py"])
def test_what_is_made_from_the_ontology_is_up_to_date(script: str) -> None:
    done = subprocess.run([sys.executable, str(ROOT / "scripts" / script), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run python scripts/{script} ({done.stderr.strip()})"


def test_the_picture_of_the_core_is_drawn_from_the_ontology(ontology: Graph) -> None:
    sys.path.insert(0, str(ROOT / "scripts"))
    from vocabulary import CORE, diagram

    drawn = diagram(ontology)
    assert "  Event <|-- Meeting" in drawn
    assert '  CommitmentChange --> "1" Commitment : ofCommitment' in drawn
    assert all(re.search(rf"\b{name}\b", drawn) for name in CORE), "every class of the core is in the picture"
    changed = Graph() + ontology
    changed.remove((URIRef(NK + "ofCommitment"), RDFS.domain, None))
    changed.add((URIRef(NK + "ofCommitment"), RDFS.domain, URIRef(NK + "Dispute")))
    assert '  Dispute --> "1" Commitment : ofCommitment' in diagram(changed)
    assert "CommitmentChange -->" + ' "1" Commitment' not in diagram(changed)


def test_the_ontology_keeps_its_own_style(ontology: Graph) -> None:
    fits, _, text = pyshacl.validate(ontology, shacl_graph=Graph().parse(resource("ontology", "style.ttl")))
    assert fits, text


LABELS = 'rdfs:label "thing"@en, "Ding"@de'
DEFINED = 'skos:definition "A thing that is."@en ; skos:example "x"@en'
FAULTS = {
    "a class without a German label": f'nk:Thing a owl:Class ; rdfs:label "thing"@en ; {DEFINED} .',
    "a definition that is no sentence": f'nk:Thing a owl:Class ; {LABELS} ; skos:definition "thing"@en ; skos:example "x"@en .',
    "a class that begins with a small letter": f"nk:thing a owl:Class ; {LABELS} ; {DEFINED} .",
    "a property that begins with a capital": f"nk:Is a owl:ObjectProperty ; {LABELS} ; {DEFINED} ; rdfs:domain nk:X ; rdfs:range nk:X .",
    "a property without a range": f"nk:is a owl:ObjectProperty ; {LABELS} ; {DEFINED} ; rdfs:domain nk:X .",
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_term_without_style_is_named(fault: str) -> None:
    head = "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
    defined = fault.removesuffix(".") + "; rdfs:isDefinedBy <https://w3id.org/newskg/ns> ."
    faulty = Graph().parse(data=f"{head} @prefix skos: <{SKOS}> . @prefix nk: <{NK}> . {defined}")
    fits, results, _ = pyshacl.validate(faulty, shacl_graph=Graph().parse(resource("ontology", "style.ttl")))
    assert not fits
    assert list(results.objects(None, SH.resultMessage))


def test_no_term_is_without_use(ontology: Graph) -> None:
    """A class is used where the mapping types something with it, or a used property leads from or to it."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "kg" / "graph").glob("*.py"))
    constants = {value: name for name, value in vars(terms).items() if isinstance(value, str)}
    unused = set()
    for term in declared(ontology):
        written = re.search(rf"\bt\.{constants[NK + term]}\b", code)
        ends = [*ontology.objects(None, RDFS.range), *ontology.objects(None, RDFS.domain)]
        reached = any(str(node) == NK + term for node in ends) or (None, None, term) in ontology
        above = any(str(node) == NK + term for node in ontology.objects(None, RDFS.subClassOf))
        if not written and not reached and not above:
            unused.add(term)
    assert not unused


def test_no_query_shape_or_page_names_a_term_that_is_not_declared(ontology: Graph) -> None:
    known = declared(ontology)
    files = [*ROOT.glob("queries/**/*.rq"), *ROOT.glob("kg/**/*.rq"), *ROOT.glob("ontology/*.ttl"), *ROOT.glob("kg/**/*.py")]
    unknown = {(path.name, term) for path in files for term in TERM.findall(path.read_text(encoding="utf-8")) if term not in known}
    assert not unknown


def test_every_model_value_is_a_concept() -> None:
    from typing import get_args

    from kg.model import ActorKind, extraction, quantity, story, time

    pairs = {
        "actor": ActorKind, "kind": extraction.MeetingKind, "status": extraction.MeetingStatus, "mode": extraction.Mode,
        "capacity": extraction.Capacity, "modality": extraction.Modality, "condition": extraction.ConditionKind, "act": extraction.Act,
        "stance": extraction.Stance, "reporting": extraction.Reporting, "source": extraction.SourceKind, "certainty": extraction.Certainty,
        "comparator": quantity.Comparator, "per": quantity.Rate, "granularity": time.Granularity, "resolution": time.Resolution,
        "cstatus": story.CommitmentStatus, "change": story.ChangeKind, "reason": story.DisputeReason,
    }  # fmt: skip
    for scheme, literal in pairs.items():
        assert set(get_args(literal)) == set(terms.SCHEMES[scheme]) - ({"overdue"} - set(get_args(literal))), scheme


def test_alignments_are_about_terms_of_ours_and_of_namespaces_we_have_read(ontology: Graph) -> None:
    alignments = Graph().parse(resource("ontology", "alignments.ttl"))
    assert {str(term).removeprefix(NK) for term in alignments.subjects()} <= declared(ontology)
    assert not [target for target in alignments.objects() if str(target).startswith(NK)]


def test_the_ontology_finds_no_contradiction_in_a_story(ontology: Graph) -> None:
    """OWL RL over the ontology and what a resolved story says; owlrl notes each contradiction as an error."""
    assert not contradictions(ontology, story_quads(resolve(WORLD)))


def test_it_does_find_one(ontology: Graph) -> None:
    wrong = "".join(f"<https://example.org/x> <{RDF.type}> <{kind}> .\n" for kind in (terms.A_PERSON, terms.A_STATE))
    assert contradictions(ontology, wrong)


def contradictions(ontology: Graph, quads: str) -> list[str]:
    graph = Graph() + ontology
    graph.parse(data="".join(line for line in quads.splitlines(keepends=True) if "/graph/entities> ." not in line), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return [str(text) for text in graph.objects(None, ERROR)]
