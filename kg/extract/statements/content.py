"""What a cue's clause says: the content clause, the words in quotation marks, the sentence that it points back to."""

from dataclasses import dataclass

from kg.extract.statements.scene import Scene
from kg.extract.statements.sources import entries
from kg.model import Clause, Quote, Span

MARKS = frozenset('“”"«»’‘›‹')
AT_ONCE = 3
EARLY = 3
INFINITIVES = frozenset({"PTKZU", "VVIZU"})
CONJUNCTIONS = frozenset({"KOUS", "IN"})


@dataclass(frozen=True, slots=True)
class Content:
    """`clause` is the content clause, `quotes` the verbatim stretches that belong to the cue; `pointer`: it lies in the sentence before.

    `finite` is False where the clause is an infinitive, `colon` True where the content follows after one.
    """

    clause: Span | None = None
    quotes: tuple[Quote, ...] = ()
    finite: bool = False
    pointer: bool = False
    colon: bool = False

    @property
    def span(self) -> Span | None:
        """What is said, in the article's words."""
        return self.clause or (self.quotes[0].inner if self.quotes else None)


def content(scene: Scene, clause: int, rivals: frozenset[int]) -> Content:
    """Everything that the clause's verb can have as its content, in its sentence or right after its colon.

    `rivals` are the sentence's clauses with a verb of saying: a quote belongs to the one in whose words it stands, or the nearest.
    """
    this = scene.document.clauses[clause]
    quotes = tuple(quote for quote in scene.quotes(this.sentence) if not scene.names(quote) and _belongs(scene, clause, quote, rivals))
    colon = _colon(scene, clause)
    if colon is not None:
        return _ahead(scene, this, colon, quotes)
    span, finite = _after(scene, clause, rivals)
    if span is None:
        span, finite = _around(scene, clause), True
    pointer = span is None and not quotes and _points(scene, clause)
    return Content(span, quotes, finite and span is not None, pointer)


def _ahead(scene: Scene, this: Clause, colon: int, quotes: tuple[Quote, ...]) -> Content:
    """The content after a colon: a quote, the rest of the sentence, or the next one."""
    end = scene.document.tokens[colon].end
    follow = next((quote for quote in scene.document.quotes if 0 <= quote.span.start - end <= AT_ONCE), None)
    if follow is not None:
        return Content(None, (follow, *(quote for quote in quotes if quote != follow)), colon=True)
    span = scene.trimmed(colon + 1, scene.document.sentences[this.sentence].last)
    if span is None and scene.neighbours(this.sentence, this.sentence + 1):
        span = scene.document.sentences[this.sentence + 1].span
    return Content(span, quotes, finite=span is not None, colon=True)


def _after(scene: Scene, clause: int, rivals: frozenset[int]) -> tuple[Span | None, bool]:
    """The content clause that follows, to the end of the sentence, and whether it is finite. A clause told beside it ends the search."""
    this = scene.document.clauses[clause]
    if this.verb is None:
        return None, False
    head = this.verb.finite if this.verb.finite is not None else this.verb.head
    sentence = scene.document.sentences[this.sentence]
    for index in scene.clauses.get(this.sentence, ()):
        other = scene.document.clauses[index]
        if index == clause or other.first <= head or (other.verb is not None and other.verb.head == this.verb.head):
            continue
        close = bool(scene.words.silent) and other.first - this.last <= 0
        if this.verb.lemma in scene.words.deeds and (other.marker or "").lower() not in scene.words.complementisers:
            continue
        if _contents(scene, this, other, close or index in scene.children.get(clause, ())):
            return scene.trimmed(other.first, sentence.last), other.kind != "infinitive"
        if (other.kind == "main" and other.verb is not None) or index in rivals:
            return None, False
    return _unparted(scene, this, head)


def _unparted(scene: Scene, this: Clause, head: int) -> tuple[Span | None, bool]:
    """A content clause that the analyser left inside the clause of the cue: from its conjunction on, or an infinitive after a comma."""
    tokens, last = scene.document.tokens, scene.document.sentences[this.sentence].last
    comma: int | None = None
    for token in range(head + 1, this.last):
        if tokens[token].tag in CONJUNCTIONS and scene.lower(token) in scene.words.complementisers:
            return scene.trimmed(token, last), True
        if tokens[token].text == ",":
            comma = token
        if comma is not None and tokens[token].tag in INFINITIVES:
            return scene.trimmed(comma + 1, last), False
    return None, False


def _around(scene: Scene, clause: int) -> Span | None:
    """The content before an inverted clause ("…, sagte er"), or all around a parenthesis ("wie er sagte", "he said")."""
    this = scene.document.clauses[clause]
    sentence = scene.document.sentences[this.sentence]
    words = [token for token in range(this.first, this.last) if scene.document.tokens[token].pos != "PUNCT"]
    if this.verb is None or not words:
        return None
    if compares(scene, clause, words):
        if words[0] - sentence.first <= 1:
            return scene.trimmed(this.last, sentence.last)
        return scene.trimmed(sentence.first, words[0] if this.last >= sentence.last - 1 else sentence.last)
    tokens, mark = scene.document.tokens, words[0] - 1
    if words[0] <= sentence.first + 1 or (tokens[mark].pos != "PUNCT" and tokens[mark].text not in MARKS):
        return None
    so = len(words) > 1 and scene.lower(words[0]) in entries(scene.language)["insert"]["words"]  # "…, so sagte er"
    opens = this.kind != "participle" and words[1 if so else 0] == (this.verb.finite if this.verb.finite is not None else this.verb.head)
    ends = this.last >= sentence.last - 1 and bool(scene.words.silent) and this.kind == "main"
    tells = any(argument.relation == "object" for argument in this.arguments)
    second = opens and tells and not so and not _subject_behind(scene, this)  # "…, fordern aber mehr Geld": with what it is about
    if second or not (opens or (ends and not tells)) or _subordinate_before(scene, this.sentence, words[0]):
        return None
    return _spoken_before(scene, words[0]) or scene.trimmed(sentence.first, words[0])


def _subject_behind(scene: Scene, this: Clause) -> bool:
    """Whether the subject stands behind the verb ("…, sagte der Minister"), or the language does not put it there."""
    finite = this.verb.finite if this.verb is not None and this.verb.finite is not None else this.first
    return bool(scene.words.silent) or any(scene.document.groups[group].first > finite for group in this.subject)


def _second(scene: Scene, other: Clause) -> bool:
    """Whether the verb of a seeming relative clause stands early, as in no relative clause of a language with the verb at the end."""
    if scene.words.silent or other.verb is None or other.verb.finite is None:
        return False
    return other.verb.finite - other.first <= EARLY and other.last - other.verb.finite > EARLY


def _told_to(scene: Scene, this: Clause, token: int) -> bool:
    """Whether what stands before a token is the one spoken to ("told reporters that …"), not the noun of a relative clause."""
    return any(argument.relation == "indirect" and scene.document.groups[argument.group].last == token for argument in this.arguments)


def _spoken_before(scene: Scene, token: int) -> Span | None:
    """The words of the quote that ends right before a token."""
    start = scene.document.tokens[token].start
    return next((quote.inner for quote in scene.document.quotes if 0 <= start - quote.span.end <= AT_ONCE), None)


def _subordinate_before(scene: Scene, sentence: int, token: int) -> bool:
    """Whether all that stands before is a clause of time, reason or condition ("Nachdem …, sagte er …")."""
    earlier = [scene.document.clauses[index] for index in scene.clauses.get(sentence, ())]
    earlier = [clause for clause in earlier if clause.last <= token and clause.verb is not None]
    kinds = {"subordinate", "relative", "infinitive", "participle"}
    return bool(earlier) and all(
        clause.kind in kinds and (clause.marker or "").lower() not in scene.words.complementisers for clause in earlier
    )


def compares(scene: Scene, clause: int, words: list[int]) -> bool:
    """Whether the clause says as which source ("wie er mitteilte"): it opens with the word, and its verb does not stand second."""
    this = scene.document.clauses[clause]
    if this.verb is None or this.kind not in {"subordinate", "main"}:
        return False
    opens = scene.lower(words[0]) in scene.words.comparisons or (this.marker or "").lower() in scene.words.comparisons
    return opens and (this.kind == "subordinate" or this.verb.finite not in words[:2])


def _contents(scene: Scene, this: Clause, other: Clause, child: bool) -> bool:
    marker = (other.marker or "").lower()
    if other.kind == "relative":
        return _second(scene, other) or (marker in scene.words.silent and child and _told_to(scene, this, other.first))
    if other.speech and other.kind == "subordinate" and not marker:
        return True
    if marker in scene.words.complementisers:
        return other.kind == "subordinate" or child
    if other.kind == "infinitive":
        return marker not in scene.words.purpose
    if other.kind != "main":
        return False
    tokens = scene.document.tokens
    start = other.first + 1 if tokens[other.first].pos == "PUNCT" else other.first
    comma = tokens[start - 1].text == "," if start else False
    bare = start < other.last and scene.lower(start) not in scene.words.coordinators
    opens = other.verb is not None and other.verb.finite == start and not other.speech and other.verb.mood == "indicative"
    return bare and not opens and (comma or child or other.speech)


def _belongs(scene: Scene, clause: int, quote: Quote, rivals: frozenset[int]) -> bool:
    """Whether a quote is this cue's: it stands among its words, or of all cues this one is the nearest."""
    tokens = scene.document.tokens
    best, nearest = clause, None
    for other in (clause, *sorted(rivals - {clause})):
        verb = scene.document.clauses[other].verb
        if verb is None:
            continue
        head = tokens[verb.head].span
        if quote.inner.covers(head):
            if other == clause:
                return False
            continue
        own = scene.own(other)
        within = bool(own) and any(quote.inner.covers(tokens[token].span) for token in own)
        gap = max(quote.span.start - head.end, head.start - quote.span.end, 0)
        distance = (not within, gap)
        if nearest is None or distance < nearest:
            best, nearest = other, distance
    return best == clause


def _colon(scene: Scene, clause: int) -> int | None:
    """The token of a colon right after the clause's words."""
    this = scene.document.clauses[clause]
    sentence = scene.document.sentences[this.sentence]
    tokens = scene.document.tokens
    head = this.verb.head if this.verb else this.first
    for token in range(head, min(sentence.last, this.last + 1)):
        if tokens[token].text == ":":
            return token
    return None


def _points(scene: Scene, clause: int) -> bool:
    words = [token for token in scene.own(clause) if scene.document.tokens[token].pos != "PUNCT"]
    if len(words) < 2 or scene.document.clauses[clause].kind not in {"main", "fragment"}:
        return False
    return scene.lower(words[0]) in scene.words.pointers and scene.document.tokens[words[1]].pos in {"VERB", "AUX"}
