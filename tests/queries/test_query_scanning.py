import pytest

from kg import terms
from kg.queries import run, scan

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@pytest.mark.parametrize("predicate", [terms.STATUS, terms.CONFIDENCE, "http://www.w3.org/2000/01/rdf-schema#label", terms.DISPUTED])
def test_a_scan_says_what_a_query_says(reader, predicate):
    asked = run(reader, f"SELECT ?s (STR(?o) AS ?text) WHERE {{ ?s <{predicate}> ?o }}").rows
    assert sorted(scan(reader, predicate)) == sorted((str(subject), text) for subject, text in asked)


def test_a_scan_can_ask_for_one_value(reader):
    asked = run(reader, "SELECT ?s WHERE { ?s a nk:Meeting }").column("s")
    assert sorted(subject for subject, _ in scan(reader, RDF_TYPE, terms.A_MEETING)) == sorted(map(str, asked))
    assert asked
    assert not list(scan(reader, RDF_TYPE, "http://example.org/nothing"))
