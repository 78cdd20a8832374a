"""The table for people."""

from datetime import date

from kg.times import tag
from kg.times.describe import columns, row

PUBLISHED = date(2025, 9, 4)


def cells(text):
    (time,) = tag(text, "de", PUBLISHED)
    return dict(zip(columns(explain=True), row(time, explain=True), strict=True))


def test_a_row_tells_expression_value_bounds_and_rule():
    told = cells("Seit Anfang März versucht er es.")
    assert told["expression"] == "Anfang März"
    assert told["value"] == "2025-03 START"
    assert told["bounds"] == "2025-03-01 – …"
    assert told["rule"] == "month"


def test_the_derivation_names_the_day_counted_from_and_the_direction():
    told = cells("Am Mittwoch hatte er abgelehnt.")
    assert "counted from the publication (2025-09-04)" in told["derivation"]
    assert "direction past" in told["derivation"]


def test_without_publication_the_derivation_says_so():
    (time,) = tag("Er kam gestern.", "de", None)
    assert "publication, which is unknown" in row(time, explain=True)[-1]


def test_one_day_is_shown_once_and_no_bounds_as_nothing():
    assert cells("Er kam gestern.")["bounds"] == "2025-09-03"
    assert cells("Er kommt bald.")["bounds"] == ""


def test_without_explanation_a_row_is_as_long_as_the_headings():
    (time,) = tag("Er kam gestern.", "de", PUBLISHED)
    assert len(row(time)) == len(columns())
