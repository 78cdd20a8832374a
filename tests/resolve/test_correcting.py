"""Each slot of a claim can be put right, and only with a value that it can have."""

from dataclasses import replace

import pytest
from telling import GERMANY, MACRON, MERZ, STARMER, commits, met, told

from kg.model import Actor, Judgement, Participation, Quantity, Ref, Span
from kg.resolve import resolve
from kg.resolve.correcting import SLOTS, correctable, corrected

NOON = "2025-09-05T12:00:00Z"
PARIS = told("a", "2025-09-05", met("Paris", "2025-09-04", MERZ, MACRON))
PLEDGE = told("a", "2025-09-05", commits(GERMANY, "Patriot Systeme"))


def right(name: str, value: str) -> Judgement:
    return Judgement(Ref("a", "c1"), "corrected", "desk", NOON, property=name, value=value)


def meeting(name: str, value: str, said=PARIS):
    return corrected(said.meetings[0], [right(name, value)], said)


def pledge(name: str, value: str, said=PLEDGE):
    return corrected(said.commitments[0], [right(name, value)], said)


def test_who_took_part_is_named_by_the_articles_own_names() -> None:
    said = replace(PARIS, actors=(*PARIS.actors, replace(STARMER, id="keir", aliases=("Starmer",))))
    assert {part.actor for part in meeting("participant", f"{MERZ.name}; Starmer", said).participants} == {MERZ.id, "keir"}


def test_a_name_that_the_article_lacks_changes_nothing() -> None:
    assert meeting("participant", "Niemand") == PARIS.meetings[0]
    assert pledge("beneficiary", "Niemand") == PLEDGE.commitments[0]


def test_who_stays_keeps_how_they_attended() -> None:
    here = replace(PARIS.meetings[0], participants=(Participation(MERZ.id, "video"), Participation(MACRON.id)))
    [part] = corrected(here, [right("participant", MERZ.name)], PARIS).participants
    assert part.mode == "video"


def test_the_one_group_counted_is_counted_anew() -> None:
    many = Quantity(26, "26 Staaten", Span(0, 2), thing="Staaten")
    here = replace(PARIS.meetings[0], participants=(Participation(MERZ.id), Participation(MACRON.id, count=many)))
    [count] = [part.count for part in corrected(here, [right("headcount", "30")], PARIS).participants if part.count]
    assert (count.value, count.thing) == (30, "Staaten")
    assert meeting("headcount", "30") == PARIS.meetings[0]


@pytest.mark.parametrize(("value", "number", "unit"), [("5000000000 EUR", 5e9, "EUR"), ("4", 4, None), ("0.25 percent", 0.25, "percent")])
def test_an_amount_has_a_number_and_perhaps_a_unit(value: str, number: float, unit: str | None) -> None:
    [quantity] = pledge("quantity", value).quantities
    assert (quantity.value, quantity.unit) == (number, unit)


def test_a_deadline_is_a_day() -> None:
    assert str(pledge("deadline", "2026-03-31").deadline.latest) == "2026-03-31"
    [commitment] = resolve([PLEDGE], [right("deadline", "2026-03-31")]).commitments
    assert str(commitment.deadline.latest) == "2026-03-31"
    assert commitment.review == "corrected"


def test_who_commits_can_be_put_right() -> None:
    said = replace(PLEDGE, actors=(*PLEDGE.actors, Actor("france", "Frankreich", "state")))
    assert pledge("committedBy", "Frankreich", said).committed_by == ("france",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("deadline", "soon"),
        ("quantity", "viel"),
        ("quantity", "5 "),
        ("headcount", "-1"),
        ("headcount", ""),
        ("participant", " ; "),
        ("stance", "splendid"),
        ("confidence", "1"),
        ("place", ""),
    ],
)
def test_a_value_that_a_slot_cannot_have_is_no_correction(name: str, value: str) -> None:
    assert not correctable(right(name, value))


def test_a_slot_of_another_kind_of_claim_changes_nothing() -> None:
    assert meeting("modality", "pledged") == PARIS.meetings[0]
    assert all(slot.form in {"day", "term", "text", "names", "amount", "count"} for slot in SLOTS.values())
