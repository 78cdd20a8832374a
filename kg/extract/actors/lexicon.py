"""What a noun says about who is meant: a person by office or calling, an organisation, a group, a government."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.language.tables import table


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for persons. `title` is the nominative, `head` its last part ("minister"), `prefix` what stands before it in the compound."""

    title: str
    head: str
    prefix: str
    office: bool
    feminine: bool
    plural: bool | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of a language that tell actors by their nouns, compiled."""

    language: str
    titles: dict[str, Any]
    actors: dict[str, Any]
    names: dict[str, Any]
    person: re.Pattern[str]
    organisation: re.Pattern[str]
    group: re.Pattern[str]
    government: re.Pattern[str]

    def words(self, *path: str) -> frozenset[str]:
        """A list of the actors' table as a set, by its keys."""
        return _words(self.language, path)

    def person_noun(self, word: str) -> PersonNoun | None:
        """What the word says of a person; None where it is no such noun."""
        return _person_noun(self.language, word)

    def organisation_noun(self, word: str) -> str | None:
        """The organisation noun that the word ends in."""
        lower = word.lower()
        found = self.organisation.fullmatch(lower)
        if not found or not _noun_case(self.language, word):
            return None
        cut = lower[: len(lower) - len(found["ending"])]
        listed = self.words("organisation", "not_organisations")
        if f"={cut}" in listed or any(lower == no or cut.endswith(no) for no in listed):
            return None
        return found["head"]

    def group_noun(self, word: str) -> str | None:
        """The group noun that the word ends in."""
        lower = word.lower()
        found = self.group.fullmatch(lower)
        none = any(lower.endswith(no) for no in self.words("group", "not_groups"))
        if found is None or none or not _noun_case(self.language, word):
            return None
        joined = found["prefix"] != "" and not found["prefix"].endswith("-")
        return None if joined and found["head"] in self.words("group", "whole") else str(found["head"])

    def government_noun(self, word: str) -> str | None:
        """The government noun that the word ends in."""
        found = self.government.fullmatch(word.lower())
        if found is None or not _noun_case(self.language, word):
            return None
        joined = found["prefix"] != "" and not found["prefix"].endswith("-")
        return None if joined and found["head"] in self.words("group", "whole") else str(found["head"])


def _noun_case(language: str, word: str) -> bool:
    return word[:1].isupper() or not table(language, "names")["grammar"]["capital_nouns"]


@cache
def _words(language: str, path: tuple[str, ...]) -> frozenset[str]:
    part: Any = table(language, "actors")
    for key in path:
        part = part.get(key, {}) if isinstance(part, dict) else {}
    return frozenset(part)


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


def _compound(words: list[str], endings: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?P<prefix>.*?)(?P<head>{_alternatives(words)})(?P<ending>{_alternatives(endings)})")


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language."""
    titles, actors, names = table(language, "titles"), table(language, "actors"), table(language, "names")
    endings = titles["endings"] + titles["plural_endings"] + titles["either_endings"]
    nouns = names["endings"]["body"]
    return Lexicon(
        language,
        titles,
        actors,
        names,
        _compound(titles["office"] + titles["person"], [ending.lower() for ending in endings]),
        _compound(actors["organisation"]["nouns"], nouns),
        _compound(actors["group"]["nouns"], nouns),
        _compound(actors["government"]["nouns"], nouns),
    )


@cache
def _person_noun(language: str, word: str) -> PersonNoun | None:
    listed = lexicon(language)
    titles = listed.titles
    if not _noun_case(language, word):
        return None
    singular = titles.get("irregular", {}).get(word.lower(), word)
    lower = singular.lower()
    found = listed.person.fullmatch(lower)
    if not found or lower in titles["not_persons"]:
        return None
    prefix, head, ending = singular[: found.end("prefix")], found["head"], found["ending"]
    if prefix and (head in titles["uncompounded"] or not _splits(prefix, head, listed)):
        return None
    raw = singular[len(singular) - len(ending) :] if ending else ""
    neutral = raw in titles["plural_endings"] or raw in titles["either_endings"]
    grammar = listed.names["grammar"]
    feminine = raw != "" and (
        raw == grammar["feminine"] or (raw in titles["plural_endings"] and grammar["feminine_neutral"] in raw.lower())
    )
    plural: bool | None = None
    if raw in titles["plural_endings"] or singular != word:
        plural = True
    elif raw in titles["singular_endings"] and not (raw == grammar["genitive_s"] and head.endswith(tuple(titles["s_plural"]))):
        plural = False
    title = singular[: len(singular) - len(ending)] + ("" if feminine or neutral else _nominative_ending(head, raw, titles))
    if feminine or neutral:
        title += raw if raw in titles["endings"] or raw in titles["either_endings"] else grammar["feminine"]
    return PersonNoun(title, head, prefix, head in titles["office"], feminine, plural)


def _nominative_ending(head: str, ending: str, titles: dict[str, Any]) -> str:
    if head in titles["adjectival"]:
        return ending if ending in titles["nominative_endings"] else str(titles["nominative_endings"][0])
    return str(titles["nominative_endings"][0]) if head in titles["weak"] else ""


def _splits(prefix: str, head: str, listed: Lexicon) -> bool:
    """Whether a compound's first part is more than a stray letter; in a language of open compounds only a hyphen joins."""
    if not listed.names["grammar"]["compounds"]:
        return prefix.endswith("-")
    return len(prefix.rstrip("-")) >= 2 and (len(head) > 3 or prefix.endswith("-") or head in listed.titles["office"])


@cache
def never_names(language: str) -> frozenset[str]:
    """Capitalised words that are never a name or part of one."""
    return frozenset(table(language, "names")["never"]) | frozenset(table(language, "actors")["parts"]["never"])
