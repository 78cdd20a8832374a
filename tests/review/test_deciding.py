"""Who decides, when and why; no two actions share a moment, and of two the later holds."""

from datetime import UTC, datetime

import pytest

from kg.errors import UsageError
from kg.model import Judgement, Ref
from kg.review import actions, confirm, correct, hand, join, moment, reject, split, standing

NOON = datetime(2026, 11, 22, 12, 0, 0, 750_000, tzinfo=UTC)
A, B, C = Ref("a", "1"), Ref("b", "1"), Ref("c", "1")


def made(at: str, verdict: str = "confirmed", ref: Ref = A) -> Judgement:
    return Judgement(ref, verdict, "desk", at)


@pytest.mark.parametrize(
    ("known", "at"),
    [
        ((), "2026-11-22T12:00:00Z"),
        (("2026-11-22T11:59:59Z",), "2026-11-22T12:00:00Z"),
        (("2026-11-22T12:00:00Z",), "2026-11-22T12:00:01Z"),
        (("2026-11-22T13:00:05+01:00",), "2026-11-22T12:00:06Z"),
        (("2031-01-01T00:00:00Z",), "2026-11-22T12:00:00Z"),
        (("no time at all",), "2026-11-22T12:00:00Z"),
    ],
)
def test_the_moment_is_now_and_after_what_was_decided(known, at):
    assert moment([made(text) for text in known], NOON) == at


def test_a_hand_has_a_name_and_keeps_its_note():
    assert hand([], " Anna  K. ", " misread \n", NOON).reviewer == "Anna K."
    assert hand([], "Anna", " misread \n", NOON).note == "misread"
    assert hand([], "Anna", " ", NOON).note is None
    assert hand([], now=NOON).reviewer


@pytest.mark.parametrize(("name", "note", "says"), [("  ", None, "--by"), ("Anna", "x" * 2001, "2,000 are enough")])
def test_a_hand_without_name_or_with_a_book_for_a_note_is_refused(name, note, says):
    with pytest.raises(UsageError, match=says):
        hand([], name, note, NOON)


def test_join_binds_all_to_the_first_and_split_parts_each_from_each():
    by = hand([], "desk", now=NOON)
    assert [(one.target, one.other) for one in join([A, B, C, A], by)] == [(A, B), (A, C)]
    assert {(one.target, one.other) for one in split([A, B], [C], by, "occurrence")} == {(A, C), (B, C)}
    assert join([], by) == join([A], by) == ()


def test_what_is_decided_at_once_is_one_action():
    early, late = hand([], "desk", now=NOON), hand(confirm([A], hand([], "desk", now=NOON)), "desk", now=NOON)
    found = actions([*reject([A, B], late), *confirm([A, B, C], early), *correct([A], "date", "2025-09-04", late)])
    assert [(one.first.verdict, len(one.judgements)) for one in found] == [("confirmed", 3), ("corrected", 1), ("rejected", 2)]
    assert len({one.id for one in found}) == 3


def test_the_latest_verdict_stands_and_a_correction_outweighs_a_confirmation():
    later = [made("2026-01-02T00:00:00Z", "rejected"), made("2026-01-01T00:00:00Z"), made("2026-01-01T00:00:00Z", "corrected", B)]
    assert standing([*later, made("2026-01-03T00:00:00Z", ref=B)]) == {A: "rejected", B: "corrected"}
    assert standing([made("2026-01-01T00:00:00Z", "corrected"), made("2026-01-02T00:00:00Z", "rejected")]) == {A: "rejected"}
