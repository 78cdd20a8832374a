"""Which claims tell of the same statement."""

from rapidfuzz.fuzz import ratio, token_set_ratio

from kg.model import Statement
from kg.resolve.clusters import Likeness
from kg.resolve.party import shares
from kg.resolve.seen import Seen
from kg.resolve.weights import score, weights

Claimed = Seen[Statement]


def statement_blocks(seen: Claimed) -> tuple[str, ...]:
    """A key for each speaker in each week that it can have been said in."""
    return tuple(f"s:{key}:{week}" for week in seen.weeks() for key in sorted(seen.names(seen.claim.speaker)))


def said(seen: Claimed) -> str:
    """What is said, in the article's words: the content, else the label."""
    return seen.claim.content.of(seen.article.text) if seen.claim.content else seen.claim.label


def quoted(seen: Claimed) -> str:
    """The words quoted, empty where there are none."""
    return seen.claim.quote.of(seen.article.text) if seen.claim.quote else ""


def same_statement(one: Claimed, other: Claimed) -> float:
    """How much speaks for two claims telling of one statement."""
    if cannot_be_one(one, other):
        return 0.0
    mine, theirs = one.claim.speaker, other.claim.speaker
    speakers = other.parties(theirs)
    shared = sum(shares(speaker, speakers) for speaker in one.parties(mine)) / max(1, min(len(mine), len(theirs)))
    features = {"speaker": shared, "content": token_set_ratio(said(one), said(other)) / 100}
    if quoted(one) and quoted(other):
        features["quote"] = ratio(quoted(one), quoted(other)) / 100
    features["same-day"] = bool(one.day and one.day == other.day)
    features["act"] = bool(one.claim.act and one.claim.act == other.claim.act)
    features["same-article"] = one.article.key == other.article.key
    return score("statement", features)


def cannot_be_one(one: Claimed, other: Claimed) -> bool:
    """Said on two days, or one denied: never one statement."""
    return bool((one.day and other.day and one.day != other.day) or one.claim.negated != other.claim.negated)


def statement_likeness() -> Likeness[Claimed]:
    """How statements are compared."""
    return Likeness(statement_blocks, lambda one: one.order, same_statement, cannot_be_one, weights("statement")["threshold"])
