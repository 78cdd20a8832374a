"""The timeline as text: days as precisely as they are known, places once."""

from datetime import date

import pytest
from pyoxigraph import Literal, NamedNode

from kg.export.chronology import chronology
from kg.queries.rows import Rows

XSD = "http://www.w3.org/2001/XMLSchema#"
EVENT = {
    "label": "Treffen in Wien",
    "type": "meeting",
    "date": None,
    "begin": None,
    "end": None,
    "first_reported": date(2025, 3, 4),
    "place": None,
    "actors": "A; B",
    "change": None,
    "modality": None,
    "status": "held",
    "sources": 1,
    "disputed": False,
}


def term(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return Literal(value)
    kind = "date" if isinstance(value, date) else "integer" if isinstance(value, int) else "string"
    return Literal(str(value), datatype=NamedNode(XSD + kind))


def line(**changes):
    event = {**EVENT, **changes}
    return next(chronology(Rows("select", tuple(event), (tuple(term(value) for value in event.values()),))))


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({"date": date(2025, 3, 3)}, "2025-03-03 "),
        ({"begin": date(2025, 3, 1), "end": date(2025, 3, 31)}, "2025-03 "),
        ({"begin": date(2025, 3, 1), "end": date(2025, 3, 10)}, "2025-03-01/2025-03-10 "),
        ({"begin": date(2025, 3, 1)}, "2025-03-01/.. "),
        ({"end": date(2029, 12, 31)}, "../2029-12-31 "),
        ({}, "reported 2025-03-04 "),
        ({"first_reported": None}, "no day known "),
    ],
)
def test_a_day_is_shown_as_precisely_as_it_is_known(known, shown):
    assert line(**known).startswith(shown)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Wien", "Treffen in Wien · A"),
        ("Graz", "Treffen in Wien in Graz · A"),
        (None, "Treffen in Wien · A"),
        ("Vienna", "Treffen in Wien · A"),
    ],
)
def test_a_place_is_named_once(place, shown):
    assert shown in line(place=place)


@pytest.mark.parametrize(
    ("known", "notes"),
    [
        ({}, "(held, 1 article)"),
        ({"sources": 3, "disputed": True}, "(held, 3 articles, disputed)"),
        ({"change": "raised"}, "(raised, 1 article)"),
    ],
)
def test_notes_tell_how_firm_and_how_often_told(known, notes):
    assert line(**known).endswith(notes)
