"""An article as the analyser read it: sentences, tokens, noun groups, verb groups, clauses, quotes.

Groups and clauses point at each other by index into the document's tuples; tokens by index into `Document.tokens`.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from kg.model.article import Article, UnitKind
from kg.model.span import Span

ClauseKind = Literal["main", "subordinate", "relative", "infinitive", "participle", "fragment"]
Relation = Literal["object", "indirect", "genitive", "oblique", "predicate"]
Tense = Literal["present", "past", "perfect", "pluperfect", "future"]
Mood = Literal["indicative", "subjunctive-1", "subjunctive-2", "imperative"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `pos` is a UD part of speech, `tag` the language's own (STTS, Penn), `morph` UD features ("Case", "Nom").

    A feature whose value is ambiguous lists all values joined by a comma ("Acc,Nom"). `head` and `relation` are set
    only by analysers that parse (UD relations; the root's head is itself).
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    morph: tuple[tuple[str, str], ...] = ()
    head: int | None = None
    relation: str | None = None

    @property
    def span(self) -> Span:
        """Its characters."""
        return Span(self.start, self.end)

    def feature(self, name: str) -> str | None:
        """The value of one morphological feature."""
        return next((value for key, value in self.morph if key == name), None)


@dataclass(frozen=True, slots=True)
class NounGroup:
    """A noun with what stands before it, and its preposition where it has one ("mit den Truppen").

    Tokens `first` to `last` (exclusive), the preposition not among them. `cases` are those that its words still allow
    (empty in a language without case). `parent` is the group that it modifies (genitive or prepositional attribute),
    `conjuncts` the other members of its coordination, in order, itself excluded. `pronoun` marks one that is a pronoun only.
    """

    first: int
    last: int
    head: int
    sentence: int
    preposition: int | None = None
    cases: frozenset[str] = frozenset()
    number: str | None = None
    parent: int | None = None
    conjuncts: tuple[int, ...] = ()
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The predicate of one clause: all its verb tokens, particle and auxiliaries read together.

    `lemma` is the full verb's with its separable particle ("aufstocken" for "stockt … auf"). `modal` is the lemma of a modal
    ("wollen", "will" of the future is none), `auxiliaries` lemmas of the others. `finite` is the finite token, None in infinitives.
    """

    tokens: tuple[int, ...]
    lemma: str
    head: int
    finite: int | None = None
    modal: str | None = None
    auxiliaries: tuple[str, ...] = ()
    particle: int | None = None
    tense: Tense | None = None
    mood: Mood = "indicative"
    passive: bool = False
    negated: bool = False
    reflexive: bool = False
    person: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """A noun group's place in a clause; `preposition` is the preposition's lemma (contractions undone: "zum" -> "zu")."""

    group: int
    relation: Relation
    preposition: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its dependents.

    Tokens `first` to `last` are its own stretch; embedded clauses inside it are listed by their own `parent`. `marker` is the
    lemma of what opens it (conjunction, relative pronoun, question word), `subject` all groups of a coordinated subject (empty if
    none was found; in infinitives the controller's where it is plain, and then `controlled` is True). `speech` says that its mood
    or marker reports someone's words.
    """

    kind: ClauseKind
    first: int
    last: int
    sentence: int
    verb: VerbGroup | None = None
    parent: int | None = None
    marker: str | None = None
    subject: tuple[int, ...] = ()
    controlled: bool = False
    arguments: tuple[Argument, ...] = ()
    adverbs: tuple[int, ...] = ()
    speech: bool = False
    question: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks. `span` has the marks, `inner` has not; `closed` is False where the text never closes it."""

    span: Span
    inner: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive) of one text unit."""

    span: Span
    first: int
    last: int
    unit: int
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class Document:
    """An article read. `analyser` names who read it ("embedded", "spacy:de_core_news_lg")."""

    article: Article
    analyser: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    groups: tuple[NounGroup, ...]
    clauses: tuple[Clause, ...]
    quotes: tuple[Quote, ...] = ()

    def text(self, first: int, last: int) -> str:
        """The article's characters from token `first` to before token `last`."""
        if first >= last:
            return ""
        return self.article.text[self.tokens[first].start : self.tokens[last - 1].end]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to before token `last`, which must not be empty."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def sentence_at(self, offset: int) -> int | None:
        """Index of the sentence that holds the character, by bisection."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        found = low < len(self.sentences) and self.sentences[low].span.start <= offset
        return low if found else None

    def clauses_of(self, sentence: int) -> tuple[int, ...]:
        """Indices of the clauses of one sentence, in order of their first token, by bisection."""
        first = bisect_left(self.clauses, sentence, key=lambda clause: clause.sentence)
        last = bisect_right(self.clauses, sentence, lo=first, key=lambda clause: clause.sentence)
        return tuple(range(first, last))
