"""A sighting: one place in the text that tells of a meeting, before sightings of the same meeting are put together."""

from dataclasses import dataclass

from kg.model.article import UnitKind
from kg.model.extraction import MeetingKind, MeetingStatus, Participation
from kg.model.span import Span
from kg.model.time import Time


@dataclass(frozen=True, slots=True)
class Sighting:
    """`family` is that of its noun, None for a verb; `definite` where it points at something known ("das Treffen"), `plain` where the
    noun alone says nothing of which meeting it is (unlike "die Geberkonferenz"), `vague` where a verb's people are mere groups,
    `aside` where a meeting is only where something else happens ("am Rande des Gipfels traf er …"), `there` where somebody only came
    to the place, `pointing` how many sentences before the place is told that its clause points at ("where": 0, "there": 1).

    `enough` says whether it can stand alone; one that cannot only adds to a meeting told elsewhere. `said` is the time of the clause
    round it where that is the time of talking about it.
    """

    sentence: int
    unit: UnitKind
    trigger: Span
    rule: str
    label: str
    family: str | None
    kind: MeetingKind | None
    status: MeetingStatus | None
    definite: bool
    enough: bool
    participants: tuple[Participation, ...] = ()
    time: Time | None = None
    said: Time | None = None
    place: str | None = None
    topic: str | None = None
    noun: str = ""
    plain: bool = True
    vague: bool = False
    aside: bool = False
    there: bool = False
    strength: str = "noun"
    pointing: int | None = None

    @property
    def actors(self) -> frozenset[str]:
        """Ids of all who take part."""
        return frozenset(p.actor for p in self.participants)
