"""Which claims tell of the same commitment, at whatever point of its life."""

from rapidfuzz.fuzz import token_set_ratio

from kg.model import Commitment
from kg.resolve.clusters import Likeness
from kg.resolve.objects import comparable, numbers, owned, shared, strange, targets, words_of
from kg.resolve.party import shares
from kg.resolve.reasons import NEAR, amount_of
from kg.resolve.seen import Seen
from kg.resolve.weights import families, score, weights

Claimed = Seen[Commitment]
LARGE = 1e6
YEAR = 366
TELLING = 3  # so many words stand for what is committed to


def commitment_blocks(seen: Claimed) -> tuple[str, ...]:
    """A key for each agent, or body that it stands for, with each telling word and sum, in the years around its publication.

    Reports within a year of each other always share one; a pledge that is repeated now and then stays one over many years.
    """
    telling = sorted(words_of(seen), key=lambda word: (word[0] != "=", -len(word), word))[:TELLING]
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
    return seen.once("agents", lambda: seen.names(seen.claim.committed_by) | _stands_for(seen))


def _stands_for(seen: Claimed) -> frozenset[str]:
    return seen.bodies(seen.claim.committed_by) | owned(seen)


def _sums(seen: Claimed) -> frozenset[tuple[float, str]]:
    """Sums of money from a million on."""
    given = seen.claim.quantities
    return frozenset((one.value, one.unit) for one in given if one.unit and one.unit.isupper() and one.value >= LARGE)


def same_commitment(one: Claimed, other: Claimed) -> float:
    """How much speaks for two claims telling of one commitment."""
    first, second = one.claim, other.claim
    mine, theirs = first.committed_by, second.committed_by
    agents = other.parties(theirs)
    agent = sum(shares(party, agents) for party in one.parties(mine)) / max(1, min(len(mine), len(theirs)))
    words = comparable(one, other)
    features = {"agent": agent, "wording": token_set_ratio(first.label, second.label) / 100}
    features["represents"] = not agent and _represents(one, other)
    features["object"], features["other-words"] = shared(*words), strange(*words)
    features["action"] = bool(first.action and first.action == second.action)
    features["other-action"] = _other_action(first.action, second.action)
    features["beneficiary"] = bool(one.keys(first.beneficiaries) & other.keys(second.beneficiaries))
    features["other-target"] = bool(targets(one) and targets(other)) and not targets(one) & targets(other)
    amounts = [{amount_of(quantity) for quantity in claim.quantities} for claim in (first, second)]
    units = [{quantity.unit for quantity in claim.quantities if quantity.unit} for claim in (first, second)]
    features["amount"] = bool(amounts[0] & amounts[1])
    features["counts-differ"] = all(amounts) and not any(units) and not features["amount"]
    corroborated = bool(words[0] & words[1]) or one.article.language != other.article.language
    features["sum"] = corroborated and bool(_sums(one) & _sums(other))
    features["unit"] = bool(units[0] & units[1]) and not features["amount"]
    refusals = [claim.modality == "refused" for claim in (first, second)]
    features["refusal"], features["both-refuse"] = refusals[0] != refusals[1], all(refusals)
    features["modality"] = first.modality == second.modality
    features["long-after"] = _gap(one, other) > YEAR // 2
    if one.article.key == other.article.key:
        features["headline" if one.in_headline != other.in_headline else "same-article"] = 1
    else:
        features["same-news"] = _gap(one, other) <= 1 and bool(one.article.published and other.article.published)
    return score("commitment", features)


def _other_action(one: str | None, other: str | None) -> bool:
    """Whether the two do different things with what they name: to give it, to take it back or change it, to talk."""
    mine, theirs = (families("action").get(action or "") for action in (one, other))
    return bool(mine and theirs and mine != theirs)


def _gap(one: Claimed, other: Claimed) -> int:
    """Days between the two articles, 0 where one is undated."""
    first, second = one.article.published, other.article.published
    return abs((first - second).days) if first and second else 0


def cannot_be_one(one: Claimed, other: Claimed) -> bool:
    """No shared agent, nor one that stands for the other's; another sum for another thing: never one commitment."""
    return not (_same_agent(one, other) or _represents(one, other)) or _other_sum_and_thing(one, other)


def _same_agent(one: Claimed, other: Claimed) -> bool:
    theirs = other.parties(other.claim.committed_by)
    return any(shares(party, theirs) for party in one.parties(one.claim.committed_by))


def _represents(one: Claimed, other: Claimed) -> bool:
    """Whether an agent of one holds a role in an agent of the other, or both hold one in the same state or body."""
    mine, theirs = _stands_for(one), _stands_for(other)
    return bool(mine & theirs or mine & other.keys(other.claim.committed_by) or theirs & one.keys(one.claim.committed_by))


def _other_sum_and_thing(one: Claimed, other: Claimed) -> bool:
    """Whether amounts of one unit differ by more than rounding, and so does what they are for: its words or the numbers in them."""
    if one.article.language != other.article.language or not _other_sum(one, other):
        return False
    first, second = words_of(one), words_of(other)
    fewer = min(len(first), len(second))
    return numbers(one) != numbers(other) or (fewer > 0 and 2 * len(first & second) < fewer)


def _other_sum(one: Claimed, other: Claimed) -> bool:
    pairs = [(a, b) for a in one.claim.quantities for b in other.claim.quantities if a.unit and a.unit == b.unit and a.per == b.per]
    return bool(pairs) and not any(abs(a.value - b.value) <= NEAR * max(a.value, b.value) for a, b in pairs)


def commitment_likeness() -> Likeness[Claimed]:
    """How commitments are compared."""
    return Likeness(commitment_blocks, lambda one: one.order, same_commitment, cannot_be_one, weights("commitment")["threshold"])
