import json

import pytest

from kg.app.vocabulary import completions
from kg.app.words import LANGUAGES, catalogue
from kg.queries.parameter import TYPES


def editor(at):
    return next(spec for block in at.get("bidi_component") if "words" in (spec := json.loads(block.proto.json or "{}")))


def press_run(at):
    next(button for button in at.button if button.label == "Run").click()
    return at.run()


class TestQuery:
    def test_a_named_query_runs_with_its_form(self, app):
        at = app("query", named="meetings")
        assert "nk:Meeting" in editor(at)["value"]
        at.text_input(key="param-meetings-status").set_value("status-planned").run()
        assert "VALUES ?status { <https://w3id.org/newskg/vocab/status-planned> }" in editor(at)["value"]
        press_run(at)
        assert at.dataframe[0].value["label"].unique().tolist() == ["Gipfel in Berlin"]

    def test_a_text_from_the_address_runs(self, app):
        at = press_run(app("query", sparql="SELECT (COUNT(?a) AS ?n) WHERE { ?a a nk:Article }"))
        assert at.dataframe[0].value["n"].tolist() == [4]
        assert at.query_params["sparql"]

    def test_answers_with_days_are_drawn(self, app):
        at = press_run(app("query", named="timeline"))
        assert any("figure" in json.loads(block.proto.json or "{}") for block in at.get("bidi_component"))
        at = press_run(app("query", sparql="SELECT ?l WHERE { ?a a nk:Actor ; rdfs:label ?l }"))
        assert not any("figure" in json.loads(block.proto.json or "{}") for block in at.get("bidi_component"))

    def test_an_error_names_line_and_column(self, app):
        at = press_run(app("query", sparql="SELECT ?x\nWHERE { ?x nk:nothing: }"))
        assert "line 2" in at.error[0].value

    @pytest.mark.parametrize(
        "text", ["SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "DROP ALL", "LOAD <http://127.0.0.1:9/>"]
    )
    def test_a_query_neither_reaches_out_nor_changes_anything(self, app, text):
        at = press_run(app("query", sparql=text))
        assert at.error
        assert not at.dataframe

    def test_a_parameter_that_does_not_fit_is_said(self, app):
        at = app("query", named="meetings")
        at.text_input(key="param-meetings-from").set_value("yesterday").run()
        assert "yesterday" in at.error[0].value

    def test_the_editor_completes_our_words(self):
        words = {word.label: word.type for word in completions()}
        assert words["nk:Meeting"] == "class"
        assert words["nk:deadlineDate"] == "property"
        assert words["nkv:status-held"] == "constant"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_of_parameter_says_what_to_type(language):
    assert {kind for kind in TYPES if f"parameter.{kind}" not in catalogue(language)} == set()


def test_commitments_stand_in_their_own_lane(app):
    at = press_run(app("query", named="commitments"))
    (figure,) = [spec["figure"] for block in at.get("bidi_component") if "figure" in (spec := json.loads(block.proto.json or "{}"))]
    assert "Commitment" in figure
