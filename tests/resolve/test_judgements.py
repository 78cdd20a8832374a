"""What a person decides holds at every rebuild, and is never lost."""

from telling import GERMANY, MACRON, MERZ, STARMER, commits, met, told

from kg.graph import judgement_quads, read_judgements
from kg.model import Actor, Judgement, Ref
from kg.resolve import resolve

NOON, EVENING = "2025-09-05T12:00:00Z", "2025-09-05T20:00:00Z"
PARIS = told("a", "2025-09-05", met("Paris", "2025-09-04", MERZ, MACRON))
PARIS_TOO = told("b", "2025-09-05", met("Paris", "2025-09-04", MERZ, MACRON))
LONDON = told("c", "2025-09-12", met("London", "2025-09-11", STARMER, MACRON))
A, B, C = (Ref(key, "c1") for key in "abc")


def test_a_rejected_claim_counts_no_more() -> None:
    story = resolve([PARIS, PARIS_TOO], [Judgement(A, "rejected", "desk", NOON)])
    assert [meeting.claims for meeting in story.meetings] == [(B,)]


def test_a_later_verdict_replaces_the_earlier() -> None:
    judgements = [Judgement(A, "rejected", "desk", NOON), Judgement(A, "confirmed", "desk", EVENING)]
    [meeting] = resolve([PARIS], judgements).meetings
    assert meeting.review == "confirmed"


def test_a_correction_moves_the_meeting() -> None:
    [meeting] = resolve([PARIS], [Judgement(A, "corrected", "desk", NOON, property="date", value="2025-09-03")]).meetings
    assert str(meeting.date) == "2025-09-03"
    assert meeting.review == "corrected"


def test_what_is_the_same_is_joined_and_what_is_different_split() -> None:
    joined = resolve([PARIS, LONDON], [Judgement(A, "same", "desk", NOON, other=C)])
    assert [meeting.claims for meeting in joined.meetings] == [(A, C)]
    split = resolve([PARIS, PARIS_TOO], [Judgement(A, "different", "desk", NOON, other=B)])
    assert len(split.meetings) == 2


def test_two_actors_can_be_joined_and_split() -> None:
    texts = [
        told("a", "2025-09-05", cast=(Actor("x", "Die Allianz", "organisation"),)),
        told("b", "2025-09-05", cast=(Actor("y", "Nato", "organisation"),)),
    ]
    same = Judgement(Ref("a", "x"), "same", "desk", NOON, about="occurrence", other=Ref("b", "y"))
    assert len(resolve(texts, [same]).actors) == 1
    people = [told("a", "2025-09-05", cast=(MERZ,)), told("b", "2025-09-05", cast=(Actor("merz", "Merz", "person"),))]
    different = Judgement(Ref("a", "merz"), "different", "desk", NOON, about="occurrence", other=Ref("b", "merz"))
    assert len(resolve(people, [different]).actors) == 2


def test_a_judgement_whose_claim_has_vanished_is_listed_not_lost() -> None:
    gone = Judgement(Ref("z", "c9"), "rejected", "desk", NOON)
    story = resolve([PARIS], [gone])
    assert story.orphans == (gone,)
    assert len(story.meetings) == 1


def test_a_correction_that_cannot_be_made_is_listed_too() -> None:
    for wrong in (
        {"property": "date", "value": "soon"},
        {"property": "status", "value": "splendid"},
        {"property": "confidence", "value": "1"},
    ):
        bad = Judgement(A, "corrected", "desk", NOON, **wrong)
        assert resolve([PARIS], [bad]).orphans == (bad,)


def test_a_judgement_on_a_pledge_reaches_the_pledge() -> None:
    [commitment] = resolve(
        [told("a", "2025-09-05", commits(GERMANY, "Patriot Systeme"))], [Judgement(A, "confirmed", "desk", NOON)]
    ).commitments
    assert commitment.review == "confirmed"


def test_judgements_survive_the_graph() -> None:
    judgements = (
        Judgement(Ref("a.b/c", "c1"), "confirmed", "desk", NOON, note='so says the "communiqué"'),
        Judgement(Ref("a", "x"), "same", "desk", NOON, about="occurrence", other=Ref("b", "y")),
        Judgement(A, "corrected", "desk", EVENING, property="date", value="2025-09-03"),
    )
    assert set(read_judgements(judgement_quads(judgements))) == set(judgements)
