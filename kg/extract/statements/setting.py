"""Around a statement: when it was made, on what occasion, through which medium."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extract.statements.scene import Scene
from kg.language.tables import table
from kg.model import Argument, Time


@dataclass(frozen=True, slots=True)
class Media:
    """The table `media` of a language."""

    prepositions: frozenset[str]
    nouns: tuple[str, ...]
    adverbs: frozenset[str]
    platforms: frozenset[str]
    naming: tuple[str, ...]
    occasion_prepositions: frozenset[str]
    occasion_nouns: tuple[str, ...]


@cache
def media(language: str) -> Media:
    """The words for media and occasions, nouns in lower case."""
    entries: dict[str, Any] = table(language, "media")
    occasions = entries["occasions"]
    return Media(
        frozenset(entries["prepositions"]),
        tuple(noun.lower() for noun in entries["nouns"]),
        frozenset(entries["adverbs"]),
        frozenset(entries["platforms"]),
        tuple(noun.lower() for noun in entries["naming"]),
        frozenset(occasions["prepositions"]),
        tuple(noun.lower() for noun in occasions["nouns"]),
    )


def when(scene: Scene, clause: int, times: tuple[Time, ...]) -> Time | None:
    """The first date or time of day among the cue's own words."""
    own = scene.own(clause)
    tokens = scene.document.tokens
    for time in times:
        if time.type in {"DATE", "TIME"} and any(
            tokens[token].start < time.span.end and time.span.start < tokens[token].end for token in own
        ):
            return time
    return None


def medium(scene: Scene, clause: int) -> str | None:
    """The medium that the cue's clause names: "X" for "auf der Plattform X", else the noun group without its article."""
    names = media(scene.language)
    for argument in scene.document.clauses[clause].arguments:
        if argument.preposition not in names.prepositions:
            continue
        group = scene.document.groups[argument.group]
        head = scene.document.tokens[group.head].lemma.lower()
        words = [scene.document.tokens[token].text for token in range(group.first, group.last)]
        known = [word for word in words if word in names.platforms]
        if known:
            return known[-1]
        if head.endswith(names.nouns):
            following = scene.document.tokens[group.last] if group.last < len(scene.document.tokens) else None
            if head.endswith(names.naming) and following is not None and following.text in names.platforms:
                return following.text
            return _bare(scene, group.first, group.last)
    for token in scene.own(clause):
        if scene.lower(token) in names.adverbs:
            return scene.document.tokens[token].text
    return None


def occasion(scene: Scene, clause: int) -> str | None:
    """The event at which it was said, with its preposition, in the article's words."""
    names = media(scene.language)
    for argument in scene.document.clauses[clause].arguments:
        if argument.preposition in names.occasion_prepositions and _head(scene, argument).endswith(names.occasion_nouns):
            group = scene.document.groups[argument.group]
            first = group.preposition if group.preposition is not None else group.first
            return scene.document.text(first, group.last)
    return None


def _head(scene: Scene, argument: Argument) -> str:
    return scene.document.tokens[scene.document.groups[argument.group].head].lemma.lower()


def _bare(scene: Scene, first: int, last: int) -> str:
    while first < last - 1 and scene.lower(first) in scene.words.articles:
        first += 1
    return scene.document.text(first, last)
