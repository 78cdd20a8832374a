"""Manifests and candidates as services write them: the older versions, the draft, and nonsense."""

import pytest

from kg.errors import NetworkError
from kg.reconcile.candidate import Candidate, read_candidate
from kg.reconcile.manifest import Manifest, read_manifest
from kg.reconcile.question import Question

WIKIDATA = {
    "versions": ["0.1", "0.2"], "name": "Wikidata (en)", "identifierSpace": "http://www.wikidata.org/entity/",
    "view": {"url": "https://www.wikidata.org/wiki/{{id}}"}, "defaultTypes": [{"id": "Q35120", "name": "entity"}],
}  # fmt: skip
GND = {
    "versions": ["0.2"], "name": "GND", "view": {"url": "https://lobid.org/gnd/{id}"}, "batchSize": 5,
    "defaultTypes": [
        {"id": "AuthorityResource", "name": "Normdatenressource"}, {"id": "CorporateBody", "name": "Körperschaft"},
        {"id": "PlaceOrGeographicName", "name": "Geografikum"}, {"id": "DifferentiatedPerson", "name": "Individualisierte Person"},
    ],
}  # fmt: skip
SANCTIONS = {
    "versions": ["0.2"], "name": "OpenSanctions", "identifierSpace": "https://example.org/reference/#schema",
    "view": {"url": "https://example.org/entities/{{id}}/"},
    "defaultTypes": [{"id": name, "name": name} for name in ("Person", "Organization", "LegalEntity", "Company")],
}  # fmt: skip


@pytest.mark.parametrize(
    ("given", "kind", "wanted"),
    [
        (WIKIDATA, "person", "Q5"), (WIKIDATA, "place", "Q2221906"), (GND, "person", "DifferentiatedPerson"),
        (GND, "organisation", "CorporateBody"), (GND, "state", "PlaceOrGeographicName"), (SANCTIONS, "person", "Person"),
        (SANCTIONS, "organisation", "Organization"), (SANCTIONS, "place", None),
    ],
)  # fmt: skip
def test_the_type_is_the_one_that_fits(given, kind, wanted):
    assert read_manifest(given, "x").type_for(kind) == wanted


@pytest.mark.parametrize(
    ("given", "identifier", "iri"),
    [
        (WIKIDATA, "Q90", "http://www.wikidata.org/entity/Q90"),
        (GND, "118540238", "https://lobid.org/gnd/118540238"),
        (SANCTIONS, "NK-a b", "https://example.org/entities/NK-a%20b/"),
        (SANCTIONS, "https://example.org/x", "https://example.org/x"),
        ({"name": "x", "versions": ["0.2"], "identifierSpace": "http://localhost/ids"}, "1", "http://localhost/ids/1"),
        ({"name": "x", "versions": ["0.2"], "identifierSpace": "urn:x"}, "1", None),
    ],
)
def test_ids_become_iris_as_the_manifest_has_it(given, identifier, iri):
    assert read_manifest(given, "x").iri(identifier) == iri


def test_how_many_at_once_is_never_more_than_is_polite():
    assert read_manifest(GND, "x").batch == 5
    assert read_manifest(GND | {"batchSize": 5_000}, "x").batch == 10
    assert read_manifest(GND | {"batchSize": "many"}, "x").batch == 10


def test_the_draft_is_spoken_only_where_nothing_older_is():
    assert Manifest("x", versions=("1.0-draft",)).draft
    assert not Manifest("x", versions=("0.2", "1.0-draft")).draft


@pytest.mark.parametrize("given", [None, [], "x", {}, {"name": ""}, {"name": "A weather service"}, {"versions": ["0.2"]}])
def test_what_is_no_manifest_is_told(given):
    with pytest.raises(NetworkError, match="no reconciliation service"):
        read_manifest(given, "https://x.org")


@pytest.mark.parametrize(
    ("given", "candidate"),
    [
        ({"id": "Q1", "name": "A", "score": 99.5, "match": True}, Candidate("Q1", "A", 99.5, True)),
        ({"id": 7, "name": " A \n b", "score": "12"}, Candidate("7", "A b", 12)),
        ({"id": "1", "name": [{"str": "A"}], "score": 1, "description": [{"str": "B"}]}, Candidate("1", "A", 1, description="B")),
        ({"id": "1", "score": 1, "type": ["T", {"id": "U", "name": "V"}]}, Candidate("1", "1", 1, types=("T", "V"))),
        ({"id": "1", "name": "A", "score": None, "match": "yes"}, Candidate("1", "A", 0)),
        ({"name": "A", "score": 1}, None),
        ({"id": "", "score": 1}, None),
        ({"id": "1", "score": "high"}, None),
        ({"id": "1", "score": float("nan")}, None),
        ("Q1", None),
        (None, None),
    ],
)  # fmt: skip
def test_a_candidate_is_read_or_passed_over(given, candidate):
    assert read_candidate(given) == candidate


def test_a_question_is_written_as_each_version_has_it():
    question = Question("Macron", "Q5", 3, (("P39", "president"),))
    assert question.plain() == {
        "query": "Macron", "limit": 3, "type": "Q5", "type_strict": "should", "properties": [{"pid": "P39", "v": "president"}],
    }  # fmt: skip
    assert question.draft() == {
        "limit": 3, "type": "Q5",
        "conditions": [
            {"matchType": "name", "propertyValue": "Macron"},
            {"matchType": "property", "propertyId": "P39", "propertyValue": "president"},
        ],
    }  # fmt: skip
    assert Question("Macron").plain() == {"query": "Macron", "limit": 5}
