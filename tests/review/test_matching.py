"""What actors and places are elsewhere, once a person has said so: statements on the actor, through every rebuild."""

import pytest
from pyoxigraph import Quad
from sample_story import long_story, paris

import kg.graph
from kg.model import Judgement, Ref
from kg.resolve import resolve
from kg.review import keep, orphans, take_back
from kg.store import open_store

WIKIDATA = "http://www.wikidata.org/entity/"
AT = "2026-11-22T12:00:00Z"
MACRON, ELSEWHERE = Ref("paris", "emmanuel-macron"), Ref("kyiv", "emmanuel-macron")
PARIS = Ref("", "Paris")


def match(ref: Ref = MACRON, value: str = WIKIDATA + "Q3052772", how: str = "exactMatch", verdict: str = "matched", at: str = AT):
    return Judgement(ref, verdict, "desk", at, about="occurrence" if ref.article else "place", property=how, value=value)


def resolved(store) -> set[Quad]:
    return set(store.reader().quads())


def stated(store) -> list[tuple[str, str, str]]:
    wanted = ("core#exactMatch", "core#closeMatch", "owl#sameAs")
    return sorted(
        (quad.subject.value.removeprefix(store.base), quad.predicate.value.rpartition("#")[2], quad.object.value.removeprefix(WIKIDATA))
        for quad in store.reader().quads()
        if quad.predicate.value.endswith(wanted)
    )


@pytest.mark.parametrize(
    ("judgement", "statement"),
    [
        (match(), ("actor/emmanuel-macron", "exactMatch", "Q3052772")),
        (match(how="closeMatch"), ("actor/emmanuel-macron", "closeMatch", "Q3052772")),
        (match(how="sameAs"), ("actor/emmanuel-macron", "sameAs", "Q3052772")),
        (match(PARIS, WIKIDATA + "Q90"), ("place/Paris", "exactMatch", "Q90")),
    ],
)
def test_an_accepted_match_is_stated_and_goes_when_taken_back(store, judgement, statement):
    before = resolved(store)
    keep(store, [judgement])
    assert stated(store) == [statement]
    assert len(resolved(store)) == len(before) + 1
    take_back(store, [judgement])
    assert resolved(store) == before


def test_the_latest_decision_on_an_iri_holds():
    texts = [paris()]
    later = "2026-11-23T12:00:00Z"
    refused = match(verdict="unmatched", at=later)
    found = {actor.id: actor.matches for actor in resolve(texts, [match(), refused]).actors}
    assert found["emmanuel-macron"] == ()
    found = {actor.id: actor.matches for actor in resolve(texts, [match(verdict="unmatched"), match(at=later)]).actors}
    assert found["emmanuel-macron"] == (("exactMatch", WIKIDATA + "Q3052772"),)


def test_a_match_confirms_no_fact_and_rejects_none():
    plain, judged = resolve(long_story()), resolve(long_story(), [match(), match(PARIS), match(verdict="unmatched", value=WIKIDATA + "Q1")])
    assert (judged.meetings, judged.commitments, judged.statements) == (plain.meetings, plain.commitments, plain.statements)


@pytest.mark.parametrize("gone", ["paris", "kyiv", "london", "undated"])
def test_an_ingest_of_one_article_gives_what_a_rebuild_gives(store, tmp_path, gone):
    judged = [match(), match(ELSEWHERE), match(ELSEWHERE, WIKIDATA + "Q5", "closeMatch"), match(PARIS, WIKIDATA + "Q90")]
    keep(store, judged)
    before = resolved(store)
    with store.writer(kg.graph) as writer:
        writer.forget(gone)
        writer.publish()
    other = open_store(tmp_path / "other", create=True)
    with other.writer(kg.graph) as writer:
        writer.judge(*judged)
        writer.put([text for text in long_story() if text.article.key != gone])
        writer.publish()
    assert resolved(store) == resolved(other)
    with store.writer(kg.graph) as writer:
        writer.put([text for text in long_story() if text.article.key == gone])
        writer.publish()
    assert resolved(store) == before


def test_a_match_of_what_has_vanished_or_cannot_be_written_is_an_orphan(store):
    bad = [match(value="Q90"), match(how="similar"), match(value="http://a b/"), match(Ref("", "Atlantis"), WIKIDATA + "Q1")]
    good = [match(), match(PARIS, WIKIDATA + "Q90")]
    keep(store, [*bad, *good])
    reader = store.reader()
    assert set(orphans(reader, [*bad, *good])) == set(bad)
    with store.writer(kg.graph) as writer:
        assert set(writer.orphans()) == set(bad)
        writer.forget("paris")
        writer.publish()
        assert set(writer.orphans()) == {*bad, match()} == set(orphans(store.reader(), [*bad, *good]))
    assert stated(store) == [("place/Paris", "exactMatch", "Q90")]


def test_matches_travel_as_trig_and_as_lines():
    given = (match(), match(PARIS, how="sameAs"), match(verdict="unmatched", at="2026-11-23T12:00:00Z"))
    assert set(kg.graph.read_judgements(kg.graph.judgement_quads(given))) == set(given)
    assert set(kg.graph.judgements_of(kg.graph.judgement_lines(given))) == set(given)
    quads = kg.graph.judgement_quads(given)
    assert "<http://www.w3.org/2004/02/skos/core#exactMatch>" in quads
    assert set(kg.graph.judgements_of_trig(quads.replace(" <https://w3id.org/newskg/id/graph/curation> .", " ."))) == set(given)


def test_the_graph_with_matches_keeps_its_rules(store):
    from kg.validate import validate

    before = validate(store.reader()).findings
    keep(store, [match(), match(PARIS, WIKIDATA + "Q90", "sameAs"), match(verdict="unmatched", value=WIKIDATA + "Q1")])
    assert validate(store.reader()).findings == before
