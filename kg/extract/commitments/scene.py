"""What finding commitments leans on, in one place."""

from dataclasses import dataclass
from functools import cached_property

from kg.extract.commitments.words import Words, words
from kg.extract.frames.frame import frames
from kg.extract.frames.match import Match, noun_matches, verb_matches
from kg.extract.frames.pronouns import meant_by
from kg.extract.frames.subjects import subjects
from kg.language.tables import table
from kg.model.actor import Cast
from kg.model.document import Document
from kg.model.extraction import Meeting, Statement
from kg.model.quantity import Quantity
from kg.model.span import Span
from kg.model.time import Time

BACK = 4
"""How many sentences before a passage's speaker may stand."""


@dataclass(frozen=True)
class Scene:
    """A document with all that was found in it before."""

    document: Document
    cast: Cast
    times: tuple[Time, ...]
    meetings: tuple[Meeting, ...]
    statements: tuple[Statement, ...]
    quantities: tuple[Quantity, ...]

    @cached_property
    def table(self) -> Words:
        """The language's words."""
        return words(self.document.article.language)

    @cached_property
    def object_first(self) -> bool:
        """Whether an object stands before its infinitive ("Waffen liefern")."""
        return bool(table(self.document.article.language, "commitments")["object_first"])

    @cached_property
    def verbs(self) -> tuple[Match, ...]:
        """Clauses with a verb of binding oneself."""
        return verb_matches(self.document, frames(self.document.article.language, "commitments"))

    @cached_property
    def nouns(self) -> tuple[Match, ...]:
        """Groups with a noun of binding oneself."""
        return noun_matches(self.document, tuple(f for f in frames(self.document.article.language, "commitments") if f.nouns or f.suffixes))

    def acting(self, clause: int) -> tuple[int, ...]:
        """The groups that act in a clause."""
        return subjects(self.document, self.cast, clause, self.table.others_act)

    def actors(self, group: int) -> tuple[str, ...]:
        """The actors that a group names."""
        return meant_by(self.document, self.cast, group)

    def statement_at(self, span: Span) -> Statement | None:
        """The statement whose words the span is part of: the shortest content that covers it, else none."""

        def room(statement: Statement) -> int:
            inside = [s for s in (statement.quote, statement.content) if s is not None and s.covers(span)]
            return min((s.end - s.start for s in inside), default=-1)

        covering = [(room(s), i) for i, s in enumerate(self.statements) if room(s) >= 0]
        return self.statements[min(covering)[1]] if covering else None

    def passage(self, sentence: int) -> Statement | None:
        """The statement that a passage of indirect speech goes on from: the nearest before it in the paragraph."""
        for before in range(sentence, max(sentence - BACK, 0) - 1, -1):
            if self.document.sentences[before].unit != self.document.sentences[sentence].unit:
                return None
            span = self.document.sentences[before].span
            told = next((s for s in self.statements if span in s.evidence), None)
            if told is not None:
                return told
        return None

    def quoted(self, span: Span) -> bool:
        """Whether the span stands between quotation marks."""
        return any(quote.inner.covers(span) for quote in self.document.quotes)
