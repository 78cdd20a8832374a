"""A document laid out for finding actors: where listed names stand, which noun group a word is in and what that group does."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from kg.extract.actors.gazetteer import Entry, Form, FormKind, Gazetteer, gazetteer
from kg.extract.actors.lexicon import Lexicon, lexicon, never_names
from kg.extract.actors.scan import Hit, hits
from kg.model import Clause, Document, NounGroup, Token

Function = Literal["subject", "object", "indirect", "agent", "oblique", "predicate", "attribute", "loose"]


@dataclass(frozen=True, slots=True)
class Part:
    """What a noun group does in its clause. `verb` is the clause's full verb, `passive` its voice."""

    function: Function
    preposition: str | None = None
    verb: str | None = None
    modal: str | None = None
    passive: bool = False
    number: str | None = None
    clause: int | None = None


_NO_VERB = Part("loose")
_MODIFIERS = frozenset({"ADJA", "CARD", "PIAT", "PIDAT", "JJ", "JJR", "JJS", "CD", "NN", "NE", "NNP", "VBG", "VBN"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed name over tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    hit: Hit

    def form(self, *kinds: FormKind) -> Form | None:
        """Its reading as one of the kinds."""
        return next((form for form in self.hit.forms if form.kind in kinds), None)


@dataclass(slots=True)
class Page:
    """The document with everything that the finders of actors ask again and again."""

    document: Document
    lexicon: Lexicon
    listed: Gazetteer
    found: list[Listed] = field(default_factory=list)
    at: dict[int, Listed] = field(default_factory=dict)
    group_of: list[int | None] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)
    never: frozenset[str] = frozenset()
    places: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The document's tokens."""
        return self.document.tokens

    @property
    def language(self) -> str:
        """The language that the tables are of."""
        return self.lexicon.language

    def head(self, first: int, last: int) -> int:
        """The word of this stretch that its first noun group is about; its last word if no group's head is among them."""
        heads = [group.head for group in map(self.group, range(first, last)) if group is not None and first <= group.head < last]
        return heads[0] if heads else last - 1

    def group(self, token: int) -> NounGroup | None:
        """The innermost noun group that holds the token."""
        index = self.group_of[token]
        return None if index is None else self.document.groups[index]

    def part(self, token: int) -> Part:
        """What the group of the token does."""
        index = self.group_of[token]
        return Part("loose") if index is None else self.parts[index]

    def before(self, token: int) -> Token | None:
        """The token before, within the sentence."""
        return self.tokens[token - 1] if token and self.sentence_of[token - 1] == self.sentence_of[token] else None

    def after(self, token: int) -> Token | None:
        """The token at this place, if it is of the same sentence as the one before it."""
        inside = 0 < token < len(self.tokens) and self.sentence_of[token] == self.sentence_of[token - 1]
        return self.tokens[token] if inside else None

    def index(self, group: NounGroup) -> int:
        """The group's place in the document."""
        return self.places[group.head, group.first]

    def grammar(self, key: str) -> bool:
        """A yes or no of the language's grammar."""
        return bool(self.lexicon.names["grammar"][key])

    @property
    def genitive_s(self) -> str:
        """What a name in the genitive ends in."""
        return str(self.lexicon.names["grammar"]["genitive_s"])

    def modified(self, group: NounGroup) -> bool:
        """Whether adjectives, numbers or nouns stand before the group's head."""
        return any(self.tokens[token].tag in _MODIFIERS for token in range(group.first, group.head))

    def opens(self, group: NounGroup, *path: str) -> bool:
        """Whether the group's first word is in the list."""
        return self.tokens[group.first].text.lower() in self.lexicon.words(*path)

    def prefix(self, word: str) -> Entry | None:
        """The listed actor that the first part of a hyphenated word names ("US-Präsident")."""
        first, hyphen, rest = word.partition("-")
        return self.listed.prefixes.get(first) if hyphen and rest else None


def page(document: Document, extra: Path | None = None) -> Page:
    """Lay out a document."""
    language = document.article.language
    laid = Page(document, lexicon(language), gazetteer(language, extra), never=never_names(language))
    laid.sentence_of = [0] * len(document.tokens)
    for index, sentence in enumerate(document.sentences):
        for token in range(sentence.first, sentence.last):
            laid.sentence_of[token] = index
    _listed_names(laid, extra)
    laid.group_of = [None] * len(document.tokens)
    for index, group in sorted(enumerate(document.groups), key=lambda item: item[1].first - item[1].last):
        for token in range(group.first, group.last):
            laid.group_of[token] = index
    for index, group in enumerate(document.groups):
        laid.group_of[group.head] = index
        laid.places[group.head, group.first] = index
    laid.parts = _parts(document, laid.lexicon.words("words", "agent"))
    return laid


def _listed_names(laid: Page, extra: Path | None) -> None:
    starts = {token.start: index for index, token in enumerate(laid.tokens)}
    ends = {token.end: index + 1 for index, token in enumerate(laid.tokens)}
    for hit in hits(laid.document.article.text, laid.listed, extra):
        first, last = starts.get(hit.start), ends.get(hit.end)
        if first is None or last is None or laid.sentence_of[first] != laid.sentence_of[last - 1]:
            continue
        if first and _longer(laid, hit, first, last):
            continue
        named = Listed(first, last, hit)
        laid.found.append(named)
        for token in range(first, last):
            laid.at[token] = named


def _longer(laid: Page, hit: Hit, first: int, last: int) -> bool:
    """Whether a longer name begins with the word before: "Long Island" is no state, a national security council not the
    United Nations', "Ghana's Supreme Court" not that of the United States."""
    before = laid.tokens[first - 1].text
    if laid.sentence_of[first - 1] != laid.sentence_of[first]:
        return False
    owner = laid.at.get(first - 2 if laid.tokens[first - 1].tag == "POS" else first - 1)
    state = owner.form("name", "adjective") if owner is not None else None
    form = hit.forms[0]
    if form.kind == "name" and form.entry.state is not None and state is not None and state.entry.sort == "state":
        return state.entry.id != form.entry.state
    if any(form.entry.sort == "body" for form in hit.forms) and last - first == len(hit.forms[0].text.split()):
        return before.lower() in laid.lexicon.words("words", "apart")
    joined = f"{before} {laid.document.text(first, last)}"
    return joined in laid.listed.places or joined in laid.lexicon.words("words", "islands")


def _likely_subject(document: Document, clause: Clause) -> tuple[int, ...]:
    """For a clause whose subject was not seen: the first bare group before the verb that may be a nominative."""
    if clause.kind not in ("main", "subordinate") or clause.verb is None:
        return ()
    bare = [a.group for a in clause.arguments if a.preposition is None and a.relation in ("object", "indirect", "predicate")]
    before = [g for g in bare if document.groups[g].head < clause.verb.head and (document.groups[g].cases or {"Nom"}) & {"Nom"}]
    return (min(before), *document.groups[min(before)].conjuncts) if before else ()


def _parts(document: Document, agents: frozenset[str]) -> list[Part]:
    parts = [Part("attribute") if group.parent is not None else Part("loose") for group in document.groups]
    for place, clause in enumerate(document.clauses):
        verb = clause.verb
        said = replace(_NO_VERB, clause=place)
        if verb is not None:
            said = Part("loose", None, verb.lemma, verb.modal, verb.passive, verb.number, place)
        for argument in clause.arguments:
            agent = said.passive and argument.relation == "oblique" and argument.preposition in agents
            function: Function = "agent" if agent else ("attribute" if argument.relation == "genitive" else argument.relation)
            parts[argument.group] = replace(said, function=function, preposition=argument.preposition)
        for index in clause.subject or _likely_subject(document, clause):
            if not clause.controlled:
                parts[index] = replace(said, function="subject")
    for index, group in enumerate(document.groups):
        if parts[index].function == "loose":
            named = next((parts[other] for other in group.conjuncts if parts[other].function not in ("loose", "attribute")), None)
            parts[index] = named or Part("loose", document.tokens[group.preposition].lemma if group.preposition is not None else None)
    return parts
