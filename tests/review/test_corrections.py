"""What a correction may name and say, for each kind of claim; what it may not is told in one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.model import Judgement, Ref
from kg.resolve.correcting import correctable as can_be_made
from kg.review import correctable, correction

KINDS = ("meeting", "commitment", "statement")


@pytest.mark.parametrize(
    ("kind", "typed", "read"),
    [
        ("meeting", "date=4.9.2025", ("date", "2025-09-04")),
        ("meeting", "date = 4 September 2025", ("date", "2025-09-04")),
        ("meeting", "status=HELD", ("status", "held")),
        ("meeting", "place= Neu  Delhi ", ("place", "Neu Delhi")),
        ("meeting", "topic=a=b", ("topic", "a=b")),
        ("statement", "date=2025-09-04", ("date", "2025-09-04")),
        ("commitment", "modality=pledged", ("modality", "pledged")),
        ("commitment", "object=vier Brigaden", ("object", "vier Brigaden")),
    ],
)
def test_a_correction_is_read(kind, typed, read):
    assert correction(kind, typed) == read


@pytest.mark.parametrize(
    ("kind", "typed", "says"),
    [
        ("meeting", "held", "write PROPERTY=VALUE, such as date=2025-09-04"),
        ("meeting", "date=soon", "'soon' is no day"),
        ("meeting", "date=03/04/2025", "is no day"),
        ("meeting", "status=splendid", "take one of cancelled, held"),
        ("meeting", "confidence=1", "take one of date, place, status, kind, topic"),
        ("meeting", "place=", "needs a text"),
        ("meeting", "place=" + "x" * 501, "1 to 500 characters"),
        ("commitment", "date=2025-09-04", "The date of a commitment cannot be corrected"),
        ("statement", "place=Paris", "take one of date"),
    ],
)
def test_what_cannot_be_corrected_so_is_told(kind, typed, says):
    with pytest.raises(UsageError, match=says):
        correction(kind, typed)


@given(st.sampled_from(KINDS), st.text(max_size=30), st.text(max_size=30))
def test_what_is_read_is_what_the_resolver_can_apply(kind, name, value):
    for property_ in (name, *correctable(kind)):
        try:
            found, right = correction(kind, f"{property_}={value}")
        except UsageError:
            continue
        assert can_be_made(Judgement(Ref("a", "c"), "corrected", "desk", "2025-09-05T12:00:00Z", property=found, value=right))
