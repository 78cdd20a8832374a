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


KNOWN = {
    "London": (51.5, -0.1),
    "Kyjiw": (50.4, 30.5),
    "Kiew": (50.4, 30.5),
    "Washington": (38.9, -77.0),
    "Élysée-Palast": (48.9, 2.3),
    "the White House": (38.9, -77.0),
    "Weißen Haus": (38.9, -77.0),
    "im Berliner Kanzleramt": (52.5, 13.4),
    "Downing Street": (51.5, -0.1),
    "European Council building": (50.8, 4.4),
    "Nato-Hauptquartier in Brüssel": (50.9, 4.4),
    "Kreml": (55.8, 37.6),
    "Camp David": (39.6, -77.5),
    "a hotel in Riyadh": (24.7, 46.7),
    "Anchorage": (61.2, -149.9),
    "Uschhorod": (48.6, 22.3),
    "Khan Yunis": (31.3, 34.3),
    "Machatschkala": (43.0, 47.5),
    "Magdeburg": (52.1, 11.6),
    "Scharm el-Scheich": (27.9, 34.3),
}
AREAS = {
    "Alaska": (64.2, -152.5),
    "Bavaria": (48.8, 11.5),
    "Deutschland": (51.1, 10.4),
    "Vereinigten Staaten": (39.5, -99.1),
    "Krim": (45.3, 34.4),
}


@pytest.mark.parametrize("name", KNOWN)
def test_places_lie_where_they_are_however_a_sentence_spells_them(name):
    place = located(name)
    assert (place.latitude, place.longitude) == (pytest.approx(KNOWN[name][0], abs=0.1), pytest.approx(KNOWN[name][1], abs=0.1))
    assert place.exact


@pytest.mark.parametrize("name", AREAS)
def test_an_area_has_its_middle_and_says_that_it_is_no_point(name):
    place = located(name)
    assert (place.latitude, place.longitude) == (pytest.approx(AREAS[name][0], abs=0.1), pytest.approx(AREAS[name][1], abs=0.1))
    assert not place.exact


@pytest.mark.parametrize("name", ["", "Atlantis", "Georgetown University", "nowhere", "a hotel", "Paris Hilton", "between Rome and London"])
def test_an_unknown_place_has_none(name):
    assert located(name) is None


def table(file):
    return tomllib.loads(resource("data", "gazetteer", file).read_text(encoding="utf-8"))


def test_the_tables_hold_points_of_the_earth():
    cities, sites = table("coordinates.toml"), table("sites.toml")
    points = [*cities["places"].values(), *cities["states"].values(), *sites["areas"].values(), *(row["at"] for row in sites["sites"])]
    assert len(points) > 7000
    assert all(-90 <= latitude <= 90 and -180 <= longitude <= 180 for latitude, longitude in points)


def test_every_area_of_another_table_is_one_of_its_rows_and_no_site_is_named_twice():
    states = {row["id"] for row in table("states.toml")["state"]}
    sites = table("sites.toml")
    assert set(sites["areas"]) <= states
    names = [name for row in sites["sites"] for name in {*row["de"], *row["en"]}]
    assert len(names) == len(set(names))


def test_places_are_called_as_the_reader_calls_them():
    spoken = {language: place_names(language) for language in ("de", "en")}
    assert [
        spoken["de"].get(name, name) for name in ("Brussels", "Beijing", "White House", "Kharkiv", "Paris", "Anchorage", "Oval Office")
    ] == [
        "Brüssel",
        "Peking",
        "Weißes Haus",
        "Charkiw",
        "Paris",
        "Anchorage",
        "Oval Office",
    ]
    assert [spoken["en"].get(name, name) for name in ("Brüssel", "Weißen Haus", "Élysée-Palast", "Uschhorod")] == [
        "Brussels",
        "White House",
        "Élysée Palace",
        "Uzhhorod",
    ]
