"""Values given by a person become SPARQL terms and nothing else."""

from datetime import date

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.graph import prefixes
from kg.queries import bind, read_query
from kg.queries.parameter import Parameter

PREFIXES = prefixes()
QUERY = read_query(
    "q",
    "# title: T\n# description: D\n# param word: string - a word\n# param actor: actor - who\n# param n: integer = 3 - how many\n"
    "SELECT ?word ?actor ?n WHERE {\n  VALUES ?word { UNDEF }\n  VALUES ?actor { UNDEF }\n  VALUES ?n { 3 }\n}",
)


def answer(**parameters):
    return [tuple(row) for row in pyoxigraph.Store().query(bind(QUERY, parameters, PREFIXES))]


def test_what_is_left_out_is_open_and_a_default_stays():
    assert answer() == [(None, None, pyoxigraph.Literal(3))]
    assert answer(word=None, n=5) == [(None, None, pyoxigraph.Literal(5))]


def test_several_values_are_alternatives():
    assert [row[0].value for row in answer(word=["a", "b"])] == ["a", "b"]


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=30))
def test_no_text_can_break_out_of_its_string(text):
    assert [row[0].value for row in answer(word=text)] == [text]


@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=30))
def test_an_iri_is_an_iri_or_refused(text):
    try:
        rows = answer(actor="http://example.org/" + text)
    except UsageError:
        return
    assert rows[0][1].value == "http://example.org/" + text


@pytest.mark.parametrize(
    ("kind", "value", "term"),
    [
        ("iri", "actor:kyiv", "<https://w3id.org/newskg/id/actor/kyiv>"),
        ("iri", "http://example.org/a", "<http://example.org/a>"),
        ("iri", "<http://example.org/a>", "<http://example.org/a>"),
        ("term", "modality-pledged", "<https://w3id.org/newskg/vocab/modality-pledged>"),
        ("class", "commitment-change", "<https://w3id.org/newskg/ns#CommitmentChange>"),
        ("class", "nk:Meeting", "<https://w3id.org/newskg/ns#Meeting>"),
        ("date", date(2025, 9, 4), '"2025-09-04"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("date", "2025-09-04", '"2025-09-04"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("integer", "007", "7"),
        ("decimal", 0.8, '"0.8"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("boolean", True, "true"),
        ("string", 'a "b"\n', '"a \\"b\\"\\n"'),
    ],
)
def test_each_type_has_its_spelling(kind, value, term):
    assert Parameter("x", kind, "").term(value, PREFIXES) == term


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("iri", "not an iri"),
        ("iri", "http://a> } DROP ALL #"),
        ("term", "modality pledged"),
        ("class", "a b"),
        ("class", "metting"),
        ("date", "2025-13-01"),
        ("date", "September"),
        ("integer", "1.5"),
        ("integer", "9" * 30),
        ("decimal", "NaN"),
        ("decimal", "much"),
        ("boolean", "maybe"),
    ],
)
def test_what_does_not_fit_is_refused_by_the_parameter_s_name(kind, value):
    with pytest.raises(UsageError, match=r"--x takes "):
        Parameter("x", kind, "").term(value, PREFIXES)


def test_a_filter_by_what_an_event_may_lack_becomes_a_plain_pattern_when_it_is_bound():
    query = read_query(
        "q",
        "# title: T\n# description: D\n# param actor: iri - who\nSELECT * WHERE {\n  VALUES ?actor { UNDEF }\n"
        "  FILTER(!BOUND(?actor) || EXISTS { ?e <urn:by> ?actor })\n  ?e a <urn:E> .\n}",
    )
    store = pyoxigraph.Store()
    store.load("<urn:1> a <urn:E> ; <urn:by> <urn:x> . <urn:2> a <urn:E> .", format=pyoxigraph.RdfFormat.TURTLE)
    assert len(list(store.query(bind(query, {}, PREFIXES)))) == 2
    bound = bind(query, {"actor": "urn:x"}, PREFIXES)
    assert "EXISTS" not in bound
    assert [row["e"].value for row in store.query(bound)] == ["urn:1"]


WINDOW = """# title: T
# description: D
# param from: date - first
# param to: date - last
# param word: string - a word
SELECT ?word ?from WHERE {
  # only with from, to
  VALUES ?from { UNDEF }
  VALUES ?to { UNDEF }
  # end
  VALUES ?word { UNDEF }
}
"""


def test_a_block_that_only_serves_what_nobody_gave_is_left_out_with_its_parameters():
    text = bind(read_query("w", WINDOW), {"word": "a"}, PREFIXES)
    assert "?to" not in text
    assert "param from" not in text
    assert "param to" not in text


def test_a_block_that_serves_one_that_is_given_stays_for_all():
    text = bind(read_query("w", WINDOW), {"to": "2025-09-04"}, PREFIXES)
    assert "VALUES ?from { UNDEF }" in text
    assert "2025-09-04" in text
    again = bind(read_query("w", text), {"word": "a"}, PREFIXES)
    assert "2025-09-04" in again, "what is bound is not taken out when the text is bound once more"


def test_a_value_that_somebody_wrote_into_the_file_keeps_its_block():
    by_hand = WINDOW.replace("VALUES ?to { UNDEF }", 'VALUES ?to { "x" }').replace("to: date", 'to: date = "x"')
    assert 'VALUES ?to { "x" }' in bind(read_query("w", by_hand), {"word": "a"}, PREFIXES)


@pytest.mark.parametrize(
    ("description", "typed", "value"),
    [
        ("only this status, such as status-held", "planned", "status-planned"),
        ("only this status, such as status-held", "status-planned", "status-planned"),
        ("only this status, such as status-held", "nkv:status-planned", "status-planned"),
        ("any value", "modality-pledged", "modality-pledged"),
    ],
)
def test_a_controlled_value_may_be_typed_short(description, typed, value):
    assert Parameter("p", "term", description).term(typed, PREFIXES) == f"<https://w3id.org/newskg/vocab/{value}>"


@pytest.mark.parametrize(
    ("typed", "says"), [("plannd", "did you mean status-planned"), ("modality-pledged", "one of status-"), ("", "one of status-")]
)
def test_a_value_that_the_scheme_does_not_hold_is_refused_with_those_it_holds(typed, says):
    with pytest.raises(UsageError, match=says):
        Parameter("p", "term", "such as status-held").term(typed, PREFIXES)
