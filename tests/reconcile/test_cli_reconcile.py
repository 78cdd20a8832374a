"""kg reconcile: against csv-reconcile, which others wrote, and against a small service of ours."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from server import page
from service import SPACE, Gazetteer

from kg.cli import main

ROWS = "id\tname\nQ3052772\tEmmanuel Macron\nQ567\tFriedrich Merz\nQ90\tParis\nQ142\tFrance\nQ183\tGermany\n"
CONFIG = f'MANIFEST = {{"identifierSpace": "{SPACE}", "view": {{"url": "https://www.wikidata.org/wiki/{{{{id}}}}"}}}}\n'


@pytest.fixture
def kg(store):
    def run(*words):
        result = CliRunner().invoke(main, [*map(str, words), "--store", str(store.path)], catch_exceptions=False)
        assert len([line for line in result.stderr.splitlines() if line.startswith("kg:")]) <= 1 or result.exit_code == 0
        return result

    return run


@pytest.fixture
def csv_service(tmp_path):
    """The address of csv-reconcile with five rows."""
    if importlib.util.find_spec("csv_reconcile") is None:
        pytest.skip("csv-reconcile is not installed")
    (tmp_path / "rows.tsv").write_text(ROWS)
    (tmp_path / "config.py").write_text(CONFIG)
    program = Path(__file__).with_name("csv_server.py")
    words = [sys.executable, str(program), *(str(tmp_path / name) for name in ("config.py", "rows.tsv", "instance"))]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        line = next((line for line in process.stdout if line.startswith("PORT")), "")
        yield f"http://127.0.0.1:{line.split()[1]}/reconcile"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def rows(result) -> list[dict]:
    return json.loads(result.stdout)


def test_proposals_of_a_server_that_others_wrote(kg, csv_service):
    found = rows(kg("reconcile", "--service", csv_service, "--format", "json"))
    best = {row["name"]: row for row in reversed(found)}
    assert (best["Emmanuel Macron"]["iri"], best["Emmanuel Macron"]["label"]) == (SPACE + "Q3052772", "Emmanuel Macron")
    assert float(best["Paris"]["score"]) == 100
    assert best["Paris"]["actor"] == "place:Paris"
    result = kg("reconcile", "accept", "Emmanuel Macron", SPACE + "Q3052772", "--by", "Anna")
    assert "Emmanuel Macron is http://www.wikidata.org/entity/Q3052772" in result.stderr
    assert f"skos:exactMatch <{SPACE}Q3052772>" in kg("export", "--actor", "Emmanuel Macron").stdout
    assert "Emmanuel Macron" not in {row["name"] for row in rows(kg("reconcile", "list", "--format", "json"))}


def test_what_scores_high_without_a_rival_is_accepted_where_asked(kg, server):
    gazetteer = Gazetteer(server)
    before = kg("export").stdout
    result = kg("reconcile", "--service", gazetteer.address, "--kind", "person", "--accept", "90", "--by", "Anna", "--format", "json")
    assert "1 accepted" in result.stderr
    assert {row["name"] for row in rows(result)} == {"Friedrich Merz"}
    [kept] = rows(kg("review", "list", "--format", "json"))
    assert (kept["decision"], kept["by"], kept["property"], kept["value"]) == ("matched", "Anna", "exactMatch", SPACE + "Q3052772")
    assert kept["note"] == f"{gazetteer.address}: Emmanuel Macron, score 100"
    assert kg("review", "undo").exit_code == 0
    assert kg("export").stdout == before


def test_a_refused_candidate_is_proposed_no_more(kg, server):
    gazetteer = Gazetteer(server)
    kg("reconcile", "--service", gazetteer.address)
    assert kg("reconcile", "reject", "Friedrich Merz", SPACE + "Q1").exit_code == 0
    assert kg("reconcile", "accept", "place:Paris", SPACE + "Q90", "--same-as").exit_code == 0
    for words in (("reconcile", "list"), ("reconcile", "--service", gazetteer.address)):
        found = rows(kg(*words, "--format", "json"))
        assert [row["iri"] for row in found if row["name"] == "Friedrich Merz"] == [SPACE + "Q567"]
        assert "Paris" not in {row["name"] for row in found}
    assert f"owl:sameAs <{SPACE}Q90>" in kg("export").stdout


def test_matches_travel_with_the_judgements(kg, store, tmp_path):
    kg("reconcile", "accept", "Emmanuel Macron", SPACE + "Q3052772")
    for name in ("j.trig", "j.jsonl"):
        assert kg("review", "export", tmp_path / name).exit_code == 0
    before = kg("export").stdout
    for name in ("j.trig", "j.jsonl"):
        kg("review", "undo")
        assert kg("export").stdout != before
        assert "1 read, 1 new" in kg("review", "import", tmp_path / name).stderr
        assert kg("export").stdout == before


def test_offline_nothing_is_lost_and_one_sentence_says_so(kg, server):
    gazetteer = Gazetteer(server)
    good = server.pages["/api"]
    kg("reconcile", "--service", gazetteer.address, "--kind", "place")
    server.pages["/api"] = page("<html>", status=200)
    result = kg("reconcile", "--service", gazetteer.address)
    assert result.exit_code == 1
    assert [line for line in result.stderr.splitlines() if line.startswith("kg:")] == [
        f"kg: {gazetteer.address}: is no reconciliation service: it answers with no JSON object."
    ]
    assert {row["name"] for row in rows(kg("reconcile", "list", "--format", "json"))} >= {"Paris", "London"}
    server.pages["/api"] = good
    assert kg("reconcile", "--service", gazetteer.address).exit_code == 0
    gone = kg("reconcile", "--service", "http://127.0.0.1:9/api")
    assert gone.exit_code == 1
    assert "does not answer" in gone.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Name a service with --service URL"),
        (("--service", "http://127.0.0.1:9/", "--property", "P39=mood"), "names no property"),
        (("accept", "Nobody Nowhere", SPACE + "Q1"), "no actor is called so"),
        (("accept", "place:Atlantis", SPACE + "Q1"), "No place is called 'Atlantis'"),
        (("accept", "Emmanuel Macron", "Q3052772"), "is no IRI of another data set"),
        (("accept", "2025-10-20-kyiv", SPACE + "Q1"), "is no actor"),
    ],
)
def test_a_wrong_call_is_one_sentence(kg, words, says):
    result = kg("reconcile", *words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
