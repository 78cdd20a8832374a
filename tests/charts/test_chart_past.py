from datetime import date

import numpy as np
import pytest

from kg.charts import Event, Events
from kg.charts.event import number
from kg.charts.furniture import today
from kg.charts.past import as_of


def day(text):
    return date.fromisoformat(text)


SUMMIT = Event(
    id="event/summit",
    label="Summit",
    type="meeting",
    day=day("2025-09-04"),
    earliest_begin=day("2025-09-04"),
    status="held",
    actors=("b", "a"),
    sources=4,
    first_reported=day("2025-08-20"),
    seen=(("third", day("2025-09-05")), ("first", day("2025-08-20")), ("second", day("2025-09-01")), ("undated", None)),
    history=((day("2025-08-20"), "planned"), (day("2025-09-01"), "cancelled"), (day("2025-09-05"), "held")),
)
SAID = Event(
    id="statement/one",
    label="A says so",
    type="statement",
    day=day("2025-08-25"),
    actors=("a",),
    sources=1,
    first_reported=day("2025-08-25"),
)
UNDATED = Event(id="statement/two", label="Nobody knows when", type="statement", sources=1)
EVENTS = Events.of([UNDATED, SUMMIT, SAID], {"a": "Anna", "b": "Bert"})


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("2025-08-19", {}),
        ("2025-08-20", {"event/summit": ("planned", 1)}),
        ("2025-08-31", {"statement/one": (None, 1), "event/summit": ("planned", 1)}),
        ("2025-09-01", {"statement/one": (None, 1), "event/summit": ("cancelled", 2)}),
        ("2026-01-01", {"statement/one": (None, 1), "event/summit": ("held", 3)}),
    ],
)
def test_only_what_was_reported_is_known_with_the_status_and_the_sources_of_then(asked, known):
    past = as_of(EVENTS, number(day(asked)))
    assert {past.ids[row]: (past.status.word(row), int(past.sources[row])) for row in range(len(past))} == known


def test_what_has_no_day_of_report_is_left_out_because_nobody_can_say_when_it_was_known():
    assert "statement/two" not in as_of(EVENTS, number(day("2999-01-01"))).ids


def test_the_past_keeps_everybodys_place():
    past = as_of(EVENTS, number(day("2025-08-31")))
    assert [past.actors(row) for row in range(len(past))] == [("a",), ("b", "a")]
    assert past.name("b") == "Bert"
    assert [past.article.values[code] for code in past.article.codes] == ["third", "first", "second", "undated"]


def test_a_made_up_story_grows_day_by_day_and_never_shrinks(story):
    events = story(2000)
    counts = [len(as_of(events, int(asked))) for asked in np.quantile(events.reported, [0, 0.2, 0.5, 0.9, 1])]
    assert counts == sorted(counts)
    assert 0 < counts[0] < counts[2] < counts[-1] == len(events)
    before, after = as_of(events, int(np.median(events.reported))), events
    rows = [after.place_of(before.ids[row]) for row in range(50)]
    assert [after.actors(row) for row in rows] == [before.actors(row) for row in range(50)]


def furniture(looking, known_on, *span):
    view = looking(*span, today=day(known_on), known_on=day(known_on))
    shapes, words = today(view)
    return [shape["type"] for shape in shapes], [note["text"] for note in words]


@pytest.mark.parametrize(
    ("known_on", "shapes"),
    [("2025-09-05", ["rect", "line"]), ("2025-09-30", ["line"]), ("2025-08-01", ["rect"]), ("2025-12-24", [])],
)
def test_a_past_state_always_says_so_and_shades_what_was_to_come(looking, known_on, shapes):
    drawn, words = furniture(looking, known_on, "2025-09-01", "2025-09-30")
    assert drawn == shapes
    assert len(words) == 1
    assert words[0].startswith("as known on")


def test_the_present_is_a_line_where_the_window_holds_it_and_nothing_elsewhere(looking):
    assert today(looking("2025-09-01", "2025-09-30", today=day("2025-12-24"))) == ([], [])
    shapes, words = today(looking("2025-09-01", "2025-09-30", today=day("2025-09-05")))
    assert [shape["type"] for shape in shapes] == ["line"]
    assert words[0]["text"] == "today"
