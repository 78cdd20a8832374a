"""Asking a real server about resolved actors and places: batches, further names, going on, and servers that fail."""

import json

import pytest
from sample_story import long_story
from server import failing, page, silent
from service import SPACE, Gazetteer

from kg import graph
from kg.errors import NetworkError
from kg.reconcile import Proposals, Service, decided, open_proposals, propose, subjects
from kg.reconcile.deciding import accept, refuse
from kg.reconcile.proposing import Way
from kg.review import hand, judgements, keep
from kg.web import Limits

HASTY = Limits(connect=3, read=2, whole=10, size=1_000_000, tries=1, backoff=0.01, patience=1)
NOW = Way(pause=0)


def run(store, gazetteer, way=NOW, kinds=("person", "organisation", "state", "place")):
    with Service(gazetteer.address, HASTY) as service:
        return list(propose(service, Proposals(store.path), subjects(store.reader(), kinds), way))


def test_subjects_are_the_named_actors_and_the_places(store):
    found = subjects(store.reader())
    assert {one.name for one in found if one.kind == "place"} == {"Paris", "London", "Kyiv", "Lviv"}
    assert "Regierungskreise" not in {one.name for one in found}
    assert {one.kind for one in found} == {"person", "organisation", "state", "place"}
    macron = next(one for one in found if one.name == "Emmanuel Macron")
    assert macron.roles == ("president",)
    assert [one.kind for one in subjects(store.reader(), ["place"])] == ["place"] * 4


@pytest.mark.parametrize("draft", [False, True])
def test_candidates_come_with_score_label_and_iri(store, server, draft):
    found = {one.name: one for one in run(store, Gazetteer(server, draft=draft))}
    iri, best = found["Emmanuel Macron"].candidates[0]
    assert (iri, best.name, best.score, best.types) == (SPACE + "Q3052772", "Emmanuel Macron", 100, ("Person",))
    assert [candidate.id for _, candidate in found["Friedrich Merz"].candidates] == ["Q1", "Q567"]
    assert found["Keir Starmer"].candidates == ()
    assert found["Paris"].candidates[0][0] == SPACE + "Q90"


def test_questions_go_in_the_batches_that_the_service_takes_with_the_type_that_fits(store, server):
    gazetteer = Gazetteer(server)
    run(store, gazetteer)
    assert max(len(batch) for batch in gazetteer.asked) == 4
    types = {query["query"]: query.get("type") for batch in gazetteer.asked for query in batch}
    assert types["Emmanuel Macron"] == "Person"
    assert types["Paris"] == "Place"


def test_a_name_that_finds_nothing_is_followed_by_the_further_names(store, server):
    gazetteer = Gazetteer(server)
    found = {one.name: one for one in run(store, gazetteer, kinds=["state"])}
    germany = next(one for name, one in found.items() if name in {"Deutschland", "Germany"})
    assert (germany.candidates[0][1].name, germany.candidates[0][1].score) == ("Germany", 100)


def test_properties_are_told_where_one_names_them(store, server):
    gazetteer = Gazetteer(server)
    run(store, gazetteer, Way(pause=0, properties=(("P39", "role"),)), ["person"])
    told = {query["query"]: query.get("properties") for batch in gazetteer.asked for query in batch}
    assert told["Emmanuel Macron"] == [{"pid": "P39", "v": "president"}]
    assert told["Volodymyr Zelensky"] is None


def test_what_was_answered_is_not_asked_again_unless_asked_otherwise(store, server):
    gazetteer = Gazetteer(server)
    first = run(store, gazetteer)
    requests = len(gazetteer.asked)
    assert run(store, gazetteer) == first
    assert len(gazetteer.asked) == requests
    run(store, gazetteer, Way(pause=0, days=0))
    assert len(gazetteer.asked) == 2 * requests
    run(store, gazetteer, Way(pause=0, limit=1))
    assert len(gazetteer.asked) == 3 * requests


def test_a_run_that_breaks_off_loses_nothing_and_goes_on(store, server):
    gazetteer = Gazetteer(server)
    good, count = server.pages["/api"], [0]

    def twice(handler):
        count[0] += 1
        good(handler) if count[0] <= 6 else failing(9, good)(handler)

    server.pages["/api"] = twice
    with Service(gazetteer.address, HASTY) as service, pytest.raises(NetworkError, match="not able to answer now"):
        list(propose(service, Proposals(store.path), subjects(store.reader()), NOW))
    kept = {one.subject for one in Proposals(store.path)}
    assert 0 < len(kept) < len(subjects(store.reader()))
    server.pages["/api"] = good
    gazetteer.asked.clear()
    whole = run(store, gazetteer)
    again = {query["query"] for batch in gazetteer.asked for query in batch}
    assert {one.subject for one in whole} == {one.iri for one in subjects(store.reader())}
    assert not again & {one.name for one in whole if one.subject in kept}


def test_a_question_left_unanswered_is_none_and_asked_again(store, server):
    gazetteer = Gazetteer(server, silent=frozenset({"Emmanuel Macron"}))
    assert sum(one is None for one in run(store, gazetteer)) == 1
    assert {one.name for one in run(store, Gazetteer(server)) if one} >= {"Emmanuel Macron"}


def test_a_line_broken_off_in_the_writing_is_passed_over(store, server):
    found = run(store, Gazetteer(server))
    file = store.path / "proposals.jsonl"
    file.write_text(file.read_text(encoding="utf-8") + '{"service": "x", "subj\n[]\n{"candidates": 3}\n', encoding="utf-8")
    assert {one.subject for one in Proposals(store.path)} == {one.subject for one in found if one}


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (page("<html>hello</html>"), "no JSON object"),
        (page("[1, 2]", "application/json"), "no JSON object"),
        (page("{" * 100_000, "application/json"), "no JSON object"),
        (page('{"name": "weather"}', "application/json"), "no manifest"),
        (page("no", status=404), "nothing there"),
        (page("no", status=401), "does not let us"),
        (failing(9, page("{}")), "try again later"),
        (silent, "no answer within"),
    ],
)
def test_a_server_that_speaks_nonsense_is_told_in_one_sentence(store, server, answers, says):
    gazetteer = Gazetteer(server)
    server.pages["/api"] = answers
    with pytest.raises(NetworkError, match=says) as caught:
        run(store, gazetteer)
    assert "\n" not in str(caught.value)
    assert not list(Proposals(store.path))


def answering(gazetteer, server, answer) -> None:
    """The manifest as it is, every question answered so."""
    good = server.pages["/api"]
    server.pages["/api"] = lambda handler: good(handler) if handler.command == "GET" else page(json.dumps(answer))(handler)


@pytest.mark.parametrize("answer", [{}, {"error": "x"}, {"results": [{}]}])
def test_an_answer_to_no_question_is_told(store, server, answer):
    gazetteer = Gazetteer(server)
    answering(gazetteer, server, answer)
    with pytest.raises(NetworkError, match="not what the protocol says"):
        run(store, gazetteer)


@pytest.mark.parametrize("answer", [{"q0": 3}, {"q0": {"result": "none"}}, {"q0": {"error": "overloaded"}}])
def test_an_answer_without_candidates_is_no_answer(store, server, answer):
    gazetteer = Gazetteer(server)
    answering(gazetteer, server, answer)
    assert not [one for one in run(store, gazetteer) if one]
    assert not list(Proposals(store.path))


def test_proposals_are_no_facts_until_a_person_accepts(store, server):
    before = set(store.reader().quads())
    found = [one for one in run(store, Gazetteer(server)) if one]
    with store.writer(graph) as writer:
        writer.publish()
    assert set(store.reader().quads()) == before
    reader = store.reader()
    macron = next(one for one in subjects(reader) if one.name == "Emmanuel Macron")
    merz = next(one for one in subjects(reader) if one.name == "Friedrich Merz")
    paris = next(one for one in subjects(reader, ["place"]) if one.name == "Paris")
    keep(store, [accept(reader, macron, SPACE + "Q3052772", hand([], "desk"))])
    keep(store, [refuse(reader, merz, SPACE + "Q1", hand(judgements(store.reader()), "desk"))])
    keep(store, [accept(reader, paris, SPACE + "Q90", hand(judgements(store.reader()), "desk"), how="sameAs")])
    after = store.reader()
    assert len(set(after.quads()) - before) == 2
    known = decided(after, judgements(after))
    assert known[macron.iri] == {SPACE + "Q3052772": "matched"}
    left = {one.name: [iri for iri, _ in one.candidates] for one in open_proposals(found, known)}
    assert "Emmanuel Macron" not in left
    assert left["Friedrich Merz"] == [SPACE + "Q567"]


def test_what_is_refused_after_it_was_accepted_holds_no_longer(store):
    reader = store.reader()
    macron = next(one for one in subjects(reader) if one.name == "Emmanuel Macron")
    before = set(reader.quads())
    with store.writer(graph) as writer:
        writer.forget("kyiv")
        writer.publish()
    keep(store, [accept(store.reader(), macron, SPACE + "Q3052772", hand([], "desk"))])
    with store.writer(graph) as writer:
        writer.put(long_story())
        writer.publish()
    assert len(set(store.reader().quads()) - before) == 1
    keep(store, [refuse(store.reader(), macron, SPACE + "Q3052772", hand(judgements(store.reader()), "desk"))])
    assert set(store.reader().quads()) == before
