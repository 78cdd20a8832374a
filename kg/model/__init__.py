"""The records that travel the straight line, from a file to the resolved graph; all frozen, all comparable.

    load -> Article -> read -> Document -> extract -> Extraction -> resolve -> Story -> map -> quads

Offsets everywhere count Unicode code points of `Article.text`, end exclusive.
"""

from kg.model.actor import Actor, ActorKind, Cast, Mention, MentionKind, Role
from kg.model.article import Article, Link, Related, TextUnit, UnitKind
from kg.model.document import Argument, Clause, Document, NounGroup, Quote, Sentence, Token, VerbGroup
from kg.model.extraction import (
    Attribution,
    Commitment,
    Extraction,
    Meeting,
    Participation,
    Statement,
)
from kg.model.quantity import Quantity
from kg.model.span import Span
from kg.model.time import Time

__all__ = [
    "Actor",
    "ActorKind",
    "Argument",
    "Article",
    "Attribution",
    "Cast",
    "Clause",
    "Commitment",
    "Document",
    "Extraction",
    "Link",
    "Meeting",
    "Mention",
    "MentionKind",
    "NounGroup",
    "Participation",
    "Quantity",
    "Quote",
    "Related",
    "Role",
    "Sentence",
    "Span",
    "Statement",
    "TextUnit",
    "Time",
    "Token",
    "UnitKind",
    "VerbGroup",
]
