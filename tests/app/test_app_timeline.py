import json

import pytest
from streamlit.testing.v1 import AppTest

from kg.app.stretch import dragged, first_window
from kg.charts import Window
from kg.settings import resource

APP = resource("app.py")


def charts(at):
    return {spec["alt"][:12]: spec for block in at.get("bidi_component") if "figure" in (spec := json.loads(block.proto.json or "{}"))}


def lanes(at):
    return json.loads(charts(at)["Timeline 202"]["figure"])


def labels(at):
    return [text.strip() for trace in lanes(at)["data"] if trace["name"] == "label" for text in trace["text"]]


def sheet(at):
    return next((spec for block in at.get("bidi_component") if "badges" in (spec := json.loads(block.proto.json or "{}"))), None)


def test_the_page_shows_overview_lanes_and_a_table_of_the_same_events(app):
    at = app()
    assert len(charts(at)) == 2
    table = at.dataframe[0].value
    assert len(table) == 6
    assert "4 Sept 2025" in table["When"].tolist()
    assert any(label.startswith("Treffen von Emmanuel Macron") for label in labels(at))


def test_the_interface_speaks_german_and_english(app):
    assert app(lang="de").title[0].value == "Zeitleiste"
    at = app(lang="en")
    assert at.title[0].value == "Timeline"
    assert any("Emmanuel Macron" in note["text"] for note in lanes(at)["layout"]["annotations"])


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"type": "meeting"}, 1),
        ({"q": "luftverteidigung"}, 2),
        ({"q": "macron"}, 1),
        ({"q": "no such word"}, 0),
        ({"who": "actor/emmanuel-macron"}, 1),
        ({"who": "actor/nobody"}, 6),
        ({"status": "held"}, 1),
        ({"modality": "pledged"}, 2),
        ({"modality": "no such firmness"}, 6),
        ({"disputed": "1"}, 0),
        ({"outlet": "The Daily"}, 1),
        ({"sure": "0.91"}, 2),
        ({"asof": "2025-09-05"}, 4),
        ({"when": "2025-08-01..2025-08-31"}, 1),
        ({"when": "2026-11-20..2026-12-20"}, 1),
        ({"type": "nonsense", "when": "never"}, 6),
    ],
)
def test_the_address_sets_filters_and_window(app, query, count):
    at = app(**query)
    rows = len(at.dataframe[0].value) if at.dataframe else 0
    assert rows == count
    assert bool(at.info) is (count == 0)


def test_what_the_reader_sets_is_written_into_the_address(app):
    at = app()
    at.text_input(key="q").set_value("Macron").run()
    assert at.query_params["q"] == "Macron"
    at.text_input(key="q").set_value("").run()
    assert "q" not in at.query_params


def test_lanes_can_be_cut_by_type_and_chosen(app):
    at = app(by="type", lane="statement")
    names = [note["text"] for note in lanes(at)["layout"]["annotations"]]
    assert any("<b>Statement</b>" in name for name in names)
    assert any("<b>all others</b>" in name for name in names)


def test_an_event_opens_its_card_with_the_sentence_in_its_paragraph(app, library):
    meeting = next(str(event) for event in library.events.ids if event.startswith("event/2025-09-04"))
    card = sheet(app(event=meeting))
    assert card["title"] == "Treffen von Emmanuel Macron und Wolodymyr Selenskyj in Paris"
    rows = {row["name"]: [value["text"] for value in row["values"]] for row in card["rows"]}
    assert rows["When"] == ["4 Sept 2025"]
    assert rows["Where"] == ["Paris"]
    assert set(rows["Who"]) == {"Emmanuel Macron", "Friedrich Merz", "Volodymyr Zelensky"}
    german, english = card["sources"]
    assert german["sentence"] == "Am Donnerstag traf Emmanuel Macron in Paris Wolodymyr Selenskyj."
    assert german["after"].startswith(" Friedrich Merz nahm per Video teil. 🇺🇦 Es war")
    assert (english["outlet"], english["sentence"]) == ("The Daily", "Emmanuel Macron hosted Volodymyr Zelensky in Paris on Thursday.")


def test_a_sentence_after_an_emoji_is_cut_at_the_right_letters(app, library):
    pledge = next(str(event) for event in library.events.ids if event.startswith("change/"))
    card = sheet(app(event=pledge))
    assert card["sources"][0]["sentence"].startswith("Deutschland sagte bis Ende März 2026 300 Millionen Euro")


def test_an_event_that_is_not_there_says_so(app):
    at = app(event="event/none")
    assert sheet(at) is None
    assert any("no such event" in text.value for text in at.markdown)


def test_an_articles_markup_stays_text(app, library, hostile):
    evil = next(str(event) for event in library.events.ids if "evil" in event)
    at = app(event=evil)
    assert hostile in sheet(at)["title"]
    assert all(hostile not in element.value for element in (*at.markdown, *at.caption, *at.subheader))
    assert "<img" not in charts(at)["Timeline 202"]["figure"]


def test_without_a_store_the_page_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("KG_STORE", str(tmp_path / "none"))
    at = AppTest.from_file(str(APP), default_timeout=30)
    at.query_params["lang"] = "en"
    at.run()
    assert not at.exception
    assert at.subheader[0].value == "Nothing here yet"
    assert "kg ingest" in at.code[0].value


def test_the_first_window_is_the_time_reported_about(library):
    first, last = first_window(library.events).dates
    assert (first.isoformat(), last.isoformat()) == ("2025-07-30", "2025-11-14")


@pytest.mark.parametrize(
    ("ends", "days"),
    [
        (("2025-09-01 11:00:00.123", "2025-09-20 01:00"), ("2025-09-01", "2025-09-20")),
        (("1756684800000", "1758326400000"), ("2025-09-01", "2025-09-19")),
        (("20332", "20352"), ("2025-09-01", "2025-09-20")),
        (("2025-09-20", "2025-09-01"), ("2025-09-01", "2025-09-19")),
    ],
)
def test_a_dragged_stretch_becomes_whole_days(monkeypatch, ends, days):
    chosen = []
    monkeypatch.setattr("kg.app.stretch.choose", chosen.append)
    dragged(*ends)
    assert tuple(day.isoformat() for day in chosen[0].dates) == days
    assert isinstance(chosen[0], Window)
