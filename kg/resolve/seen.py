"""A claim with what is needed to compare it: its article, its days, and its actors under names that hold across articles."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from kg.model import Actor, Article, Commitment, Extraction, Meeting, Ref, Statement, Time
from kg.resolve.names import agree, fold, given_name, sound, surname
from kg.resolve.places import place_key

Made = TypeVar("Made")
ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)

DAY_LIKE = frozenset({"second", "minute", "hour", "day-part", "day"})
EVENTUAL = frozenset({"planned", "offered"})
BEFORE = timedelta(days=6)  # a meeting told as held without a date lies in the week before its article
AHEAD = timedelta(days=27)  # a planned one without a date lies some weeks ahead
WEEK = 7


@dataclass(frozen=True, eq=False)
class Seen(Generic[ClaimType]):
    """One claim in its article. Two are never equal unless they are the same object."""

    claim: ClaimType
    article: Article
    cast: dict[str, Actor]
    _made: dict[str, object] = field(default_factory=dict, repr=False)

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made at the first call with this name: comparing asks for the same thing over and over."""
        if name not in self._made:
            self._made[name] = make()
        return cast(Made, self._made[name])

    @property
    def ref(self) -> Ref:
        """The claim's name across articles."""
        return Ref(self.article.key, self.claim.id)

    @property
    def order(self) -> tuple[str, ...]:
        """By publication, then article, then claim: the earliest report comes first."""
        published = self.article.published
        return (published.isoformat() if published else "9999", self.article.key, self.claim.id)

    def keys(self, identifiers: Iterable[str]) -> frozenset[str]:
        """The names across articles of some actors of this article."""
        return frozenset().union(*(self._keys(identifier) for identifier in identifiers))

    def _keys(self, identifier: str) -> frozenset[str]:
        actor = self.cast.get(identifier)
        return self.once(f"keys {identifier}", lambda: frozenset(actor_keys(actor)) if actor else frozenset())

    def given(self, identifiers: Iterable[str]) -> dict[str, frozenset[str]]:
        """For each surname of the persons among some actors the given names that go with it; a person known by surname alone adds ""."""
        found: dict[str, set[str]] = {}
        for actor in (self.cast[one] for one in identifiers if one in self.cast):
            if actor.kind == "person":
                found.setdefault(f"p:{sound(surname(actor.name))}", set()).add(given_name(actor.name))
        return {key: frozenset(names) for key, names in found.items()}

    def bodies(self, identifiers: Iterable[str]) -> frozenset[str]:
        """The names across articles of the states and bodies that some actors of this article hold roles in."""
        roles = [role.of for identifier in identifiers if identifier in self.cast for role in self.cast[identifier].roles if role.of]
        return self.keys(roles) | frozenset(f"n:{place_key(body)}" for body in roles if body not in self.cast)

    @cached_property
    def day(self) -> date | None:
        """The day of the claim's time, if it is one."""
        return day_of(getattr(self.claim, "time", None))

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """First and last day that the claim can be about; without a time, what its status and the publication leave open."""
        time: Time | None = getattr(self.claim, "time", None)
        published = self.article.published
        if time and (time.earliest or time.latest):
            bounds = [day for day in (time.earliest, time.latest) if day]
            first, last = bounds[0], bounds[-1]
            if time.open == "start" and published:
                last = max(last, published)
            return (min(first, last), max(first, last))
        if published is None:
            return None
        ahead = getattr(self.claim, "status", None) in EVENTUAL
        return (published, published + AHEAD) if ahead else (published - BEFORE, published)

    def weeks(self) -> Iterator[int]:
        """Numbers of the weeks that the days touch, a day's slack on each side, at most six."""
        if self.days:
            first, last = (self.days[0].toordinal() - 1) // WEEK, (self.days[1].toordinal() + 1) // WEEK
            yield from range(first, min(last, first + 5) + 1)


def shared_names(one: Seen[Any], mine: Iterable[str], other: Seen[Any], theirs: Iterable[str]) -> frozenset[str]:
    """Names that actors of two articles have in common; a surname only where the given names that go with it can be one person's."""
    mine, theirs = tuple(mine), tuple(theirs)
    common = one.keys(mine) & other.keys(theirs)
    if not any(key.startswith("p:") for key in common):
        return common
    first, second = one.given(mine), other.given(theirs)
    return frozenset(key for key in common if key not in first or key not in second or _can_be_one(first[key], second[key]))


def _can_be_one(first: frozenset[str], second: frozenset[str]) -> bool:
    return any(not a or not b or agree(a, b) for a in first for b in second)


def day_of(time: Time | None) -> date | None:
    """The one day that a time names, None where it names a stretch or nothing."""
    if time and time.earliest and time.earliest == time.latest and time.open is None and (time.granularity or "day") in DAY_LIKE:
        return time.earliest
    return None


def nameless(actor: Actor) -> bool:
    """Whether what the article calls it is no name: circles, "26 countries". Such a group is another one in every article."""
    return actor.anonymous or (actor.kind == "group" and not actor.same_as and not actor.aliases)


def actor_keys(actor: Actor) -> tuple[str, ...]:
    """Names of an actor that mean the same in every article: identifiers, folded names, for a person the sound of the surname."""
    keys = [f"i:{identifier}" for identifier in actor.same_as]
    if nameless(actor):
        return tuple(keys)
    if actor.kind == "person":
        return (*keys, f"p:{sound(surname(actor.name))}")
    return (*keys, *dict.fromkeys(f"n:{place_key(name)}" for name in (actor.name, *actor.aliases) if len(fold(name)) > 1))


def seen_meetings(extraction: Extraction) -> list[Seen[Meeting]]:
    """The article's meetings, ready to be compared."""
    cast = {actor.id: actor for actor in extraction.actors}
    return [Seen(claim, extraction.article, cast) for claim in extraction.meetings]


def seen_commitments(extraction: Extraction) -> list[Seen[Commitment]]:
    """The article's commitments, ready to be compared."""
    cast = {actor.id: actor for actor in extraction.actors}
    return [Seen(claim, extraction.article, cast) for claim in extraction.commitments]


def seen_statements(extraction: Extraction) -> list[Seen[Statement]]:
    """The article's statements, ready to be compared."""
    cast = {actor.id: actor for actor in extraction.actors}
    return [Seen(claim, extraction.article, cast) for claim in extraction.statements]
