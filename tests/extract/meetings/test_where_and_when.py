"""Where and when a meeting is that only points at its place and day, and who takes part beside an owner."""

from collections.abc import Callable

import pytest

from kg.model import Meeting

Read = Callable[..., tuple[list[Meeting], dict[str, str]]]


def said(meeting: Meeting, names: dict[str, str]) -> set[str]:
    return {names[p.actor] for p in meeting.participants}


def day(meeting: Meeting) -> str | None:
    return meeting.time.value if meeting.time else None


@pytest.mark.parametrize(
    ("text", "language", "people"),
    [
        (
            "Ministerpräsident Petteri Orpo und Norwegens Ministerpräsident Jonas Gahr Støre haben sich am Montag in Oslo getroffen.",
            "de",
            {"Petteri Orpo", "Jonas Gahr Støre"},
        ),
        (
            "Finland's Prime Minister Petteri Orpo is due to visit Oslo on Friday, where he will meet Prime Minister Jonas Gahr Støre.",
            "en",
            {"Petteri Orpo", "Jonas Gahr Støre"},
        ),
    ],
)
def test_the_state_of_a_person_takes_no_part_beside_the_person(meet: Read, text: str, language: str, people: set[str]) -> None:
    (meeting,), names = meet(text, language)
    assert said(meeting, names) == people


@pytest.mark.parametrize(
    ("text", "language", "place", "when"),
    [
        (
            "Kanzler Friedrich Merz reist am Freitag nach Oslo. Dort ist ein Treffen mit Ministerpräsident Jonas Gahr Støre geplant.",
            "de",
            "Oslo",
            "2024-05-17",
        ),
        (
            "Kanzler Friedrich Merz reist bald nach Oslo. Dort ist ein Treffen mit Ministerpräsident Jonas Gahr Støre geplant.",
            "de",
            "Oslo",
            None,
        ),
        (
            "Das Parlament wählt am Freitag. Ein Treffen mit Ministerpräsident Jonas Gahr Støre ist geplant.",
            "de",
            None,
            None,
        ),
        (
            "Prime Minister Petteri Orpo will fly to Oslo on Friday, where he will meet Prime Minister Jonas Gahr Støre.",
            "en",
            "Oslo",
            "2024-05-17",
        ),
    ],
)
def test_a_planned_meeting_there_has_the_place_and_the_day_told_before(
    meet: Read, text: str, language: str, place: str | None, when: str | None
) -> None:
    (meeting,), _ = meet(text, language)
    assert (meeting.status, meeting.place, day(meeting)) == ("planned", place, when)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Kanzler Friedrich Merz ist bereit, Präsident Alexander Stubb zu treffen, wenn dieser nach Wien reist.", "de", "Wien"),
        ("Kanzler Friedrich Merz ist bereit, Präsident Alexander Stubb zu treffen, wenn der Streit in Wien endet.", "de", None),
        ("Kanzler Friedrich Merz ist bereit, Präsident Alexander Stubb zu treffen, weil dieser nach Wien reist.", "de", None),
        ("Chancellor Friedrich Merz is ready to meet President Alexander Stubb if he comes to Vienna.", "en", "Vienna"),
    ],
)
def test_the_condition_of_an_offered_meeting_can_name_its_place(meet: Read, text: str, language: str, place: str | None) -> None:
    (meeting,), _ = meet(text, language)
    assert (meeting.status, meeting.place) == ("offered", place)


def test_another_place_is_another_meeting(meet: Read) -> None:
    text = (
        "Kanzler Friedrich Merz und Präsident Alexander Stubb haben sich am Freitag in Oslo getroffen. "
        "Nach dem Gipfel in Oslo schlug Stubb ein Treffen in Helsinki vor."
    )
    meetings, names = meet(text)
    assert [(m.status, m.place) for m in meetings] == [("held", "Oslo"), ("offered", "Helsinki")]
    assert said(meetings[1], names) == {"Alexander Stubb"}


def test_what_is_to_happen_at_a_meeting_does_not_make_it_held(meet: Read) -> None:
    text = "Die Außenminister treffen sich am Montag in Wien. Bei dem Treffen soll es um den Haushalt gehen."
    (meeting,), _ = meet(text)
    assert meeting.status == "planned"


def test_a_series_that_goes_on_has_its_open_start(meet: Read) -> None:
    text = "Die Koalition der Willigen versucht seit Anfang März in zahlreichen Treffen, sich auf einen Plan zu einigen."
    (meeting,), names = meet(text)
    assert (meeting.kind, meeting.status, said(meeting, names)) == ("series", "ongoing", {"Koalition der Willigen"})
    assert meeting.time is not None
    assert meeting.time.open == "start"


def test_a_series_of_the_past_is_over(meet: Read) -> None:
    (meeting,), _ = meet("Die Koalition der Willigen einigte sich in zahlreichen Treffen auf einen Plan.")
    assert (meeting.status, meeting.time) == ("held", None)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The ministers of both states held talks on Sunday in Cairo.", None),
        ("The ministers of both states held talks on fishing in Cairo.", "fishing"),
    ],
)
def test_a_day_is_no_topic(meet: Read, text: str, topic: str | None) -> None:
    (meeting,), _ = meet(text, "en")
    assert meeting.topic == topic


def test_a_planned_meeting_with_a_place_stands_by_itself(meet: Read) -> None:
    (meeting,), _ = meet("A second meeting is planned in Vienna.", "en")
    assert (meeting.status, meeting.place) == ("planned", "Vienna")


def test_who_welcomes_a_persons_words_meets_nobody(meet: Read) -> None:
    meetings, _ = meet("The German government on Monday welcomed President Alexander Stubb's latest statement.", "en")
    assert meetings == []
