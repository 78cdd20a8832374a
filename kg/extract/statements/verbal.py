"""Statements that a verb reports: find the cue, its speaker, its content; leave out what nobody says or what is only possible."""

from dataclasses import dataclass

from kg.extract.statements.content import Content, content
from kg.extract.statements.cue import Cue
from kg.extract.statements.denoting import of_group, unique
from kg.extract.statements.draft import Draft
from kg.extract.statements.matching import candidates
from kg.extract.statements.scene import Scene
from kg.extract.statements.speakers import marked, speaker
from kg.extract.statements.stances import judged
from kg.model import Clause, Quote, Span, VerbGroup
from kg.model.extraction import Reporting

WHOLE = 0.85
INNER = 12
CLOSE = 4
SMALL = frozenset({"ADP", "PART", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause whose verb may report a statement, with the words and lemmas that belong to it alone."""

    index: int
    clause: Clause
    verb: VerbGroup
    texts: frozenset[str]
    lemmas: frozenset[str]


def of_sentence(scene: Scene, sentence: int) -> list[Draft]:
    """The drafts of all verbs of saying in a sentence, in order."""
    tellings = []
    for index, clause, verb in scene.verbs(sentence):
        if candidates(scene, verb):
            own = scene.own(index)
            texts = frozenset(scene.lower(token) for token in own)
            closing = scene.closing(sentence)
            lemmas = texts | closing | {scene.document.tokens[token].lemma.lower() for token in own}
            tellings.append(Telling(index, clause, verb, texts, lemmas))
    rivals = frozenset(telling.index for telling in tellings)
    drafts = []
    for telling in tellings:
        draft = _read(scene, telling, rivals) if _asserted(scene, telling) else None
        if draft is not None:
            scene.voices.setdefault(sentence, draft.speaker)
            drafts.append(draft)
    return drafts


def _read(scene: Scene, telling: Telling, rivals: frozenset[int]) -> Draft | None:
    said = content(scene, telling.index, rivals)
    for cue in candidates(scene, telling.verb):
        if not all(_accompanies(scene, telling, word.lower()) for word in cue.companions) or telling.texts & {
            word.lower() for word in cue.unless
        }:
            continue
        if cue.reflexive and not telling.verb.reflexive:
            continue
        if telling.verb.reflexive and not cue.reflexive and not cue.companions and cue.lemma in scene.words.never_reflexive:
            continue
        negated = _negated(scene, telling, cue)
        if (negated and cue.negated is None) or not _complete(scene, telling, cue, said) or _silent(scene, telling, cue, said):
            continue
        who, guessed = speaker(scene, telling.index, cue)
        if who:
            return _draft(scene, telling, cue, said, Draft(cue, cue.text, telling.clause.sentence, who, guessed=guessed, negated=negated))
    return None


def _silent(scene: Scene, telling: Telling, cue: Cue, said: Content) -> bool:
    """Whether what is refused is only to speak ("declined to comment", "lehnte eine Stellungnahme ab"): then nothing is said."""
    if cue.act != "reject" or said.quotes:
        return False
    span = said.clause
    inside = (t for t in scene.document.tokens if span is not None and span.covers(t.span)) if span is not None else ()
    bare = (scene.document.tokens[scene.document.groups[a.group].head] for a in telling.clause.arguments)
    first = [t.lemma.lower() for t in inside if t.pos in {"VERB", "NOUN"}][:2]
    return bool({*first, *(t.lemma.lower() for t in bare)} & scene.words.silence)


def _accompanies(scene: Scene, telling: Telling, word: str) -> bool:
    """Whether a companion stands in the clause; in a language of fixed order a preposition or particle close behind its verb."""
    if word not in telling.lemmas:
        return False
    if not scene.words.silent:
        return True
    tokens, head = scene.document.tokens, telling.verb.head
    placed = [token for token in scene.own(telling.index) if word in {scene.lower(token), tokens[token].lemma.lower()}]
    return any(tokens[token].pos not in SMALL or head < token < head + CLOSE for token in placed) or not placed


def _draft(scene: Scene, telling: Telling, cue: Cue, said: Content, draft: Draft) -> Draft:
    sentence = telling.clause.sentence
    takes_clause = bool(cue.needs & {"clause", "that"}) or said.colon
    clause = said.clause if takes_clause else None
    if clause is not None and any(quote.inner.covers(clause) for quote in said.quotes):
        clause = None
    draft.clause = telling.index
    draft.sentences = [sentence]
    draft.content = clause or _verbatim(said.quotes)
    draft.quote = said.quotes[0].inner if said.quotes else None
    draft.reporting = _reporting(scene, draft, said)
    draft.certainty = "possible" if telling.verb.modal in scene.words.hearsay_modals else "certain"
    draft.addressee = _addressee(scene, telling.index, cue, draft.speaker)
    for quote in said.quotes:
        for other in sentences_of(scene, quote):
            draft.lean(other)
    if said.pointer and scene.neighbours(sentence - 1, sentence):
        draft.lean(sentence - 1)
        draft.content = scene.document.sentences[sentence - 1].span
        draft.reporting = "indirect"
    if clause is not None:
        further = scene.document.sentence_at(clause.start)
        if further is not None:
            draft.lean(further)
    return draft


def _verbatim(quotes: tuple[Quote, ...]) -> Span | None:
    """From the first quoted word to the last, the words put in between included."""
    return Span(min(quote.inner.start for quote in quotes), max(quote.inner.end for quote in quotes)) if quotes else None


def _asserted(scene: Scene, telling: Telling) -> bool:
    """Whether the clause tells that something was said: no question, condition, purpose, mere possibility, and not inside a quote."""
    clause, verb = telling.clause, telling.verb
    quote = scene.quoted(verb.head)
    aside = clause.first > 0 and scene.document.tokens[clause.first - 1].text in {"(", "["}
    if aside or (quote is not None and quote.inner.end - quote.inner.start > INNER) or not _told(scene, telling):
        return False
    first = scene.document.tokens[clause.first]
    if scene.document.tokens[verb.head].tag == "VBG" and clause.kind == "participle" and clause.first < verb.head and first.pos != "PUNCT":
        return False
    if clause.kind == "infinitive":
        above = scene.document.clauses[clause.parent].verb if clause.parent is not None else None
        return above is not None and above.lemma in scene.words.raising
    if verb.modal in scene.words.barring_modals and verb.finite is not None and scene.document.tokens[verb.finite].lemma == verb.modal:
        return verb.modal in scene.words.hearsay_modals and len(verb.auxiliaries) > 0 and not scene.passive(telling.index)
    return True


def _told(scene: Scene, telling: Telling) -> bool:
    """Whether the clause has the form of something told, by its mood, tense and marker."""
    clause, verb = telling.clause, telling.verb
    marker = (clause.marker or "").lower()
    commands = verb.mood == "imperative" and clause.first == verb.head
    words = [token for token in range(clause.first, clause.last) if scene.document.tokens[token].pos != "PUNCT"]
    apart = clause.kind == "main" and verb.finite is not None and verb.finite < clause.first
    if apart and words and scene.lower(words[0]) not in scene.words.coordinators:
        return False
    opens = verb.finite == clause.first and not scene.words.silent
    if clause.kind == "subordinate" and not marker and opens and not clause.speech:
        return False  # "Lehnt er ab, …": a condition
    carried = clause.kind == "main" and clause.parent is None and verb.mood == "subjunctive-1" and clause.speech
    if clause.question or commands or verb.tense == "future" or verb.mood == "subjunctive-2" or carried:
        return False
    return (
        marker not in scene.words.open
        and marker not in scene.words.purpose
        and not (clause.kind == "participle" and scene.passive(telling.index))
    )


def _negated(scene: Scene, telling: Telling, cue: Cue) -> bool:
    if not telling.verb.negated or telling.texts & scene.words.limits:
        return False
    words = [token for token in scene.own(telling.index) if scene.lower(token) in scene.words.negations]
    if words and all(scene.attributive(token) for token in words):
        return False
    if telling.verb.finite != telling.verb.head and words and min(words) > telling.verb.head:
        return False
    return not any(word.lower() in scene.words.negations for word in cue.companions)


def _complete(scene: Scene, telling: Telling, cue: Cue, said: Content) -> bool:
    """Whether what the cue needs is there."""
    if cue.predicate and not said.quotes and not _names_as(scene, telling) and judged(scene, scene.own(telling.index)) is None:
        return False
    clause = telling.clause
    indirect = any(argument.relation == "indirect" for argument in clause.arguments)
    of = any(argument.preposition in cue.of for argument in clause.arguments) or bool(telling.texts & cue.of)
    met = {
        "always": True,
        "clause": said.clause is not None or said.colon,
        "that": said.clause is not None and said.finite,
        "quote": bool(said.quotes),
        "speech": any(scene.speaks(quote) for quote in said.quotes),
        "pointer": said.pointer,
        "object": _has_object(scene, telling),
        "of": of or ("indirect" in cue.of and indirect),
        "indirect": indirect,
    }
    return any(met[need] for need in cue.needs)


def _names_as(scene: Scene, telling: Telling) -> bool:
    """Whether the verb has two objects: what is named, and as what."""
    own = set(scene.own(telling.index))
    groups = [
        scene.document.groups[index] for index in scene.groups.get(telling.clause.sentence, ()) if index not in telling.clause.subject
    ]
    start = telling.verb.finite if telling.verb.finite is not None else telling.verb.head
    bare = [group for group in groups if group.head in own and group.first > start and group.preposition is None and group.parent is None]
    return len(bare) > 1


def _has_object(scene: Scene, telling: Telling) -> bool:
    if scene.passive(telling.index) and telling.clause.subject:
        return True
    for argument in telling.clause.arguments:
        if argument.relation in {"object", "indirect", "genitive"} and argument.preposition is None:
            head = scene.lower(scene.document.groups[argument.group].head)
            if head not in scene.words.impersonal and head not in scene.words.negations:
                return True
    return telling.clause.kind == "relative" and bool(telling.clause.subject)


def _addressee(scene: Scene, index: int, cue: Cue, who: tuple[str, ...]) -> tuple[str, ...]:
    found = list(marked(scene, index, tuple(name for name in cue.addressee if name not in {"indirect", "object"})))
    asked = bool(found)  # "verlangten von der Regierung mehr Geld": then the object is what they ask for
    for argument in scene.document.clauses[index].arguments:
        if argument.relation in cue.addressee and argument.preposition is None and not (asked and argument.relation == "object"):
            found.extend(of_group(scene, argument.group))
    return tuple(actor for actor in unique(found) if actor not in who)


def _reporting(scene: Scene, draft: Draft, said: Content) -> Reporting:
    """Direct where all is verbatim and makes a sentence, mixed where words are quoted in between, else indirect or only told."""
    if not said.quotes:
        return "indirect" if draft.content is not None else "reported"
    if draft.content is None or said.colon:
        return "direct"
    verbatim = sum(quote.inner.end - quote.inner.start for quote in said.quotes)
    if verbatim < WHOLE * (draft.content.end - draft.content.start) and draft.content != _verbatim(said.quotes):
        return "mixed"
    return "direct" if any(scene.speaks(quote) for quote in said.quotes) else "mixed"


def sentences_of(scene: Scene, quote: Quote) -> list[int]:
    """The sentences that a quote touches."""
    first = scene.document.sentence_at(quote.inner.start)
    last = scene.document.sentence_at(max(quote.inner.start, quote.inner.end - 1))
    return [] if first is None or last is None else list(range(first, last + 1))
