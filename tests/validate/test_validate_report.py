"""One call looks at everything; the report says what, where, which sentence and what to do."""

import json

import pytest
import rdflib
from memory_reader import MemoryReader

from kg.errors import UsageError
from kg.export import render
from kg.graph import iris, prefixes
from kg.validate import SH, shacl_quads, validate, write_report

L = f"<{iris.article('london')}>"
BROKEN = f"""
:f a nk:Meeting, nk:Event, nk:Fact ; rdfs:label "Summit" ; nk:confidence 1.5 ; nk:reviewStatus nkv:review-unreviewed ; nk:claimedIn :c ;
   nk:source {L} ; nk:evidence :p.0-9 ; nk:status nkv:status-held .
{L} a nk:Article ; rdfs:label "T" ; nk:title "T" ; nk:language "en" ; nk:contentHash "{"0" * 64}" ; nk:publishedOn "2025-03-03"^^xsd:date .
{L} {{
  {L} a nk:Article ; rdfs:label "T" ; nk:title "Summit in London" ; nk:language "en" ; nk:contentHash "{"0" * 64}" ; nk:text "They met." .
  :c a nk:Meeting ; rdfs:label "Summit" ; nk:confidence 0.9 ; nk:rule "meet.verb" ; nk:evidence :p.0-9 ; nk:status nkv:status-held ;
     nk:participant :a .
  :p.0-9 nk:text "They met." .
}}
"""


@pytest.fixture(scope="module")
def report():
    return validate(MemoryReader(BROKEN))


def test_the_worst_comes_first_with_its_sentence_and_rule(report):
    worst, *rest = report.findings
    assert not report.conforms
    assert (worst.by, worst.severity, worst.value) == ("Confidence", "violation", "1.5")
    assert (worst.place.article, worst.place.sentence, worst.place.rule) == ("Summit in London", "They met.", "meet.verb")
    assert [finding.severity for finding in rest] == ["warning"]


def test_a_well_graph_conforms(reader):
    report = validate(reader)
    assert report.conforms
    assert {finding.severity for finding in report.findings} <= {"warning", "info"}
    assert report.looked > 40


def test_both_engines_agree_on_a_store(reader):
    both = [validate(reader, engine=engine) for engine in ("sparql", "pyshacl")]
    compiled, oracle = ({(f.by, f.node, f.graph, f.severity) for f in report.findings} for report in both)
    assert compiled == oracle


def test_one_graph_may_be_looked_at_alone(reader):
    assert validate(reader, graph="london").conforms
    assert validate(reader, graph="resolved").conforms
    with pytest.raises(UsageError, match="no graph 'nowhere'"):
        validate(reader, graph="nowhere")
    with pytest.raises(UsageError, match="no engine 'magic'"):
        validate(reader, engine="magic")


def test_the_text_says_what_where_and_what_to_do(report):
    text = write_report(report, "text", prefixes())
    assert "VIOLATION Confidence: a confidence is a decimal from 0 to 1 (1)" in text
    assert "(Summit in London · meet.verb)" in text
    assert "„They met.“" in text
    assert "→ Ingest the article again" in text
    assert text.endswith("1 violation, 1 warning, 0 infos, found by 47 shapes and checks.\n")


def test_nothing_found_is_one_line():
    assert write_report(validate(MemoryReader()), "text", prefixes()).startswith("Snapshot memory: nothing found")


def test_the_json_holds_every_field(report):
    data = json.loads(write_report(report, "json", prefixes()))
    assert data["conforms"] is False
    assert data["findings"][0]["place"]["rule"] == "meet.verb"


def test_the_shacl_report_reads_as_one(report):
    text = render(shacl_quads(report), "turtle", prefixes() | {"sh": SH})
    graph = rdflib.Graph().parse(data=text, format="turtle")
    results = list(graph.subjects(rdflib.RDF.type, rdflib.URIRef(SH + "ValidationResult")))
    assert len(results) == len(report.findings)
    assert (None, rdflib.URIRef(SH + "conforms"), rdflib.Literal(False)) in graph


def test_another_form_is_refused(report):
    with pytest.raises(UsageError, match="text, json"):
        write_report(report, "pdf", prefixes())
