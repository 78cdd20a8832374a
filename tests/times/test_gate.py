"""The quick no is never wrong."""

import re

import pytest

from kg.times import gate as gates
from kg.times.gate import Gate, factored
from kg.times.nesting import branches, group_end
from kg.times.rule import grammar
from kg.times.scan import openings

EXAMPLES = [(language, example["text"]) for language in ("de", "en") for rule in grammar(language).rules for example in rule.finds]


@pytest.mark.parametrize("language", ["de", "en"])
def test_where_a_rule_matches_the_gate_is_open(language, monkeypatch):
    monkeypatch.setattr(gates, "OFTEN", 1)
    made = {}
    for text in (text for code, text in EXAMPLES if code == language):
        for place, rules in openings(text, language):
            gate = made.setdefault(rules, Gate(rules))
            if any(rule.regex.match(text, place) for rule in rules):
                assert gate.opens(text, place, len(text)), text[place:]


def test_the_gate_says_no_where_nothing_matches(monkeypatch):
    monkeypatch.setattr(gates, "OFTEN", 1)
    place, rules = next(openings("ein Mann", "de"))
    assert not Gate(rules).opens("ein Mann", place, 8)


@pytest.mark.parametrize(
    ("pattern", "end"),
    [
        ("(?:a(?:b)[)])c", 13),
        ("(?:a)?c", 0),
        ("(?:a)+", 0),
        ("(?:a){2}", 0),
        ("abc", 0),
        (r"(?:a\))x", 7),
        ("(?=a)b", 0),
        ("(?:[]()])x", 9),
    ],
)
def test_the_end_of_a_leading_group(pattern, end):
    assert group_end(pattern) == end


@pytest.mark.parametrize(("pattern", "has"), [("a|b", True), ("(?:a|b)", False), ("[|]", False), (r"a\|b", False), ("(?:a)|b", True)])
def test_alternatives_outside_all_groups(pattern, has):
    assert branches(pattern) == has


def test_a_shared_beginning_is_read_once():
    pattern = factored(["(?:ab)c", "(?:ab)d", "e"])
    assert pattern.count("ab") == 1
    assert [bool(re.fullmatch(pattern, text)) for text in ("abc", "abd", "e", "ab")] == [True, True, True, False]
