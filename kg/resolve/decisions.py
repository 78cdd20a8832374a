"""What people have decided, ready to be applied: which claims do not count, what is right instead, what belongs together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kg.model import Commitment, Extraction, Judgement, Meeting, Ref, Statement
from kg.model.story import ReviewStatus
from kg.resolve.clusters import Decided
from kg.resolve.correcting import correctable, corrected

ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)


@dataclass(frozen=True)
class Decisions:
    """The judgements that are in force, by what they are about; of several on one target the latest holds."""

    verdicts: Mapping[Ref, Judgement] = field(default_factory=dict)
    corrections: Mapping[Ref, tuple[Judgement, ...]] = field(default_factory=dict)
    pairs: Decided[Ref] = field(default_factory=Decided)
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

    def review(self, refs: Iterable[Ref]) -> ReviewStatus:
        """How far a fact that rests on these claims has been looked at."""
        known = list(refs)
        if any(ref in self.corrections for ref in known):
            return "corrected"
        return "confirmed" if any(ref in self.verdicts for ref in known) else "unreviewed"


def decisions(judgements: Iterable[Judgement], texts: Iterable[Extraction]) -> Decisions:
    """The judgements in force. One whose claim or occurrence no article has any more,
    or whose correction cannot be made, is an orphan: kept, listed, without effect."""
    known = {Ref(text.article.key, identifier) for text in texts for identifier in _identifiers(text)}
    verdicts: dict[Ref, Judgement] = {}
    corrections: dict[Ref, dict[str, Judgement]] = defaultdict(dict)
    pairs: dict[frozenset[Ref], Judgement] = {}
    orphans = []
    for one in sorted(judgements, key=lambda judgement: (judgement.at, repr(judgement))):
        vanished = one.target not in known or (one.other and one.other not in known)
        if vanished or (one.verdict == "corrected" and not correctable(one)):
            orphans.append(one)
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
    return Decisions(verdicts, fixed, Decided(said["same"], said["different"]), tuple(orphans))


def orphans(judgements: Iterable[Judgement], texts: Iterable[Extraction]) -> tuple[Judgement, ...]:
    """The judgements without effect, in order of time."""
    return decisions(judgements, texts).orphans


def _identifiers(text: Extraction) -> Iterable[str]:
    yield from (meeting.id for meeting in text.meetings)
    yield from (commitment.id for commitment in text.commitments)
    yield from (statement.id for statement in text.statements)
    yield from (actor.id for actor in text.actors)
