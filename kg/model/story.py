"""The resolved view: what all articles together say, each fact once, with every claim that it rests on."""

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - a fact has a field called `date`
from typing import Literal

from kg.model.article import Article
from kg.model.entity import Entity, Holding, Match
from kg.model.extraction import (
    Act,
    Attribution,
    Capacity,
    Certainty,
    ConditionKind,
    MeetingKind,
    MeetingStatus,
    Modality,
    Mode,
    Reporting,
    Stance,
)
from kg.model.quantity import Quantity
from kg.model.ref import Passage, Ref
from kg.model.time import Time

ChangeKind = Literal[
    "announced", "reaffirmed", "firmed", "weakened", "raised", "cut", "conditioned", "rescheduled", "delivered", "withdrawn", "refused"
]  # fmt: skip
CommitmentStatus = Literal["open", "reaffirmed", "raised", "cut", "delivered", "withdrawn", "overdue", "refused"]
Verdict = Literal["confirmed", "rejected", "corrected", "same", "different", "matched", "unmatched"]
DisputeReason = Literal["rounding", "unit", "period", "bound", "granularity", "earlier"]
ReviewStatus = Literal["unreviewed", "confirmed", "corrected"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of several values that articles give for the same property, as text, with the claims that give it."""

    value: str
    claims: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Articles disagree on `property` (a term of the ontology, "date"); `reason` is computed where one is plain ("rounding")."""

    property: str
    values: tuple[Alternative, ...]
    reason: DisputeReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every resolved fact carries. Actors are ids of entities; `claims` and `evidence` are in order of publication.

    `date` is set only where a day is known, `sort_date` wherever anything is: the day, else the time's latest bound, else its
    earliest, else the first day of publication, which is `first_reported`.
    """

    id: str
    label: str
    claims: tuple[Ref, ...]
    evidence: tuple[Passage, ...]
    confidence: float
    certainty: Certainty = "certain"
    negated: bool = False
    attribution: Attribution | None = None
    attributed_to: tuple[str, ...] = ()
    time: Time | None = None
    date: Day | None = None
    sort_date: Day | None = None
    first_reported: Day | None = None
    disputes: tuple[Dispute, ...] = ()
    review: ReviewStatus = "unreviewed"

    @property
    def articles(self) -> tuple[str, ...]:
        """Keys of the articles that report it, each once, in order of publication."""
        return tuple(dict.fromkeys(ref.article for ref in self.claims))


@dataclass(frozen=True, slots=True)
class Attendance:
    """An entity's part in a resolved meeting."""

    actor: str
    mode: Mode | None = None
    capacity: Capacity | None = None
    count: Quantity | None = None


@dataclass(frozen=True, slots=True)
class StatusStep:
    """A meeting's status as an article of the day `reported` gave it."""

    status: MeetingStatus
    claim: Ref
    reported: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFact(Fact):
    """A meeting, once. `status` is the latest known; `history` how it came to that."""

    status: MeetingStatus
    participants: tuple[Attendance, ...] = ()
    kind: MeetingKind | None = None
    place: str | None = None
    topic: str | None = None
    series: str | None = None
    history: tuple[StatusStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFact(Fact):
    """Something said, once, however many articles carry it."""

    speaker: tuple[str, ...]
    addressee: tuple[str, ...] = ()
    medium: str | None = None
    act: Act | None = None
    stance: Stance | None = None
    reporting: Reporting | None = None
    quote: str | None = None
    content: str | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentChange(Fact):
    """A step in the life of a commitment, `by` the actor that made it, as one article reports it."""

    commitment: str
    change: ChangeKind
    modality: Modality
    by: tuple[str, ...] = ()
    detail: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentFact(Fact):
    """A commitment over its life: `modality` is how firm it is by the latest article, `status` how far it got."""

    modality: Modality
    status: CommitmentStatus = "open"
    committed_by: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    counterparties: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    action: str | None = None
    object: str | None = None
    quantities: tuple[Quantity, ...] = ()
    condition: str | None = None
    condition_kind: ConditionKind | None = None
    deadline: Time | None = None
    period: Time | None = None
    announced_at: str | None = None
    changes: tuple[CommitmentChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision about a claim or an actor's occurrence in an article, or about a place (`about`).

    "same" and "different" name an `other` of the same kind, "corrected" a `property` (of the ontology) and its right `value`, "matched"
    and "unmatched" a `property` ("exactMatch") and the IRI that an actor or a place is, or is not, elsewhere. A place is no article's:
    its target has an empty key and the place's name. `at` is an xsd:dateTime.
    """

    target: Ref
    verdict: Verdict
    reviewer: str
    at: str
    about: Literal["claim", "occurrence", "place"] = "claim"
    other: Ref | None = None
    property: str | None = None
    value: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The resolved view of a set of articles, sorted by id. `blocks`: by each article's key what its claims are found again by.

    `places`: by name, what a person has accepted them to be elsewhere.
    """

    articles: tuple[Article, ...] = ()
    actors: tuple[Entity, ...] = ()
    holdings: tuple[Holding, ...] = ()
    meetings: tuple[MeetingFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    commitments: tuple[CommitmentFact, ...] = ()
    blocks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    orphans: tuple[Judgement, ...] = field(default=())
    places: tuple[tuple[str, tuple[Match, ...]], ...] = ()
