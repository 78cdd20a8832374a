import json
import re
from datetime import date

import pytest

from kg.app.questions import choices, questions
from kg.app.vocabulary import completions
from kg.app.words import LANGUAGES, catalogue
from kg.queries import library as named_queries
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
        at.selectbox(key="param-meetings-status").set_value("status-planned").run()
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
        at.text_input(key="param-meetings-actor").set_value("Nobody of That Name").run()
        assert "Nobody of That Name" in at.error[0].value

    def test_a_form_asks_for_days_numbers_and_names_each_in_its_own_way(self, app):
        at = app("query", named="timeline")
        at.date_input(key="param-timeline-from").set_value(date(2025, 9, 1)).run()
        at.number_input(key="param-timeline-min_confidence").set_value(0.8).run()
        at.selectbox(key="param-timeline-type").set_value("commitment-change").run()
        assert not at.error
        for line in ('?from { "2025-09-01"', '?min_confidence { "0.8"', "?type { <https://w3id.org/newskg/ns#CommitmentChange> }"):
            assert line in editor(at)["value"]

    def test_a_german_form_holds_no_english(self, app):
        at = app("query", lang="de", named="commitments")
        assert {"Akteur", "Für wen"} <= {field.label for field in at.text_input}
        assert [field.label for field in at.date_input] == ["Von", "Bis", "Wissensstand vom"]
        status = at.selectbox(key="param-commitments-status")
        assert (status.label, status.options[:2]) == ("Stand", ["gekürzt", "erfüllt"])
        assert "Meetings" not in at.selectbox(key="named").options
        assert "Treffen" in at.selectbox(key="named").options

    def test_the_editor_completes_our_words(self):
        words = {word.label: word.type for word in completions()}
        assert words["nk:Meeting"] == "class"
        assert words["nk:deadlineDate"] == "property"
        assert words["nkv:status-held"] == "constant"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_of_parameter_says_what_to_type(language):
    assert {kind for kind in TYPES if f"parameter.{kind}" not in catalogue(language)} == set()


PARAMETERS = {parameter.name: parameter for query in named_queries().values() for parameter in query.parameters}


@pytest.mark.parametrize("language", LANGUAGES)
class TestTheWordsOfTheNamedQueries:
    def test_every_query_has_its_title_and_text_and_none_is_left_over(self, language):
        assert set(questions(language)["title"]) == set(questions(language)["text"]) == set(named_queries())

    def test_every_parameter_has_its_label_and_none_is_left_over(self, language):
        assert set(questions(language)["label"]) == set(PARAMETERS)
        assert set(questions(language)["hint"]) <= set(PARAMETERS)

    def test_no_two_queries_and_no_two_fields_of_a_form_have_the_same_name(self, language):
        titles, labels = questions(language)["title"], questions(language)["label"]
        assert len(set(titles.values())) == len(titles)
        for query in named_queries().values():
            shown = [labels[parameter.name] for parameter in query.parameters]
            assert len(set(shown)) == len(shown), query.name

    def test_every_value_to_choose_has_its_name_and_none_is_left_over(self, language, monkeypatch):
        monkeypatch.setattr("kg.app.questions.language", lambda: language)
        monkeypatch.setattr("kg.app.words.language", lambda: language)
        offered = {}
        for query in named_queries().values():
            for parameter in query.parameters:
                found = choices(parameter)
                assert found or parameter.type not in {"term", "class"}, (query.name, parameter.name)
                offered |= found
        named = {value for value, name in offered.items() if name != value.partition("-")[2]}
        assert language == "en" or named == set(offered)
        assert set(questions(language)["choice"]) <= set(offered)

    def test_texts_are_whole_sentences_and_hold_no_names_of_the_program(self, language):
        for part, entries in questions(language).items():
            for name, text in entries.items():
                assert text.strip() == text != "", name
                assert not re.search(r"[_{}?]|\bnkv?:", text), text
                assert part not in {"text", "hint"} or text.endswith("."), text


def test_both_languages_tell_of_the_same():
    first, second = (questions(language) for language in LANGUAGES)
    assert {part: set(entries) for part, entries in first.items()} == {part: set(entries) for part, entries in second.items()}


def test_commitments_stand_in_their_own_lane(app):
    at = press_run(app("query", named="commitments"))
    (figure,) = [spec["figure"] for block in at.get("bidi_component") if "figure" in (spec := json.loads(block.proto.json or "{}"))]
    assert "Commitment" in figure
