"""What is committed to, in words that can be compared across articles and languages."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from kg.model import Commitment
from kg.resolve.names import fold
from kg.resolve.seen import Seen

Claimed = Seen[Commitment]
STEM = 6  # so many letters of a word hold across its inflections
ENDING = 3  # so many letters an inflection adds at most
TROOPS = "=troops"
SURE = 2  # one shared word ("support") says little, two say it all
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")


def words_of(seen: Claimed) -> frozenset[str]:
    """The telling words of what is committed to: concepts ("=troops"), else stems; names of states, amounts and numbers left out."""
    return seen.once("words", lambda: _words(f"{seen.claim.object or ''} {seen.claim.label}", seen.article.language) - _not_telling(seen))


def _not_telling(seen: Claimed) -> frozenset[str]:
    """Stems of the states' names in the article and of the amounts: whom it is for, and how much, says nothing of what it is."""
    states = [actor for actor in seen.cast.values() if actor.kind == "state"]
    names = [name for actor in states for name in (actor.name, *actor.aliases)]
    names += [mention.span.of(seen.article.text) for actor in states for mention in actor.mentions]
    names += [actor.name for actor in seen.cast.values() if actor.id in seen.claim.committed_by]
    names += [quantity.text for quantity in seen.claim.quantities]
    return frozenset(word[:STEM] for name in names for word in fold(name).split("-"))


def _words(text: str, language: str) -> frozenset[str]:
    words = {fold(word) for word in _WORD.findall(text)} - _empty(language)
    plain = {word[:STEM] for word in words if len(word) > 3 and not concepts(word, language)}
    return frozenset(plain).union(*(concepts(word, language) for word in words))


@cache
def _table(file: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))


@cache
def _empty(language: str) -> frozenset[str]:
    """Words that say nothing of what is committed to."""
    return frozenset(_table("words.toml").get(language, {}).get("empty", ()))


@lru_cache(maxsize=65536)
def concepts(word: str, language: str) -> frozenset[str]:
    """The concepts of a folded word: "=troops" for "sicherungstruppe"."""
    return frozenset(f"={name}" for name, stem in _stems(language) if stem in word and len(word) - word.rindex(stem) - len(stem) <= ENDING)


@cache
def _stems(language: str) -> tuple[tuple[str, str], ...]:
    tables = _table("concepts.toml").values()
    return tuple((name, stem) for table in tables for name, row in table.items() for stem in row.get(language, ()))


def weight(words: Iterable[str]) -> int:
    """How much words tell: two for a concept that says what it is, one for any other."""
    strong = _table("concepts.toml")["strong"]
    return sum(2 if word[1:] in strong and word[0] == "=" else 1 for word in words)


def comparable(one: Claimed, other: Claimed) -> tuple[frozenset[str], frozenset[str]]:
    """The words of both that can be compared: in two languages the concepts, and what both have ("Patriot")."""
    mine, theirs = words_of(one), words_of(other)
    if one.article.language == other.article.language:
        return mine, theirs
    both = mine & theirs
    return tuple(frozenset(word for word in words if word[0] == "=" or word in both) for words in (mine, theirs))  # type: ignore[return-value]


def shared(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """How much of what the shorter tells the other tells too, 0 to 1; where that is one plain word, a half at most."""
    return weight(mine & theirs) / max(SURE, min(weight(mine), weight(theirs)))


def strange(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """How much each tells that the other does not, as a share of the shorter."""
    return min(weight(mine - theirs), weight(theirs - mine)) / max(SURE, min(weight(mine), weight(theirs)))


def numbers(seen: Claimed) -> frozenset[str]:
    """Numbers in the name of what is committed to ("Tranche 3"), those of its amounts left out."""
    amounts = {number for quantity in seen.claim.quantities for number in _NUMBER.findall(quantity.text)}
    return frozenset(_NUMBER.findall(seen.claim.object or "")) - amounts


def targets(seen: Claimed) -> frozenset[str]:
    """The states that it is for or goes to: beneficiaries, and those that its words name; never the agent's own."""
    return seen.once("targets", lambda: _targets(seen))


def _targets(seen: Claimed) -> frozenset[str]:
    claim, text = seen.claim, seen.article.text
    said = f"{claim.object or ''} {claim.label}"
    states = {actor.id for actor in seen.cast.values() if actor.kind == "state"}
    named = {
        mention.actor
        for actor in states
        for mention in seen.cast[actor].mentions
        if mention.kind != "adjective" and mention.span.of(text) in said and any(span.covers(mention.span) for span in claim.evidence)
    }
    return seen.names((named | (states & set(claim.beneficiaries))) - set(claim.committed_by)) - seen.bodies(claim.committed_by)


def owned(seen: Claimed) -> frozenset[str]:
    """The states whose troops are committed: a person who sends "italienische Soldaten", or does not, acts for Italy."""
    return seen.once("owned", lambda: seen.names(_owners(seen)))


def _owners(seen: Claimed) -> Iterable[str]:
    words = [fold(word) for word in _WORD.findall(f"{seen.claim.object or ''} {seen.claim.label}")]
    before_troops = {word for word, after in pairwise(words) if TROOPS in concepts(after, seen.article.language)}
    for actor in seen.cast.values():
        if actor.kind == "state" and any(
            mention.kind == "adjective" and fold(mention.span.of(seen.article.text)) in before_troops for mention in actor.mentions
        ):
            yield actor.id
