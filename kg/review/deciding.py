"""From what a person decides to the judgements that are kept. Pure: nothing here reads or changes a store.

A decision on several claims is several judgements with one reviewer, one moment and one note: an action (`kg.review.ledger.Action`).
"""

import getpass
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from kg.errors import UsageError
from kg.model import Judgement, Ref
from kg.review.addresses import About

LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class Hand:
    """Who decides, when (an xsd:dateTime, see `moment`), and why."""

    reviewer: str
    at: str
    note: str | None = None


def hand(known: Iterable[Judgement], reviewer: str | None = None, note: str | None = None, now: datetime | None = None) -> Hand:
    """The hand for the next decision; `known` are the judgements kept so far, `reviewer` is else the login name.

    Raises UsageError for a name of blanks and for a note that is too long.
    """
    name = " ".join((login_name() if reviewer is None else reviewer).split())
    why = (note or "").strip() or None
    if not name:
        raise UsageError("A decision needs a name: give one with --by.")
    if why and len(why) > LONGEST_NOTE:
        raise UsageError(f"The note has {len(why):,} characters; {LONGEST_NOTE:,} are enough.")
    return Hand(name, moment(known, now), why)


def login_name() -> str:
    """The name of who is logged in; "unknown" where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def moment(known: Iterable[Judgement], now: datetime | None = None) -> str:
    """Now, as an xsd:dateTime in UTC, whole seconds; a second after the latest judgement where that is as late.

    So no two actions share a moment, and of two on one claim the later one holds. A clock that runs a day ahead elsewhere is not followed.
    """
    found = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    soon = found + timedelta(days=1)
    times = [time for one in known if (time := read_moment(one.at)) and time < soon]
    latest = max(times, default=None)
    if latest and latest >= found:
        found = latest.replace(microsecond=0) + timedelta(seconds=1)
    return written(found)


def read_moment(text: str) -> datetime | None:
    """The moment that an xsd:dateTime names, UTC where it has no zone; None where it is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def written(time: datetime) -> str:
    """An xsd:dateTime in UTC as every store spells it."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def confirm(claims: Iterable[Ref], by: Hand) -> tuple[Judgement, ...]:
    """The text says this."""
    return tuple(Judgement(ref, "confirmed", by.reviewer, by.at, note=by.note) for ref in claims)


def reject(claims: Iterable[Ref], by: Hand) -> tuple[Judgement, ...]:
    """The text does not say this: the claims count no more."""
    return tuple(Judgement(ref, "rejected", by.reviewer, by.at, note=by.note) for ref in claims)


def correct(claims: Iterable[Ref], name: str, value: str, by: Hand) -> tuple[Judgement, ...]:
    """The property has another value; both as `kg.review.corrections.correction` gives them."""
    return tuple(Judgement(ref, "corrected", by.reviewer, by.at, property=name, value=value, note=by.note) for ref in claims)


def join(refs: Sequence[Ref], by: Hand, about: About = "claim") -> tuple[Judgement, ...]:
    """All these claims tell of one fact, or all these occurrences are one actor: each is bound to the first."""
    return _pairs(refs[0], refs[1:], "same", by, about) if refs else ()


def split(apart: Sequence[Ref], others: Iterable[Ref], by: Hand, about: About = "claim") -> tuple[Judgement, ...]:
    """None of `apart` belongs to any of `others`."""
    rest = tuple(others)
    return tuple(one for ref in apart for one in _pairs(ref, rest, "different", by, about))


def _pairs(first: Ref, others: Iterable[Ref], verdict: Literal["same", "different"], by: Hand, about: About) -> tuple[Judgement, ...]:
    return tuple(
        Judgement(first, verdict, by.reviewer, by.at, about=about, other=other, note=by.note)
        for other in dict.fromkeys(others)
        if other != first
    )
