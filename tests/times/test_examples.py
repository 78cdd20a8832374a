"""Every rule shows what it finds and what it leaves alone, in its own table."""

from datetime import date

import pytest

from kg.times import tag
from kg.times.rule import grammar

LANGUAGES = ("de", "en")
NOON = date(2015, 6, 10)
FINDS = [(language, rule.name, example) for language in LANGUAGES for rule in grammar(language).rules for example in rule.finds]
SKIPS = [(language, rule.name, text) for language in LANGUAGES for rule in grammar(language).rules for text in rule.skips]


@pytest.mark.parametrize(("language", "rule", "example"), FINDS, ids=lambda value: value if isinstance(value, str) else value["text"])
def test_a_rule_finds_its_examples(language, rule, example):
    published = date.fromisoformat(example["published"]) if "published" in example else None
    found = [time for time in tag(example["text"], language, published) if time.rule == rule]
    assert found, f"{rule} finds nothing in {example['text']!r}"
    assert found[0].value == example["value"]
    if "mod" in example:
        assert found[0].mod == example["mod"]


@pytest.mark.parametrize(("language", "rule", "text"), SKIPS)
def test_a_rule_skips_what_only_looks_like_a_time(language, rule, text):
    assert [time.text for time in tag(text, language, NOON) if time.rule == rule] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_can_be_reached_and_names_are_unique(language):
    rules = grammar(language).rules
    assert len({rule.name for rule in rules}) == len(rules)
    assert {rule.name for rule in rules} == {rule.name for opened in grammar(language).openers.values() for rule in opened}
