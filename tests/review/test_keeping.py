"""Decisions on a real store: they hold through every rebuild, are never lost, can be taken back, and travel."""

from pathlib import Path

import pytest
from pyoxigraph import Quad
from sample_story import london, long_story

import kg.graph
from kg.errors import InputError, UsageError
from kg.export import render
from kg.model import Ref
from kg.review import (
    actions,
    actor_of,
    confirm,
    correct_subject,
    find_action,
    find_subject,
    hand,
    home_of,
    join_subjects,
    judgements,
    keep,
    orphans,
    presentations,
    read_file,
    reject,
    split_subject,
    take_back,
    tell,
    unmet,
)
from kg.store import open_store
from kg.terms import A_REVIEW

PARIS, AGAIN, KYIV = Ref("paris", "m1"), Ref("paris-again", "m1"), Ref("kyiv", "m2")
SAYS = Ref("london", "s1")


def resolved(store) -> set[Quad]:
    return set(store.reader().quads())


def by(store, name="desk", note=None):
    return hand(judgements(store.reader()), name, note)


def decide_much(store) -> None:
    """One decision of each kind."""
    reader = store.reader()
    keep(store, reject([SAYS], by(store, note="misread")))
    keep(store, confirm([Ref("undated", "c1")], by(store)))
    keep(store, correct_subject(find_subject(reader, "2025-10-20-kyiv"), "date=21.10.2025", by(store, "Anna")))
    claim = find_subject(reader, "claim:kyiv.m2")
    keep(store, split_subject(reader, claim, by(store)))
    keep(store, join_subjects(find_subject(reader, "Maria Zakharova"), find_subject(reader, "Keir Starmer"), by(store)))


def test_a_decision_holds_when_everything_is_read_again(store, tmp_path):
    decide_much(store)
    after = resolved(store)
    with store.writer(kg.graph) as writer:
        for text in long_story():
            writer.forget(text.article.key)
        writer.publish()
        assert not list(writer.extractions())
        writer.put(reversed(long_story()))
        writer.publish()
    assert resolved(store) == after
    assert home_of(store.reader(), SAYS) is None
    assert len(actions(judgements(store.reader()))) == 5


def test_each_decision_is_taken_back_triple_for_triple(store):
    states = [resolved(store)]
    decide_much(store)
    made = actions(judgements(store.reader()))
    for action in reversed(made):
        states.append(resolved(store))
        take_back(store, action.judgements)
    assert resolved(store) == states[0]
    assert judgements(store.reader()) == ()
    assert states[1] != states[0]


def test_what_is_taken_back_in_the_middle_is_as_if_it_had_never_been(store, tmp_path):
    decide_much(store)
    gone = actions(judgements(store.reader()))[1]
    take_back(store, gone.judgements)
    other = open_store(tmp_path / "other", create=True)
    with other.writer(kg.graph) as writer:
        writer.put(long_story())
        writer.judge(*judgements(store.reader()))
        writer.publish()
    assert resolved(other) == resolved(store)


def test_a_decision_on_a_forgotten_article_is_an_orphan_listed_and_kept(store):
    decide_much(store)
    before, decided = resolved(store), judgements(store.reader())
    assert orphans(store.reader(), decided) == ()
    with store.writer(kg.graph) as writer:
        writer.forget("london")
        writer.publish()
        assert set(orphans(store.reader(), decided)) == set(writer.orphans())
    lost = orphans(store.reader(), decided)
    assert {one.verdict for one in lost} == {"rejected", "same"}
    assert judgements(store.reader()) == decided
    assert tell(store.reader(), SAYS).label is None
    with store.writer(kg.graph) as writer:
        writer.put([london()])
        writer.publish()
    assert orphans(store.reader(), decided) == ()
    assert resolved(store) == before


@pytest.mark.parametrize("ending", ["trig", "jsonl"])
@pytest.mark.parametrize("base", [None, "https://example.org/ids/"])
def test_decisions_travel_to_a_fresh_store_and_give_the_same_graph(store, tmp_path, ending, base):
    decide_much(store)
    reader = store.reader()
    file = tmp_path / f"judgements.{ending}"
    if ending == "trig":
        curation = reader.quads(f"{reader.base}graph/curation")
        file.write_text(render(curation, "trig", kg.graph.prefixes(reader.base)), encoding="utf-8")
    else:
        file.write_text("\n".join(kg.graph.judgement_lines(judgements(reader))), encoding="utf-8")
    other = open_store(tmp_path / "other", create=True, base=base)
    with other.writer(kg.graph) as writer:
        writer.put(long_story())
        writer.publish()
    assert keep(other, read_file(file)) == len(judgements(reader))
    assert keep(other, read_file(file)) == 0
    assert judgements(other.reader()) == judgements(reader)
    if base is None:
        assert resolved(other) == resolved(store)
    else:
        assert len(resolved(other)) == len(resolved(store))


LINE = '{"target": {"article": "a", "id": "b"}, "verdict": "rejected", "reviewer": "x", "at": "2025-09-05T12:00:00Z"'


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.csv", "", "end in .trig or .jsonl"),
        ("a.trig", "<a", "no TriG"),
        ("a.trig", f"<https://x.org/r> a <{A_REVIEW}> .", "names no claim"),
        ("a.trig", f"<https://x.org/r> <{A_REVIEW[:-6]}reviewOf> <https://x.org/claim/a.b> ; a <{A_REVIEW}> .", "lacks its decision"),
        ("a.jsonl", "{}", "Line 1"),
        ("a.jsonl", LINE.replace("2025-09-05T12:00:00Z", "soon") + "}", "has the time 'soon'"),
        ("a.jsonl", LINE.replace("rejected", "same") + "}", "needs an other claim"),
        ("a.jsonl", LINE + ', "other": {"article": "a", "id": "c"}}', "only that has one"),
        ("a.jsonl", LINE.replace("rejected", "corrected") + "}", "needs a property and a value"),
    ],
)  # fmt: skip
def test_a_file_that_holds_no_decisions_is_told_in_one_sentence(tmp_path, name, text, says):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=says) as caught:
        read_file(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_file(tmp_path / "none.trig")
    (tmp_path / "odd.jsonl").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(InputError, match="no UTF-8"):
        read_file(tmp_path / "odd.jsonl")
    (tmp_path / "empty.trig").write_text("")
    assert read_file(tmp_path / "empty.trig") == ()


def test_moments_of_a_file_are_spelt_as_the_store_spells_them(store, tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_text(LINE.replace("12:00:00Z", "14:00:00.000+02:00") + "}\n", encoding="utf-8")
    assert keep(store, read_file(file)) == 1
    assert keep(store, read_file(file)) == 0
    [kept] = judgements(store.reader())
    assert kept.at == "2025-09-05T12:00:00Z"


def test_two_facts_are_joined_whole_and_what_stayed_apart_is_told(store):
    reader = store.reader()
    made = join_subjects(find_subject(reader, "2025-10-20-kyiv"), find_subject(reader, "2025-10-20-lviv"), by(store))
    keep(store, made)
    after = store.reader()
    assert home_of(after, Ref("kyiv", "m1")) == home_of(after, Ref("kyiv-elsewhere", "m1"))
    assert unmet(after, made) == []
    assert unmet(reader, made) == list(made)


def test_a_claim_is_split_from_its_fact(store):
    reader = store.reader()
    keep(store, split_subject(reader, find_subject(reader, "claim:paris-again.m1"), by(store)))
    after = store.reader()
    assert home_of(after, AGAIN) != home_of(after, PARIS) == home_of(after, KYIV)


def test_an_actor_is_split_by_the_way_it_is_presented_and_joined_again(store):
    reader = store.reader()
    ways = presentations(reader, find_subject(reader, "Friedrich Merz").iri)
    way = next(find_subject(reader, one.mark) for one in ways if one.profile.roles)
    keep(store, split_subject(reader, way, by(store)))
    apart = store.reader()
    assert actor_of(apart, Ref("paris", "friedrich-merz")) != actor_of(apart, Ref("london", "friedrich-merz"))
    take_back(store, actions(judgements(apart))[-1].judgements)
    assert resolved(store) == set(reader.quads())


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [("2025-10-20-kyiv", "maria-zakharova", "cannot be one"), ("Keir Starmer", "keir-starmer", "is one already")],
)
def test_only_two_of_a_kind_can_be_joined(store, one, other, says):
    reader = store.reader()
    with pytest.raises(UsageError, match=says):
        join_subjects(find_subject(reader, one), find_subject(reader, other), by(store))


def test_what_is_alone_or_of_many_parts_is_not_split_blindly(store):
    reader = store.reader()
    for typed, says in (("2025-10-20-kyiv", "rests on this alone"), ("2025-09-04-paris", "has 3 parts"), ("Keir Starmer", "in one way")):
        with pytest.raises(UsageError, match=says):
            split_subject(reader, find_subject(reader, typed), by(store))


def test_a_status_is_corrected_claim_by_claim_a_date_for_the_whole_fact(store):
    reader = store.reader()
    paris_ = find_subject(reader, "2025-09-04-paris")
    with pytest.raises(UsageError, match="give the id of the one whose status"):
        correct_subject(paris_, "status=planned", by(store))
    keep(store, correct_subject(paris_, "date=2025-09-05", by(store)))
    after = store.reader()
    assert {home_of(after, ref) for ref in (PARIS, AGAIN, KYIV)} == {home_of(after, PARIS)}
    assert "2025-09-05" in home_of(after, PARIS)


def test_an_action_is_found_by_its_id_or_by_what_it_is_about(store):
    decide_much(store)
    reader = store.reader()
    made = actions(judgements(reader))
    for action in made:
        assert find_action(reader, made, action.id) is action
    assert find_action(reader, made, "Maria Zakharova").first.verdict == "same"
    assert find_action(reader, made, find_subject(reader, "claim:london.s1").mark).first.verdict == "rejected"
    with pytest.raises(UsageError, match="Nothing has been decided on"):
        find_action(reader, made, "2025-03-02-london")
    with pytest.raises(UsageError, match="Nothing has the id"):
        find_action(reader, made, "ffffffff")


def test_nothing_of_this_machine_is_in_what_is_kept(store, tmp_path):
    decide_much(store)
    kept = "".join(map(str, store.reader().quads(f"{store.base}graph/curation")))
    assert str(tmp_path) not in kept
    assert str(Path.home()) not in kept
