import json
import shutil

import pytest
from streamlit.testing.v1 import AppTest

from kg.app.conflicts import conflicts_table, settling
from kg.app.differing import conflicts, why_words
from kg.app.library import Library
from kg.review import Hand, judgements, ref_of
from kg.settings import resource
from kg.store import open_store


@pytest.fixture
def own(divided, tmp_path):
    return shutil.copytree(divided.reader.path.parents[1], tmp_path / "store")


@pytest.fixture
def page(own, monkeypatch):
    monkeypatch.setenv("KG_STORE", str(own))
    at = AppTest.from_file(str(resource("app.py")), default_timeout=30)
    at.query_params["lang"] = "en"
    at.run()
    at.switch_page("kg/app/pages/conflicts.py").run()
    assert not at.exception
    return at


@pytest.fixture
def english(monkeypatch):
    for module in ("words", "dates", "differing"):
        monkeypatch.setattr(f"kg.app.{module}.language", lambda: "en", raising=False)


def now(own):
    return Library(open_store(own).reader())


def sheets(at):
    return [spec for block in at.get("bidi_component") if "badges" in (spec := json.loads(block.proto.json or "{}"))]


def test_it_is_said_which_value_the_fact_carries_and_why(page):
    head, one, other = sheets(page)
    assert {row["name"]: [(value["text"], value["note"]) for value in row["values"]] for row in head["rows"]}["The fact carries"] == [
        ("26", "(reported first)")
    ]
    assert [[badge["text"] for badge in sheet["badges"]] for sheet in (one, other)] == [["carried by the fact"], []]
    assert [source["day"] for source in one["sources"]] == ["3 Mar 2025"]


def test_the_surer_of_two_wins_and_it_is_said_so(divided, english):
    (conflict,) = conflicts(divided)
    assert (conflict.carried, conflict.why) == (0, "first")
    assert why_words(conflict) == "reported first"


def test_settling_corrects_every_claim_that_says_otherwise(divided, english):
    (conflict,) = conflicts(divided)
    (made,) = settling(conflict, 1, Hand("Anna", "2026-01-01T12:00:00Z"))
    assert made.target == ref_of(conflict.readings[0].claims[0])
    assert (made.verdict, made.property, made.value) == ("corrected", "headcount", "40")


def test_a_settled_conflict_is_one_no_more_and_can_be_had_back(page, own, english):
    page.button(key="settle-0-1").click().run()
    assert not page.exception
    assert not page.error
    assert not conflicts(now(own))
    assert [one.value for one in judgements(now(own).reader)] == ["40"]
    assert "different values" in page.success[0].value
    page.button(key="conflicts-undo").click().run()
    assert len(conflicts(now(own))) == 1
    assert not judgements(now(own).reader)


def test_the_table_marks_the_value_carried(divided, english, monkeypatch):
    monkeypatch.setattr("kg.app.conflicts.term", lambda scheme, value: value)
    table = conflicts_table(conflicts(divided))
    assert table["carried by the fact"].tolist() == ["Yes", ""]
    assert table["Published"].tolist() == ["3 Mar 2025", "3 Mar 2025"]
