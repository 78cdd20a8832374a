"""Asking by name and by text, with names looked up, limits of rows and of time."""

import time
from datetime import date

import pytest

from kg.errors import QueryError, UsageError
from kg.queries import Iri, prepare, run
from kg.queries.explain import explain
from kg.queries.names import find_actors, find_ids
from kg.queries.stats import stats
from kg.queries.whole import broken


def test_values_come_as_python_values(reader):
    row = run(reader, "timeline", {"type": "meeting", "to": "2025-06-30"}).dicts()[0]
    assert isinstance(row["id"], Iri)
    assert row["label"] == "Summit in London"
    assert row["date"] == date(2025, 3, 2)
    assert row["confidence"] == pytest.approx(0.9)
    assert row["sources"] == 1
    assert row["disputed"] is False
    assert row["commitment"] is None


def test_our_prefixes_need_no_declaration(reader):
    assert len(run(reader, "SELECT ?m WHERE { ?m a nk:Meeting }")) == 2


def test_a_limit_says_that_it_cut(reader):
    rows = run(reader, "timeline", limit=2)
    assert len(rows) == 2
    assert rows.cut
    assert not run(reader, "timeline", limit=100).cut


def test_ask_and_construct_have_their_kinds(reader):
    asked = run(reader, "ASK { ?m a nk:Meeting }")
    assert (asked.kind, asked.rows) == ("ask", ((True,),))
    built = run(reader, "CONSTRUCT { ?m a nk:Thing } WHERE { ?m a nk:Meeting ; nk:participant ?p }")
    assert built.kind == "graph"
    assert len(built) == 2, "the same triple once"


@pytest.mark.parametrize("name", ["Germany", "germany", "Deutschland", "DEUTSCH", "actor:deutschland", "deutschland"])
def test_an_actor_may_be_called_by_any_of_its_names(reader, name):
    assert len(run(reader, "commitments", {"actor": name})) == 2


def test_several_actors_are_alternatives(reader):
    assert len(run(reader, "commitments", {"actor": ["Germany", "Hungary"]})) == 3


def test_a_name_that_is_nobody_s_is_refused(reader):
    with pytest.raises(UsageError, match="No actor is called 'Atlantis'"):
        run(reader, "commitments", {"actor": "Atlantis"})
    with pytest.raises(UsageError, match="Atlantis"):
        find_actors('Atlantis"\\', reader)


def test_an_exact_name_wins_over_a_part_of_one(reader):
    assert [actor.rpartition("/")[2] for actor in find_actors("Friedrich Merz", reader)] == ["friedrich-merz"]
    assert [actor.rpartition("/")[2] for actor in find_actors("merz", reader)] == ["friedrich-merz"]


def test_an_id_may_be_cut_short(reader):
    assert len(find_ids("2025-09-04-par", reader)) == 1
    with pytest.raises(UsageError, match="Nothing has the id 'zzz'"):
        find_ids("zzz", reader)


def test_a_query_that_runs_away_is_stopped(reader):
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"stopped after 0\.5 seconds"):
        run(reader, endless, seconds=0.5)
    assert time.monotonic() - began < 5


def test_with_a_time_limit_the_answer_is_the_same(reader):
    assert run(reader, "timeline", {"actor": "Friedrich Merz"}, seconds=30) == run(reader, "timeline", {"actor": "Friedrich Merz"})


def test_with_a_time_limit_errors_keep_their_place(reader):
    with pytest.raises(QueryError) as caught:
        run(reader, "SELECT *\n{ ?s ?p", seconds=30)
    assert caught.value.line == 2


def test_a_text_with_a_header_takes_parameters(reader):
    head = "# title: T\n# description: D\n# param day: date - when\n"
    text = head + "SELECT ?e WHERE {\n  VALUES ?day { UNDEF }\n  ?e nk:date ?day ; a nk:Meeting .\n}"
    assert len(run(reader, text)) == 2
    assert len(run(reader, text, {"day": "2025-09-04"})) == 1


def test_a_text_without_a_header_takes_none(reader):
    with pytest.raises(UsageError, match="no parameter --day"):
        run(reader, "SELECT * { ?s ?p ?o }", {"day": "2025-09-04"})


def test_what_would_run_is_a_query_of_its_own_with_what_is_still_open(reader):
    text = prepare("timeline", {"actor": "Germany", "from": "2025-01-01"}, reader)
    assert run(reader, text) == run(reader, "timeline", {"actor": "Germany", "from": "2025-01-01"})
    assert run(reader, text, {"type": "meeting"}) == run(reader, "timeline", {"actor": "Germany", "from": "2025-01-01", "type": "meeting"})
    with pytest.raises(UsageError, match="no parameter --actor"):
        run(reader, text, {"actor": "France"})


ELSEWHERE = "SELECT * { SERVICE SILENT <http://127.0.0.1:9/sparql> { ?s ?p ?o } }"


@pytest.mark.parametrize("seconds", [None, 30])
def test_another_server_is_asked_only_when_it_is_named(reader, seconds):
    for allowed in ((), ("http://127.0.0.1:9/",), ("http://127.0.0.1:9/sparql#",)):
        with pytest.raises(QueryError, match=r"column 12: SERVICE asks another server.*--allow-service"):
            run(reader, ELSEWHERE, allow_service=allowed, seconds=seconds)
    assert len(run(reader, ELSEWHERE, allow_service=("http://127.0.0.1:9/sparql",), seconds=seconds)) == 1, "SILENT: nobody answers"


@pytest.mark.parametrize("named", ["?any", "<http://evil/>", "# <http://127.0.0.1:9/>\n <http://evil/>", "nk:x"])
def test_naming_one_server_opens_no_way_to_another(reader, named):
    with pytest.raises(QueryError, match="SERVICE"):
        run(reader, f"SELECT * {{ SERVICE {named} {{ ?s ?p ?o }} }}", allow_service=("http://127.0.0.1:9/",))


def test_what_runs_can_be_seen(reader):
    assert "<https://w3id.org/newskg/id/actor/deutschland>" in prepare("commitments", {"actor": "Germany"}, reader)


def test_an_explanation_shows_sentences_articles_rule_and_the_chain_of_sources(reader):
    (found,) = explain(reader, "deutschland-equip")
    assert found.label == "Deutschland: vier Brigaden ausrüsten"
    assert "Commitment" in found.types
    assert ("modality", "planned") in found.details
    (source,) = found.sources
    assert (source.title, source.outlet, source.published) == ("Treffen in Paris", "Der Bote", date(2025, 9, 5))
    assert (source.rule, source.confidence) == ("test.plan", 0.7)
    assert source.said_by == ("Spiegel (laut)", "Regierungskreise (unter Berufung auf)")
    (sentence,) = source.sentences
    assert sentence.text.startswith("Deutschland will laut Spiegel")
    assert (sentence.start, sentence.main) == (107, True)


def test_a_fact_of_two_articles_is_explained_by_both(reader):
    (found,) = explain(reader, "2025-09-04-paris")
    assert [source.title for source in found.sources] == ["Treffen in Paris", "Paris meeting"]
    assert [sentence.main for sentence in found.sources[0].sentences] == [True, False]


def test_a_claim_and_an_actor_can_be_explained_too(reader):
    (claim,) = explain(reader, "claim:london.s1")
    assert [source.article.rpartition("/")[2] for source in claim.sources] == ["london"]
    (actor,) = explain(reader, "friedrich-merz")
    assert {place.words for place in actor.mentions} == {"Friedrich Merz"}
    assert len(actor.mentions) == 3


@pytest.mark.parametrize("odd", ["nothing-like-it", "claim:nowhere.m1", "http://example.org/x", "http://a b", "a:b:c <"])
def test_what_is_unknown_cannot_be_explained(reader, odd):
    with pytest.raises(UsageError):
        explain(reader, odd)


def test_the_figures_add_up(reader):
    figures = stats(reader)
    assert figures["articles"] == 4
    assert figures["articles in de"] == 1
    assert figures["articles without a day"] == 1
    assert figures["meetings"] == 2
    assert figures["commitments"] == 3
    assert figures["triples"] == len(reader)


def test_a_published_state_is_whole(reader):
    assert broken(reader) == []
