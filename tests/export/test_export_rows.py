"""Rows in the formats that programs and people read."""

import csv
import io
import json

import pytest
from pyoxigraph import QueryResultsFormat, parse_query_results

from kg.errors import UsageError
from kg.export import shorten, write_rows
from kg.export.explanation import as_text
from kg.graph import prefixes
from kg.queries import run
from kg.queries.explain import explain

PREFIXES = prefixes()
ASKED = """
SELECT ?m ?l ?d ?c ("a|b, \\"c\\"" AS ?odd) ?none WHERE {
  ?m a nk:Meeting ; rdfs:label ?l ; nk:date ?d ; nk:confidence ?c .
} ORDER BY ?d
"""
READ_AS = {"json": QueryResultsFormat.JSON, "xml": QueryResultsFormat.XML, "tsv": QueryResultsFormat.TSV}


@pytest.fixture(scope="module")
def rows(reader):
    return run(reader, ASKED)


@pytest.mark.parametrize(("name", "form"), READ_AS.items())
def test_a_standard_reader_reads_the_same_terms_back(rows, name, form):
    back = parse_query_results(write_rows(rows, name, PREFIXES), form)
    assert tuple(tuple(row) for row in back) == rows.terms


def test_csv_is_plain_values(rows):
    table = list(csv.reader(io.StringIO(write_rows(rows, "csv", PREFIXES))))
    assert table[0] == ["m", "l", "d", "c", "odd", "none"]
    assert table[1][1:] == ["Summit in London", "2025-03-02", "0.9", 'a|b, "c"', ""]


def test_json_leaves_out_what_is_unbound(rows):
    first = json.loads(write_rows(rows, "json", PREFIXES))["results"]["bindings"][0]
    assert "none" not in first
    assert first["d"] == {"type": "literal", "value": "2025-03-02", "datatype": "http://www.w3.org/2001/XMLSchema#date"}


def test_markdown_shortens_iris_and_keeps_the_table_whole(rows):
    lines = write_rows(rows, "md", PREFIXES).splitlines()
    assert lines[0] == "| m | l | d | c | odd | none |"
    assert lines[2].startswith("| event:2025-03-02-london")
    assert 'a\\|b, "c"' in lines[2]


def test_ask_has_its_own_json_and_a_word_elsewhere(reader):
    asked = run(reader, "ASK { ?m a nk:Meeting }")
    assert json.loads(write_rows(asked, "json", PREFIXES)) == {"head": {}, "boolean": True}
    assert write_rows(asked, "csv", PREFIXES) == "true\n"


def test_only_a_graph_becomes_turtle(reader, rows):
    built = run(reader, "CONSTRUCT { ?m rdfs:label ?l } WHERE { ?m a nk:Meeting ; rdfs:label ?l }")
    assert 'rdfs:label "Summit in London" .' in write_rows(built, "ttl", PREFIXES)
    with pytest.raises(UsageError, match="CONSTRUCT"):
        write_rows(rows, "ttl", PREFIXES)


def test_another_format_is_refused(rows):
    with pytest.raises(UsageError, match="csv, tsv, json"):
        write_rows(rows, "excel", PREFIXES)


def test_an_iri_is_shortened_where_a_prefix_fits():
    assert shorten("https://w3id.org/newskg/id/actor/kyiv", PREFIXES) == "actor:kyiv"
    assert shorten("http://example.org/x", PREFIXES) == "http://example.org/x"


def test_an_explanation_reads_like_a_note(reader):
    text = as_text(explain(reader, "deutschland-equip")[0])
    assert text.startswith("Deutschland: vier Brigaden ausrüsten\n")
    assert "Treffen in Paris (Der Bote, 2025-09-05)" in text
    assert "» Deutschland will laut Spiegel" in text
    assert "said by: Spiegel (laut) ← Regierungskreise (unter Berufung auf)" in text
    assert "rule test.plan, confidence 0.70" in text
