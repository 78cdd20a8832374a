"""Judgements go out as lines of JSON and come back as they were; a line that is none is named."""

import pytest

from kg.errors import UsageError
from kg.graph import judgement_lines, judgements_of
from kg.model import Judgement, Ref

ONE = Judgement(Ref("a", "c1"), "corrected", "Jörg", "2025-09-05T12:00:00Z", property="date", value="2025-09-03", note="says so\nitself")
TWO = Judgement(Ref("a", "merz"), "same", "desk", "2025-09-04T12:00:00Z", about="occurrence", other=Ref("b", "merz"))


def test_what_goes_out_comes_back_in_order_of_time() -> None:
    assert list(judgements_of(judgement_lines([ONE, TWO]))) == [TWO, ONE]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "Line 2 .* no JSON"),
        ("[1]", "Line 2 .* no JSON object"),
        ('{"target": {"article": "a", "id": "b"}, "verdict": "same", "reviewer": "x"}', "'at'"),
        ('{"target": {"article": "a", "id": "b"}, "verdict": "maybe", "reviewer": "x", "at": "t"}', "'maybe'"),
        ('{"target": "a", "verdict": "rejected", "reviewer": "x", "at": "t"}', "names no claim"),
        ('{"target": {"article": "a", "id": "b"}, "verdict": "rejected", "reviewer": "x", "at": "t", "mood": 1}', "'mood'"),
    ],
)
def test_a_line_that_is_no_judgement_is_named(line: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        list(judgements_of(["", line]))
