"""What one article says: its claims, each with the sentences that say so."""

from dataclasses import dataclass
from typing import Literal

from kg.model.actor import Actor
from kg.model.article import Article
from kg.model.quantity import Quantity
from kg.model.span import Span
from kg.model.time import Time

MeetingKind = Literal["summit", "bilateral", "call", "briefing", "negotiation", "visit", "session", "conference", "series"]
MeetingStatus = Literal["held", "ongoing", "planned", "offered", "suspended", "cancelled", "refused", "reported"]
Mode = Literal["in-person", "video", "phone", "represented"]
Capacity = Literal["host", "chair", "participant", "informed", "invited", "absent"]
Modality = Literal["considered", "planned", "announced", "pledged", "agreed", "offered", "refused"]
Progress = Literal["delivered", "withdrawn"]
ConditionKind = Literal["precondition", "requirement", "exclusive", "exception"]
Act = Literal["assert", "announce", "demand", "thank", "reject", "offer", "question", "threaten", "deny"]
Stance = Literal["supports", "rejects", "demands", "criticises", "denies", "doubts", "warns", "welcomes", "thanks"]
Reporting = Literal["direct", "indirect", "mixed", "reported"]
SourceKind = Literal["named", "unnamed", "media", "document", "own-voice"]
Certainty = Literal["certain", "probable", "possible"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of "X says that Y says": who, by which cue, in which manner, and what they lean on in turn (`via`)."""

    sources: tuple[str, ...]
    kind: SourceKind
    cue: str | None = None
    reporting: Reporting | None = None
    via: "Attribution | None" = None

    def actors(self) -> tuple[str, ...]:
        """Every actor of the chain, outermost first, each once."""
        inner = self.via.actors() if self.via else ()
        return tuple(dict.fromkeys((*self.sources, *inner)))


@dataclass(frozen=True, slots=True)
class Participation:
    """One actor's part in a meeting; None where the text does not say. `count` is how many, for groups."""

    actor: str
    mode: Mode | None = None
    capacity: Capacity | None = None
    count: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim carries. `evidence` is never empty: a span a sentence, the main one first.

    `confidence` (0 to 1) is how sure we are that the text says this, `certainty` how sure the source sounds; the two never mix.
    """

    id: str
    label: str
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    attribution: Attribution | None = None
    certainty: Certainty = "certain"
    negated: bool = False

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a claim without evidence: {self.label}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Claim):
    """Actors consult each other. `time_inferred` where the date comes from a neighbouring sentence."""

    status: MeetingStatus
    participants: tuple[Participation, ...] = ()
    kind: MeetingKind | None = None
    time: Time | None = None
    place: str | None = None
    topic: str | None = None
    series: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Claim):
    """An actor binds itself, or is reported to, to a future act of its own. `action` is a term of the ontology's action scheme.

    `progress` is set where the article reports that an earlier commitment was kept or taken back.
    """

    modality: Modality
    committed_by: tuple[str, ...] = ()
    beneficiaries: tuple[str, ...] = ()
    counterparties: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    action: str | None = None
    object: str | None = None
    quantities: tuple[Quantity, ...] = ()
    condition: Span | None = None
    condition_kind: ConditionKind | None = None
    deadline: Time | None = None
    period: Time | None = None
    announced_at: str | None = None
    progress: Progress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Claim):
    """An identified speaker says something.

    `quote` is the first verbatim stretch, without its marks; `content` what is said, in the article's words.
    """

    speaker: tuple[str, ...]
    addressee: tuple[str, ...] = ()
    medium: str | None = None
    act: Act | None = None
    stance: Stance | None = None
    reporting: Reporting | None = None
    quote: Span | None = None
    content: Span | None = None
    time: Time | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says. Ids of claims and actors are unique within it and the same for the same text."""

    article: Article
    actors: tuple[Actor, ...] = ()
    times: tuple[Time, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    statements: tuple[Statement, ...] = ()

    def shown_actors(self) -> tuple[Actor, ...]:
        """The actors that act, or that a claim names."""
        named = self._named()
        return tuple(actor for actor in self.actors if actor.acts or actor.id in named)

    def _named(self) -> set[str]:
        claims: tuple[Claim, ...] = (*self.meetings, *self.commitments, *self.statements)
        named = {actor for claim in claims if claim.attribution for actor in claim.attribution.actors()}
        named |= {part.actor for meeting in self.meetings for part in meeting.participants}
        for promise in self.commitments:
            named |= {*promise.committed_by, *promise.beneficiaries, *promise.counterparties, *promise.against}
        for statement in self.statements:
            named |= {*statement.speaker, *statement.addressee}
        return named
