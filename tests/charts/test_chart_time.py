from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.charts import Event, Events, Grouping, Window, legend, overview, whole
from kg.charts.density import Bins, density
from kg.charts.event import number
from kg.charts.hover import when
from kg.charts.ticks import ticks
from kg.charts.window import SHORTEST

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@given(DAYS, DAYS)
def test_a_window_holds_both_its_days_and_never_less_than_the_least(first, last):
    window = Window.around(first, last)
    low, high = sorted((first, last))
    assert window.dates[0] <= low
    assert high <= window.dates[1]
    assert window.days >= SHORTEST


def test_a_window_narrower_than_dates_are_exact_is_refused():
    with pytest.raises(ValueError, match="least"):
        Window(0, SHORTEST - 1)


@given(DAYS, DAYS, st.integers(200, 1600), st.sampled_from(["de", "en"]))
def test_ticks_stand_inside_the_window_in_order_and_not_on_each_other(first, last, width, language):
    window = Window.around(first, last)
    made = ticks(window, width, language)
    places = window.pixels([tick.at for tick in made], width)
    assert all(0 <= place <= width for place in places)
    assert all(np.diff(places) > 40)


@pytest.mark.parametrize(
    ("language", "first", "last", "texts"),
    [
        ("de", "2025-03-01", "2025-03-08", ["1. März<br>2025", "2. März<br> "]),
        ("en", "2025-03-01", "2025-03-08", ["1 Mar<br>2025", "2 Mar<br> "]),
        ("de", "2025-01-01", "2025-12-31", ["Jan.<br>2025", "Feb.<br> "]),
        ("de", "2025-02-20", "2025-12-31", ["März<br>2025", "Apr.<br> ", "Mai<br> ", "Juni<br> ", "Juli<br> "]),
        ("en", "2020-01-01", "2027-12-31", ["2020", "2021"]),
    ],
)
def test_ticks_speak_the_readers_language(language, first, last, texts):
    made = ticks(Window.around(date.fromisoformat(first), date.fromisoformat(last)), 1200, language)
    assert [tick.text for tick in made][: len(texts)] == texts


def test_a_days_tick_stands_in_its_middle_a_months_at_its_beginning():
    days = ticks(Window.around(date(2025, 3, 1), date(2025, 3, 8)), 1200, "en")
    months = ticks(Window.around(date(2025, 1, 1), date(2025, 12, 31)), 1200, "en")
    assert days[0].at == number(date(2025, 3, 1)) + 0.5
    assert months[0].at == number(date(2025, 1, 1))


def event(first, last=None, **more):
    last = last or first
    return Event(
        id=more.pop("id", "x"), label="x", type=more.pop("type", "meeting"), day=last, earliest_begin=first, latest_begin=last, **more
    )


def test_a_month_is_spread_over_its_days_and_the_sum_is_kept():
    events = Events.of([event(date(2025, 3, 1), date(2025, 3, 31))])
    counts = density(events, np.array([0]), Bins(number(date(2025, 3, 1)), 1, 31))
    assert counts.sum() == pytest.approx(1)
    assert counts.max() == pytest.approx(1 / 31)


@given(st.lists(st.tuples(DAYS, st.integers(0, 400)), min_size=1, max_size=30), st.integers(5, 300))
def test_bins_over_everything_count_every_event_once(spans, most):
    events = Events.of([event(day, date.fromordinal(day.toordinal() + long), id=str(place)) for place, (day, long) in enumerate(spans)])
    window = whole(events)
    bins = Bins.over(window.first, window.last, most)
    assert density(events, np.arange(len(events)), bins).sum() == pytest.approx(len(events))
    assert bins.width >= 1


def test_the_overview_counts_what_passes_the_filters(story, looking, words):
    events = story(500)
    window = whole(events)
    mask = events.type.among(["meeting"])
    figure = overview(events, looking("2024-01-01", "2024-02-01"), window, mask)
    assert [trace["name"] for trace in figure["data"]] == ["meeting"]
    assert sum(trace["y"].sum() for trace in figure["data"]) == pytest.approx(mask.sum(), abs=1)
    (frame,) = figure["layout"]["shapes"]
    assert frame["x0"] == number(date(2024, 1, 1)) * 86_400_000


def test_nothing_dated_has_no_whole():
    assert whole(Events.of([])) is None
    assert whole(Events.of([Event(id="x", label="x", type="meeting")])) is None


@pytest.mark.parametrize(
    ("record", "told_as"),
    [
        (event(date(2025, 9, 4)), "4 Sept 2025"),
        (event(date(2025, 3, 1), date(2025, 3, 31)), "Mar 2025 (day unknown)"),
        (event(date(2025, 1, 1), date(2025, 12, 31)), "2025 (day unknown)"),
        (event(date(2025, 3, 10), date(2025, 3, 16)), "10 Mar 2025 – 16 Mar 2025 (day unknown)"),
        (event(date(2025, 3, 10), latest_end=date(2025, 3, 12)), "10 Mar 2025 – 12 Mar 2025"),
        (Event(id="x", label="x", type="statement", day=date(2025, 9, 4)), "reported 4 Sept 2025"),
        (Event(id="x", label="x", type="statement"), "day unknown"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known_and_no_more(record, told_as, words):
    assert when(Events.of([record]), 0, words, "en") == told_as


def test_lanes_are_counted_and_ordered_by_their_events(told):
    events = told(
        event(date(2025, 9, 4), id="1", actors=("b", "c")), event(date(2025, 9, 4), id="2", actors=("b",)), event(date(2025, 9, 4), id="3")
    )
    grouping = Grouping.of(events, "actor")
    assert grouping.busiest(9) == ("b", "c")
    assert grouping.counts().tolist() == [2, 1]
    assert grouping.counts(np.array([name == "2" for name in events.ids])).tolist() == [1, 0]


def test_a_headline_goes_to_its_agent_else_to_the_rarest_lane():
    events = Events.of(
        [
            event(date(2025, 9, 4), id="1", actors=("a", "b")),
            event(date(2025, 9, 4), id="2", actors=("x", "a", "b")),
            event(date(2025, 9, 4), id="3", actors=("a",)),
            event(date(2025, 9, 4), id="4", actors=("x",)),
        ]
    )
    grouping = Grouping.of(events, "actor")
    assert grouping.homes([grouping.keys.index("a"), grouping.keys.index("b")], 4).tolist() == [0, 1, 0, -1]


def test_the_legend_explains_only_what_occurs(told, looking):
    plain = [key.symbol for key in legend(told(meeting="2025-09-04"), looking("2025-09-01", "2025-09-10"))]
    assert plain == ["circle"]
    rich = told(event(date(2025, 3, 1), date(2025, 3, 31), status="planned", deadline=date(2025, 4, 1)))
    assert [key.symbol for key in legend(rich, looking("2025-09-01", "2025-09-10"))] == [
        "circle",
        "circle-open",
        "band",
        "triangle-left-open",
        "italic",
    ]


def test_a_margin_is_a_share_of_the_window_and_at_least_a_day():
    window = Window.around(date(2025, 1, 1), date(2025, 7, 19))
    assert [Window(window.first - days, window.last + days) for days in (4, 1)] == [window.padded(0.02), window.padded(0)]
