"""The records that travel the straight line, from a file to the resolved graph; all frozen, all comparable.

    load -> Article -> read -> Document -> extract -> Extraction -> resolve -> Story -> map -> quads

Offsets everywhere count Unicode code points of `Article.text`, end exclusive.
"""

from kg.model.actor import Actor, ActorKind, Cast, Mention, MentionKind, Role
from kg.model.article import Article, Link, Related, TextUnit, UnitKind
from kg.model.document import Argument, Clause, Document, NounGroup, Quote, Sentence, Token, VerbGroup
from kg.model.entity import Entity, Holding, Match, Presentation
from kg.model.extraction import (
    Attribution,
    Commitment,
    Extraction,
    Meeting,
    Participation,
    Statement,
)
from kg.model.quantity import Quantity
from kg.model.ref import Passage, Ref
from kg.model.span import Span
from kg.model.story import (
    Alternative,
    Attendance,
    CommitmentChange,
    CommitmentFact,
    Dispute,
    Fact,
    Judgement,
    MeetingFact,
    StatementFact,
    StatusStep,
    Story,
)
from kg.model.time import Time

__all__ = [
    "Actor",
    "ActorKind",
    "Alternative",
    "Argument",
    "Article",
    "Attendance",
    "Attribution",
    "Cast",
    "Clause",
    "Commitment",
    "CommitmentChange",
    "CommitmentFact",
    "Dispute",
    "Document",
    "Entity",
    "Extraction",
    "Fact",
    "Holding",
    "Judgement",
    "Link",
    "Match",
    "Meeting",
    "MeetingFact",
    "Mention",
    "MentionKind",
    "NounGroup",
    "Participation",
    "Passage",
    "Presentation",
    "Quantity",
    "Quote",
    "Ref",
    "Related",
    "Role",
    "Sentence",
    "Span",
    "Statement",
    "StatementFact",
    "StatusStep",
    "Story",
    "TextUnit",
    "Time",
    "Token",
    "UnitKind",
    "VerbGroup",
]
