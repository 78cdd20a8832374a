import json
import tomllib

import numpy as np
import pytest

from kg.app.gazetteer import located, place_names
from kg.app.places import meeting_places
from kg.settings import resource


def figure(at):
    specs = [json.loads(block.proto.json or "{}") for block in at.get("bidi_component")]
    return json.loads(next(spec["figure"] for spec in specs if "Map with" in spec.get("alt", "")))


def test_meetings_stand_where_they_were(app):
    at = app("map")
    (circles,) = (trace for trace in figure(at)["data"] if trace["name"] == "place")
    assert circles["customdata"] == [["place", "Paris"]]
    assert set(at.dataframe[0].value["Type"]) == {"Meeting"}


def test_a_place_in_the_address_narrows_the_table(app):
    at = app("map", place="Paris")
    assert set(at.dataframe[0].value["Where"]) == {"Paris"}
    assert "Paris" in at.subheader[0].value
    assert not app("map", when="2025-08-01..2025-08-05").dataframe


def test_places_are_counted_once_for_each_meeting(library):
    rows = np.flatnonzero(library.events.type.among({"meeting"}))
    assert meeting_places(library, rows)["Paris"] == 1


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"), [("London", 51.5, -0.1), ("Kyjiw", 50.4, 30.5), ("Kiew", 50.4, 30.5), ("Washington", 38.9, -77.0)]
)
def test_known_places_have_coordinates(name, latitude, longitude):
    place = located(name)
    assert (place.latitude, place.longitude) == (pytest.approx(latitude, abs=0.1), pytest.approx(longitude, abs=0.1))


@pytest.mark.parametrize("name", ["the White House", "london ", "", "Atlantis"])
def test_an_unknown_place_has_none(name):
    assert located(name) is None


def test_the_table_of_coordinates_holds_points_of_the_earth():
    table = tomllib.loads(resource("data", "gazetteer", "coordinates.toml").read_text(encoding="utf-8"))["places"]
    assert len(table) > 2500
    assert all(-90 <= latitude <= 90 and -180 <= longitude <= 180 for latitude, longitude in table.values())


def test_capitals_are_called_as_the_reader_calls_them():
    assert [place_names("de").get(name, name) for name in ("Brussels", "Beijing", "Paris", "Anchorage")] == [
        "Brüssel",
        "Peking",
        "Paris",
        "Anchorage",
    ]
    assert place_names("en") == {}
