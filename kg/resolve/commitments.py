"""Which claims tell of the same commitment, at whatever point of its life."""

import re
import tomllib
from functools import cache
from pathlib import Path

from rapidfuzz.fuzz import token_set_ratio

from kg.model import Commitment
from kg.resolve.clusters import Likeness
from kg.resolve.names import fold
from kg.resolve.reasons import NEAR, amount_of
from kg.resolve.seen import Seen, shared_names
from kg.resolve.weights import score, weights

Claimed = Seen[Commitment]
STEM = 6  # so many letters of a word hold across its inflections
SURE = 2  # one shared word ("support") says little, two say it all
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
LARGE = 1e6
YEAR = 366
TELLING = 3  # so many of the longest words stand for what is committed to


def words_of(seen: Claimed) -> frozenset[str]:
    """The telling words of what is committed to, each cut to its stem, numbers left out."""
    return seen.once("words", lambda: _stems(seen.claim.object or seen.claim.label, seen.article.language) - _not_telling(seen))


def _not_telling(seen: Claimed) -> frozenset[str]:
    """Stems of the states' names in the article and of the amounts: whom it is for, and how much, says nothing of what it is."""
    names = [name for actor in seen.cast.values() if actor.kind == "state" for name in (actor.name, *actor.aliases)]
    names += [quantity.text for quantity in seen.claim.quantities]
    return frozenset(word[:STEM] for name in names for word in fold(name).split("-"))


def _stems(text: str, language: str) -> frozenset[str]:
    words = {fold(word) for word in _WORD.findall(text) if len(word) > 3}
    return frozenset(word[:STEM] for word in words - _empty(language))


@cache
def _empty(language: str) -> frozenset[str]:
    """Words that say nothing of what is committed to."""
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return frozenset(table[language]["empty"]) if language in table else frozenset()


def commitment_blocks(seen: Claimed) -> tuple[str, ...]:
    """A key for each agent, or body that it stands for, with each telling word and sum, in the years around its publication.

    Reports within a year of each other always share one; a pledge that is repeated now and then stays one over many years.
    """
    telling = sorted(words_of(seen), key=lambda word: (-len(word), word))[:TELLING]
    agents = sorted(_agents(seen)) or ["-"]
    words = (*telling, *sorted(f"{value:g}{unit}" for value, unit in _sums(seen)))
    return tuple(f"c:{agent}:{word}:{year}" for agent in agents for word in words for year in _years(seen))


def _years(seen: Claimed) -> tuple[str, ...]:
    day = seen.article.published
    if day is None:
        return ("-",)
    return tuple(dict.fromkeys(str((day.toordinal() + ahead) // YEAR) for ahead in (0, YEAR)))


def _agents(seen: Claimed) -> frozenset[str]:
    """Who commits, and the states and bodies that they stand for."""
    return seen.once("agents", lambda: seen.keys(seen.claim.committed_by) | seen.bodies(seen.claim.committed_by))


def _sums(seen: Claimed) -> frozenset[tuple[float, str]]:
    """Sums of money from a million on."""
    given = seen.claim.quantities
    return frozenset((one.value, one.unit) for one in given if one.unit and one.unit.isupper() and one.value >= LARGE)


def same_commitment(one: Claimed, other: Claimed) -> float:
    """How much speaks for two claims telling of one commitment."""
    first, second = one.claim, other.claim
    mine, theirs = first.committed_by, second.committed_by
    shared = sum(bool(shared_names(one, [agent], other, theirs)) for agent in mine) / max(1, min(len(mine), len(theirs)))
    stems = words_of(one), words_of(other)
    features = {"agent": shared, "wording": token_set_ratio(first.label, second.label) / 100}
    features["represents"] = not shared and _represents(one, other)
    features["object"] = len(stems[0] & stems[1]) / max(SURE, min(len(stems[0]), len(stems[1])))
    features["action"] = bool(first.action and first.action == second.action)
    features["beneficiary"] = bool(one.keys(first.beneficiaries) & other.keys(second.beneficiaries))
    features["other-words"] = min(len(stems[0] - stems[1]), len(stems[1] - stems[0])) / max(SURE, min(len(stems[0]), len(stems[1])))
    amounts = [{amount_of(quantity) for quantity in claim.quantities} for claim in (first, second)]
    units = [{quantity.unit for quantity in claim.quantities if quantity.unit} for claim in (first, second)]
    features["amount"] = bool(amounts[0] & amounts[1])
    features["counts-differ"] = all(amounts) and not any(units) and not features["amount"]
    corroborated = bool(stems[0] & stems[1]) or one.article.language != other.article.language
    features["sum"] = corroborated and bool(_sums(one) & _sums(other))
    features["unit"] = bool(units[0] & units[1]) and not features["amount"]
    features["refusal"] = (first.modality == "refused") != (second.modality == "refused")
    features["long-after"] = _gap(one, other) > YEAR // 2
    features["same-article"] = one.article.key == other.article.key
    return score("commitment", features)


def _gap(one: Claimed, other: Claimed) -> int:
    """Days between the two articles, 0 where one is undated."""
    first, second = one.article.published, other.article.published
    return abs((first - second).days) if first and second else 0


def cannot_be_one(one: Claimed, other: Claimed) -> bool:
    """No shared agent, nor one that stands for the other's; another sum for another thing: never one commitment."""
    return not (_same_agent(one, other) or _represents(one, other)) or _other_sum_and_thing(one, other)


def _same_agent(one: Claimed, other: Claimed) -> bool:
    return bool(shared_names(one, one.claim.committed_by, other, other.claim.committed_by))


def _represents(one: Claimed, other: Claimed) -> bool:
    """Whether an agent of one holds a role in an agent of the other, or both hold one in the same state or body."""
    mine, theirs = (seen.bodies(seen.claim.committed_by) for seen in (one, other))
    return bool(mine & theirs or mine & other.keys(other.claim.committed_by) or theirs & one.keys(one.claim.committed_by))


def _other_sum_and_thing(one: Claimed, other: Claimed) -> bool:
    """Whether amounts of one unit differ by more than rounding, and so does what they are for: its words or the numbers in them."""
    if one.article.language != other.article.language or not _other_sum(one, other):
        return False
    first, second = words_of(one), words_of(other)
    fewer = min(len(first), len(second))
    return _numbers(one) != _numbers(other) or (fewer > 0 and 2 * len(first & second) < fewer)


def _other_sum(one: Claimed, other: Claimed) -> bool:
    pairs = [(a, b) for a in one.claim.quantities for b in other.claim.quantities if a.unit and a.unit == b.unit and a.per == b.per]
    return bool(pairs) and not any(abs(a.value - b.value) <= NEAR * max(a.value, b.value) for a, b in pairs)


def _numbers(seen: Claimed) -> frozenset[str]:
    """Numbers in the name of what is committed to ("Tranche 3"), those of its amounts left out."""
    amounts = {number for quantity in seen.claim.quantities for number in _NUMBER.findall(quantity.text)}
    return frozenset(_NUMBER.findall(seen.claim.object or "")) - amounts


def commitment_likeness() -> Likeness[Claimed]:
    """How commitments are compared."""
    return Likeness(commitment_blocks, lambda one: one.order, same_commitment, cannot_be_one, weights("commitment")["threshold"])
