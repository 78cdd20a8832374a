"""A document with its cast, and quick answers about both: which actors stand where, which words belong to a clause."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.extract.statements.cue import Words, words
from kg.extract.statements.orphans import adopt
from kg.model import Cast, Clause, Document, Mention, Quote, Sentence, Span, VerbGroup

NAMED = 0.6
SPOKEN_UNITS = frozenset({"paragraph"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with its tokens, `first` to `last` (exclusive)."""

    first: int
    last: int
    mention: Mention


@dataclass(slots=True)
class Scene:
    """What the finders of statements read from; built by `Scene.of`.

    `voices` are the speakers found so far, by sentence; `inner` are actors inside a compound, by token.
    """

    document: Document
    cast: Cast
    words: Words
    placed: tuple[Placed, ...]
    starts: list[int]
    children: dict[int, list[int]]
    clauses: dict[int, list[int]]
    groups: dict[int, list[int]]
    parts: dict[int, list[int]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    voices: dict[int, tuple[str, ...]] = field(default_factory=dict)
    inner: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, cast: Cast) -> "Scene":
        """Index a document and its cast once."""
        document = adopt(document)
        starts = [token.start for token in document.tokens]
        children: dict[int, list[int]] = {}
        clauses: dict[int, list[int]] = {}
        groups: dict[int, list[int]] = {}
        parts: dict[int, list[int]] = {}
        for index, clause in enumerate(document.clauses):
            clauses.setdefault(clause.sentence, []).append(index)
            if clause.parent is not None:
                children.setdefault(clause.parent, []).append(index)
        for index, group in enumerate(document.groups):
            groups.setdefault(group.sentence, []).append(index)
            if group.parent is not None:
                parts.setdefault(group.parent, []).append(index)
        for members in clauses.values():
            members.sort(key=lambda index: document.clauses[index].first)
        placed = []
        inner: dict[int, str] = {}
        for mention in cast.mentions:
            first = max(0, bisect_right(starts, mention.span.start) - 1)
            last = bisect_left(starts, mention.span.end)
            if mention.kind == "adjective" and last == first + 1:
                inner[first] = mention.actor
            if mention.kind != "adjective" and first < last:
                placed.append(Placed(first, last, mention))
        placed.sort(key=lambda item: (item.first, -item.last))
        kinds: dict[str, str] = {actor.id: actor.kind for actor in cast.actors}
        return cls(
            document, cast, words(document.article.language), tuple(placed), starts, children, clauses, groups, parts, kinds, inner=inner
        )

    @property
    def language(self) -> str:
        """The article's language."""
        return self.document.article.language

    def lower(self, token: int) -> str:
        """A token's text in lower case."""
        return self.document.tokens[token].text.lower()

    def mentions(self, first: int, last: int) -> Iterator[Placed]:
        """Mentions that share a token with `first` to `last`, outer before inner."""
        for item in self.placed:
            if item.first >= last:
                return
            if item.last > first:
                yield item

    def own(self, clause: int) -> list[int]:
        """Tokens of a clause that no clause below it holds."""
        this = self.document.clauses[clause]
        taken: set[int] = set()
        for below in self.clauses.get(this.sentence, ()):
            other = self.document.clauses[below]
            if (
                below != clause
                and this.first <= other.first
                and other.last <= this.last
                and (other.first, other.last) != (this.first, this.last)
            ):
                taken.update(range(other.first, other.last))
        kept = set(this.verb.tokens) if this.verb else set()
        return [token for token in range(this.first, this.last) if token not in taken or token in kept]

    def verbs(self, sentence: int) -> Iterator[tuple[int, Clause, VerbGroup]]:
        """Clauses of a sentence that have a verb, with it; of two with the same verb the one adopted later."""
        last = {clause.verb.head: index for index, clause in self._told(sentence) if clause.verb is not None}
        for index, clause in self._told(sentence):
            if clause.verb is not None and last[clause.verb.head] == index:
                yield index, clause, clause.verb

    def _told(self, sentence: int) -> list[tuple[int, Clause]]:
        return [(index, self.document.clauses[index]) for index in self.clauses.get(sentence, ())]

    def passive(self, clause: int) -> bool:
        """Whether a clause is in the passive: its predicate has the auxiliary for it, or it is a bare participle."""
        this = self.document.clauses[clause]
        if this.verb is None or not this.verb.passive:
            return False
        if this.verb.auxiliaries:
            return bool(set(this.verb.auxiliaries) & self.words.passive)
        return this.kind == "participle" and this.parent is not None and self.document.clauses[this.parent].verb is not None

    def attributive(self, token: int) -> bool:
        """Whether a word of negation only negates an attribute ("mit den nicht ausreichenden Mitteln")."""
        if self.document.tokens[token].pos in {"DET", "PRON"}:
            return False
        groups = (self.document.groups[index] for members in self.groups.values() for index in members)
        return any(group.first <= token < group.head for group in groups)

    def quotes(self, sentence: int) -> list[Quote]:
        """Quotes that share a character with a sentence."""
        span = self.document.sentences[sentence].span
        return [quote for quote in self.document.quotes if quote.span.overlaps(span)]

    def closing(self, sentence: int) -> frozenset[str]:
        """The last word of a sentence, where a particle may stand far from its verb ("geht …, der Minister, aus")."""
        span = self.document.sentences[sentence]
        words = [token for token in range(max(span.first, span.last - 3), span.last) if self.document.tokens[token].pos != "PUNCT"]
        return frozenset({self.lower(words[-1])}) if words else frozenset()

    def names(self, quote: Quote) -> bool:
        """Whether a quote is a name: an actor's, or capitalised words without a verb right after a noun ("die Zeitung „Neue Post“")."""
        text = quote.inner.of(self.document.article.text)
        if not text[:1].isupper():
            return False
        size = NAMED * (quote.inner.end - quote.inner.start)
        for mention in self.cast.mentions:
            if mention.span.overlaps(quote.inner):
                shared = min(mention.span.end, quote.inner.end) - max(mention.span.start, quote.inner.start)
                if mention.kind == "name" and shared >= size:
                    return True
        first = bisect_left(self.starts, quote.span.start)
        after_noun = first > 0 and self.document.tokens[first - 1].pos in {"NOUN", "PROPN"}
        return after_noun and not self.speaks(quote)

    def speaks(self, quote: Quote) -> bool:
        """Whether a quote holds a whole clause, its verb included."""
        tokens = self.document.tokens
        return any(clause.verb is not None and quote.inner.covers(tokens[clause.verb.head].span) for clause in self.document.clauses)

    def quoted(self, token: int) -> Quote | None:
        """The quote that holds a token, the marks excluded."""
        span = self.document.tokens[token].span
        return next((quote for quote in self.document.quotes if quote.inner.covers(span)), None)

    def neighbours(self, one: int, other: int) -> bool:
        """Whether both sentences exist and stand in the same paragraph."""
        sentences = self.document.sentences
        return 0 <= one < len(sentences) and 0 <= other < len(sentences) and sentences[one].unit == sentences[other].unit

    def near(self, one: int, other: int) -> bool:
        """Whether both stand in one paragraph, or one ends the paragraph before the one that the other begins."""
        if self.neighbours(one, other):
            return True
        return 0 <= one == other - 1 and all(self.document.sentences[index].kind == "paragraph" for index in (one, other))

    def spoken(self) -> Iterator[tuple[int, Sentence]]:
        """Sentences that can make statements: of the body; of everything where there is no body."""
        sentences = self.document.sentences
        body = any(sentence.kind in SPOKEN_UNITS for sentence in sentences)
        for index, sentence in enumerate(sentences):
            if sentence.kind in SPOKEN_UNITS or not body:
                yield index, sentence

    def trimmed(self, first: int, last: int) -> Span | None:
        """Characters of `first` to `last` without punctuation at either end; None where nothing is left."""
        tokens = self.document.tokens
        while first < last and tokens[first].pos == "PUNCT" and tokens[first].text not in OPENING:
            first += 1
        while last > first and tokens[last - 1].pos == "PUNCT" and tokens[last - 1].text not in CLOSING:
            last -= 1
        return Span(tokens[first].start, tokens[last - 1].end) if first < last else None


OPENING = frozenset('„“”"»«‚‘’›‹(')
CLOSING = frozenset('„“”"»«‚‘’›‹)!?')
