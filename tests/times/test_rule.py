"""A table that breaks the contract is named at once."""

import pytest

from kg.errors import RuleError
from kg.times.rule import read_rule
from kg.times.words import Slot, alternation

SLOTS = {"month": Slot("month", "(?:May|June)", {"may": 5, "june": 6}, openers=("may", "june")), "day": Slot("day", r"\d\d?")}
GOOD = {"name": "x", "kind": "month", "begins": ["{month}"], "pattern": "{month}", "finds": [{"text": "May", "value": "XXXX-05"}]}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"pattern": "{month}("}, "no regular expression"),
        ({"pattern": "(?:{month})?", "until": ""}, "matches nothing"),
        ({"pattern": r"\s*", "until": ""}, "matches nothing"),
        ({"pattern": "{moon}"}, "no slot 'moon'"),
        ({"begins": ["{moon}"]}, "no slot 'moon'"),
        ({"kind": "moon"}, "no kind of reading 'moon'"),
        ({"finds": []}, "'finds' is missing"),
        ({"pattern": ""}, "'pattern' is missing"),
        ({"after": "["}, "no regular expression"),
    ],
)
def test_a_broken_rule_is_refused_with_its_name(change, says):
    with pytest.raises(RuleError, match=says) as error:
        read_rule({**GOOD, **change}, SLOTS, "de/times_x.toml")
    assert "de/times_x.toml, rule 'x'" in str(error.value)


def test_a_good_rule_knows_the_words_that_open_it():
    assert set(read_rule(GOOD, SLOTS, "here").begins) == {"may", "june"}
    assert "4" in read_rule({**GOOD, "begins": ["{day}"]}, SLOTS, "here").begins


def test_an_alternation_prefers_the_longest_word():
    import re

    assert re.match(alternation(["mon", "monday", "may"]), "monday")[0] == "monday"
