"""A pledge is one commitment with a life: repeated, raised, cut, made conditional, taken back, kept."""

from datetime import date

import pytest
from telling import GERMANY, GERMANY_EN, NORWAY, commits, on, told

from kg.model import Actor, CommitmentFact
from kg.resolve import as_of, resolve

AID = "drei Patriot-Systeme für die Luftverteidigung"
THREE, FIVE, NEARLY_FIVE = ({"amount": amount, "unit": "EUR"} for amount in (3e9, 5e9, 4.9e9))
FOUR_DOLLARS = {"amount": 4e9, "unit": "USD"}
ANNA, BERND = Actor("anna", "Anna Adler", "person"), Actor("bernd", "Bernd Adler", "person")
FIRST, LAST = (
    "Anna Bernd Clara Dieter Erika Franz Gerda Hans Ilse Jonas Karin Lothar",
    "Adler Becker Conrad Dorn Engel Fuchs Graf Huber Igel Jansen",
)
THINGS = (
    "Panzer für das Heer",
    "Busse für die Stadt",
    "Schulen im Norden",
    "Brücken am Rhein",
    "Wohnungen für Familien",
    "Radwege am Kanal",
)
KEPT = {"progress": "delivered"}


def life(*reports: tuple[str, dict]) -> CommitmentFact:
    """The one commitment that Germany's reports on these days make."""
    texts = [told(f"a{day}", day, commits(GERMANY, AID, **more)) for day, more in reports]
    [commitment] = resolve(texts).commitments
    return commitment


LIVES = {
    "announced and nothing since": ([("2025-03-01", {})], ["announced"], "open"),
    "repeated": ([("2025-03-01", {}), ("2025-06-01", {})], ["announced", "reaffirmed"], "reaffirmed"),
    "raised": (
        [("2025-03-01", THREE), ("2025-06-01", FIVE)],
        ["announced", "raised"],
        "raised",
    ),
    "cut": ([("2025-03-01", FIVE), ("2025-06-01", THREE)], ["announced", "cut"], "cut"),
    "rounded differently": (
        [("2025-03-01", NEARLY_FIVE), ("2025-06-01", FIVE)],
        ["announced", "reaffirmed"],
        "reaffirmed",
    ),
    "another currency is no raise": (
        [("2025-03-01", THREE), ("2025-06-01", FOUR_DOLLARS)],
        ["announced", "reaffirmed"],
        "reaffirmed",
    ),
    "made conditional": ([("2025-03-01", {}), ("2025-06-01", {"condition": True})], ["announced", "conditioned"], "open"),
    "considered, then agreed": (
        [
            ("2025-03-01", {"modality": "considered"}),
            ("2025-06-01", {"modality": "agreed"}),
        ],
        ["announced", "firmed"],
        "open",
    ),
    "rescheduled": (
        [("2025-03-01", {"deadline": on("2025-06")}), ("2025-05-01", {"deadline": on("2025-09")})],
        ["announced", "rescheduled"],
        "open",
    ),
    "kept": (
        [("2025-03-01", {}), ("2025-06-01", {}), ("2025-11-01", KEPT)],
        ["announced", "reaffirmed", "delivered"],
        "delivered",
    ),
    "repeated after it was kept": (
        [("2025-03-01", {}), ("2025-06-01", KEPT), ("2025-07-01", {})],
        ["announced", "delivered", "reaffirmed"],
        "delivered",
    ),
    "taken back": ([("2025-03-01", {}), ("2025-06-01", {"progress": "withdrawn"})], ["announced", "withdrawn"], "withdrawn"),
    "refused from the start": ([("2025-03-01", {"modality": "refused"})], ["refused"], "refused"),
    "refused again": (
        [("2025-03-01", {"modality": "refused"}), ("2025-06-01", {"modality": "refused"})],
        ["refused", "reaffirmed"],
        "refused",
    ),
    "offered, then announced": (
        [("2025-03-01", {"modality": "offered"}), ("2025-06-01", {"modality": "announced"})],
        ["announced", "firmed"],
        "open",
    ),
    "announced, then only offered": (
        [("2025-03-01", {"modality": "announced"}), ("2025-06-01", {"modality": "offered"})],
        ["announced", "weakened"],
        "open",
    ),
    "will, pledges, wants to: words for the same": (
        [("2025-03-01", {"modality": "announced"}), ("2025-06-01", {"modality": "pledged"}), ("2025-07-01", {"modality": "announced"})],
        ["announced", "reaffirmed", "reaffirmed"],
        "reaffirmed",
    ),
    "the same news in the next day's paper is no step": ([("2025-03-01", {}), ("2025-03-02", {})], ["announced"], "open"),
    "kept the day after it was said": ([("2025-03-01", {}), ("2025-03-02", KEPT)], ["announced", "delivered"], "delivered"),
    "raised, then cut": (
        [("2025-03-01", THREE), ("2025-06-01", FIVE), ("2025-09-01", THREE)],
        ["announced", "raised", "cut"],
        "cut",
    ),
}


@pytest.mark.parametrize(("reports", "changes", "status"), LIVES.values(), ids=LIVES)
def test_life(reports: list, changes: list[str], status: str) -> None:
    commitment = life(*reports)
    assert [change.change for change in commitment.changes] == changes
    assert commitment.status == status


def test_every_step_has_its_own_article_and_sentence() -> None:
    commitment = life(("2025-03-01", {}), ("2025-06-01", {}))
    assert [change.evidence[0].article for change in commitment.changes] == ["a2025-03-01", "a2025-06-01"]


def test_a_raise_says_from_what_to_what() -> None:
    commitment = life(("2025-03-01", THREE), ("2025-06-01", FIVE))
    assert commitment.changes[1].detail == "3000000000 EUR -> 5000000000 EUR"
    assert commitment.quantities[0].value == 5e9


def test_amounts_of_two_days_are_a_development_of_one_day_a_dispute() -> None:
    later = life(("2025-03-01", THREE), ("2025-06-01", FIVE))
    assert not later.disputes
    texts = [told(f"a{amount}", "2025-03-01", commits(GERMANY, AID, amount, "EUR")) for amount in (3e9, 5e9)]
    [commitment] = resolve(texts).commitments
    [dispute] = commitment.disputes
    assert dispute.property == "quantity"
    assert {alternative.value for alternative in dispute.values} == {"3000000000 EUR", "5000000000 EUR"}


AS_OF = [("2025-02-01", None), ("2025-04-01", "open"), ("2025-06-15", "raised"), ("2025-10-02", "overdue"), ("2025-11-02", "delivered")]


@pytest.mark.parametrize(("day", "status"), AS_OF)
def test_status_as_of_any_day(day: str, status: str | None) -> None:
    due = on("2025-09")
    commitment = life(("2025-03-01", {**THREE, "deadline": due}), ("2025-06-01", {**FIVE, "deadline": due}), ("2025-11-01", KEPT))
    known = as_of(commitment, date.fromisoformat(day))
    assert (known.status if known else None) == status


def test_a_change_of_firmness_says_from_what_to_what_with_its_own_sentence() -> None:
    commitment = life(("2025-03-01", {"modality": "announced"}), ("2025-06-01", {"modality": "offered"}))
    assert commitment.changes[1].detail == "announced -> offered"
    assert commitment.changes[1].evidence[0].article == "a2025-06-01"
    assert not commitment.disputes


def test_every_report_stays_a_claim_of_the_commitment_even_where_it_is_no_step() -> None:
    commitment = life(("2025-03-01", {}), ("2025-03-02", {}))
    assert len(commitment.claims) == 2
    assert len(commitment.changes) == 1


def test_what_was_known_as_of_a_day() -> None:
    commitment = life(("2025-03-01", {"deadline": on("2025-06")}), ("2025-11-01", KEPT))
    assert as_of(commitment, date(2025, 2, 1)) is None
    assert as_of(commitment, date(2025, 4, 1)).status == "open"
    assert as_of(commitment, date(2025, 8, 1)).status == "overdue"
    assert as_of(commitment, date(2025, 11, 2)).status == "delivered"


APART = {
    "another agent": (commits(GERMANY, AID), commits(NORWAY, AID)),
    "another thing": (commits(GERMANY, AID), commits(GERMANY, "eine Brigade für Litauen")),
    "another person of the same surname": (commits(ANNA, AID), commits(BERND, AID)),
    "another sum for another thing": (commits(ANNA, "Schulen am Rhein", **THREE), commits(ANNA, "Radwege am Kanal", **FIVE)),
    "another sum for another number": (commits(ANNA, "Bauabschnitt 3 der Bahn", **THREE), commits(ANNA, "Bauabschnitt 4 der Bahn", **FIVE)),
    "a refusal of the same": (commits(GERMANY, AID), commits(GERMANY, AID, modality="refused")),
}


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_two_commitments(pair: tuple) -> None:
    assert len(resolve([told("a", "2025-03-01", pair[0]), told("b", "2025-03-01", pair[1])]).commitments) == 2


def test_a_thousand_pledges_of_many_people_stay_apart() -> None:
    """Twelve first names with ten surnames, six things: only what one person pledges of one thing can be one."""
    people = [Actor(f"{first}-{last}", f"{first} {last}", "person") for first in FIRST.split() for last in LAST.split()]
    told_of = {}
    for number in range(300):
        who, thing = people[number * 7 % len(people)], f"{THINGS[number % len(THINGS)]}"
        day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        told_of[f"t{number}"] = (who.name, thing), told(f"t{number}", day, commits(who, thing, (number + 1) * 1e6, "EUR"))
    for commitment in resolve([text for _, text in told_of.values()]).commitments:
        assert len({told_of[ref.article][0] for ref in commitment.claims}) == 1


def test_the_agent_counts_whatever_the_language() -> None:
    [commitment] = resolve(
        [told("a", "2025-03-01", commits(GERMANY, "Patriot Systeme")), told("b", "2025-04-01", commits(GERMANY_EN, "Patriot systems"))]
    ).commitments
    assert commitment.committed_by == ("germany",) or commitment.committed_by == ("deutschland",)
