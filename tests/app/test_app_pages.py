import json
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from kg.app.actors import acquaintances, rows_of
from kg.app.articles import articles_table, marks_of
from kg.app.conflicts import conflicts
from kg.app.export import as_csv, as_json, as_xlsx
from kg.app.ledger import entries
from kg.app.table import filled
from kg.app.telling import tell
from kg.charts.acquaintance import web
from kg.settings import resource


def parts(at, key):
    return [spec for block in at.get("bidi_component") if key in (spec := json.loads(block.proto.json or "{}"))]


def values(sheet, name):
    return [value["text"] for row in sheet["rows"] if row["name"] == name for value in row["values"]]


class TestCommitments:
    def test_the_ledger_tells_who_what_how_much_for_whom_and_by_when(self, app):
        row = app("commitments").dataframe[0].value.iloc[0]
        assert row["Who"] == "Germany"
        assert row["How much"] == "300 Millionen Euro"
        assert row["For whom"] == "Ukraine"
        assert row["Condition"] == "sofern der Bundestag zustimmt"
        assert row["Due"] == date(2026, 3, 31)
        assert row["Sentence"].startswith("Deutschland sagte bis Ende März 2026")

    def test_a_passed_deadline_is_said_to_have_passed(self, library):
        (before,) = entries(library, date(2026, 3, 31))
        (after,) = entries(library, date(2026, 4, 1))
        assert (before.status, after.status) == ("reaffirmed", "overdue")

    def test_an_open_one_falls_silent_after_half_a_year(self, library):
        (soon,) = entries(library, date(2025, 12, 1))
        (late,) = entries(library, date(2026, 12, 1))
        assert (soon.silent, late.silent) == (False, True)

    @pytest.mark.parametrize(
        ("query", "count"), [({"cq": "bundestag"}, 1), ({"cq": "nothing"}, 0), ({"flag": "conditional"}, 1), ({"cmodality": "agreed"}, 1)]
    )
    def test_filters(self, app, query, count):
        """A filter by a value that no commitment has is dropped, so that no page is empty without a reason that shows."""
        at = app("commitments", **query)
        assert (len(at.dataframe[0].value) if at.dataframe else 0) == count


class TestArticles:
    def test_the_list_has_every_article_newest_first(self, app):
        table = app("articles").dataframe[0].value
        assert table["Published"].tolist() == sorted(table["Published"], reverse=True)
        assert len(table) == 4

    def test_some_articles_stand_in_the_order_asked_for(self, library):
        wanted = sorted(library.articles)[:2]
        assert articles_table(library, [*wanted, "article/none"])[0] == wanted
        assert articles_table(library, [])[1].empty

    def test_the_reader_marks_every_fact_at_its_letters(self, app, library):
        key = next(key for key in library.articles if "paris-en" not in key and "paris" in key)
        article = library.article(key)
        (spec,) = parts(app("articles", article=key), "spans")
        letters = list(spec["text"])
        marked = {(span["kind"], "".join(letters[span["start"] : span["end"]])) for span in spec["spans"]}
        assert ("actor", "Friedrich Merz") in marked
        assert ("time", "Am Donnerstag") in marked
        assert ("amount", "300 Millionen Euro") in marked
        assert ("deadline", "bis Ende März 2026") in marked
        assert ("meeting", "Am Donnerstag traf Emmanuel Macron in Paris Wolodymyr Selenskyj.") in marked
        assert spec["units"][0]["kind"] == "title"
        assert len(marks_of(library, article)) == len(spec["spans"])

    def test_marks_can_be_chosen(self, app, library):
        key = next(key for key in library.articles if "paris-en" in key)
        (spec,) = parts(app("articles", article=key, marks="time"), "spans")
        assert {span["kind"] for span in spec["spans"]} == {"time"}

    def test_an_article_that_is_not_there_says_so_and_shows_the_list(self, app):
        at = app("articles", article="article/none")
        assert at.warning
        assert len(at.dataframe[0].value) == 4


class TestActors:
    def test_the_list_counts_what_each_did(self, app):
        table = app("actors").dataframe[0].value.set_index("Name")
        assert table.loc["Friedrich Merz", "Meetings"] == 1
        assert table.loc["Friedrich Merz", "Statements"] == 1
        assert table.loc["Germany", "Commitments"] == 1

    @pytest.mark.parametrize(
        ("query", "names"), [({"pq": "zelensky"}, {"Volodymyr Zelensky"}), ({"akind": "state"}, {"Germany", "Russia", "Ukraine"})]
    )
    def test_facets(self, app, query, names):
        assert set(app("actors", **query).dataframe[0].value["Name"]) == names

    def test_an_actors_page_tells_roles_names_and_whom_it_met(self, app):
        at = app("actors", actor="actor/friedrich-merz")
        about = parts(at, "badges")[0]
        assert values(about, "Roles") == ["Bundeskanzler"]
        assert set(values(about, "Met")) == {"Emmanuel Macron", "Volodymyr Zelensky"}
        assert len(parts(at, "figure")) == 1

    def test_nobody_has_met_oneself(self, library):
        assert "actor/friedrich-merz" not in dict(acquaintances(library, "actor/friedrich-merz"))
        assert acquaintances(library, "actor/none") == []
        assert len(rows_of(library, "actor/none")) == 0


class TestStatements:
    def test_words_speaker_and_stance(self, app):
        table = app("statements").dataframe[0].value.set_index("Who")
        assert table.loc["Friedrich Merz", "What"] == "“Wir stehen an der Seite der Ukraine”"
        assert table.loc["Russia", "Stance"] == "rejects"

    @pytest.mark.parametrize(
        ("query", "count"), [({"verbatim": "1"}, 1), ({"stance": "rejects"}, 1), ({"sq": "seite der"}, 1), ({"sq": "xyz"}, 0)]
    )
    def test_filters(self, app, query, count):
        at = app("statements", **query)
        assert (len(at.dataframe[0].value) if at.dataframe else 0) == count


class TestConflicts:
    def test_two_articles_that_count_differently_stand_side_by_side(self, divided):
        (conflict,) = conflicts(divided)
        assert (conflict.label, conflict.property) == ("Gipfel in London", "headcount")
        assert {reading.value: [source.outlet for source in reading.sources] for reading in conflict.readings} == {
            "26": ["Tageblatt"],
            "40": ["Abendblatt"],
        }
        assert "26 Staaten" in conflict.readings[0].sources[0].sentence

    def test_the_card_tells_who_says_which(self, divided, monkeypatch):
        monkeypatch.setattr("kg.app.words.language", lambda: "en")
        monkeypatch.setattr("kg.app.telling.language", lambda: "en")
        (conflict,) = conflicts(divided)
        row = tell(divided, conflict.fact).rows[-1]
        assert row.name == "Differing: How many took part"
        assert [(value.text, value.note) for value in row.values] == [("26", "(Tageblatt)"), ("40", "(Abendblatt)")]

    def test_where_all_agree_the_page_says_so(self, app):
        assert "different values" in app("conflicts").success[0].value

    def test_the_page_of_a_divided_store(self, divided, monkeypatch):
        monkeypatch.setenv("KG_STORE", str(divided.reader.path.parents[1]))
        at = AppTest.from_file(str(resource("app.py")), default_timeout=30)
        at.query_params["lang"] = "en"
        at.run()
        at.switch_page("kg/app/pages/conflicts.py").run()
        assert not at.exception
        assert [spec["title"] for spec in parts(at, "badges")] == ["Gipfel in London", "26", "40"]


class TestNetwork:
    def test_who_met_whom_and_how_often(self, library):
        found = web(library.events, np.arange(len(library.events)))
        assert ("actor/emmanuel-macron", "actor/wolodymyr-selenskyj", 1) in found.lines
        assert "actor/russland" not in dict(found.actors)

    def test_around_one_actor_only_those_whom_it_met(self, library):
        found = web(library.events, np.arange(len(library.events)), centre="actor/friedrich-merz")
        assert found.actors[0][0] == "actor/friedrich-merz"
        assert not web(library.events, np.arange(len(library.events)), centre="actor/russland").actors

    def test_the_page_lists_the_pairs(self, app):
        table = app("network").dataframe[0].value
        assert sorted(zip(table["Actor"], table["Met"], strict=True))[0] == ("Emmanuel Macron", "Friedrich Merz")

    def test_an_empty_window_says_so(self, app):
        assert app("network", when="2020-01-01..2020-02-01").info


def test_a_commitment_tells_its_condition_its_deadline_and_its_life(library, monkeypatch):
    monkeypatch.setattr("kg.app.words.language", lambda: "en")
    monkeypatch.setattr("kg.app.telling.language", lambda: "en")
    (entry,) = entries(library, date(2025, 12, 1))
    sheet = tell(library, entry.id)
    told = {row.name: [value.text for value in row.values] for row in sheet.rows}
    assert told["Condition"] == ["sofern der Bundestag zustimmt"]
    assert told["Deadline"] == ["31 Mar 2026"]
    assert told["Committed by"] == ["Germany"]
    assert [step.text for step in sheet.life] == ["announced", "reaffirmed"]
    assert tell(library, "commitment/none") is None


def test_a_fact_can_be_had_as_turtle_with_what_hangs_on_it(library):
    meeting = next(str(event) for event in library.events.ids if event.startswith("event/2025-09-04"))
    text = library.turtle([meeting])
    assert "a nk:Event" in text or "nk:Meeting" in text
    assert 'nk:expression "Am Donnerstag"' in text
    assert "nkv:mode-video" in text
    assert "kg/app" not in text
    assert library.turtle([]) == ""


def test_a_cell_that_excel_would_run_is_only_text():
    text = as_csv(pd.DataFrame({"a": ["=cmd()", "+1", "-2", "@x", "plain", 3]}))
    assert text.startswith("\ufeff")
    assert text.splitlines()[1:] == ["'=cmd()", "'+1", "'-2", "'@x", "plain", "3"]


def test_json_names_the_version_it_comes_from(library):
    told = json.loads(as_json(pd.DataFrame({"day": [date(2025, 9, 4)], "ä": ["ö"]}), library))
    assert told["store"] == library.reader.version
    assert told["rows"][0]["ä"] == "ö"


def test_an_excel_sheet_holds_days_as_days_and_never_a_formula_or_a_link():
    table = pd.DataFrame(
        {
            "Wer": ["=HYPERLINK(1)", "https://a.example", None],
            "Tag": [date(2025, 9, 4), None, date(1815, 6, 9)],
            "Zahl": [1.5, float("nan"), 3],
        }
    )
    with ZipFile(BytesIO(as_xlsx(table))) as book:
        sheet, texts = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet.lower()
    assert all(text in texts for text in ("=HYPERLINK(1)", "https://a.example", "1815-06-09", "Wer"))
    assert "<v>45904</v>" in sheet
    assert [sheet.count(f"<v>{number}</v>") for number in ("1.5", "nan")] == [1, 0]


def test_a_table_leaves_out_columns_that_say_nothing():
    table = pd.DataFrame({"a": ["", "x"], "empty": ["", ""], "none": [None, None], "share": [0.855, float("nan")]})
    assert list(filled(table).columns) == ["a", "share"]
    assert filled(table)["share"][0] == 0.86
    assert list(filled(table[["empty", "none"]]).columns) == ["empty", "none"]
