"""Who takes part in a meeting that is told over several sentences, as what, how many, and of what kind that makes it."""

import pytest

PART = [
    (
        "Kanzler Olaf Scholz beriet am Dienstag in einer Videokonferenz mit Präsident Joe Biden. "
        "Zugeschaltet war auch Präsident Sergio Mattarella.",
        "de",
        "Sergio Mattarella",
    ),
    (
        "Prime Minister Mark Rutte hosted a video call with President Joe Biden on Monday. Prime Minister Petteri Orpo joined from Oslo.",
        "en",
        "Petteri Orpo",
    ),
    (
        "President Joe Biden met Chancellor Olaf Scholz in Berlin on Monday. Foreign Minister Espen Eide represented his country.",
        "en",
        "Espen Eide",
    ),
    (
        "Kanzler Olaf Scholz traf am Dienstag in Wien Präsident Joe Biden. Auch der US-Sondergesandte John Kerry war nach Wien gereist.",
        "de",
        "John Kerry",
    ),
]
NOT_PART = [
    ("Kanzler Olaf Scholz traf am Dienstag in Wien Präsident Joe Biden. Minister Robert Habeck war nach Rom gereist.", "de", "Habeck"),
    ("Kanzler Olaf Scholz traf am Dienstag in Wien Präsident Joe Biden. Minister Robert Habeck war nicht anwesend.", "de", "Habeck"),
    (
        "President Joe Biden met Chancellor Olaf Scholz in Berlin on Monday. Prime Minister Petteri Orpo took part in a mission.",
        "en",
        "Orpo",
    ),
    (
        "Kanzler Olaf Scholz nahm an der Sitzung teil, sagte Minister Robert Habeck.",
        "de",
        "Habeck",
    ),
]
CAPACITY = [
    (
        "Kanzler Olaf Scholz beriet auf Einladung von Präsident Joe Biden am Montag in Wien mit Präsident Sergio Mattarella.",
        "de",
        "Joe Biden",
        "host",
    ),
    ("Serbien und Kroatien verhandelten am Montag in Wien unter Leitung von Präsident Joe Biden.", "de", "Joe Biden", "chair"),
    ("Serbia and Croatia held talks in Vienna on Monday, chaired by President Joe Biden.", "en", "Joe Biden", "chair"),
    ("Präsident Joe Biden empfing am Montag in Wien acht Regierungschefs.", "de", "Joe Biden", "host"),
]


@pytest.mark.parametrize(("text", "language", "name"), PART)
def test_whoever_is_said_to_be_there_takes_part(meet, text, language, name):
    meetings, known = meet(text, language)
    assert any(name in known[p.actor] for m in meetings for p in m.participants)
    assert len(meetings) == 1


@pytest.mark.parametrize(("text", "language", "name"), NOT_PART)
def test_whoever_is_elsewhere_does_not(meet, text, language, name):
    meetings, known = meet(text, language)
    assert not any(name in known[p.actor] for m in meetings for p in m.participants)


@pytest.mark.parametrize(("text", "language", "name", "capacity"), CAPACITY)
def test_a_host_or_chair_is_one(meet, text, language, name, capacity):
    (meeting,), known = meet(text, language)
    assert {known[p.actor]: p.capacity for p in meeting.participants}[name] == capacity


def test_a_group_has_its_number(meet):
    text = "Der Gipfel begann am Montag in Wien. Vertreter von rund 30 Verbündeten nahmen an dem Gipfel teil."
    (meeting,), _ = meet(text)
    (count,) = [p.count for p in meeting.participants if p.count]
    assert (count.value, count.comparator) == (30, "about")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Präsident Joe Biden traf am Montag in Wien Präsident Sergio Mattarella.", "bilateral"),
        (
            "Präsident Joe Biden traf am Montag in Wien Präsident Sergio Mattarella, Kanzler Olaf Scholz und Präsident Emmanuel Macron.",
            None,
        ),
        ("Präsident Joe Biden beriet am Montag per Video mit Präsident Sergio Mattarella.", "call"),
    ],
)
def test_only_two_sides_are_bilateral(meet, text, kind):
    (meeting,), _ = meet(text)
    assert meeting.kind == kind


def test_a_summit_at_whose_margins_others_meet_is_not_another_meeting(meet):
    (meeting,), _ = meet("Präsident Joe Biden und Präsident Sergio Mattarella berieten am Montag am Rande eines Gipfels in Tirana.")
    assert (meeting.place, len(meeting.participants)) == ("Tirana", 2)


def test_there_is_the_city_of_the_sentence_before(meet):
    (meeting,), _ = meet("Präsident Joe Biden ist am Montag nach Warschau gereist. Dort traf er Ministerpräsident Donald Tusk.")
    assert meeting.place == "Warschau"


def test_a_call_of_a_day_is_of_that_day(meet):
    meetings, _ = meet("Anlass war das Telefonat zwischen Joe Biden und Wladimir Putin vom Montag. Präsident Joe Biden schwieg.")
    assert [m.time.value for m in meetings] == ["2024-05-13"]
