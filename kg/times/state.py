"""What a reader carries along while reading a text for times: the day of publication, the day the narrative has reached, the tense."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kg.times.rule import Grammar, Rule
from kg.times.words import Value

Direction = Literal["past", "future"] | None
NEAR = 160
"""Characters within which a clock time or part of the day still belongs to the day named before it."""
FORTNIGHT = 14
"""Days from the story's own day within which another day belongs to the same news."""
FAR = -1_000_000
"""Where nothing was named yet: before every text, out of every reach."""


@dataclass(slots=True)
class State:
    """The reader's memory. `direction(start, end)` tells where the clause around an expression looks.

    `day` is the last day that the text named, at offset `day_at`; `lead` the first one counted from the publication; `year` the last
    year named in full, `weekday_end` the end of the last weekday, `counted` a day in the last week that was counted from a begin,
    `listed` the first day of the last list of days, `vague_end` the end of the last stretch of unknown length that ends now.
    """

    grammar: Grammar
    text: str
    published: date | None
    direction: Callable[[int, int], Direction]
    day: date | None = None
    day_at: int = FAR
    lead: date | None = None
    year: int | None = None
    year_at: int = FAR
    weekday_end: int = FAR
    counted: date | None = None
    listed: date | None = None
    vague_end: int = FAR
    notes: list[str] = field(default_factory=list)

    @property
    def narrated(self) -> date | None:
        """The day that the narrative has reached: the last one named, else that of publication."""
        return self.day or self.published

    def reached(self, start: int, end: int, shift: int) -> date | None:
        """The day that "the day after" counts from.

        The last one named; but news come back to the day they report, which they name first: before a new paragraph's "the day before",
        and where the clause looks back and would lead past the publication.
        """
        lead, day, now = self.lead, self.day, self.published
        if day is None or lead is None or abs((day - lead).days) > FORTNIGHT:
            return self.narrated
        apart = shift <= 0 and "\n" in self.text[self.day_at : start]
        beyond = now and (day - now).days + shift > 0 and self.direction(start, end) == "past"
        return lead if apart or beyond else day

    def day_near(self, offset: int) -> date | None:
        """The day named shortly before the offset, else that of publication."""
        return self.day if self.day and offset - self.day_at <= NEAR else self.published


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matched at `start` to `end`, and what stands in its groups."""

    rule: Rule
    start: int
    end: int
    texts: Mapping[str, str]
    slots: Mapping[str, str]
    grammar: Grammar

    @classmethod
    def of(cls, rule: Rule, match: re.Match[str], before: re.Match[str] | None, grammar: Grammar) -> "Match":
        """From a regular expression's match. Groups that differ only by a closing digit are alternatives for one meaning."""
        texts: dict[str, str] = {}
        slots: dict[str, str] = {}
        for group, text in {**(before.groupdict() if before else {}), **match.groupdict()}.items():
            if text is not None:
                base = group.rstrip("23")
                texts[base] = text
                if group in rule.groups:
                    slots[base] = rule.groups[group]
        return cls(rule, match.start(), match.end(), texts, slots, grammar)

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return group in self.texts

    def value(self, group: str) -> Value | None:
        """The meaning of a group's words, else the rule's own constant of that name."""
        text = self.texts.get(group)
        if text is None:
            return self.rule.constants.get(group)
        slot = self.slots.get(group)
        if slot:
            return self.grammar.slots[slot].value(text)
        return int(text) if text.isdecimal() else text

    def number(self, group: str) -> int | None:
        """The group's meaning where that is a whole number."""
        value = self.value(group)
        return value if isinstance(value, int) else None

    def word(self, group: str) -> str | None:
        """The group's meaning where that is a word."""
        value = self.value(group)
        return value if isinstance(value, str) else None
