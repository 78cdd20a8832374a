"""The page about the store and the program."""

import json

import pytest

from kg.app.about import accuracy, parts
from kg.app.words import LANGUAGES, catalogue
from kg.evaluate.figures import figures
from kg.evaluate.score import Report, Score
from kg.settings import resource


def test_it_counts_what_is_there(app):
    assert {metric.label: metric.value for metric in app("about").metric}["Articles"] == "4"


def test_accuracy_is_what_was_measured_when_it_was_pinned(app):
    app("about")
    shown = accuracy().set_index("What")
    (told,) = [
        row
        for row in json.loads(resource("data", "gold", "figures.json").read_text(encoding="utf-8"))["scores"]
        if (row["scope"], row["kind"]) == ("de", "meetings")
    ]
    assert shown.loc["Meetings", "F1 German"] == told["f1"]
    assert shown["Precision"].between(0, 1).all()


def test_without_figures_there_is_no_table(app, monkeypatch, tmp_path):
    monkeypatch.setattr("kg.app.about.resource", tmp_path.joinpath)
    assert accuracy() is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_measured_has_a_name(language):
    kinds = {
        row["kind"]
        for row in json.loads(resource("data", "gold", "figures.json").read_text(encoding="utf-8"))["scores"]
        if row["scope"] == "all"
    }
    assert {kind for kind in kinds if f"measured.{kind}" not in catalogue(language)} == set()


def test_every_package_has_a_version_and_a_licence(app):
    app("about")
    told = {name.lower(): (version, licence) for name, version, licence in parts()}
    assert told["streamlit"][1] == "Apache-2.0"
    assert len(told) > 15
    assert [name for name, (_, licence) in told.items() if not licence] == []


def test_the_ontology_says_where_it_lives_and_its_version(app):
    text = " ".join(part.value for part in app("about").markdown)
    assert "https://w3id.org/newskg/ns" in text
    assert "0.1.0" in text


def test_figures_are_the_scores():
    report = Report({"meetings": Score(8, 2, 2)}, {"de": {"meetings": Score(4, 0, 4)}}, {}, {"a": ()}, (), ())
    told = json.loads(figures(report))
    assert told["articles"] == 1
    assert told["scores"][0] == {"scope": "all", "kind": "meetings", "precision": 0.8, "recall": 0.8, "f1": 0.8}
    assert told["scores"][1]["recall"] == 0.5
