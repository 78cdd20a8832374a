"""What articles tell together: pairs of reports that resolving should put together, against `story.yaml` beside the keys.

Each kind is scored twice. "meetings" looks at the claims that were extracted: was each put with its like? "meetings end to end" looks at
the key's reports, and one that was not extracted is missed with all its pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import yaml

from kg.errors import InputError
from kg.evaluate.anchor import Anchored, shown
from kg.evaluate.conventions import folded
from kg.evaluate.events import commitment_pairs, meeting_pairs
from kg.evaluate.key import GoldEvent, Key
from kg.evaluate.score import Score
from kg.model import Extraction, Ref, Story
from kg.model.extraction import Claim
from kg.resolve import resolve

FILE = "story.yaml"
KINDS = ("actors", "meetings", "commitments")
Things = Mapping[str, frozenset[str]]  # by "article/id in its key" the things that it tells of


@dataclass(frozen=True, slots=True)
class StoryKey:
    """For each kind what each report of the articles' keys tells of."""

    things: Mapping[str, Things]


@dataclass(frozen=True, slots=True)
class StoryReport:
    """Scores by kind, and each error as a sentence with the two reports."""

    scores: Mapping[str, Score]
    errors: tuple[str, ...]


def load_story(folder: Path) -> StoryKey | None:
    """The key beside the articles' keys, None where there is none. Raises InputError for a file that is no such key."""
    path = folder / FILE
    if not path.exists():
        return None
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        return StoryKey({kind: _things(data.get(kind) or {}) for kind in KINDS})
    except (yaml.YAMLError, AttributeError, TypeError) as error:
        raise InputError(f"{path.name}: this is no key of a story: {error!r}.") from error


def _things(named: Mapping[str, Iterable[str]]) -> Things:
    found: dict[str, set[str]] = defaultdict(set)
    for name, reports in named.items():
        for report in reports:
            found[report if "/" in report else f"{report}/{name}"].add(name)
    return {report: frozenset(names) for report, names in found.items()}


def score_story(story: StoryKey, keys: Iterable[Key], extractions: Mapping[str, Extraction]) -> StoryReport:
    """Resolves the extractions (by the stem of their source) and holds what is put together against the key."""
    given = {key: extractions[key.article] for key in keys if key.article in extractions}
    resolved = resolve(given.values())
    scores, errors = {}, []
    for kind in KINDS:
        told = {name: refs for key, text in given.items() for name, refs in _told(kind, key, text).items()}
        group = _groups(kind, resolved)
        optional = {f"{key.article}/{one.id}" for key in given for one in getattr(key, kind) if not one.required}
        scored = _Scored(kind, story.things[kind], told, group, frozenset(optional - told.keys()))
        scores[kind] = scored.extracted()
        scores[f"{kind} end to end"] = scored.end_to_end()
        errors += scored.errors
    return StoryReport(scores, tuple(errors))


def _groups(kind: str, story: Story) -> dict[Ref, str]:
    if kind == "actors":
        return {ref: entity.id for entity in story.actors for ref in entity.seen}
    facts = story.meetings if kind == "meetings" else story.commitments
    return {ref: fact.id for fact in facts for ref in fact.claims}


def _told(kind: str, key: Key, text: Extraction) -> dict[str, list[Ref]]:
    """By "article/id in its key" the claims or actors of the extraction that are it; what the key does not have under a name of its own."""
    known = _known(key, text)
    if kind == "actors":
        found: dict[str, list[Ref]] = defaultdict(list)
        for actor, name in known.items():
            found[f"{key.article}/{name}"].append(Ref(text.article.key, actor))
        return found
    if kind == "meetings":
        return _claims(key.article, key.meetings, text, text.meetings, meeting_pairs(key, text, known))
    return _claims(key.article, key.commitments, text, text.commitments, commitment_pairs(key, text, known))


def _known(key: Key, text: Extraction) -> dict[str, str]:
    """The key's id of each extracted actor that has one of its names, whether it acts or not."""
    golds = [(gold.id, {folded(name) for name in gold.names}) for gold in key.actors]
    named = {actor.id: {folded(name) for name in (actor.name, *actor.aliases)} for actor in text.actors}
    return {
        actor: gold for actor, names in named.items() for gold in [next((gold for gold, known in golds if names & known), None)] if gold
    }


def _claims(
    article: str, golds: tuple[GoldEvent, ...], text: Extraction, claims: Sequence[Claim], pairs: Mapping[int, int]
) -> dict[str, list[Ref]]:
    """The claim that is scored as an event of the key, and each other claim whose main sentence tells of that event alone."""
    found: dict[str, list[Ref]] = defaultdict(list)
    anchored = Anchored(text.article.text)
    by_claim = {claim: gold for gold, claim in pairs.items()}
    for number, claim in enumerate(claims):
        near = [place for place, gold in enumerate(golds) if shown(claim.evidence[:1], anchored.sentences(gold.anchors))]
        place = by_claim.get(number, near[0] if len(near) == 1 else None)
        name = golds[place].id if place is not None else claim.id
        found[f"{article}/{name}"].append(Ref(text.article.key, claim.id))
    return found


@dataclass
class _Scored:
    kind: str
    things: Things
    told: Mapping[str, list[Ref]]
    group: Mapping[Ref, str]
    absent: frozenset[str]  # what need not be extracted and was not

    def __post_init__(self) -> None:
        self.errors: list[str] = []
        self._names = {ref: report for report, refs in self.told.items() for ref in refs}

    def _of(self, report: str) -> frozenset[str]:
        """What a report tells of; one that the key does not list is alone."""
        return self.things.get(report, frozenset({report}))

    def extracted(self) -> Score:
        """Pairs of extracted claims."""
        refs = sorted(ref for ref in self._names if ref in self.group)
        pairs = combinations(refs, 2)
        return self._score((self._names[one], self._names[other], self.group[one] == self.group[other]) for one, other in pairs)

    def end_to_end(self) -> Score:
        """Pairs of the key's reports; wrong are the pairs of claims that are wrongly put together."""
        reports = sorted(self.things.keys() - self.absent)

        def together(one: str, other: str) -> bool:
            return any(self.group.get(a) == self.group.get(b) for a in self.told.get(one, ()) for b in self.told.get(other, ()))

        pairs = self._score((one, other, together(one, other)) for one, other in combinations(reports, 2))
        return Score(pairs.right, self.extracted().wrong, pairs.missed)

    def _score(self, pairs: Iterable[tuple[str, str, bool]]) -> Score:
        right = wrong = missed = 0
        for one, other, together in pairs:
            mine, theirs = self._of(one), self._of(other)
            real = bool(mine & theirs)
            right += together and real
            if together and not real:
                wrong += 1
                self._note("put together", one, other)
            if real and not together and len(mine) == len(theirs) == 1:
                missed += 1
                self._note("kept apart" if one in self.told and other in self.told else "not extracted", one, other)
        return Score(right, wrong, missed)

    def _note(self, what: str, one: str, other: str) -> None:
        sentence = f"{self.kind}: {what} {one} {other}"
        if sentence not in self.errors:
            self.errors.append(sentence)
