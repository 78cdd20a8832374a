"""A value's first and last day."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.times.bounds import bounds, narrowed
from kg.times.calendar import UNKNOWN, move, period

UNITS = ("day", "week", "weekend", "month", "quarter", "half-year", "year", "decade", "century")
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "granularity"),
    [
        ("2025-09-04", date(2025, 9, 4), date(2025, 9, 4), "day"),
        ("2025-09-04TAF", date(2025, 9, 4), date(2025, 9, 4), "day-part"),
        ("2025-09-04T20:30", date(2025, 9, 4), date(2025, 9, 4), "minute"),
        ("2025-W36", date(2025, 9, 1), date(2025, 9, 7), "week"),
        ("2025-W36-WE", date(2025, 9, 6), date(2025, 9, 7), "weekend"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2025-Q3", date(2025, 7, 1), date(2025, 9, 30), "quarter"),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31), "half-year"),
        ("2010-WI", date(2010, 12, 1), date(2011, 2, 28), "season"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("199", date(1990, 1, 1), date(1999, 12, 31), "decade"),
        ("18", date(1800, 1, 1), date(1899, 12, 31), "century"),
        ("2004-12-07/2004-12-09", date(2004, 12, 7), date(2004, 12, 9), "day"),
        ("2014/2015", date(2014, 1, 1), date(2015, 12, 31), "year"),
        ("P2W", None, None, "week"),
        ("PT30M", None, None, "minute"),
        ("P30M", None, None, "month"),
        ("PXD", None, None, "day"),
        ("FUTURE_REF", None, None, "vague"),
        ("XXXX-05", None, None, "month"),
        ("XXXX-WXX-1", None, None, "day"),
        ("XXXX-XX-XXTEV", None, None, "day-part"),
    ],
)
def test_bounds_of_a_value(value, earliest, latest, granularity):
    assert bounds(value) == (earliest, latest, granularity)


@settings(deadline=None)
@given(DAYS, st.sampled_from(UNITS))
def test_a_period_contains_the_day_it_was_made_from(day, unit):
    earliest, latest, granularity = bounds(period(day, unit))
    assert granularity == unit
    if unit != "weekend":
        assert earliest <= day <= latest
    assert earliest <= latest


@settings(deadline=None)
@given(DAYS, st.sampled_from(UNITS), st.integers(-30, 30))
def test_moving_by_units_meets_the_neighbouring_periods_without_gap(day, unit, count):
    if unit == "weekend":
        return
    here = move(day, unit, count)
    there = here and move(day, unit, count + 1)
    if here and there:
        gap = bounds(period(there, unit))[0] - bounds(period(here, unit))[1]
        assert gap.days == 1


@settings(deadline=None)
@given(DAYS, DAYS, st.sampled_from(["START", "MID", "END", None, "APPROX"]))
def test_a_modifier_stays_inside_the_bounds(one, other, mod):
    earliest, latest = min(one, other), max(one, other)
    first, last = narrowed(earliest, latest, mod)
    assert earliest <= first <= last <= latest


def test_early_may_is_its_first_ten_days():
    assert narrowed(date(2025, 5, 1), date(2025, 5, 31), "START") == (date(2025, 5, 1), date(2025, 5, 10))


@pytest.mark.parametrize("value", UNKNOWN.values())
def test_an_unknown_period_has_no_bounds(value):
    assert bounds(value)[:2] == (None, None)
