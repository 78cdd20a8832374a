"""Family names in a row, mistyped names, and family names that mean one person in the news."""

import pytest

ROWS = [
    (
        "de",
        "Anna Beck lud ein. Zugeschaltet waren Beck, Holmqvist, Tarantini und Sadowski.",
        {"Anna Beck", "Holmqvist", "Tarantini", "Sadowski"},
    ),
    ("de", "Am Treffen nahmen auch Meloni, Tusk und Macron teil.", {"Meloni", "Tusk", "Macron"}),
    ("en", "Zelensky spoke with Macron, Merz and Starmer.", {"Zelensky", "Macron", "Merz", "Starmer"}),
]


@pytest.mark.parametrize(("language", "text", "names"), ROWS)
def test_single_names_in_a_row_are_persons(cast, language, text, names):
    assert {actor.name for actor in cast(text, language).actors if actor.kind == "person"} == names


@pytest.mark.parametrize(
    "text", ["In Hamburg, Bremen und Kiel regnete es.", "Apfel, Birne und Pflaume reifen.", "Er kam mit Rost, Staub und Ruß."]
)
def test_places_and_things_in_a_row_are_no_persons(cast, text):
    assert not [actor for actor in cast(text).actors if actor.kind == "person"]


def test_a_mistyped_name_goes_by_the_spelling_of_the_body(cast):
    found = cast("Jürgen Schmitd im Rathaus.\n\nJürgen Schmidt sprach lange. Schmidt lobte den Plan. Später ging Jürgen Schmidt.")
    assert [actor.name for actor in found.actors if actor.kind == "person"] == ["Jürgen Schmidt"]
    assert len(found.actors[0].mentions) == 4


def test_a_family_name_of_the_news_stands_for_the_full_name(acting):
    assert "Emmanuel Macron" in acting("Macron warnte davor.")["Macron"].aliases
    assert "Wladimir Putin" in acting("Putin said it was too late.", "en")["Putin"].aliases


def test_somebody_else_of_that_name_is_not_taken_for_the_known_one(cast):
    for text in ("Anna Merz sagte ab. Merz ist Lehrerin.", "Herr Beck kam. Frau Koch sagte ab."):
        assert not any("Friedrich Merz" in actor.aliases for actor in cast(text).actors)
