import numpy as np
import pytest

from kg.charts import Event, Events
from kg.charts.acquaintance import web
from kg.charts.colours import LIGHT
from kg.charts.lettering import width
from kg.charts.springs import places
from kg.charts.webbing import web_chart, web_legend


def meeting(name, *actors, kind="meeting"):
    return Event(id=name, label=name, type=kind, actors=actors)


EVENTS = Events.of(
    [
        meeting("1", "b", "a", "c"),
        meeting("2", "a", "b"),
        meeting("3", "d", "a", kind="series"),
        meeting("4", "e"),
        meeting("5", "c", "d", kind="statement"),
    ],
    {"a": "Anna", "b": "Bert", "c": "Carla", "d": "Dora", "e": "Emil"},
)
ALL = np.arange(len(EVENTS))


def test_only_those_who_met_stand_in_the_web_with_how_often():
    found = web(EVENTS, ALL)
    assert found.actors == (("a", 3), ("b", 2), ("c", 1), ("d", 1))
    assert found.lines == (("a", "b", 2), ("a", "c", 1), ("a", "d", 1), ("b", "c", 1))


def test_around_one_actor_only_what_that_actor_took_part_in():
    found = web(EVENTS, ALL, centre="c")
    assert found.actors == (("c", 1), ("a", 1), ("b", 1))
    assert web(EVENTS, ALL, centre="nobody").actors == ()


def test_the_busiest_are_kept_and_no_line_leads_to_those_who_are_not():
    found = web(EVENTS, ALL, most=2)
    assert found.actors == (("a", 3), ("b", 2))
    assert found.lines == (("a", "b", 2),)


def test_pairs_are_counted_as_one_would_by_hand(story):
    events = story(3000)
    found = web(events, np.arange(len(events)), most=500)
    counts = {}
    for row in range(len(events)):
        cast = sorted(events.actors(row)) if events.type.word(row) == "meeting" else []
        for place, one in enumerate(cast):
            for other in cast[place + 1 :]:
                counts[one, other] = counts.get((one, other), 0) + 1
    assert {(one, other): times for one, other, times in found.lines} == counts


@pytest.mark.parametrize(("wide", "high"), [(1380, 580), (360, 560)])
@pytest.mark.parametrize("count", [0, 1, 2, 12, 60])
def test_discs_keep_apart_and_on_the_page_and_always_stand_in_the_same_place(count, wide, high):
    sizes = np.maximum(9.0, 28.0 / np.sqrt(np.arange(1, count + 1)))
    lines = [(one, one // 2, 1 + one % 3) for one in range(1, count)]
    at = places(count, lines, sizes, wide, high)
    assert at.shape == (count, 2)
    assert np.array_equal(at, places(count, lines, sizes, wide, high))
    for one in range(count):
        assert sizes[one] / 2 <= at[one, 0] <= wide - sizes[one] / 2
        assert sizes[one] / 2 <= at[one, 1] <= high - sizes[one] / 2
        for other in range(one):
            assert np.hypot(*(at[one] - at[other])) >= (sizes[one] + sizes[other]) / 2


@pytest.mark.parametrize("pixels", [360, 1350])
def test_a_crowded_network_names_the_busiest_and_lets_no_name_touch_another(story, looking, pixels):
    events = story(3000)
    found = web(events, np.arange(len(events)))
    figure = web_chart(found, events.names, {}, looking("2025-01-01", "2025-02-01", width=pixels))
    discs = figure["data"][-1]
    assert all(discs["text"][:3])
    boxes = []
    for place, text in enumerate(discs["text"]):
        x, y, half, long = discs["x"][place], discs["y"][place], discs["marker"]["size"][place] / 2, width(text)
        side = discs["textposition"][place]
        left = x + half if "right" in side else x - half - long if "left" in side else x - long / 2
        top = y - half - 14 if "top" in side else y + half if "bottom" in side else y - 7
        if text:
            boxes.append((left, top, left + long, top + 14))
    for place, one in enumerate(boxes):
        for other in boxes[:place]:
            assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] - 1 and other[1] < one[3] - 1)


def test_colour_tells_the_kind_and_the_centre_stands_out(looking):
    found = web(EVENTS, ALL)
    kinds = {"a": "Person", "b": "Person", "c": "Person", "d": "State"}
    figure = web_chart(found, EVENTS.names, kinds, looking("2025-01-01", "2025-02-01"), centre="b")
    discs = figure["data"][-1]
    assert discs["marker"]["color"][0] == discs["marker"]["color"][1] != discs["marker"]["color"][3]
    assert discs["marker"]["line"]["color"][1] == LIGHT.accent != discs["marker"]["line"]["color"][0]
    assert [(key.text, key.count) for key in web_legend(found, kinds, LIGHT)] == [("Person", 3), ("State", 1)]
    assert discs["customdata"][0] == ["actor", "a"]
