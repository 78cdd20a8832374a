"""From a group of claims to one fact: what every kind of fact takes over in the same way."""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from kg.model import Alternative, Attribution, Commitment, Dispute, Meeting, Passage, Ref, Statement, Time
from kg.model.story import DisputeReason
from kg.resolve.names import fold
from kg.resolve.seen import Seen

ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)
Value = TypeVar("Value", bound=Hashable)
CERTAINTIES = ("certain", "probable", "possible")


@dataclass(frozen=True)
class Group(Generic[ClaimType]):
    """Claims of one fact in order of publication, and who their actors are across articles."""

    seen: tuple[Seen[ClaimType], ...]
    who: Mapping[Ref, str]

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The claims' names."""
        return tuple(seen.ref for seen in self.seen)

    def entity(self, seen: Seen[ClaimType], identifier: str) -> str | None:
        """The entity of an actor of that claim's article."""
        return self.who.get(Ref(seen.article.key, identifier))

    def entities(self, pick: Callable[[ClaimType], Iterable[str]]) -> tuple[str, ...]:
        """The entities that the claims name in one place, sorted, each once."""
        found = {self.entity(seen, identifier) for seen in self.seen for identifier in pick(seen.claim)}
        return tuple(sorted(entity for entity in found if entity))

    def best(self, pick: Callable[[Seen[ClaimType]], Value | None]) -> Value | None:
        """The best supported value: given by most articles, then by the surest claim, then first."""
        ranked = self.ranked(pick)
        return ranked[0][0] if ranked else None

    def ranked(self, pick: Callable[[Seen[ClaimType]], Value | None]) -> list[tuple[Value, list[Seen[ClaimType]]]]:
        """Every value with the claims that give it, the best supported first."""
        given: dict[Value, list[Seen[ClaimType]]] = {}
        for seen in self.seen:
            value = pick(seen)
            if value is not None:
                given.setdefault(value, []).append(seen)
        return sorted(given.items(), key=lambda entry: _support(entry[1]))

    def dispute(
        self, name: str, pick: Callable[[Seen[ClaimType]], Value | None], show: Callable[[Value], str], reason: DisputeReason | None = None
    ) -> list[Dispute]:
        """A dispute where the claims give more than one value, else none."""
        ranked = self.ranked(pick)
        if len(ranked) < 2:
            return []
        return [Dispute(name, tuple(Alternative(show(value), tuple(seen.ref for seen in given)) for value, given in ranked), reason)]

    def latest(self, pick: Callable[[Seen[ClaimType]], Value | None]) -> Value | None:
        """The value of the latest article that gives one: for what changes over time."""
        values = [value for seen in self.seen if (value := pick(seen)) is not None]
        return values[-1] if values else None

    def common(
        self, identifier: str, time: Time | None = None, day: date | None = None, *, label: str = "", disputes: Iterable[Dispute] = ()
    ) -> dict[str, Any]:
        """The fields that every fact has, as keyword arguments."""
        first = self.seen[0]
        published = [seen.article.published for seen in self.seen if seen.article.published]
        surest = max(self.seen, key=lambda seen: seen.claim.confidence)
        bounds = (time.latest or time.earliest) if time else None
        attributed = {
            entity
            for seen in self.seen
            if seen.claim.attribution
            for name in seen.claim.attribution.actors()
            if (entity := self.entity(seen, name))
        }
        return {
            "id": identifier,
            "label": label or first.claim.label,
            "claims": self.refs,
            "evidence": tuple(dict.fromkeys(passage for seen in self.seen for passage in _passages(seen))),
            "confidence": surest.claim.confidence,
            "certainty": min((seen.claim.certainty for seen in self.seen), key=CERTAINTIES.index),
            "negated": first.claim.negated,
            "attribution": self._attribution(),
            "attributed_to": tuple(sorted(attributed)),
            "time": time,
            "date": day,
            "sort_date": day or bounds or min(published, default=None),
            "first_reported": min(published, default=None),
            "disputes": tuple(disputes),
        }

    def _attribution(self) -> Attribution | None:
        """The chain of the first claim that has one, its sources named as entities."""
        for seen in self.seen:
            if seen.claim.attribution:
                return self._named(seen, seen.claim.attribution)
        return None

    def _named(self, seen: Seen[ClaimType], link: Attribution) -> Attribution:
        sources = tuple(entity for name in link.sources if (entity := self.entity(seen, name)))
        return Attribution(sources, link.kind, link.cue, link.reporting, self._named(seen, link.via) if link.via else None)


def _support(given: Sequence[Seen[ClaimType]]) -> tuple[int, float, tuple[str, ...]]:
    articles = {seen.article.key for seen in given}
    return (-len(articles), -max(seen.claim.confidence for seen in given), given[0].order)


def _passages(seen: Seen[ClaimType]) -> list[Passage]:
    return [Passage(seen.article.key, span.start, span.end) for span in seen.claim.evidence]


def identifier(seen: Seen[ClaimType], *words: str | None) -> str:
    """A local name that can be read and is the first claim's alone: its words, then a hash of article and claim."""
    readable: list[str] = [fold(word)[:40].strip("-") for word in words if word]
    mark = hashlib.sha256(f"{seen.ref.article}\n{seen.ref.id}".encode()).hexdigest()[:8]
    return "-".join([*(word for word in readable if word), mark])


def best_time(group: Group[Any], day: date | None) -> Time | None:
    """The time to show: of a claim that gives the best supported day, else the narrowest that any claim gives."""
    times: list[tuple[date | None, Time]] = [(seen.day, seen.claim.time) for seen in group.seen if seen.claim.time]
    if day:
        return next((time for found, time in times if found == day), None)

    def width(time: Time) -> int:
        return (time.latest - time.earliest).days if time.earliest and time.latest else 100_000

    return min((time for _, time in times), key=width, default=None)
