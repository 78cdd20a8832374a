"""A named query is a file that documents itself and runs as it stands."""

import pyoxigraph
import pytest
from rdflib.plugins.sparql import prepareQuery

from kg.errors import RuleError, UsageError
from kg.queries import library, named, read_query

HEAD = "# title: T\n# description: D\n"


@pytest.mark.parametrize("name", sorted(library()))
def test_every_named_query_is_standard_sparql_as_it_stands(name):
    text = library()[name].text
    pyoxigraph.Store().query(text)
    prepareQuery(text)  # another engine's parser


@pytest.mark.parametrize("name", sorted(library()))
def test_every_named_query_says_what_it_answers(name):
    query = library()[name]
    assert query.title
    assert len(query.description) > 40
    assert query.examples, "an example to copy"
    assert all(example.startswith(f"kg query {name}") for example in query.examples)
    assert all(parameter.description for parameter in query.parameters)


def test_a_header_may_run_over_several_lines():
    query = read_query("q", "# title: T\n# description: one\n#   two\n# param day: date - when\nSELECT * {\nVALUES ?day { UNDEF }\n}")
    assert query.description == "one two"
    assert [(p.name, p.type, p.default, p.description) for p in query.parameters] == [("day", "date", "UNDEF", "when")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("SELECT * { ?s ?p ?o }", "no '# title:'"),
        (HEAD + "# param day: date - when\nSELECT * { ?s ?p ?o }", r"exactly one line 'VALUES \?day { UNDEF }'"),
        (HEAD + "# param day: date - when\nSELECT * {\nVALUES ?day { UNDEF }\nVALUES ?day { UNDEF }\n}", "exactly one line"),
        (HEAD + "# param n: integer = 3 - many\nSELECT * {\nVALUES ?n { 4 }\n}", r"'VALUES \?n { 3 }'"),
        (HEAD + "SELECT * {\nVALUES ?day { UNDEF }\n}", "declares no '# param day"),
        (HEAD + "# param limit: integer - rows\nSELECT * {\nVALUES ?limit { UNDEF }\n}", "calls a parameter 'limit'"),
        (HEAD + "# param day: moment - when\nSELECT * {\nVALUES ?day { UNDEF }\n}", "not 'name: type"),
    ],
)
def test_a_query_that_breaks_its_own_contract_is_refused_with_its_name(text, says):
    with pytest.raises(RuleError, match=says) as caught:
        read_query("odd", text)
    assert "odd.rq" in str(caught.value)


def test_an_unknown_query_gets_the_nearest_name():
    with pytest.raises(UsageError, match="did you mean 'meetings'"):
        named("meetngs")


def test_an_unknown_parameter_gets_the_list():
    with pytest.raises(UsageError, match="--actor, --status"):
        named("meetings").parameter("colour")
