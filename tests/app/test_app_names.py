"""Actors are called what the reader's language calls them; ids, filters and addresses stay the same."""

import json

import pytest

from kg.app.naming import Names

TOLD = {"de": {"actor/de": "Deutschland", "actor/x": "Meier"}, "en": {"actor/de": "Germany", "actor/gone": "Gone"}}
PLAIN = {"actor/de": "Deutschland", "actor/fr": "France", "actor/x": "Meier", "actor/y": "Meier"}


@pytest.fixture
def spoken(monkeypatch):
    said = {"language": "en"}
    monkeypatch.setattr("kg.app.naming.language", lambda: said["language"])
    return said


class TestNames:
    def test_each_reader_hears_their_own(self, spoken):
        names = Names(PLAIN, TOLD)
        assert names["actor/de"] == "Germany"
        spoken["language"] = "de"
        assert names["actor/de"] == "Deutschland"
        spoken["language"] = "fr"
        assert names["actor/de"] == "Deutschland"

    def test_an_actor_without_a_name_in_the_language_keeps_its_plain_one(self, spoken):
        names = Names(PLAIN, TOLD)
        assert names["actor/fr"] == "France"
        assert set(names) == set(PLAIN)
        assert names.get("actor/gone") is None

    def test_joined_names_are_said_one_by_one(self, spoken):
        names = Names(PLAIN, TOLD)
        assert names.say("Deutschland; France") == "Germany; France"
        assert names.say("") == ""
        assert names.say("Nobody") == "Nobody"

    def test_two_of_one_plain_name_are_not_mixed_up(self, spoken):
        names = Names(PLAIN, {"en": {"actor/x": "Meyer"}})
        assert names["actor/x"] == "Meyer"
        assert names.say("Meier") == "Meier"

    def test_all_forms_can_be_searched_for(self):
        assert Names(PLAIN, TOLD).forms("actor/de") == {"Deutschland", "Germany"}


class TestPages:
    @pytest.mark.parametrize(("lang", "name"), [("de", "Deutschland"), ("en", "Germany")])
    def test_tables(self, app, lang, name):
        assert app("commitments", lang=lang).dataframe[0].value.iloc[0, 0] == name
        actors = app("actors", lang=lang).dataframe[0].value
        assert name in actors.iloc[:, 0].tolist()

    @pytest.mark.parametrize(("lang", "name"), [("de", "Russland"), ("en", "Russia")])
    def test_speakers_and_the_card(self, app, library, lang, name):
        said = app("statements", lang=lang).dataframe[0].value
        assert any(name in row for row in said.astype(str).agg(" ".join, axis=1))
        statement = next(str(event) for event in library.events.ids if str(event).startswith("statement/russland"))
        at = app("timeline", lang=lang, event=statement)
        sheets = [spec for block in at.get("bidi_component") if "badges" in (spec := json.loads(block.proto.json or "{}"))]
        assert any(value["text"] == name for sheet in sheets for row in sheet["rows"] for value in row["values"])

    @pytest.mark.parametrize("typed", ["germany", "deutschland"])
    def test_an_actor_is_found_by_either_name(self, app, typed):
        assert app("actors", pq=typed).dataframe[0].value.iloc[:, 0].tolist() == ["Germany"]

    @pytest.mark.parametrize("typed", ["Germany", "Deutschland"])
    def test_the_search_knows_both(self, app, typed, tmp_path, monkeypatch):
        monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
        at = app("search", s=typed, found_kind="actor")
        (found,) = [spec["hits"] for block in at.get("bidi_component") if "hits" in (spec := json.loads(block.proto.json or "{}"))]
        assert found[0]["pick"].startswith("actor:actor/")
