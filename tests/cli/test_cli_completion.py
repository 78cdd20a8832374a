"""What the shell offers after `kg query`."""

import pytest
from click.shell_completion import ShellComplete

from kg.cli.main import main


def offered(words, begun):
    shell = ShellComplete(main, {}, "kg", "_KG_COMPLETE")
    return {item.value: item.help for item in shell.get_completions(words, begun)}


def test_a_query_is_offered_by_the_beginning_of_its_name():
    assert set(offered(["query"], "who-")) == {"who-meets-whom"}


@pytest.mark.parametrize("words", [["query", "timeline"], ["query", "timeline", "--actor", "Kyiv"]])
def test_a_query_s_parameters_are_offered_with_the_kind_of_value_that_they_take(words):
    found = offered(words, "--")
    assert found["--from"].startswith("date: ")
    assert found["--min-confidence"].startswith("decimal: "), "written as it is typed"
    assert "--limit" in found, "the verb's own options too"


def test_only_what_fits_the_beginning_is_offered():
    assert set(offered(["query", "timeline"], "--f")) == {"--from", "--format"}


def test_text_and_unknown_names_have_no_parameters_to_offer():
    for name in ("-", "no-such-query", "SELECT * { ?s ?p ?o }"):
        assert "--from" not in offered(["query", name], "--")
