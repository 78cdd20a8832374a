"""Dates in metadata and on the command line: one complete day or none."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.load.dates import read_date

DAY = date(2025, 9, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-04",
        " 2025-09-04 ",
        "20250904",
        "2025-09-04T18:22:00+02:00",
        "2025-09-04T23:30:00-05:00",
        "2025-09-04 18:22:00.123456Z",
        "Thu, 04 Sep 2025 18:22:00 GMT",
        "4. September 2025",
        "Donnerstag, 4. September 2025, 18.22 Uhr",
        "4 Sep 2025",
        "September 4, 2025",
        "Sep 4, 2025 6:22 pm EDT",
        "4.9.2025",
        "04.09.25",
        "4. 9. 2025",
        "Stand: 04.09.2025, 12:15",
        "4 сентября 2025",
        "2025年9月4日",
        "le 4 septembre 2025 à 18h",
    ],
)
def test_a_complete_date_is_read_in_any_format(text):
    assert read_date(text) == DAY


def test_austrian_january_is_january():
    assert read_date("4. Jänner 2025", "de") == date(2025, 1, 4)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "2025",
        "12",
        "Sept. 2025",
        "September 2025",
        "4. September",
        "yesterday",
        "gestern",
        "in 3 days",
        "vor 3 Tagen",
        "hello 5",
    ],
)
def test_what_leaves_the_day_open_is_no_date(text):
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["2025-13-45", "31.02.2025", "2025-02-30", "00/00/2025", "0000-01-01"])
def test_a_day_that_never_was_is_no_date(text):
    assert read_date(text) is None


def test_day_and_month_in_doubtful_order_are_no_date():
    assert read_date("03/04/2025") is None
    assert read_date("13/04/2025") == date(2025, 4, 13)
    assert read_date("04/13/2025") == date(2025, 4, 13)
    assert read_date("04/04/2025") == date(2025, 4, 4)


@pytest.mark.parametrize(("text", "day"), [("01.01.69", date(1969, 1, 1)), ("01.01.68", date(2068, 1, 1))])
def test_two_digits_of_a_year_are_read_as_posix_reads_them(text, day):
    assert read_date(text) == day


def test_a_long_text_is_refused_at_once():
    assert read_date("4. September 2025 " * 1000) is None


def test_an_unknown_language_is_no_error():
    assert read_date("4 September 2025", "zz") == DAY


@settings(deadline=None)
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_iso_day_reads_as_itself(day):
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day}.{day.month}.{day.year}") == day


@settings(deadline=None)
@given(st.text(alphabet=st.characters(max_codepoint=0x2FF), max_size=12))
def test_no_text_crashes_it(text):
    assert read_date(text) is None or isinstance(read_date(text), date)
