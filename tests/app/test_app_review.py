import json
import shutil

import pytest
from streamlit.testing.v1 import AppTest

import kg.graph
from kg.app.library import Library
from kg.app.review_bar import neighbours
from kg.app.review_claim import claim_of, claim_sheet, extraction
from kg.app.review_pairs import proposals
from kg.app.review_queue import claims, naming
from kg.graph import judgements_of
from kg.model import Judgement, Ref
from kg.review import judgements
from kg.settings import resource
from kg.store import open_store


@pytest.fixture
def own(store, tmp_path):
    """A copy of the story's store that a test may change."""
    return shutil.copytree(store, tmp_path / "store")


@pytest.fixture
def desk(own, monkeypatch):
    """Opens the page of review: desk(rstate="all", …) -> AppTest, run."""
    monkeypatch.setenv("KG_STORE", str(own))

    def opened(**query):
        at = AppTest.from_file(str(resource("app.py")), default_timeout=30)
        at.query_params["lang"] = "en"
        at.run()
        at.switch_page("kg/app/pages/review.py")
        for name, value in query.items():
            at.query_params[name] = value
        at.run()
        assert not at.exception, at.exception
        return at

    return opened


def now(own):
    return Library(open_store(own).reader())


def shown(at):
    """The sheet of the claim on the page."""
    return next(spec for block in at.get("bidi_component") if "badges" in (spec := json.loads(block.proto.json or "{}")))


def press(at, key):
    at.button(key=key).click().run()
    assert not at.exception, at.exception
    return at


def badges(at):
    return [badge["text"] for badge in shown(at)["badges"]]


def values(at, name):
    return [(value["text"], value["note"]) for row in shown(at)["rows"] if row["name"] == name for value in row["values"]]


def claim(library, words):
    return next(one for one in library.once(claims) if words in one.label)


class TestQueue:
    def test_the_least_sure_comes_first(self, library, desk):
        everything = library.once(claims)
        assert [one.confidence for one in everything] == sorted(one.confidence for one in everything)
        assert len(everything) == 8
        assert shown(desk())["title"] == everything[0].label

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ({}, 8),
            ({"rkind": "meeting"}, 3),
            ({"rstate": "confirmed"}, 0),
            ({"ractor": "actor/friedrich-merz"}, 2),
            ({"rarticle": "article/2025-11-12-haushalt"}, 2),
            ({"rq": "300 millionen"}, 2),
            ({"rq": "xyz"}, 0),
        ],
    )
    def test_filters(self, desk, query, count):
        at = desk(**query)
        if count:
            assert at.caption[0].value == f"1 of {count}"
        else:
            assert at.success

    def test_an_actor_is_found_under_every_name_it_has(self, library):
        named = naming(library, "actor/wolodymyr-selenskyj")
        assert {one.article for one in library.once(claims) if one.id in named} == {
            "article/2025-09-04-paris",
            "article/2025-09-05-paris-en",
        }

    def test_the_keys_left_and_right_go_through_the_queue(self, desk):
        at = desk()
        first = shown(at)["title"]
        assert at.button(key="desk-before").disabled
        second = shown(press(at, "desk-after"))["title"]
        assert second != first
        assert shown(press(at, "desk-before"))["title"] == first

    def test_a_claim_that_is_not_in_the_queue_stands_where_it_would(self, library):
        everything = library.once(claims)
        middle = everything[3]
        rest = [one for one in everything if one.confidence != middle.confidence]
        before, after = neighbours(middle, rest)
        sure = {one.id: one.confidence for one in rest}
        assert sure[before] < middle.confidence < sure[after]
        assert neighbours(middle, []) == (None, None)

    def test_an_address_of_a_claim_that_is_not_there_says_so(self, desk):
        assert desk(claim="claim/none.m1").warning


class TestClaim:
    def test_every_slot_is_told_with_its_words(self, library, desk):
        at = desk(claim=claim(library, "Deutschland sagt").id)
        assert values(at, "Committed by") == [("Deutschland", None)]
        assert values(at, "How much") == [("300 Millionen Euro", None)]
        assert values(at, "Deadline") == [("31 Mar 2026", "“bis Ende März 2026”")]
        assert values(at, "Condition") == [("sofern der Bundestag zustimmt", None)]
        assert values(at, "Firmness") == [("pledged", None)]
        assert values(at, "Belongs to")[0][1] == "(with one other claim)"
        (source,) = shown(at)["sources"]
        assert source["sentence"].startswith("Deutschland sagte bis Ende März")
        assert source["outlet"] == "Tageblatt"
        assert "commit.pledge" in source["note"]

    def test_a_meeting_says_how_each_took_part(self, library, desk):
        at = desk(claim=claim(library, "Treffen von Emmanuel").id)
        assert ("Friedrich Merz", "(by video)") in values(at, "Who")
        assert values(at, "When") == [("4 Sept 2025", "“Am Donnerstag”")]
        assert values(at, "Where") == [("Paris", None)]

    def test_a_claim_that_its_article_lacks_has_no_sheet(self, library):
        one = claim(library, "Gipfel in Berlin")
        said = extraction(library, "article/2025-09-05-paris-en")
        assert claim_of(said, "c9") is None
        assert claim_sheet(library, one, extraction(library, "article/hostile"), extraction(library, "article/hostile")) is None


class TestDeciding:
    def test_a_confirmed_claim_leaves_the_queue_with_who_and_why(self, desk, own):
        at = desk()
        title = shown(at)["title"]
        at.text_input(key="reviewer").set_value("Anna Berg").run()
        at.text_input(key="why").set_value("asked the embassy").run()
        press(at, "desk-confirm")
        assert shown(at)["title"] != title
        assert at.caption[0].value == "1 of 7"
        (made,) = judgements(now(own).reader)
        assert (made.verdict, made.reviewer, made.note) == ("confirmed", "Anna Berg", "asked the embassy")
        assert at.text_input(key="why").value == ""
        assert at.text_input(key="reviewer").value == "Anna Berg"

    def test_undo_leads_back_to_the_claim_and_to_the_graph_as_it_was(self, desk, own):
        before = sorted(map(str, now(own).reader.quads()))
        at = desk()
        title = shown(at)["title"]
        press(at, "desk-reject")
        assert sorted(map(str, now(own).reader.quads())) != before
        press(at, "desk-undo")
        assert shown(at)["title"] == title
        assert "not reviewed" in badges(at)
        assert at.button(key="desk-undo").disabled
        assert sorted(map(str, now(own).reader.quads())) == before

    def test_a_rejected_claim_counts_no_more_and_can_still_be_found(self, desk, own, library):
        pledge = claim(library, "Deutschland sagt")
        at = press(desk(claim=pledge.id), "desk-reject")
        at.switch_page("kg/app/pages/commitments.py").run()
        assert "sofern der Bundestag zustimmt" not in at.dataframe[0].value.to_string()
        at = desk(rstate="rejected")
        assert shown(at)["title"] == pledge.label
        assert "rejected" in badges(at)
        assert at.button(key="desk-join").disabled

    def test_a_correction_shows_what_was_found(self, desk, own, library):
        meeting = claim(library, "Gipfel in Berlin")
        at = press(desk(claim=meeting.id), "desk-correct")
        at.text_input(key=f"slot-{meeting.id}-place").set_value("Bonn")
        at.selectbox(key=f"slot-{meeting.id}-status").set_value("held")
        press(at, next(button.key for button in at.button if button.label == "Save the correction"))
        assert {(one.property, one.value) for one in judgements(now(own).reader)} == {("place", "Bonn"), ("status", "held")}
        at = desk(claim=meeting.id)
        assert values(at, "Where") == [("Bonn", "(found: Berlin)")]
        assert values(at, "Status") == [("held", "(found: planned)")]
        assert "corrected" in badges(at)

    def test_a_form_that_was_sent_unchanged_decides_nothing(self, desk, own, library):
        at = press(desk(claim=claim(library, "Gipfel in Berlin").id), "desk-correct")
        press(at, next(button.key for button in at.button if button.label == "Save the correction"))
        assert not judgements(now(own).reader)

    def test_nothing_can_be_decided_without_a_name(self, desk):
        at = desk()
        at.text_input(key="reviewer").set_value("  ").run()
        assert at.button(key="desk-confirm").disabled

    def test_a_store_in_use_elsewhere_says_so_and_loses_nothing(self, desk, own):
        at = desk()
        title = shown(at)["title"]
        at.text_input(key="why").set_value("a long thought").run()
        with open_store(own).writer(kg.graph):
            press(at, "desk-confirm")
        assert "Another process" in at.error[0].value
        assert (shown(at)["title"], at.text_input(key="why").value) == (title, "a long thought")
        assert not judgements(now(own).reader)
        press(at, "desk-confirm")
        assert judgements(now(own).reader)[0].note == "a long thought"


class TestPairs:
    def test_split_parts_two_claims_of_one_fact_and_join_binds_them_again(self, desk, own, library):
        german, english = claim(library, "Treffen von Emmanuel"), claim(library, "Emmanuel Macron hosts")
        assert german.fact == english.fact
        at = press(press(desk(claim=german.id), "desk-split"), "split-go-0")
        german, english = claim(now(own), "Treffen von Emmanuel"), claim(now(own), "Emmanuel Macron hosts")
        assert german.fact != english.fact
        assert proposals(now(own), german.fact)[0].id == english.fact
        at = press(press(desk(claim=german.id), "desk-join"), "join-go-0")
        assert not at.error
        assert claim(now(own), "Treffen von Emmanuel").fact == claim(now(own), "Emmanuel Macron hosts").fact

    def test_only_facts_of_the_same_kind_are_proposed(self, library):
        meeting = claim(library, "Gipfel in Berlin").fact
        found = proposals(library, meeting, "paris")
        assert found
        assert all(one.id.startswith("event/") and one.id != meeting for one in found)
        assert proposals(library, "event/none") == []

    def test_a_claim_alone_cannot_be_split(self, desk, library):
        assert desk(claim=claim(library, "Gipfel in Berlin").id).button(key="desk-split").disabled


class TestLog:
    def test_decisions_are_listed_and_taken_back(self, desk, own):
        press(desk(), "desk-confirm")
        at = desk(view="log")
        row = at.dataframe[0].value.iloc[0]
        assert row["Verdict"] == "right"
        assert row["On what"]
        assert at.button(key="desk-log-back").disabled

    def test_a_judgement_whose_claim_vanished_is_listed_as_without_effect(self, desk, own):
        with open_store(own).writer(kg.graph) as writer:
            writer.judge(Judgement(Ref("gone", "m1"), "confirmed", "Anna", "2026-01-01T12:00:00Z"))
            writer.publish()
        at = desk(view="log")
        assert [block.value for block in at.subheader] == ["1 without effect"]
        assert "gone: m1" in at.dataframe[0].value.to_string()

    def test_an_empty_store_of_decisions_says_so(self, desk):
        assert "Nobody" in desk(view="log").info[0].value

    def test_a_file_of_judgements_is_read_in_once(self, desk, own, library):
        ref = claim(library, "Gipfel in Berlin").ref
        line = json.dumps(
            {
                "target": {"article": ref.article, "id": ref.id},
                "verdict": "confirmed",
                "reviewer": "desk",
                "at": "2026-01-01T12:00:00Z",
            }
        )
        at = desk(view="log")
        for count in (1, 0):
            at.file_uploader(key="desk-file").set_value(("judgements.jsonl", line.encode(), "application/x-ndjson"))
            press(at, next(button.key for button in at.button if button.label == "Read in"))
            assert at.toast[0].value.startswith(str(count))
        assert judgements(now(own).reader) == tuple(judgements_of([line]))

    @pytest.mark.parametrize("content", [b"no json", b"\xff\xfe", b'{"verdict": "confirmed"}'])
    def test_a_file_that_holds_none_changes_nothing(self, desk, own, content):
        at = desk(view="log")
        at.file_uploader(key="desk-file").set_value(("judgements.jsonl", content, "application/x-ndjson"))
        press(at, next(button.key for button in at.button if button.label == "Read in"))
        assert at.error
        assert not judgements(now(own).reader)


class TestActors:
    @pytest.fixture
    def page(self, own, monkeypatch):
        monkeypatch.setenv("KG_STORE", str(own))

        def opened(actor):
            at = AppTest.from_file(str(resource("app.py")), default_timeout=30)
            at.query_params["lang"] = "en"
            at.run()
            at.switch_page("kg/app/pages/actors.py")
            at.query_params["actor"] = actor
            at.run()
            assert not at.exception, at.exception
            return at

        return opened

    def test_the_page_tells_what_was_said_and_where_the_actor_is_named(self, page):
        at = page("actor/friedrich-merz")
        assert [block.value for block in at.subheader][-2:] == ["1 statement", "Named in 1 article"]
        sources = [source for block in at.get("bidi_component") for source in json.loads(block.proto.json or "{}").get("sources", ())]
        (source,) = sources
        assert source["sentence"] == "Friedrich Merz"
        assert source["note"] == "2 mentions"

    def test_two_names_of_one_person_are_parted_and_joined_again(self, page, own):
        at = page("actor/wolodymyr-selenskyj")
        press(at, "apart-0")
        assert not at.error
        names = set(now(own).names.values())
        assert {"Wolodymyr Selenskyj", "Volodymyr Zelensky"} <= names
        keys = {name: key for key, name in now(own).names.items()}
        one, other = keys["Wolodymyr Selenskyj"], keys["Volodymyr Zelensky"]
        at = page(one)
        at.selectbox(key=f"same-{one}").set_value(other).run()
        press(at, "actor-join")
        assert len([name for name in now(own).names.values() if "lodymyr" in name]) == 1
