"""What people have decided, ready to be applied: which claims do not count, what is right instead, what belongs together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kg.model import Commitment, Extraction, Judgement, Match, Meeting, Ref, Statement
from kg.model.story import ReviewStatus
from kg.resolve.clusters import Decided
from kg.resolve.correcting import correctable, corrected
from kg.resolve.matching import MATCHED, accepted, matchable
from kg.resolve.places import place_name

ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)


@dataclass(frozen=True)
class Decisions:
    """The judgements that are in force, by what they are about; of several on one target the latest holds."""

    verdicts: Mapping[Ref, Judgement] = field(default_factory=dict)
    corrections: Mapping[Ref, tuple[Judgement, ...]] = field(default_factory=dict)
    pairs: Decided[Ref] = field(default_factory=Decided)
    matches: Mapping[Ref, tuple[Match, ...]] = field(default_factory=dict)
    orphans: tuple[Judgement, ...] = ()

    def apply(self, extraction: Extraction) -> Extraction:
        """The extraction without rejected claims, with corrected ones corrected."""
        return replace(
            extraction,
            meetings=self._kept(extraction, extraction.meetings),
            commitments=self._kept(extraction, extraction.commitments),
            statements=self._kept(extraction, extraction.statements),
        )

    def _kept(self, said: Extraction, claims: tuple[ClaimType, ...]) -> tuple[ClaimType, ...]:
        kept = []
        for claim in claims:
            ref = Ref(said.article.key, claim.id)
            verdict = self.verdicts.get(ref)
            if verdict is None or verdict.verdict != "rejected":
                kept.append(corrected(claim, self.corrections.get(ref, ()), said))
        return tuple(kept)

    @property
    def places(self) -> tuple[tuple[str, tuple[Match, ...]], ...]:
        """What places are elsewhere, by name."""
        return tuple(sorted((ref.id, matches) for ref, matches in self.matches.items() if not ref.article))

    def review(self, refs: Iterable[Ref]) -> ReviewStatus:
        """How far a fact that rests on these claims has been looked at."""
        known = list(refs)
        if any(ref in self.corrections for ref in known):
            return "corrected"
        return "confirmed" if any(ref in self.verdicts for ref in known) else "unreviewed"


def decisions(judgements: Iterable[Judgement], texts: Iterable[Extraction]) -> Decisions:
    """The judgements in force. One whose claim or occurrence no article has any more,
    or whose correction cannot be made, is an orphan: kept, listed, without effect."""
    given = list(texts)
    known = {Ref(text.article.key, identifier) for text in given for identifier in _identifiers(text)}
    known |= {Ref("", place_name(one.place)) for text in given for one in text.meetings if one.place}
    verdicts: dict[Ref, Judgement] = {}
    corrections: dict[Ref, dict[str, Judgement]] = defaultdict(dict)
    pairs: dict[frozenset[Ref], Judgement] = {}
    matches: list[Judgement] = []
    orphans = []
    for one in sorted(judgements, key=lambda judgement: (judgement.at, repr(judgement))):
        vanished = one.target not in known or (one.other and one.other not in known)
        if one.verdict in MATCHED and matchable(one):
            matches.append(one)
        if vanished or not possible(one):
            orphans.append(one)
        elif one.verdict in MATCHED:
            continue
        elif one.other:
            pairs[frozenset({one.target, one.other})] = one
        elif one.verdict == "corrected":
            corrections[one.target][one.property or ""] = one
        else:
            verdicts[one.target] = one
    said: dict[str, frozenset[frozenset[Ref]]] = {
        verdict: frozenset(pair for pair, one in pairs.items() if one.verdict == verdict) for verdict in ("same", "different")
    }
    fixed = {ref: tuple(by_property.values()) for ref, by_property in corrections.items()}
    return Decisions(verdicts, fixed, Decided(said["same"], said["different"]), accepted(matches), tuple(orphans))


def possible(one: Judgement) -> bool:
    """Whether what a judgement says can be done at all."""
    if one.verdict in MATCHED:
        return matchable(one)
    return one.about != "place" and (one.verdict != "corrected" or correctable(one))


def orphans(judgements: Iterable[Judgement], texts: Iterable[Extraction]) -> tuple[Judgement, ...]:
    """The judgements without effect, in order of time."""
    return decisions(judgements, texts).orphans


def _identifiers(text: Extraction) -> Iterable[str]:
    yield from (meeting.id for meeting in text.meetings)
    yield from (commitment.id for commitment in text.commitments)
    yield from (statement.id for statement in text.statements)
    yield from (actor.id for actor in text.actors)
