"""What was known as of a day: only what articles had reported by then, as far as it had come by then."""

import sys
from datetime import date
from pathlib import Path

import pytest

import kg.graph
from kg.queries import run
from kg.resolve import resolve
from kg.resolve.life import as_of
from kg.store import open_store

sys.path.insert(0, str(Path(__file__).parents[1] / "resolve"))
from telling import GERMANY, MACRON, MERZ, NORWAY, UKRAINE, commits, met, says, told

WORLD = [
    told("a", "2025-05-02", met("Oslo", "2025-05-20", MERZ, MACRON, status="planned"), commits(GERMANY, "Patriot Systeme", 3.0, "SYS")),
    told("b", "2025-05-10", commits(GERMANY, "Patriot Systeme", 5.0, "SYS", modality="agreed"), says(MACRON, "Wir halten Wort")),
    told("c", "2025-05-21", met("Oslo", "2025-05-20", MERZ, MACRON), commits(NORWAY, "Munition", 9.0, "TON", beneficiaries=(UKRAINE.id,))),
    told("d", "2025-06-30", commits(GERMANY, "Patriot Systeme", 5.0, "SYS", progress="delivered")),
]


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("as-of") / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.put(WORLD)
        writer.publish()
    return store.reader()


@pytest.mark.parametrize(("day", "status"), [("2025-05-01", []), ("2025-05-02", ["planned"]), ("2025-05-21", ["held"]), (None, ["held"])])
def test_a_meeting_has_the_status_that_it_had_then(reader, day, status):
    assert run(reader, "timeline", {"type": "meeting", "as_of": day}).column("status") == status
    assert sorted(set(run(reader, "meetings", {"as_of": day}).column("status"))) == status


def test_a_status_is_asked_for_as_it_was_then(reader):
    assert len(run(reader, "meetings", {"status": "status-planned"})) == 0
    assert len(run(reader, "meetings", {"status": "status-planned", "as_of": "2025-05-19"})) == 2
    assert len(run(reader, "meetings", {"status": "status-held", "as_of": "2025-05-19"})) == 0


def test_nobody_has_met_before_an_article_says_so(reader):
    assert len(run(reader, "who-meets-whom", {"as_of": "2025-05-20"})) == 0
    assert len(run(reader, "who-meets-whom", {"as_of": "2025-05-21"})) == 1


@pytest.mark.parametrize("day", ["2025-05-01", "2025-05-02", "2025-05-10", "2025-05-21", "2025-06-30"])
def test_a_commitment_is_as_firm_and_as_far_as_the_resolver_says_that_it_was_then(reader, day):
    known = [as_of(commitment, date.fromisoformat(day)) for commitment in resolve(WORLD).commitments]
    expected = sorted((fact.status, fact.modality) for fact in known if fact)
    rows = run(reader, "commitments", {"as_of": day})
    assert sorted(zip(rows.column("status"), rows.column("modality"), strict=True)) == expected


def test_what_was_delivered_since_was_open_then(reader):
    assert len(run(reader, "commitments", {"status": "cstatus-delivered"})) == 1
    assert len(run(reader, "commitments", {"status": "cstatus-delivered", "as_of": "2025-06-29"})) == 0
    assert len(run(reader, "commitments", {"modality": "modality-agreed", "as_of": "2025-05-09"})) == 0


def test_only_articles_of_that_day_or_earlier_are_counted(reader):
    assert max(run(reader, "timeline", {"type": "meeting", "as_of": "2025-05-20"}).column("sources")) == 1
    assert max(run(reader, "timeline", {"type": "meeting"}).column("sources")) == 2
    macron = {row["label"]: row for row in run(reader, "actors", {"as_of": "2025-05-09"}).dicts()}["Emmanuel Macron"]
    assert (macron["meetings"], macron["statements"], macron["articles"]) == (1, 0, 1)


def test_what_was_not_said_yet_is_not_there(reader):
    assert len(run(reader, "statements", {"as_of": "2025-05-09"})) == 0
    assert len(run(reader, "statements", {"as_of": "2025-05-10"})) == 1


def test_the_parameter_may_be_written_without_its_stroke(reader):
    assert run(reader, "timeline", {"asof": "2025-05-02"}) == run(reader, "timeline", {"as_of": "2025-05-02"})
