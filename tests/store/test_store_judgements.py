"""What people decide outlives every ingest, holds at every publishing, and can be taken back."""

from dataclasses import replace

import pytest
from pyoxigraph import Quad
from sample_story import london, paris, paris_again, story

import kg.graph
from kg.errors import Outdated
from kg.model import Judgement, Ref
from kg.store import open_store

REJECTED = Judgement(Ref("london", london().statements[0].id), "rejected", "desk", "2025-09-05T12:00:00Z", note="misread")
A_PARIS, B_PARIS = Ref("paris", paris().meetings[0].id), Ref("paris-again", paris_again().meetings[0].id)
APART = Judgement(A_PARIS, "different", "desk", "2025-09-06T12:00:00Z", other=B_PARIS)


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.put(story())
        writer.publish()
    return store


def resolved(store) -> set[Quad]:
    return set(store.reader().quads())


def facts_on(store, ref: Ref) -> int:
    claim = kg.graph.iris.within("claim", ref.article, ref.id)
    return len(list(store.reader().query(f"SELECT ?f {{ ?f <https://w3id.org/newskg/ns#claimedIn> <{claim}> }}")))


def test_a_rejected_claim_is_gone_from_the_next_publishing_on_and_back_when_taken_back(store):
    before = resolved(store)
    with store.writer(kg.graph) as writer:
        assert writer.judge(REJECTED)
        assert not writer.judge(REJECTED)
        assert facts_on(store, REJECTED.target) == 1
        writer.publish()
    assert facts_on(store, REJECTED.target) == 0
    with store.writer(kg.graph) as writer:
        assert writer.judgements() == (REJECTED,)
        assert writer.unjudge(REJECTED)
        assert not writer.unjudge(REJECTED)
        writer.publish()
    assert resolved(store) == before


def test_a_decision_left_unpublished_is_applied_by_the_next_writer(store):
    with store.writer(kg.graph) as writer:
        writer.judge(REJECTED)
    with store.writer(kg.graph) as writer:
        writer.publish()
    assert facts_on(store, REJECTED.target) == 0


def test_a_decision_whose_claim_vanished_is_kept_listed_and_holds_again_when_it_is_back(store):
    with store.writer(kg.graph) as writer:
        writer.judge(REJECTED)
        writer.judge(APART)
        writer.forget("london")
        writer.publish()
        assert writer.orphans() == (REJECTED,)
        assert writer.judgements() == (REJECTED, APART)
        writer.put([london()])
        writer.publish()
        assert writer.orphans() == ()
    assert facts_on(store, REJECTED.target) == 0


def test_an_ingest_of_one_article_keeps_to_decisions_as_a_rebuild_does(store, tmp_path):
    with store.writer(kg.graph) as writer:
        writer.judge(APART)
        writer.publish()
        writer.forget("london")
        writer.publish()
    other = open_store(tmp_path / "other", create=True)
    with other.writer(kg.graph) as writer:
        writer.put([text for text in story() if text.article.key != "london"])
        writer.judge(APART)
        writer.publish()
    assert resolved(store) == resolved(other)


def test_a_decision_on_a_claim_does_not_resolve_all_anew(store, monkeypatch):
    """Whoever decides on one claim does not wait for the whole store."""
    with store.writer(kg.graph) as writer:
        writer.put([replace(one, article=replace(one.article, key=f"{one.article.key}-{n}")) for n in range(4) for one in story()])
        writer.publish()
        monkeypatch.setattr(type(writer), "_resolve_all", lambda *_: pytest.fail("all was resolved anew"))
        writer.judge(REJECTED)
        writer.publish()
        assert facts_on(store, REJECTED.target) == 0
        writer.unjudge(REJECTED)
        writer.publish()
    assert facts_on(store, REJECTED.target) == 1


def test_decisions_of_one_sitting_give_what_a_rebuild_gives(store, tmp_path):
    moved = Judgement(B_PARIS, "corrected", "desk", "2025-09-07T12:00:00Z", property="place", value="Rom")
    with store.writer(kg.graph) as writer:
        for one in (REJECTED, APART, moved):
            writer.judge(one)
            writer.publish()
        writer.unjudge(APART)
        writer.publish()
    other = open_store(tmp_path / "other", create=True)
    with other.writer(kg.graph) as writer:
        writer.put(story())
        writer.judge(REJECTED, moved)
        writer.publish()
    assert resolved(store) == resolved(other)


def test_what_an_older_newskg_resolved_is_made_anew(store, monkeypatch):
    def outdated(_):
        raise Outdated("written by another newskg")

    before = resolved(store)
    monkeypatch.setattr("kg.graph.shelf.from_text", outdated)
    with store.writer(kg.graph) as writer:
        writer.put([replace(one, article=replace(one.article, key=f"{one.article.key}-{n}")) for n in range(4) for one in story()])
        writer.publish()
        writer.judge(REJECTED)
        writer.publish()
    assert facts_on(store, REJECTED.target) == 0
    assert resolved(store) != before
