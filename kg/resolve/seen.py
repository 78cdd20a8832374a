"""A claim with what is needed to compare it: its article, its days, and its actors under names that hold across articles."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Generic, TypeVar, cast

from kg.model import Actor, Article, Commitment, Extraction, Meeting, Ref, Statement, Time
from kg.resolve.names import fold, given_name, sound, surname
from kg.resolve.party import Party, lone
from kg.resolve.places import place_key

Made = TypeVar("Made")
Who = Mapping[str, str]
ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)

DAY_LIKE = frozenset({"second", "minute", "hour", "day-part", "day"})
HEADLINES = frozenset({"title", "teaser"})
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
    who: Who = field(default_factory=dict)  # by actor's id its entity's, where that is known
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
    def in_headline(self) -> bool:
        """Whether its main sentence stands in the title or the teaser."""
        unit = self.article.unit_at(self.claim.evidence[0].start)
        return unit is not None and unit.kind in HEADLINES

    @property
    def order(self) -> tuple[str, ...]:
        """By publication, then article, then claim: the earliest report comes first."""
        published = self.article.published
        return (published.isoformat() if published else "9999", self.article.key, self.claim.id)

    def names(self, identifiers: Iterable[str]) -> frozenset[str]:
        """The names across articles of some actors of this article, for finding: a person's surname as it sounds, whoever has it."""
        return frozenset().union(*(self._names(identifier) for identifier in identifiers))

    def _names(self, identifier: str) -> frozenset[str]:
        actor = self.cast.get(identifier)
        return self.once(f"names {identifier}", lambda: frozenset(actor_keys(actor)) if actor else frozenset())

    def party(self, identifier: str) -> Party:
        """An actor of this article as it is matched with those of others."""
        return self.once(f"party {identifier}", lambda: self._party(identifier))

    def _party(self, identifier: str) -> Party:
        actor, names = self.cast.get(identifier), self._names(identifier)
        if actor is None or actor.kind != "person":
            return Party(names, person=False)
        if not names:
            return Party(names)
        entity = self.who.get(identifier)
        sure = frozenset({f"e:{entity}"} if entity else ()) | frozenset(name for name in names if name.startswith("i:"))
        undecided = entity is None or (" " not in actor.name and lone(actor.name, entity))
        return Party(sure, frozenset(name for name in names if name.startswith("p:")), undecided=undecided, given=given_name(actor.name))

    def parties(self, identifiers: Iterable[str]) -> list[Party]:
        """Some actors of this article, those without any name left out."""
        return [party for party in map(self.party, identifiers) if party.sure or party.sounds]

    def keys(self, identifiers: Iterable[str]) -> frozenset[str]:
        """What some actors of this article are for sure, across articles: entities of persons, names and identifiers of others."""
        return frozenset().union(*(party.sure for party in self.parties(identifiers)))

    def bodies(self, identifiers: Iterable[str]) -> frozenset[str]:
        """The names across articles of the states and bodies that some actors of this article hold roles in."""
        roles = [role.of for identifier in identifiers if identifier in self.cast for role in self.cast[identifier].roles if role.of]
        return self.names(roles) | frozenset(f"n:{place_key(body)}" for body in roles if body not in self.cast)

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


def day_of(time: Time | None) -> date | None:
    """The one day that a time names, None where it names a stretch or nothing."""
    if time and time.earliest and time.earliest == time.latest and time.open is None and (time.granularity or "day") in DAY_LIKE:
        return time.earliest
    return None


def nameless(actor: Actor) -> bool:
    """Whether what the article calls it is no name: circles, "26 countries", "the ministers". Such a group is another one in every article.

    A group has a name where it goes by another one too that is no part of the first: as listed in two languages, or by an identifier.
    """
    if actor.anonymous or actor.kind != "group" or actor.same_as:
        return actor.anonymous
    return any(char.isdigit() for char in actor.name) or all(_part_of(fold(alias), fold(actor.name)) for alias in actor.aliases)


def _part_of(alias: str, name: str) -> bool:
    """Whether an alias is no other name: words of the name, the name inflected, or one with a number."""
    return set(alias.split("-")) <= set(name.split("-")) or alias.startswith(name) or any(char.isdigit() for char in alias)


def actor_keys(actor: Actor) -> tuple[str, ...]:
    """Names of an actor that mean the same in every article: identifiers, folded names, for a person the sound of the surname."""
    keys = [f"i:{identifier}" for identifier in actor.same_as]
    if nameless(actor):
        return tuple(keys)
    if actor.kind == "person":
        return (*keys, f"p:{sound(surname(actor.name))}")
    return (*keys, *dict.fromkeys(f"n:{place_key(name)}" for name in (actor.name, *actor.aliases) if len(fold(name)) > 1))


def seen_meetings(extraction: Extraction, who: Who | None = None) -> list[Seen[Meeting]]:
    """The article's meetings, ready to be compared."""
    cast = {actor.id: actor for actor in extraction.actors}
    return [Seen(claim, extraction.article, cast, who or {}) for claim in extraction.meetings]


def seen_commitments(extraction: Extraction, who: Who | None = None) -> list[Seen[Commitment]]:
    """The article's commitments, ready to be compared."""
    cast = {actor.id: actor for actor in extraction.actors}
    return [Seen(claim, extraction.article, cast, who or {}) for claim in extraction.commitments]


def seen_statements(extraction: Extraction, who: Who | None = None) -> list[Seen[Statement]]:
    """The article's statements, ready to be compared."""
    cast = {actor.id: actor for actor in extraction.actors}
    return [Seen(claim, extraction.article, cast, who or {}) for claim in extraction.statements]
