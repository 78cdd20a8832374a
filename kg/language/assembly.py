"""The sentences read, put together to a document: indices of a sentence become indices of the document."""

from kg.language.draft import ClauseDraft, Draft, GroupDraft, VerbDraft, Word
from kg.language.quotes import find_quotes
from kg.language.tables import languages
from kg.model.article import Article
from kg.model.document import Argument, Clause, Document, NounGroup, Quote, Sentence, Token, VerbGroup
from kg.model.span import Span

CASES = {"N": "Nom", "A": "Acc", "D": "Dat", "G": "Gen"}
_NUMBERS = {"s": "Sing", "p": "Plur"}
_GENDERS = {"m": "Masc", "f": "Fem", "n": "Neut"}


class Assembly:
    """Collects drafts; `document` freezes them."""

    def __init__(self, article: Article, name: str) -> None:
        self.article, self.name = article, name
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.groups: list[NounGroup] = []
        self.clauses: list[Clause] = []

    def add(self, unit: int, draft: Draft) -> None:
        """Take one sentence of the unit."""
        if not draft.words:
            return
        shift, groups, clauses = len(self.tokens), len(self.groups), len(self.clauses)
        sentence = len(self.sentences)
        self.tokens.extend(_token(word, shift) for word in draft.words)
        span = Span(draft.words[0].start, draft.words[-1].end)
        self.sentences.append(Sentence(span, shift, len(self.tokens), unit, self.article.units[unit].kind))
        self.groups.extend(_group(group, shift, groups, sentence, draft.cased) for group in draft.groups)
        _order(draft)
        self.clauses.extend(_clause(clause, draft.words, (shift, groups, clauses), sentence) for clause in draft.clauses)

    def document(self) -> Document:
        """The document of all sentences taken."""
        quotes: tuple[Quote, ...] = ()
        if self.article.language in languages():
            places = [(token.start, token.end) for token in self.tokens if not token.text.isalnum()]
            quotes = find_quotes(self.article.text, [unit.span for unit in self.article.units], places, self.article.language)
        parts = tuple(self.tokens), tuple(self.sentences), tuple(self.groups), tuple(self.clauses)
        return Document(self.article, self.name, *parts, quotes=quotes)


def _order(draft: Draft) -> None:
    """Put the clauses in order of their first word; parents keep pointing at their clauses."""
    places = sorted(range(len(draft.clauses)), key=lambda index: draft.clauses[index].words[0])
    new = {old: place for place, old in enumerate(places)}
    draft.clauses = [draft.clauses[old] for old in places]
    for place, clause in enumerate(draft.clauses):
        above = new[clause.parent] if clause.parent is not None else None
        clause.parent = above if above != place else None


def _joined(values: set[str], names: dict[str, str]) -> str:
    return ",".join(sorted(names[value] for value in values if value in names))


def _token(word: Word, shift: int) -> Token:
    morph = dict(word.morph)
    if word.readings:
        for feature, place, names in (("Case", 0, CASES), ("Number", 1, _NUMBERS), ("Gender", 2, _GENDERS)):
            values = {reading[place : place + 1] for reading in word.readings}
            if len(values & set(names)) < len(names) or (feature == "Case" and len(names) > 4):
                found = _joined(values, names)
                if found:
                    morph.setdefault(feature, found)
    head = word.head + shift if word.head is not None else None
    return Token(word.start, word.end, word.text, word.lemma, word.pos, word.tag, tuple(sorted(morph.items())), head, word.relation)


def _group(group: GroupDraft, shift: int, groups: int, sentence: int, cased: bool) -> NounGroup:
    numbers = group.numbers()
    return NounGroup(
        first=group.first + shift,
        last=group.last + shift,
        head=group.head + shift,
        sentence=sentence,
        preposition=group.preposition + shift if group.preposition is not None else None,
        cases=frozenset(CASES[case] for case in group.cases) if cased and group.readings is not None else frozenset(),
        number=_NUMBERS[next(iter(numbers))] if len(numbers) == 1 else None,
        parent=group.parent + groups if group.parent is not None else None,
        conjuncts=tuple(index + groups for index in group.conjuncts),
        pronoun=group.pronoun,
    )


def _verb(verb: VerbDraft, shift: int) -> VerbGroup:
    return VerbGroup(
        tokens=tuple(place + shift for place in sorted(verb.tokens)),
        lemma=verb.lemma,
        head=verb.head + shift,
        finite=verb.finite + shift if verb.finite is not None else None,
        modal=verb.modal,
        auxiliaries=tuple(verb.auxiliaries),
        particle=verb.particle + shift if verb.particle is not None else None,
        tense=verb.tense,
        mood=verb.mood,
        passive=verb.passive,
        negated=verb.negated,
        reflexive=verb.reflexive,
        person=verb.person,
        number=verb.number,
    )


def _clause(clause: ClauseDraft, words: list[Word], shifts: tuple[int, int, int], sentence: int) -> Clause:
    """`shifts` are the numbers of tokens, groups and clauses before the sentence."""
    shift, groups, clauses = shifts
    places = [place for place in clause.words if words[place].pos != "PUNCT"] or clause.words
    return Clause(
        kind=clause.kind,
        first=min(places) + shift,
        last=max(places) + 1 + shift,
        sentence=sentence,
        verb=_verb(clause.verb, shift) if clause.verb is not None else None,
        parent=clause.parent + clauses if clause.parent is not None else None,
        marker=words[clause.marker].lemma if clause.marker is not None else None,
        subject=tuple(index + groups for index in clause.subject),
        controlled=clause.controlled,
        arguments=tuple(Argument(index + groups, relation, preposition) for index, relation, preposition in clause.arguments),
        adverbs=tuple(place + shift for place in clause.adverbs),
        speech=clause.speech,
        question=clause.question,
    )
