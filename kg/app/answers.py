"""What a rejection answers: the statement or commitment of someone else that it most plausibly speaks to.

No article says so outright, so that a link needs its grounds: a person is named who said something in the same article, or both share
the words that carry what is said. Where neither holds there is no link. The grounds are told beside every link.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import log

from kg.app.adapt import day, text
from kg.app.library import Library

AGAINST = frozenset({"rejects", "criticises", "denies", "doubts"})
OF_A_PERSON = "criticises"  # what is criticised is as often the person as something that person said: the name alone is no ground
ACTS_AGAINST = frozenset({"reject", "deny"})
REACH = timedelta(days=30)
PASSAGE = re.compile(r"passage/(?P<article>.*)\.(?P<start>\d+)-\d+$")
WORD = re.compile(r"[^\W\d_]{5,}")
STEM = 5  # letters in which the forms of a word and the noun of its verb agree: "erhöhen", "Erhöhung"
COMMON = 0.1  # stems in more than this share of all that was said carry nothing
FEW = 40
FAR = 1e6
PART = 0.4  # of what a rejection says, by weight, that must be shared where it is one word


@dataclass(frozen=True)
class Said:
    """What is compared of a statement or commitment: who speaks, in which words, when, and where in which articles (`places`)."""

    id: str
    label: str
    who: tuple[str, ...]
    words: str
    day: date | None
    places: Mapping[str, int]
    against: bool = False
    stance: str = ""

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of its longer words, without those of its speakers' names."""
        own = {stem for name in self.who for stem in _stems(name)}
        return frozenset(_stems(self.words)) - own


@dataclass(frozen=True, slots=True)
class Answered:
    """What is answered: `named` is who said it, where the answer names that person; `shared` the words that both have."""

    said: Said
    named: str | None
    shared: tuple[str, ...]


class Answers:
    """Finds what rejections answer among all that was said; `persons` are the names of those who can be answered by name."""

    def __init__(self, everything: Iterable[Said], persons: Iterable[str]) -> None:
        self._all = {one.id: one for one in everything}
        self._persons = frozenset(persons)
        self._near: defaultdict[str, list[Said]] = defaultdict(list)
        counts: Counter[str] = Counter()
        for one in self._all.values():
            counts.update(one.stems)
            if one.day and not one.against:
                for key in (*one.places, *(name for name in one.who if name in self._persons)):
                    self._near[key].append(one)
        for near in self._near.values():
            near.sort(key=_said_on)
        most = max(FEW * COMMON, len(self._all) * COMMON)
        self._weight: Mapping[str, float] = {stem: log(1 + len(self._all) / many) for stem, many in counts.items() if many <= most}
        self._by_surname = {_surname(name): name for name in self._persons}

    def of(self, identifier: str) -> Answered | None:
        """What a rejection answers; None for what is no rejection, where nothing is plausible, and where a name alone fits two."""
        one = self._all.get(identifier)
        if one is None or not one.against or one.day is None:
            return None
        named = {self._by_surname[word] for found in WORD.findall(one.words) if (word := found.casefold()) in self._by_surname}
        near = {other.id: other for key in (*one.places, *named) for other in self._lately(key, one.day) if _can_answer(one, other)}
        found = [ranked for other in near.values() if (ranked := self._weigh(one, other, named))]
        if not found:
            return None
        best = max(found, key=lambda entry: entry[0])[1]
        rivals = {tuple(sorted(entry.said.places.items())) for _, entry in found if entry.named == best.named and not entry.shared}
        return best if best.shared or len(rivals) == 1 else None

    def replies(self) -> dict[str, list[str]]:
        """What each thing said was answered by: ids of rejections by the id of what they answer."""
        made: defaultdict[str, list[str]] = defaultdict(list)
        for one in self._all.values():
            if found := self.of(one.id):
                made[found.said.id].append(one.id)
        return dict(made)

    def _lately(self, key: str, last: date) -> Sequence[Said]:
        """What was said in an article or by a person in the days up to the last: of those who speak every day, years need not be read."""
        told = self._near.get(key, ())
        return told[bisect_left(told, last - REACH, key=_said_on) : bisect_right(told, last, key=_said_on)]

    def _weigh(self, one: Said, other: Said, named: set[str]) -> tuple[tuple[float, ...], Answered] | None:
        shared = {stem for stem in one.stems & other.stems if stem in self._weight}
        whole = sum(self._weight.get(stem, 0.0) for stem in one.stems)
        share = sum(self._weight[stem] for stem in shared) / whole if whole else 0.0
        called = next((name for name in other.who if name in named), None)
        ahead = min((start - other.places[key] for key, start in one.places.items() if key in other.places), key=_near, default=None)
        together = ahead is not None
        by_name = called and one.stance != OF_A_PERSON and (shared or (ahead is not None and ahead > 0))
        if not (by_name or (together and (len(shared) > 1 or share >= PART))):
            return None
        words = tuple(dict.fromkeys(word for word in WORD.findall(one.words) if word.casefold()[:STEM] in shared))
        rank = (float(called is not None) + share, float(together), -_near(ahead or 0), -_apart(one, other))
        return rank, Answered(other, called, words)


def answered(library: Library, identifier: str) -> Answered | None:
    """What a rejection answers, as far as both were known; None too in a large store until `kg.app.warming` has found the answers."""
    found = made.of(identifier) if (made := library.present.soon(answers)) else None
    return found if found and _known(library, found.said.id) else None


def answered_by(library: Library, identifier: str) -> tuple[str, ...]:
    """The rejections that answer a statement or commitment, as far as they were known; none until they are found, as above."""
    found = (library.present.soon(replies) or {}).get(identifier, ())
    return tuple(one for one in found if _known(library, one))


def answers(library: Library) -> Answers:
    """The answers of a library."""
    persons = [str(row["label"]) for row in library.named("actors") if row["type"] == "person"]
    return Answers(_everything(library), persons)


def replies(library: Library) -> dict[str, list[str]]:
    """What each statement and commitment of a library was answered by."""
    return library.once(answers).replies()


def _everything(library: Library) -> Iterable[Said]:
    places: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in library.ask("passages"):
        if found := PASSAGE.search(str(row["passage"])):
            places[library.short(row["id"])].setdefault(found["article"], int(found["start"]))
    for row in library.named("statements"):
        fact, stance = library.short(row["id"]), text(row["stance"]) or ""
        words = " ".join(dict.fromkeys(part for part in (text(row["label"]), text(row["content"]), text(row["quote"])) if part))
        against = stance in AGAINST or row["act"] in ACTS_AGAINST
        yield Said(fact, str(row["label"]), _names(row["speakers"]), words, day(row["sort_date"]), places[fact], against, stance)
    for row in library.named("commitments"):
        fact = library.short(row["id"])
        words = " ".join(part for part in (text(row["label"]), text(row["object"])) if part)
        refused = row["modality"] == "refused"
        yield Said(fact, str(row["label"]), _names(row["by"]), words, day(row["sort_date"]), places[fact], refused)


def _known(library: Library, fact: str) -> bool:
    return library is library.present or fact in library.sources


def _said_on(one: Said) -> date:
    return one.day or date.min


def _can_answer(one: Said, other: Said) -> bool:
    """Someone else's."""
    return other.id != one.id and set(one.who).isdisjoint(other.who)


def _near(ahead: int) -> float:
    """How far ahead in the text something stands; what comes after the answer counts as further than anything before."""
    return float(ahead) if ahead > 0 else FAR - ahead


def _apart(one: Said, other: Said) -> float:
    return float((one.day - other.day).days) if one.day and other.day else 0.0


def _stems(words: str) -> Iterable[str]:
    return (found.casefold()[:STEM] for found in WORD.findall(words))


def _surname(name: str) -> str:
    return (name.split() or [""])[-1].casefold()


def _names(cell: object) -> tuple[str, ...]:
    return tuple(part for part in str(cell or "").split("; ") if part)
