"""Each check finds what it is there for and nothing in a graph that is well."""

import pytest
from memory_reader import MemoryReader

from kg.errors import RuleError
from kg.graph import iris
from kg.validate.checks import checks, run_checks

L = f"<{iris.article('london')}>"
ARTICLE = f'{L} a nk:Article ; nk:title "T" ; nk:publishedOn "2025-03-03"^^xsd:date .'
CLAIM = ':c nk:rule "r" .'
WELL = f"""
{ARTICLE} :f nk:claimedIn :c ; nk:source {L} ; nk:quote "unacceptable" .
{L} {{ {L} a nk:Article ; nk:title "T" ; nk:text "She called it unacceptable." . {CLAIM}
:c nk:evidence :p.14-26 . :p.14-26 nk:text "unacceptable" }}
"""
CASES = [
    ("claim-without-fact", f"{L} {{ {CLAIM} }}", ":c", f"{L} {{ {CLAIM} :r nk:reviewOf :c ; nk:decision nkv:review-rejected }}"),
    ("fact-without-claim", ":f nk:claimedIn :c .", ":f", f":f nk:claimedIn :c . {L} {{ {CLAIM} }}"),
    ("source-missing", f":f nk:source {L} .", ":f", f":f nk:source {L} . {L} {{ {L} a nk:Article }}"),
    (
        "passage-moved",
        f'{L} {{ {L} nk:text "Grüße 😀 an alle" . :c nk:evidence :p.8-10 . :p.8-10 nk:text "al" }}',
        ":p.8-10",
        f'{L} {{ {L} nk:text "Grüße 😀 an alle" . :c nk:evidence :p.8-10 . :p.8-10 nk:text "an" }}',
    ),
    (
        "quote-not-in-text",
        f':f nk:quote "never said" ; nk:source {L} . {L} {{ {L} nk:text "He said nothing." }}',
        ":f",
        f':f nk:quote "nothing" ; nk:source {L} . {L} {{ {L} nk:text "He said nothing." }}',
    ),
    (
        "held-in-future",
        f'{ARTICLE} :m nk:status nkv:status-held ; nk:source {L} ; nk:time :t . :t nk:earliestBegin "2025-03-04"^^xsd:date .',
        ":m",
        f'{ARTICLE} :m nk:status nkv:status-held ; nk:source {L} ; nk:time :t . :t nk:earliestBegin "2025-03-03"^^xsd:date .',
    ),
    (
        "deadline-before-pledge",
        ':f nk:deadlineDate "2025-03-01"^^xsd:date ; nk:firstReported "2025-03-02"^^xsd:date .',
        ":f",
        ':f nk:deadlineDate "2025-03-02"^^xsd:date ; nk:firstReported "2025-03-02"^^xsd:date .',
    ),
    (
        "far-from-report",
        ':f nk:date "1990-10-03"^^xsd:date ; nk:firstReported "2025-03-02"^^xsd:date .',
        ":f",
        ':f nk:date "2014-02-27"^^xsd:date ; nk:firstReported "2025-03-02"^^xsd:date .',
    ),
    (
        "same-name",
        ':a a nk:Actor, nk:State ; rdfs:label "FRANCE" . :b a nk:Actor, nk:State ; rdfs:label "France" .',
        ":a",
        ':a a nk:Actor, nk:State ; rdfs:label "Georgia" . :b a nk:Actor, nk:Person ; rdfs:label "Georgia" .',
    ),
    (
        "alone",
        ":m a nk:Meeting ; nk:status nkv:status-held ; nk:participant :a ; nk:participation :p . :p nk:actor :a .",
        ":m",
        ":m a nk:Meeting ; nk:status nkv:status-held ; nk:participant :a ; nk:participation :p, :q . :p nk:actor :a . :q nk:actor :b .",
    ),
    ("no-day-of-publication", f"{L} a nk:Article .", "article", ARTICLE),
]


def found(trig: str, name: str) -> list[str]:
    return [finding.node.rpartition("/")[2] for finding in run_checks(MemoryReader(trig)) if finding.by == name]


@pytest.mark.parametrize(("name", "broken", "node", "well"), CASES, ids=[case[0] for case in CASES])
def test_a_check_finds_what_it_is_there_for(name, broken, node, well):
    assert found(broken, name) == ["london" if node == "article" else node[1:]]
    assert found(well, name) == []


def test_nothing_is_found_in_a_graph_that_is_well():
    assert list(run_checks(MemoryReader(WELL))) == []


def test_every_check_is_tried_and_documented():
    assert {case[0] for case in CASES} == {check.query.name for check in checks()}
    assert all(check.advice.endswith(".") for check in checks())


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("", "'odd' stands only"),
        ('[odd]\nseverity = "bad"\nadvice = "Do."', "needs a severity"),
        ('[odd]\nseverity = "info"', "and an advice"),
        ('[odd]\nseverity = "info"\nadvice = "Do."\n[other]\nseverity = "info"\nadvice = "Do."', "'other' stands only"),
    ],
)
def test_a_check_needs_its_file_and_its_entry(tmp_path, table, says):
    (tmp_path / "odd.rq").write_text("# title: T\n# description: D\nSELECT ?node { ?node ?p ?o }")
    (tmp_path / "checks.toml").write_text(table)
    with pytest.raises(RuleError, match=says):
        checks(tmp_path)
