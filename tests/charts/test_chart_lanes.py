from collections import Counter
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from kg.charts import Event, Grouping, lanes, to_json
from kg.charts.lettering import width
from kg.charts.placing import extent, place, ranked, wording

WINDOWS = [("2022-01-01", "2026-12-01"), ("2024-04-01", "2024-07-01"), ("2024-05-01", "2024-05-06")]


def traces(picture, name):
    return [trace for trace in picture.figure["data"] if trace["name"] == name]


def picks(found):
    return [pick[1] for trace in found for pick in trace["customdata"]]


@pytest.mark.parametrize("pixels", [360, 700, 1350])
@pytest.mark.parametrize("span", WINDOWS)
@pytest.mark.parametrize("count", [40, 2000])
def test_no_headline_touches_another(story, looking, span, pixels, count):
    events = story(count)
    view = looking(*span, width=pixels)
    for seed in range(3):
        rows = ranked(events, np.random.default_rng(seed).permutation(count)[:300], view)
        taken = {}
        for headline in place(events, rows, view):
            first, last = (view.window.pixels(end, view.plot)[0] for end in extent(events, np.array([headline.event]), view))
            letters = width(headline.text)
            low, high = {
                "inside": (max(first, 0), max(first, 0) + letters),
                "right": (last, last + letters),
                "left": (first - letters, first),
            }[headline.side]
            assert low >= -1, headline
            assert high <= view.plot + 1, headline
            for other_low, other_high in taken.setdefault(headline.row, []):
                assert high <= other_low or low >= other_high, headline
            taken[headline.row].append((low, high))


def test_the_number_beside_a_lane_is_the_true_count(story, looking):
    events = story(3000)
    grouping = Grouping.of(events, "actor")
    view = looking("2024-03-01", "2024-09-01", lanes=grouping.busiest(5))
    texts = [note["text"] for note in lanes(events, grouping, view).figure["layout"]["annotations"]]
    low, high = view.window.first, view.window.last
    for key in view.lanes:
        true = sum(
            key in events.actors(row)
            for row in range(len(events))
            if events.last[row] >= low
            and events.first[row] < high
            and not (events.coarse[row] and min(high, events.last[row] + 1) - max(low, events.first[row]) > 0.6 * view.window.days)
        )
        assert any(f"<b>{events.name(key)}</b>" in text and f">{true:,} events" in text for text in texts), (key, true)


def test_a_strip_holds_every_event_of_its_lane(told, looking):
    events = told(meeting="2025-09-04", statement="2025-09-05", change="2025-09-06")
    picture = lanes(events, Grouping.of(events, "actor"), looking("2025-09-01", "2025-09-10", lanes=("a",)))
    assert sorted(picks(traces(picture, "rug"))) == ["e0", "e1", "e2"]
    assert picture.shown == 3


def test_a_crowded_strip_becomes_a_histogram_that_counts_all(story, looking):
    events = story(4000)
    picture = lanes(events, Grouping.of(events, "type"), looking("2022-01-01", "2026-12-31", lanes=("statement",)))
    assert not picks(traces(picture, "rug"))
    assert len(traces(picture, "histogram")) == 2


def test_each_headline_stands_once_though_its_event_stands_in_many_strips(story, looking):
    events = story(300)
    grouping = Grouping.of(events, "actor")
    picture = lanes(events, grouping, looking("2022-01-01", "2026-12-31", lanes=grouping.busiest(7)))
    assert max(Counter(picks(traces(picture, "label"))).values()) == 1
    assert max(Counter(picks(traces(picture, "rug"))).values()) > 1


DAY = date(2025, 9, 4)
PLEDGE = Event(
    id="p",
    label="Pledge",
    type="commitment",
    day=date(2025, 3, 1),
    earliest_begin=date(2025, 3, 1),
    deadline=date(2025, 6, 30),
    actors=("a",),
)


def coarse(kind="meeting", first=date(2025, 3, 1), last=date(2025, 3, 31), **more):
    return Event(id="x", label="Some time in March", type=kind, day=last, earliest_begin=first, latest_begin=last, actors=("a",), **more)


def test_a_month_is_a_hollow_mark_at_the_left_of_a_fading_band_never_a_point_in_its_middle(told, looking):
    events = told(coarse())
    picture = lanes(events, Grouping.of(events, "actor"), looking("2025-01-01", "2025-06-30", lanes=("a",)))
    (mark,) = traces(picture, "mark")
    assert mark["marker"]["symbol"] == ["circle-open"]
    at = date.fromtimestamp(mark["x"][0] / 1000)
    assert date(2025, 3, 1) <= at <= date(2025, 3, 4)
    assert len(traces(picture, "band")) > 4
    assert not traces(picture, "rug")
    assert traces(picture, "rug-span")


def test_what_is_dated_more_loosely_than_the_window_is_counted_not_drawn(told, looking):
    events = told(coarse(first=date(2025, 1, 1), last=date(2025, 12, 31)), meeting="2025-03-10")
    picture = lanes(events, Grouping.of(events, "actor"), looking("2025-03-01", "2025-03-31", lanes=("a",)))
    assert (picture.shown, picture.vague) == (1, 1)
    assert any("1 event dated too loosely" in note["text"] for note in picture.figure["layout"]["annotations"])


def test_an_event_without_a_date_is_hollow_on_the_day_of_its_report(told, looking):
    undated = Event(id="x", label="Said at some time", type="statement", day=date(2025, 9, 4), actors=("a",))
    picture = lanes(told(undated), Grouping.of(told(undated), "actor"), looking("2025-09-01", "2025-09-10", lanes=("a",)))
    (mark,) = traces(picture, "mark")
    assert mark["marker"]["symbol"] == ["square-open"]
    assert "reported 4" in mark["hovertext"][0]


def test_a_pledge_runs_dotted_to_its_deadline(told, looking):
    picture = lanes(told(PLEDGE), Grouping.of(told(PLEDGE), "actor"), looking("2025-02-01", "2025-07-31", lanes=("a",)))
    (line,) = traces(picture, "promise")
    assert line["line"]["dash"] == "dot"
    assert date.fromtimestamp(line["x"][1] / 1000) == date(2025, 6, 30)
    assert picks(traces(picture, "deadline")) == ["p"]


def test_an_old_pledge_shows_where_its_deadline_falls_but_is_not_counted_as_new(told, looking):
    picture = lanes(told(PLEDGE), Grouping.of(told(PLEDGE), "actor"), looking("2025-06-01", "2025-07-31", lanes=("a",)))
    assert picture.shown == 0
    assert picks(traces(picture, "deadline")) == ["p"]
    assert any("0 events · 1 deadline" in note["text"] for note in picture.figure["layout"]["annotations"])


@pytest.mark.parametrize(("status", "slanted"), [("planned", True), ("cancelled", True), ("held", False), (None, False)])
def test_what_has_not_happened_is_slanted(told, looking, status, slanted):
    events = told(Event(id="x", label="Talks", type="meeting", day=DAY, earliest_begin=DAY, status=status))
    picture = lanes(events, Grouping.of(events, "actor"), looking("2025-09-01", "2025-09-10"))
    (label,) = traces(picture, "label")
    assert label["text"][0].strip().startswith("<i>") is slanted


def test_an_articles_words_are_never_markup(told, looking):
    hostile = "<img src=x onerror=alert(1)> & <b>bold</b>"
    event = Event(id="x", label=hostile, type="meeting", day=DAY, earliest_begin=DAY, place="<i>", actors=("<u>",))
    picture = lanes(told(event), Grouping.of(told(event), "actor"), looking("2025-09-01", "2025-09-10", lanes=("<u>",)))
    text = to_json(picture.figure)
    for tag in ("<img", "<b>bold", "<u>", "\\u003cimg", "\\u003cu\\u003e"):
        assert tag not in text
    assert "&lt;img" in text or "\\u0026lt;img" in text


def test_the_chosen_event_is_marked_in_every_lane_it_stands_in(looking, told):
    event = Event(id="x", label="Talks", type="meeting", day=DAY, earliest_begin=DAY, actors=("a", "b"))
    events = told(event)
    picture = lanes(events, Grouping.of(events, "actor"), looking("2025-09-01", "2025-09-10", lanes=("a", "b"), selected="x"))
    (halo,) = traces(picture, "chosen")
    assert len(halo["y"]) == 3
    assert not traces(
        lanes(events, Grouping.of(events, "actor"), looking("2025-09-01", "2025-09-10", lanes=("a",), selected="none")), "chosen"
    )


def test_no_events_make_an_empty_picture_not_an_error(told, looking):
    picture = lanes(told(), Grouping.of(told(), "actor"), looking("2025-09-01", "2025-09-10"))
    assert (picture.shown, picture.labelled, picture.vague) == (0, 0, 0)


def test_on_a_phone_names_stand_above_their_lane(told, looking):
    events = told(meeting="2025-09-04")
    for pixels, anchor in ((360, "left"), (1100, "right")):
        picture = lanes(events, Grouping.of(events, "actor"), looking("2025-09-01", "2025-09-10", lanes=("a",), width=pixels))
        (name,) = [note for note in picture.figure["layout"]["annotations"] if "Anna" in note["text"]]
        assert name["xanchor"] == anchor


def test_today_is_marked_only_inside_the_window(told, looking):
    events = told(meeting="2025-09-04")
    grouping = Grouping.of(events, "actor")
    inside = lanes(events, grouping, looking("2025-09-01", "2025-09-10", today=date(2025, 9, 6))).figure["layout"]
    outside = lanes(events, grouping, looking("2025-09-01", "2025-09-10", today=date(2026, 9, 6))).figure["layout"]
    assert [note for note in inside["annotations"] if note["text"] == "today"]
    assert not [note for note in outside["annotations"] if note["text"] == "today"]


def test_a_promise_says_who_promises_unless_its_lane_does(told, looking):
    events = told(replace(PLEDGE, label="deliver tanks"))
    for by, lane, label in (("actor", "a", "deliver tanks"), ("type", "commitment", "Anna: deliver tanks")):
        picture = lanes(events, Grouping.of(events, by), looking("2025-02-01", "2025-07-31", lanes=(lane,)))
        (text,) = [text.strip() for trace in traces(picture, "label") for text in trace["text"]]
        assert text == label


@pytest.mark.parametrize(
    ("label", "lane", "shown"),
    [
        ("Anna: Das reicht nicht", "a", "Das reicht nicht"),
        ("Anna: Das reicht nicht", "b", "Anna: Das reicht nicht"),
        ("Anna: Anna lehnte den Plan ab: zu teuer", "b", "Anna lehnte den Plan ab: zu teuer"),
        ("Anna, Ben: Das reicht nicht", "a", "Anna, Ben: Das reicht nicht"),
        ("Das reicht nicht", "a", "Das reicht nicht"),
    ],
)
def test_a_statement_names_its_speaker_only_where_nothing_else_does(told, words, label, lane, shown):
    events = told(Event(id="s", label=label, type="statement", day=date(2025, 9, 4), actors=("a",)))
    assert wording(events, 0, lane, words) == shown


def test_a_picture_about_one_actor_leaves_the_name_out(told, looking):
    events = told(
        Event(
            id="s", label="Anna: Das reicht nicht", type="statement", day=date(2025, 9, 4), actors=("a",), earliest_begin=date(2025, 9, 4)
        )
    )
    view = looking("2025-09-01", "2025-09-10", lanes=("statement",))
    shown = [
        [
            text.strip()
            for trace in lanes(events, Grouping.of(events, "type"), one).figure["data"]
            if trace["name"] == "label"
            for text in trace["text"]
        ]
        for one in (view, replace(view, about="a"))
    ]
    assert shown == [["Anna: Das reicht nicht"], ["Das reicht nicht"]]
