"""Whether a sighting and a meeting gathered so far are the same one: what speaks against it, and what for it."""

from dataclasses import dataclass
from functools import cached_property

from kg.extract.meetings.sighting import Sighting
from kg.model.time import Time

LOOSE = frozenset({"meeting", "summit", "conference", "call", "session"})
DECIDED = frozenset({"offered", "refused", "cancelled", "suspended"})
DAYS = 3
"""A meeting may last that long: times so near each other are no conflict where one points back."""

TWO = 2

NEAR = 8
"""How many sentences behind "the talks" may still mean those told before with others in them."""

GATHERED = frozenset({"meeting", "summit", "conference", "session", "visit"})
"""Families whose nouns never mean a call."""

TOLD = frozenset({"held", "ongoing", "reported"})


@dataclass(frozen=True)
class Likeness:
    """`containing` says which actors stand for each other (a person and the body or state of their office)."""

    meeting: list[Sighting]
    new: Sighting
    containing: dict[str, frozenset[str]]

    @cached_property
    def families(self) -> set[str]:
        """Families of the meeting's nouns; none where only verbs told of it."""
        return {s.family for s in self.meeting if s.family}

    @cached_property
    def nouns(self) -> set[str]:
        """The meeting's nouns."""
        return {s.noun for s in self.meeting if s.noun}

    @cached_property
    def actors(self) -> frozenset[str]:
        """All who take part in the meeting, as far as told."""
        return frozenset(actor for sighting in self.meeting for actor in sighting.actors)

    @cached_property
    def shared(self) -> set[str]:
        """Actors that both tell of, those who stand for each other counted once."""
        old, new = self.actors, self.new.actors
        found = {a for a in new if a in old or self.containing.get(a, frozenset()) & old}
        return found | {a for a in old - new if self.containing.get(a, frozenset()) & (new - found)}

    @property
    def near(self) -> bool:
        """Whether the sighting stands close behind the meeting's last."""
        return self.new.sentence - self.meeting[-1].sentence <= NEAR

    @property
    def strangers(self) -> bool:
        """Whether both name people, and not one is the same."""
        return bool(self.new.actors and self.actors and not self.shared)

    @cached_property
    def named_alike(self) -> bool:
        """Whether one noun is, or ends in, the other ("Gipfel", "Sondergipfel")."""
        return any(noun.endswith(self.new.noun) or self.new.noun.endswith(noun) for noun in self.nouns if self.new.noun)

    @property
    def pointing(self) -> bool:
        """Whether the sighting's noun points at something told before."""
        return self.new.definite and (self.named_alike or self.new.plain or not self.nouns)

    def conflict(self) -> bool:
        """Whether times, places, statuses or kinds cannot be the same meeting's."""
        times = [s.time for s in self.meeting if s.time]
        places = {s.place for s in self.meeting if s.place}
        apart = self.new.time is not None and bool(times) and all(_apart(t, self.new.time, DAYS if self.new.definite else 0) for t in times)
        elsewhere = bool(self.new.place and places) and self.new.place not in places and not self.new.definite
        return apart or elsewhere or self._aside() or self._other_status() or self._other_kind()

    def _aside(self) -> bool:
        """Whether one happens at the other: a verb tells of people who meet at a summit."""
        here = [s for s in self.meeting if s.sentence == self.new.sentence]
        return any((s.aside and self.new.family is None) or (self.new.aside and s.family is None) for s in here)

    def _other_status(self) -> bool:
        """Held and merely offered are two; so are cancelled and suspended, unless the noun points back."""
        status, known = self.new.status, {s.status for s in self.meeting if s.status}
        if status is None or not known:
            return False
        told, untold = known & TOLD, known - TOLD
        if status in TOLD and known <= {"offered", "refused"}:
            return True
        if self.new.definite:
            return False
        if status in TOLD:
            return bool(untold) and not told
        return (bool(told) and status != "planned") or (status in DECIDED and bool(untold & (DECIDED - {status})))

    def _other_kind(self) -> bool:
        """Calls, briefings and series keep to themselves."""
        kinds = {s.kind for s in self.meeting}
        if self.new.kind is not None and not self.new.definite and ("call" in kinds) != (self.new.kind == "call"):
            return True
        call = self.new.family == "call" and bool(self.families) and "call" not in self.families
        alone = {"briefing", "call"} if self.new.noun else {"briefing"}  # who "took part" may have done so in a call
        gathered = kinds <= alone and self.new.family in GATHERED
        return call or gathered or any((kind in kinds) != (self.new.kind == kind) for kind in ("series", "briefing"))

    def related(self) -> bool:
        """Whether noun, people and place speak for the same meeting."""
        if self.new.there:
            held = {s.status for s in self.meeting if s.status} & TOLD
            return bool(held) and self.near and self.new.place in {s.place for s in self.meeting}
        if not self._alike():
            return False
        if self.new.vague and self.near and not (self.new.place and any(s.place for s in self.meeting)):
            return True
        if self.strangers:
            return self.pointing and self.new.strength != "noun" and self._joined()
        return self._visit or self._pointed_at() or self._same_noun() or self._same_people()

    def _joined(self) -> bool:
        """Whether others are told to take part in what was told before: by the same noun, or a plain one close by."""
        planned = {s.status for s in self.meeting if s.status} == {"planned"} and self.new.status in TOLD
        fits = not self.families or self.new.family == "meeting" or self.new.family in self.families
        return not planned and (self.new.noun in self.nouns or (self.new.plain and self.near and fits))

    def entitled(self) -> bool:
        """Whether a title, teaser or caption tells of the meeting."""
        if not self._alike() or self.strangers or (len(self.new.actors) >= TWO > len(self.shared) and self.actors):
            return False
        family = self.new.plain and self.new.family is not None and self.new.family in self.families
        return len(self.shared) >= TWO or bool(self.shared and self.named_alike) or family or self._same_noun()

    @property
    def _visit(self) -> bool:
        """Whether one sentence tells of a visit and of the talks at it."""
        here = [s for s in self.meeting if s.sentence == self.new.sentence]
        return bool(self.shared) and any({s.kind, self.new.kind} == {"visit", "negotiation"} for s in here)

    def _alike(self) -> bool:
        """Whether the nouns can mean the same; talks at a summit, where people are the same."""
        new, families = self.new.family, self.families
        if not families or new is None or new in families or "meeting" in {new, *families} or {new, *families} <= LOOSE:
            return True
        return new == "talks" and self.new.definite and bool(self.shared) and bool(families & LOOSE)

    def _other_talks(self) -> bool:
        """Talks with people of their own are others, unless two are the same or the word is."""
        told = self.new.family == "talks" and "talks" in self.families and self.new.strength == "noun"
        return told and bool(self.new.actors and self.actors) and len(self.shared) < TWO and self.new.noun not in self.nouns

    def _pointed_at(self) -> bool:
        new = self.new.family
        if not self.pointing or new is None or self._other_talks():
            return False
        return not self.families or new in self.families or (new in LOOSE and bool(self.families & LOOSE))

    def _same_noun(self) -> bool:
        known = bool(self.shared) or not self.new.actors or not self.actors
        return self.named_alike and known and (self.new.plain or self.new.noun in self.nouns) and not self._other_talks()

    def _same_people(self) -> bool:
        enough = max(min(len(self.new.actors), len(self.actors), TWO), 1)
        same_place = bool(self.new.place) and self.new.place in {s.place for s in self.meeting}
        again = self.new.sentence - self.meeting[-1].sentence < TWO + 1 and self.new.family in self.families
        return len(self.shared) >= enough and (same_place or len(self.shared) >= TWO or again) and not self._other_talks()


def _apart(first: Time, second: Time, days: int) -> bool:
    """Whether two times lie more than `days` days apart."""
    if not (first.earliest and first.latest and second.earliest and second.latest):
        return False
    return (second.earliest - first.latest).days > days or (first.earliest - second.latest).days > days
