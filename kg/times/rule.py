"""Rules as data: a named pattern over slots, what kind of reading it gets, and examples that it must find and skip."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg.errors import RuleError
from kg.language.tables import table
from kg.times.nesting import branches
from kg.times.words import Slot, Value, alternation, folded, slots

REFERENCE = re.compile(r"\{(_)?([a-z]\w*)(?::([a-z]\w*))?\}")
FLAGS = re.IGNORECASE
DIGITS = tuple("0123456789")


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way of naming a time.

    `regex` matches at a word's begin that one of `begins` opens. `kind` names the reading (see kinds/). `constants` are values that the
    rule itself knows. `after` and `not_after` look at what stands before; groups of `after` count like the
    pattern's own. `article` lets the expression take in its article.
    """

    name: str
    kind: str
    regex: re.Pattern[str]
    begins: tuple[str, ...]
    groups: Mapping[str, str]
    constants: Mapping[str, Value]
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    article: bool
    finds: tuple[Mapping[str, Any], ...]
    skips: tuple[str, ...]
    order: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that a language's tables say about time. `patterns` are the named single expressions (articles, openers, cues)."""

    language: str
    slots: Mapping[str, Slot]
    rules: tuple[Rule, ...]
    patterns: Mapping[str, re.Pattern[str]]
    openers: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language that has a table `times`; read and checked once. Raises RuleError for what breaks the contract."""
    head, cues = table(language, "times"), table(language, "times_cues")
    where = f"{language}/times.toml"
    known = slots({**head, "slot": {**head["slot"], **table(language, "times_words")["slot"]}}, where)
    found: dict[str, Rule] = {}
    for part in head["parts"]:
        for entry in table(language, part).get("rule", ()):
            rule = read_rule(entry, known, f"{language}/{part}.toml", len(found))
            if rule.name in found:
                raise RuleError(f"{language}/{part}.toml: there is a second rule '{rule.name}'; rename one.")
            found[rule.name] = rule
    where = f"{language}/times_cues.toml"
    patterns = {name: _compiled(expand(text, known, where), f"{where}, pattern '{name}'") for name, text in cues["patterns"].items()}
    for name, cue in cues["cue"].items():
        patterns[name] = _compiled(rf"(?<!\w)(?:{'|'.join([alternation(map(folded, cue['words'])), *cue['patterns']])})(?!\w)", where)
    return Grammar(language, known, tuple(found.values()), patterns, _openers(found.values()))


def read_rule(entry: Mapping[str, Any], known: Mapping[str, Slot], where: str, order: int = 0) -> Rule:
    """One rule, checked: it names itself, compiles, never matches nothing, and shows an example that it finds."""
    from kg.times.kinds import KINDS

    name = entry.get("name") or "without a name"
    where = f"{where}, rule '{name}'"
    for key in ("name", "kind", "begins", "pattern", "finds"):
        if not entry.get(key):
            raise RuleError(f"{where}: '{key}' is missing.")
    if entry["kind"] not in KINDS:
        raise RuleError(f"{where}: there is no kind of reading '{entry['kind']}'.")
    groups: dict[str, str] = {}
    pattern = expand(entry["pattern"], known, where, groups)
    pattern = f"(?:{pattern})" if branches(pattern) else pattern
    regex = _compiled(pattern + entry.get("until", r"(?!\w)"), where)
    if any(regex.match(text) and not regex.match(text)[0].strip() for text in ("", " ", "a", "1")):  # type: ignore[index]
        raise RuleError(f"{where}: the pattern matches nothing at all; make a part of it mandatory.")
    return Rule(
        name=name,
        kind=entry["kind"],
        regex=regex,
        begins=tuple(_beginnings(entry["begins"], known, where)),
        groups=groups,
        constants=entry.get("set", {}),
        after=_compiled(rf"(?:{expand(entry['after'], known, where, groups)})\Z", where) if "after" in entry else None,
        not_after=_compiled(rf"(?:{expand(entry['not_after'], known, where)})\Z", where) if "not_after" in entry else None,
        article=entry.get("article", False),
        finds=tuple(entry["finds"]),
        skips=tuple(entry.get("skips", ())),
        order=order,
    )


def expand(pattern: str, known: Mapping[str, Slot], where: str, groups: dict[str, str] | None = None) -> str:
    """The pattern with its slots filled in: `{month}` as a group of that name, `{month:second}` as group `second`, `{_month}` as none."""

    def fill(match: re.Match[str]) -> str:
        silent, name, alias = match.groups()
        if name not in known:
            raise RuleError(f"{where}: there is no slot '{name}'.")
        if silent or groups is None:
            return f"(?:{known[name].pattern})"
        groups[alias or name] = name
        return f"(?P<{alias or name}>{known[name].pattern})"

    return REFERENCE.sub(fill, pattern)


def _beginnings(entries: Iterable[str], known: Mapping[str, Slot], where: str) -> Iterable[str]:
    """The letters that an expression can open with: a slot's words, digits, or the words as given."""
    for entry in entries:
        if match := REFERENCE.fullmatch(entry):
            slot = known.get(match[2])
            if slot is None:
                raise RuleError(f"{where}: 'begins' names no slot '{match[2]}'.")
            yield from slot.openers
            if not slot.words or r"\d" in slot.pattern:
                yield from DIGITS
        else:
            yield entry.lower()


def _openers(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    by_word: dict[str, dict[str, Rule]] = {}
    for rule in rules:
        for word in rule.begins:
            by_word.setdefault(word, {})[rule.name] = rule
    return {word: tuple(rules.values()) for word, rules in by_word.items()}


def _compiled(pattern: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, FLAGS)
    except re.error as error:
        raise RuleError(f"{where}: the pattern is no regular expression: {error}.") from error
