"""Which lanes there are and which events stand in each: by actor, type, place or topic."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from kg.charts.event import Days, Events, Mask

By = Literal["actor", "type", "place", "topic"]
BY: tuple[By, ...] = ("actor", "type", "place", "topic")


@dataclass(frozen=True, slots=True)
class Grouping:
    """Every possible lane of one kind. Lane k holds the events `rows[starts[k]:starts[k + 1]]`; an event may stand in several.

    `agent` is the lane of an event's first actor (-1: none), where its headline goes if that lane is shown.
    """

    by: By
    keys: tuple[str, ...]
    rows: Days
    starts: Days
    agent: npt.NDArray[np.int32]

    @classmethod
    def of(cls, events: Events, by: By) -> "Grouping":
        """Made once for a version of the store; a sort of all participations."""
        if by == "actor":
            keys, codes = events.actor.values, events.cast.values
            owner, some = events.cast.owners, events.cast.many > 0
            agent = np.full(len(events), -1, dtype=np.int32)
            agent[some] = codes[events.cast.starts[:-1][some]]
        else:
            column = {"type": events.type, "place": events.place, "topic": events.topic}[by]
            keys, agent = column.values, column.codes
            owner = np.flatnonzero(agent >= 0)
            codes = agent[owner]
        order = np.argsort(codes, kind="stable")
        counts = np.bincount(codes, minlength=len(keys)) if len(codes) else np.zeros(len(keys), dtype=np.int64)
        starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        return cls(by, keys, owner[order], starts, agent)

    def events(self, lane: int) -> Days:
        """Rows of the events of one lane."""
        return self.rows[self.starts[lane] : self.starts[lane + 1]]

    def counts(self, mask: Mask | None = None) -> Days:
        """Events in each lane, of those in `mask`."""
        if mask is None:
            whole: Days = np.subtract(self.starts[1:], self.starts[:-1])
            return whole
        kept = np.concatenate([[0], np.cumsum(mask[self.rows])])
        found: Days = (kept[self.starts[1:]] - kept[self.starts[:-1]]).astype(np.int64)
        return found

    def busiest(self, most: int, mask: Mask | None = None) -> tuple[str, ...]:
        """Keys of the lanes with the most events; ties in alphabetical order."""
        counts = self.counts(mask)
        order = np.lexsort((np.arange(len(counts)), -counts))[:most]
        return tuple(self.keys[lane] for lane in order if counts[lane])

    def homes(self, shown: Sequence[int], count: int) -> Days:
        """For each of `count` events the place in `shown` whose lane bears its headline, -1 if none does.

        Each headline stands once: in the agent's lane, else in the rarest of the event's lanes.
        """
        home: Days = np.full(count, -1, dtype=np.int64)
        for place in sorted(range(len(shown)), key=lambda place: -len(self.events(shown[place]))):
            home[self.events(shown[place])] = place
        if not len(self.keys):
            return home
        place_of = np.full(len(self.keys), -1, dtype=np.int64)
        place_of[list(shown)] = np.arange(len(shown))
        agents = np.where(self.agent >= 0, place_of[self.agent], -1)
        return np.where(agents >= 0, agents, home).astype(np.int64)
