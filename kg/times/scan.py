"""One pass over a text: every place where an expression of time can open, the longest rule that fits there, its reading.

An Aho-Corasick automaton finds the openers; text without one costs nothing more. Each expression is matched at its place and nothing is
read twice, so that time grows with the text's length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import ahocorasick

from kg.model.time import TimeMod
from kg.times.gate import Rules, gate
from kg.times.kinds import KINDS
from kg.times.reading import Reading
from kg.times.rule import Grammar, Rule
from kg.times.state import Match, State

BEFORE = 40
"""Characters that a rule may look back."""
CLOCK = re.compile(r"T\d\d:")
QUALIFIERS: tuple[tuple[str, TimeMod], ...] = (("about", "APPROX"), ("more", "MORE_THAN"), ("less", "LESS_THAN"))


@dataclass(frozen=True, slots=True)
class Found:
    """An expression at its place, with the rule and the steps that led to its reading."""

    start: int
    end: int
    rule: str
    reading: Reading
    steps: tuple[str, ...] = ()


@cache
def _automaton(language: str) -> Any:
    from kg.times.rule import grammar

    automaton = ahocorasick.Automaton()
    for word, rules in grammar(language).openers.items():
        automaton.add_word(word, (len(word), rules))
    automaton.make_automaton()
    return automaton


def lowered(text: str) -> str:
    """Lower case of the same length: letters that would become two stay as they are."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def openings(text: str, language: str) -> Iterator[tuple[int, Rules]]:
    """Each offset at a word's begin where some rules can start, in order."""
    starts: dict[int, Rules] = {}
    low = lowered(text)
    for last, (length, rules) in _automaton(language).iter(low):
        start = last - length + 1
        if start and (low[start - 1].isalnum() or low[start - 1] == "_" or inside_number(low, start)):
            continue
        known = starts.get(start)
        starts[start] = rules if known is None else together(known, rules)
    for start in sorted(starts):
        yield start, starts[start]


def inside_number(text: str, start: int) -> bool:
    """Whether the digits at `start` go on a number or a date that began before them ("500" in "1.500")."""
    return text[start - 1] in ".,:" and text[start].isdecimal() and start > 1 and text[start - 2].isdecimal()


@cache
def together(some: Rules, others: Rules) -> Rules:
    """Two openers' rules without doubles."""
    return tuple(dict.fromkeys(some + others))


def scan(state: State, start: int, stop: int) -> Iterator[Found]:
    """The expressions of `state.text` between two offsets, in order, none overlapping another."""
    found = list(matched(state, start, stop))
    for place, one in enumerate(found):
        if CLOCK.search(one.reading.value):
            found[place] = of_day(one, found[place + 1 : place + 3], state)
        elif place and one.reading.day and state.text[one.start - 1] == "(":
            found[place - 1 : place + 1] = agreed(found[place - 1], one, state)
    yield from found


def agreed(one: Found, other: Found, state: State) -> tuple[Found, Found]:
    """Two names of one day, the second in brackets: the date tells which Friday ("Freitag (28. Juni)", "24. März (Samstag)")."""
    text = state.text
    day, told = one.reading.day, other.reading.day
    if not day or not told or day == told or day.weekday() != told.weekday() or text[one.end : other.start].strip() != "(":
        return one, other
    if any(letter.isdecimal() for letter in text[other.start : other.end]):
        return on(one, told), other
    return one, on(other, day)


def on(found: Found, day: date) -> Found:
    """The expression read as another day."""
    value = day.isoformat() + found.reading.value[len(day.isoformat()) :]
    return replace(found, reading=replace(found.reading, value=value, day=day))


def of_day(clock: Found, others: list[Found], state: State) -> Found:
    """A clock time with the day that stands right after it ("at 8 p.m. on Friday"); a second time in brackets may stand between."""
    for other in others:
        between = state.text[clock.end : other.start]
        if other.reading.day and len(between) < BEFORE and state.grammar.patterns["of_day"].fullmatch(between):
            value = other.reading.day.isoformat() + clock.reading.value[clock.reading.value.index("T") :]
            return replace(clock, reading=replace(clock.reading, value=value, anchor=other.reading.day, resolution="inferred"))
    return clock


def matched(state: State, start: int, stop: int) -> Iterator[Found]:
    """The expressions, each read with what stands before it in mind."""
    text, grammar, at = state.text, state.grammar, start
    for offset, rules in openings(text[start:stop], grammar.language):
        place = start + offset
        if place < at:
            continue
        for rule, match, before in candidates(text, place, stop, rules):
            state.notes.clear()
            reading = read(rule, Match.of(rule, match, before, grammar), state)
            if reading is None:
                continue
            found = opened(Found(place, match.end(), rule.name, reading, tuple(state.notes)), rule, text, at, grammar)
            remember(state, found)
            yield found
            at = found.end
            break


def read(rule: Rule, match: Match, state: State) -> Reading | None:
    """What the rule's kind makes of a match; none where that lies beyond the calendar's ends."""
    try:
        return KINDS[rule.kind](match, state)
    except OverflowError:
        return None


Hit = tuple[Rule, re.Match[str], re.Match[str] | None]
"""A rule, its match, and the match of what it wants to stand before."""


def candidates(text: str, place: int, stop: int, rules: Rules) -> list[Hit]:
    """The rules that match here, longest match first; the tables' order decides between equals."""
    hits: list[Hit] = []
    if not gate(rules).opens(text, place, stop):
        return hits
    before = text[max(0, place - BEFORE) : place]
    for rule in rules:
        match = rule.regex.match(text, place, stop)
        if match is None or match.end() == place or (rule.not_after and rule.not_after.search(before)):
            continue
        context = rule.after.search(before) if rule.after else None
        if context or not rule.after:
            hits.append((rule, match, context))
    if len(hits) > 1:
        hits.sort(key=lambda hit: (-hit[1].end(), hit[0].order))
    return hits


def opened(found: Found, rule: Rule, text: str, at: int, grammar: Grammar) -> Found:
    """The expression with its article taken in, and with what the words before it say: since, until, about, more than."""
    start, reading = found.start, found.reading
    before = text[max(at, start - BEFORE) : start]
    if rule.article and (article := grammar.patterns["article"].search(before)):
        start -= len(before) - article.start(1)
        before = before[: article.start(1)]
    if before[-1:].isspace() and (match := grammar.patterns["before"].search(before)):
        if match["start"] and reading.open is None and reading.type != "SET":
            reading = replace(reading, open="start")
        elif match["end"] and reading.open is None and reading.type in ("DATE", "TIME"):
            reading = replace(reading, open="end")
        for group, mod in QUALIFIERS:
            if match[group] and reading.mod is None and (mod == "APPROX" or (reading.type == "DURATION" and "X" not in reading.value)):
                reading = replace(reading, mod=mod)
    if start == found.start and reading is found.reading:
        return found
    return replace(found, start=start, reading=reading)


def remember(state: State, found: Found) -> None:
    """Let the narrative move on to the day or year that the expression names; a day of now ends the reign of another year."""
    if found.reading.day:
        joint = state.text[state.day_at : found.start] if 0 < found.start - state.day_at <= BEFORE else ""
        if not (state.listed and joint and state.grammar.patterns["list"].fullmatch(joint)):
            state.listed = found.reading.day
        state.day, state.day_at = found.reading.day, found.end
        if found.reading.resolution == "deictic":
            state.year = None
            state.lead = state.lead or found.reading.day
    if (
        found.reading.type == "DATE"
        and found.reading.resolution == "explicit"
        and not found.reading.open
        and re.match(r"\d{4}", found.reading.value)
    ):
        if state.grammar.patterns["attribute"].match(state.text, found.end):
            return
        state.year, state.year_at = int(found.reading.value[:4]), found.end
