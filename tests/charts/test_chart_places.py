from dataclasses import replace

import numpy as np
import pytest

from kg.charts.atlas import Place, outlines, project, sheet_for, unproject
from kg.charts.places import Spot, places_map

LONDON, PARIS, BRUSSELS = Place("London", 51.51, -0.13), Place("Paris", 48.85, 2.35), Place("Brussels", 50.85, 4.35)
ANCHORAGE, WELLINGTON = Place("Anchorage", 61.22, -149.9), Place("Wellington", -41.29, 174.78)


@pytest.fixture
def view(looking):
    return looking("2025-01-01", "2025-12-31", width=1200)


def circles(figure):
    return next(trace for trace in figure["data"] if trace["name"] == "place")


@pytest.mark.parametrize(
    ("places", "sheet"), [([LONDON, PARIS], "europe"), ([LONDON, ANCHORAGE], "world"), ([WELLINGTON], "world"), ([], "world")]
)
def test_europe_has_a_finer_map_where_it_is_enough(places, sheet):
    assert sheet_for(places) == sheet


def test_the_projection_keeps_areas():
    """A square degree at 60 degrees north covers half of what it does at the equator."""

    def area(latitude):
        (west, east), (low, _) = project([latitude, latitude], [0, 1])
        (_, _), (_, high) = project([latitude + 1, latitude + 1], [0, 1])
        return (east - west) * (high - low)

    assert area(59.5) / area(-0.5) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("sheet", ["world", "europe"])
def test_no_outline_runs_across_the_page(sheet):
    x, y = outlines(sheet)
    steps = np.hypot(np.diff(x), np.diff(y))
    assert np.nanmax(steps[np.abs(y[1:]) < 1.2]) < 0.5


@pytest.mark.parametrize("spots", [[LONDON], [LONDON, PARIS, BRUSSELS], [LONDON, ANCHORAGE, WELLINGTON]])
@pytest.mark.parametrize("width", [360, 1200])
def test_every_place_lies_in_the_picture_and_no_larger_than_the_page(view, spots, width):
    figure = places_map([Spot(place, 3) for place in spots], replace(view, width=width))
    (west, east), (south, north) = (figure["layout"][axis]["range"] for axis in ("xaxis", "yaxis"))
    drawn = circles(figure)
    assert all(west < x < east and south < y < north for x, y in zip(drawn["x"], drawn["y"], strict=True))
    assert figure["layout"]["height"] == pytest.approx(width * (north - south) / (east - west), abs=1)
    assert figure["layout"]["height"] <= width


CROWD = [Spot(Place(f"Place {number}", 50 + number * 0.05, 4 + number * 0.05), 1 + number) for number in range(12)]


def both(figure):
    return [trace for trace in figure["data"] if trace["name"] == "place"]


def test_places_that_lie_together_do_not_write_over_each_other(view):
    drawn = circles(places_map(CROWD, view))
    assert drawn["text"].count("") > 3
    assert len(drawn["customdata"]) == 12


@pytest.mark.parametrize("width", [360, 1200])
def test_a_crowd_far_from_the_rest_has_a_sheet_of_its_own_and_each_name_stands_once(view, width):
    figure = places_map([*CROWD, Spot(ANCHORAGE, 1), Spot(PARIS, 2)], replace(view, width=width))
    near, far = both(figure)
    assert ("Anchorage" in far["text"], any(text.startswith("Place 11") for text in near["text"])) == (True, True)
    assert not {text for text in near["text"] if text} & {text for text in far["text"] if text}
    assert len(far["customdata"]) == 14
    assert any(trace["name"] == "frame" for trace in figure["data"])
    for trace, axis in ((near, ""), (far, "2")):
        (west, east), (south, north) = (figure["layout"][f"{side}axis{axis}"]["range"] for side in "xy")
        assert all(west < x < east and south < y < north for x, y in zip(trace["x"], trace["y"], strict=True))


def test_two_places_far_apart_share_one_sheet(view):
    assert len(both(places_map([Spot(LONDON, 5), Spot(PARIS, 2), Spot(ANCHORAGE, 1)], view))) == 1


def test_an_area_is_a_ring_and_a_place_a_disc(view):
    area = Place("Alaska", 64.2, -152.5, exact=False)
    drawn = circles(places_map([Spot(area, 3), Spot(ANCHORAGE, 2)], view))
    assert drawn["marker"]["color"][0] != drawn["marker"]["color"][1]


@pytest.mark.parametrize(("latitude", "longitude"), [(0, 0), (51.5, -0.1), (-41.3, 174.8), (89, 20), (64.2, -152.5)])
def test_a_point_of_the_page_is_found_again_on_the_globe(latitude, longitude):
    assert np.allclose(unproject(*project(latitude, longitude, 15.0), 15.0), (latitude, longitude), atol=1e-6)


def test_a_chosen_place_stands_out_and_its_name_is_never_markup(view):
    drawn = circles(places_map([Spot(LONDON, 2), Spot(Place("<b>Paris</b>", 48.85, 2.35), 1)], view, "London"))
    assert drawn["marker"]["line"]["width"] == [3, 1.2]
    assert drawn["text"] == ["London<b> 2</b>", "&lt;b&gt;Paris&lt;/b&gt;"]


def test_no_place_at_all_shows_the_whole_world(view):
    assert places_map([], view)["layout"]["xaxis"]["range"] == [-2.75, 2.75]
