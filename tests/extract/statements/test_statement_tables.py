"""Every family of cues keeps the examples that its table gives."""

import pytest

from kg.errors import RuleError
from kg.extract.statements import cue

FAMILIES = [(language, kind, family) for language in ("de", "en") for kind in ("verb", "noun") for family in cue.families(language, kind)]
FINDS = [(language, family["rule"], text) for language, _, family in FAMILIES for text in family["finds"]]
SKIPS = [(language, family["rule"], text) for language, _, family in FAMILIES for text in family["skips"]]


@pytest.mark.parametrize(("language", "rule", "text"), FINDS)
def test_a_family_finds_its_examples(told, language, rule, text):
    assert rule in {statement.rule for statement in told(text, language)}


@pytest.mark.parametrize(("language", "rule", "text"), SKIPS)
def test_a_family_skips_its_counterexamples(told, language, rule, text):
    assert rule not in {statement.rule for statement in told(text, language)}


def test_every_family_gives_both_kinds_of_examples():
    assert [family["rule"] for _, _, family in FAMILIES if not family["finds"] or not family["skips"]] == []


BROKEN = [
    {"rule": "x", "needs": ["wish"]},
    {"rule": "x", "needs": []},
    {"rule": "x", "needs": ["quote"], "stance": "likes"},
]


@pytest.mark.parametrize("entry", BROKEN)
def test_a_broken_family_is_named(entry):
    with pytest.raises(RuleError, match="sagen"):
        cue._cue("sagen", entry, "a table")
