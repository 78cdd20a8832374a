"""Each named query gives, with these parameters, exactly these rows: `rows.toml` on six small articles."""

import tomllib
from pathlib import Path

import pytest
from sample_story import long_story

import kg.graph
from kg.queries import library, run
from kg.store import open_store

CASES = tomllib.loads(Path(__file__).with_name("rows.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("library") / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.put(long_story())
        writer.publish()
    return store.reader()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['query']} {' '.join(case['parameters'])}")
def test_a_named_query_gives_these_rows(reader, case):
    rows = run(reader, case["query"], case["parameters"]).dicts()
    assert [["" if row[column] is None else row[column] for column in case["columns"].split()] for row in rows] == case["rows"]


def test_every_named_query_and_every_parameter_is_tried():
    tried = {(case["query"], parameter) for case in CASES for parameter in case["parameters"]}
    assert {case["query"] for case in CASES} == set(library())
    assert {(query.name, parameter.name) for query in library().values() for parameter in query.parameters} == tried


def test_some_rows_and_no_rows_are_both_expected_of_every_query_with_a_parameter():
    """A query that always or never answers would pass one kind alone."""
    for query in library().values():
        found = [case["rows"] for case in CASES if case["query"] == query.name]
        assert any(found), query.name
        assert len(found) > 1 or not query.parameters, query.name
