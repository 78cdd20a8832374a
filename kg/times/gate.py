"""A quick no: most places where an expression could open hold none, and one look at all rules together tells."""

import re
from collections.abc import Iterable
from functools import cache

from kg.times.nesting import group_end
from kg.times.rule import FLAGS, Rule

Rules = tuple[Rule, ...]
NAMED = re.compile(r"\(\?P<\w+>")
OFTEN = 40
"""Uses after which the rules' common expression pays for its compilation: never in a single article, soon in a thousand."""


class Gate:
    """Whether any rule of a set matches at a place. Open to everything until the set has been asked for often."""

    __slots__ = ("pattern", "rules", "uses")

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.uses = 0
        self.pattern: re.Pattern[str] | None = None

    def opens(self, text: str, place: int, stop: int) -> bool:
        """False only where no rule of the set matches."""
        if self.pattern is None:
            self.uses += 1
            if self.uses < OFTEN:
                return True
            self.pattern = re.compile(factored(NAMED.sub("(?:", rule.regex.pattern) for rule in self.rules), FLAGS)
        return self.pattern.match(text, place, stop) is not None


def factored(patterns: Iterable[str]) -> str:
    """One expression for any of the patterns; those that begin with the same group read it once."""
    tails: dict[str, list[str]] = {}
    for pattern in patterns:
        stop = group_end(pattern)
        tails.setdefault(pattern[:stop], []).append(pattern[stop:])
    return "|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in tails.items())


@cache
def gate(rules: Rules) -> Gate:
    """The gate of a set of rules; one for the process."""
    return Gate(rules)
