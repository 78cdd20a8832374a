"""Extractions held against answer keys: what counts as right, wrong and missed."""

from datetime import date

import pytest

from kg.errors import InputError
from kg.evaluate import Score, evaluate, load_floors, load_keys, shortfalls
from kg.evaluate.accuracy import accuracy_page
from kg.evaluate.anchor import Anchored
from kg.evaluate.conventions import alike, folded
from kg.evaluate.floors import raised
from kg.model import (
    Actor,
    Article,
    Attribution,
    Commitment,
    Extraction,
    Meeting,
    Participation,
    Quantity,
    Span,
    Statement,
    TextUnit,
    Time,
)

TEXT = (
    "Die Ministerin empfing am Montag den Botschafter in Wien. Österreich will 30 Fahrzeuge liefern, wenn das Parlament zustimmt. "
    "„Das reicht nicht“, sagte der Botschafter. Er forderte mehr Tempo."
)
KEY = """
article: wien
language: de
actors:
  - {id: ministerin, kind: person, names: [Ministerin Muster, Muster]}
  - {id: botschafter, kind: person, names: [der Botschafter]}
  - {id: oesterreich, kind: state, names: [Österreich, Austria]}
  - {id: parlament, kind: organisation, names: [Parlament], required: false}
dates:
  - {anchor: "empfing am Montag", text: "am Montag", type: DATE, value: "2025-03-03"}
meetings:
  - {id: empfang, anchors: ["empfing am Montag den Botschafter"], status: held, date: "2025-03-03", place: [Wien, Vienna],
     participants: [ministerin, botschafter]}
commitments:
  - {id: fahrzeuge, anchors: ["will 30 Fahrzeuge liefern"], agents: [oesterreich], modality: planned, quantities: [{value: 30}],
     condition: "wenn das Parlament zustimmt"}
statements:
  - {id: s-reicht, speaker: botschafter, anchors: ["Das reicht nicht"], stance: criticises}
  - {id: s-tempo, speaker: botschafter, anchors: ["forderte mehr Tempo"], stance: demands}
"""
SENTENCES = (Span(0, 57), Span(58, 124), Span(125, 167), Span(168, 191))


@pytest.fixture
def keys(tmp_path):
    (tmp_path / "wien.yaml").write_text(KEY)
    return load_keys(tmp_path)


def actor(identifier, name, kind="person", **more):
    return Actor(identifier, name, kind, **more)


def extraction(**parts):
    article = Article("wien", "wien.txt", "Wien", TEXT, "de", (TextUnit(Span(0, len(TEXT)), "paragraph"),), published=date(2025, 3, 4))
    return Extraction(article, **parts)


def claim(sentence, **more):
    return {"id": f"c{sentence}", "label": "x", "evidence": (SENTENCES[sentence],), "rule": "r", "confidence": 0.9, **more}


PERFECT = {
    "actors": (actor("a", "Muster"), actor("b", "Botschafter"), actor("c", "ÖSTERREICH", "state")),
    "times": (Time(Span(23, 32), "am Montag", "DATE", "2025-03-03", "weekday"),),
    "meetings": (
        Meeting(
            **claim(0),
            status="held",
            participants=(Participation("a"), Participation("b")),
            time=Time(Span(23, 32), "am Montag", "DATE", "2025-03-03", "weekday"),
            place="Vienna",
        ),
    ),
    "commitments": (
        Commitment(
            **claim(1),
            modality="considered",
            committed_by=("c",),
            quantities=(Quantity(30.0, "30", Span(73, 75)),),
            condition=Span(97, 124),
        ),
    ),
    "statements": (
        Statement(**claim(2), speaker=("b",), stance="criticises"),
        Statement(**{**claim(3), "id": "d"}, speaker=("b",), stance="demands"),
    ),
}


def scores(keys, **parts):
    return evaluate(keys, {"wien": extraction(**{**PERFECT, **parts})}).scores


def test_a_perfect_extraction_scores_one_everywhere(keys):
    found = scores(keys)
    assert set(found) == {
        *("actors", "actor kinds", "date spans", "date values", "meetings", "meeting fillers"),
        *("commitments", "commitment fillers", "statements", "stances"),
    }
    assert {kind: score.f1 for kind, score in found.items()} == dict.fromkeys(found, 1.0)


def test_an_empty_extraction_misses_everything_and_is_wrong_in_nothing(keys):
    found = evaluate(keys, {"wien": extraction()}).scores
    assert all(score.right == score.wrong == 0 and score.missed for score in found.values())
    assert found["meeting fillers"].missed == 5


@pytest.mark.parametrize(
    ("parts", "kind", "expected"),
    [
        ({"actors": (*PERFECT["actors"], actor("d", "Wien"))}, "actors", Score(3, 1, 0)),
        ({"actors": (*PERFECT["actors"], actor("d", "Wien", acts=False))}, "actors", Score(3, 0, 0)),
        ({"actors": (*PERFECT["actors"], actor("d", "Austria", "state"))}, "actors", Score(3, 1, 0)),
        ({"actors": (*PERFECT["actors"], actor("d", "das Parlament"))}, "actors", Score(3, 0, 0)),
        ({"actors": (*PERFECT["actors"][:2], actor("c", "Österreich", "group"))}, "actor kinds", Score(2, 1, 1)),
        ({"times": (Time(Span(26, 32), "Montag", "DATE", "2025-03-10", "r"),)}, "date values", Score(0, 1, 1)),
        ({"times": (Time(Span(26, 32), "Montag", "DATE", "2025-03-10", "r"),)}, "date spans", Score(1, 0, 0)),
        ({"meetings": (*PERFECT["meetings"], *PERFECT["meetings"])}, "meetings", Score(1, 1, 0)),
        ({"statements": (Statement(**claim(2), speaker=("a",)),)}, "statements", Score(0, 1, 2)),
        ({"statements": (*PERFECT["statements"], Statement(**claim(3), speaker=("b",)))}, "statements", Score(2, 0, 0)),
        ({"statements": (Statement(**claim(2), speaker=("b",), stance="thanks"),)}, "stances", Score(0, 1, 1)),
    ],
)
def test_what_is_wrong_is_counted_once(keys, parts, kind, expected):
    assert scores(keys, **parts)[kind] == expected


def test_evidence_of_a_whole_page_shows_nothing(keys):
    long = TEXT + " " + "x " * 400
    article = Article("wien", "wien.txt", "Wien", long, "de", (TextUnit(Span(0, len(long)), "paragraph"),))
    meeting = Meeting(**{**claim(0), "evidence": (Span(0, len(long)),)}, status="held")
    assert evaluate(keys, {"wien": Extraction(article, meetings=(meeting,))}).scores["meetings"] == Score(0, 1, 1)


def test_a_source_and_an_unknown_actor_are_fillers_too(keys):
    promise = Commitment(**claim(1, attribution=Attribution(("b",), "named")), modality="planned", committed_by=("c", "nobody"))
    found = scores(keys, commitments=(promise,))["commitment fillers"]
    assert (found.right, found.wrong, found.missed) == (2, 2, 2)


def test_errors_are_told_by_article_and_class(keys):
    report = evaluate(keys, {"wien": extraction()})
    assert "actors: missed Ministerin Muster" in report.errors["wien"]
    assert report.error_classes()["actors: missed"] == 3


def test_a_key_without_its_article_is_absent_and_counts_nothing(keys):
    report = evaluate(keys, {})
    assert report.absent == ("wien",)
    assert not report.scores


@pytest.mark.parametrize(
    ("phrase", "inside", "expected"),
    [
        ("am Montag", "empfing am  Montag", ["am Montag"]),
        ("am\nMontag", None, ["am Montag"]),
        ("am Dienstag", None, []),
        ("am Montag", "in Wien", []),
    ],
)
def test_phrases_are_found_whatever_the_white_space(phrase, inside, expected):
    text = Anchored(TEXT)
    assert [span.of(TEXT) for span in text.find(phrase, inside)] == expected


def test_an_anchor_stands_for_its_sentence():
    assert Anchored(TEXT).sentences(("forderte mehr",)) == (Span(167, 191),)


@pytest.mark.parametrize(
    ("name", "same"), [("Die Ukraine", "ukraine"), ("Szydło", "szydło"), ("Beata  Müller", "beata muller"), ("The Hague", "hague")]
)
def test_names_are_compared_without_case_accents_and_article(name, same):
    assert folded(name) == same


def test_values_that_readers_do_not_tell_apart_count_as_one():
    assert alike("modality", "pledged") == alike("modality", "announced")
    assert alike("modality", "agreed") != alike("modality", "announced")


def test_floors_name_what_sank_and_only_rise(keys, tmp_path):
    report = evaluate(keys, {"wien": extraction(**{**PERFECT, "statements": ()})})
    floors = {"all": {"actors": 0.9, "statements": 0.5, "pledges": 0.1}, "de": {"meetings": 1.0}}
    assert [sentence.split(" is")[0] for sentence in shortfalls(report, floors)] == ["all: statements F1 0.000", "all: pledges F1 0.000"]
    (tmp_path / "floors.toml").write_text(raised(report, floors))
    pinned = load_floors(tmp_path / "floors.toml")
    assert (pinned["all"]["actors"], pinned["all"]["statements"], pinned["de"]["meetings"]) == (1.0, 0.5, 1.0)
    (tmp_path / "floors.toml").write_text(raised(report, floors, allow_regression=True))
    assert load_floors(tmp_path / "floors.toml")["all"]["statements"] == 0.0


@pytest.mark.parametrize(("name", "text"), [("floors.toml", "[all]\nx = 'y'"), ("floors.toml", "= 1")])
def test_unreadable_floors_are_named(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=r"floors\.toml"):
        load_floors(tmp_path / name)


@pytest.mark.parametrize("text", ["article: x\nactors: [1]", "article: [", "article: x\nactors:\n  - {id: a}"])
def test_unreadable_keys_are_named(tmp_path, text):
    (tmp_path / "k.yaml").write_text(text)
    with pytest.raises(InputError, match=r"^k\.yaml"):
        load_keys(tmp_path)


def test_a_folder_without_keys_is_named(tmp_path):
    with pytest.raises(InputError, match="no answer keys"):
        load_keys(tmp_path)


def test_every_claim_is_judged_with_the_confidence_we_had(keys):
    report = evaluate(keys, {"wien": extraction(**{**PERFECT, "meetings": (*PERFECT["meetings"], *PERFECT["meetings"])})})
    assert sorted((one.kind, one.right) for one in report.judged) == [
        *(("commitments", True), ("meetings", False), ("meetings", True), ("statements", True), ("statements", True)),
    ]


def test_the_page_shows_scores_reliability_and_error_classes(keys):
    page = accuracy_page(evaluate(keys, {"wien": extraction(**{**PERFECT, "times": ()})}))
    assert "| meetings | 1.00 | 1.00 | 1.00 | 1 | 0 | 0 |" in page
    assert "| 0.9 to 1.0 | 1 of 1 | 1 of 1 | 2 of 2 | 4 of 4 |" in page
    assert "| dates: missed | 1 |" in page


def test_fillers_are_counted_by_slot(keys):
    slots = evaluate(keys, {"wien": extraction(**{**PERFECT, "commitments": ()})}).by_slot
    assert slots["meeting participant"] == Score(2, 0, 0)
    assert slots["meeting date"] == Score(1, 0, 0)
    assert slots["commitment quantity"] == Score(0, 0, 1)
