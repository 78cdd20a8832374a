"""Synthetic stories with known truth: meetings, pledges and statements, each told by several articles in different words.

Names are made up from syllables. Reports vary as real ones do: names in two transcriptions or the surname alone, places in two languages
or none, days or months, fewer participants, rounded counts, restated and raised sums.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kg.model import Actor, Article, Commitment, Extraction, Meeting, Participation, Quantity, Ref, Role, Span, Statement, Time

SYLLABLES = [first + second for first in (*"bdgklmnrstvwj", "sch") for second in "aeiou"]
PLACES = (("Warschau", "Warsaw"), ("Brüssel", "Brussels"), ("Rom", "Rome"), ("Lissabon", "Lisbon"), ("Prag", "Prague"), ("Wien", "Vienna"))
STATES = ("Deutschland", "Frankreich", "Polen", "Italien", "Spanien", "Norwegen", "Schweden", "Finnland", "Dänemark", "Österreich")
BEGIN = date(2020, 1, 1)


@dataclass(frozen=True)
class Plot:
    """What really happens: who meets where on which day, which state pledges what, and how much."""

    number: int
    day: date
    people: list[str]
    place: tuple[str, str]
    state: str
    things: list[str]
    sum: float


def claim(name: str, label: str) -> dict[str, Any]:
    """The fields that every claim has."""
    return {"id": name, "label": label, "evidence": (Span(0, 5),), "rule": "made", "confidence": 0.9}


class Stories:
    """A stream of articles, and in `truth` for each claim the name of what it really tells of."""

    def __init__(self, seed: int, people: int) -> None:
        self._chance = random.Random(seed)
        self._people = [f"{self._word()} {self._word()}" for _ in range(people)]
        self._home = {name: self._chance.choice(STATES) for name in self._people}
        self._things = [self._word() for _ in range(people)]
        self.truth: dict[Ref, str] = {}

    def _word(self) -> str:
        return "".join(self._chance.choices(SYLLABLES, k=self._chance.randint(3, 4))).capitalize()

    def articles(self, count: int) -> Iterator[Extraction]:
        """So many articles, story after story."""
        made, story = 0, 0
        while made < count:
            for article in self._story(story):
                if made < count:
                    yield article
                    made += 1
            story += 1

    def _story(self, number: int) -> Iterator[Extraction]:
        chance = self._chance
        known = self._people[: max(8, int(len(self._people) * chance.random() ** 2))]  # some are in the news more than others
        plot = Plot(
            number, BEGIN + timedelta(days=chance.randrange(2000)), chance.sample(known, 4), chance.choice(PLACES), chance.choice(STATES),
            chance.sample(self._things, 3), chance.randint(10, 900) * 1e6,
        )  # fmt: skip
        for report in range(chance.randint(1, 6)):
            yield self._article(plot, report, delay=chance.choice((0, 0, 1, 1, 2)) if report < 4 else chance.randint(20, 200))

    def _article(self, plot: Plot, report: int, delay: int) -> Extraction:
        """What one article says: the meeting and the statement while they are news, the pledge always, raised after a while."""
        chance, key = self._chance, f"s{plot.number}r{report}"
        people = plot.people if chance.random() < 0.6 else plot.people[:3]
        cast = [
            Actor(f"p{i}", self._spelt(name), "person", roles=(Role("Minister", self._home[name]),) * (i == 0))
            for i, name in enumerate(people)
        ]
        cast.append(Actor("state", plot.state, "state"))
        pledged = f"{plot.things[0]} für {plot.things[1]} {plot.things[2]}"
        text = f"Treffen in {plot.place[0]}. {plot.state} liefert {pledged}. {people[0]} sprach von {' und '.join(plot.things)}. "
        article = Article(key, f"{key}.txt", key, text, "de", (), plot.day + timedelta(days=delay))
        exact = Time(Span(0, 3), str(plot.day), "DATE", str(plot.day), "made", earliest=plot.day, latest=plot.day, granularity="day")
        amount = Quantity(plot.sum * (1.5 if delay > 10 else 1), "Summe", Span(0, 3), unit="EUR")
        pledge = Commitment(
            **claim("c", f"{plot.state}: {pledged}"), modality="pledged", committed_by=("state",), object=pledged,
            quantities=(amount,) * (chance.random() < 0.5),
        )  # fmt: skip
        self.truth[Ref(key, "c")] = f"{plot.number}c"
        if delay > 5:
            return Extraction(article, tuple(cast), commitments=(pledge,))
        meeting = Meeting(
            **claim("m", f"Treffen in {plot.place[0]}"), status="held", participants=tuple(Participation(actor.id) for actor in cast[:-1]),
            time=exact if chance.random() < 0.8 else None, place=chance.choice((*plot.place, *plot.place, None)),
        )  # fmt: skip
        said = Span(text.index("von") + 4, len(text) - 2)
        statement = Statement(**claim("s", "Rede"), speaker=("p0",), content=said, time=exact)
        self.truth |= {Ref(key, "m"): f"{plot.number}m", Ref(key, "s"): f"{plot.number}s"}
        return Extraction(article, tuple(cast), (), (meeting,), (pledge,), (statement,))

    def _spelt(self, name: str) -> str:
        """The name as one article has it: sometimes in another transcription."""
        if self._chance.random() < 0.3:
            return name.replace("w", "v").replace("W", "V").replace("sch", "sh").replace("Sch", "Sh").replace("j", "y").replace("J", "Y")
        return name
