"""Verbatim words without a verb of saying: after a colon, or as the words of the clause's subject."""

from kg.extract.statements.cue import Cue
from kg.extract.statements.denoting import Actors, of_groups, unique
from kg.extract.statements.draft import Draft
from kg.extract.statements.pronouns import before
from kg.extract.statements.scene import Scene
from kg.model import Quote

COLON = Cue("", "colon", act="assert", needs=frozenset({"quote"}))
SPOKEN_WORDS = 4


def of_document(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts for spoken quotes after a colon that no other draft holds."""
    held = [draft.quote for draft in drafts if draft.quote is not None] + [draft.content for draft in drafts if draft.content is not None]
    found = []
    for quote in scene.document.quotes:
        if any(span.overlaps(quote.inner) for span in held):
            continue
        draft = _colon(scene, quote)
        if draft is not None:
            found.append(draft)
    return found


def _colon(scene: Scene, quote: Quote) -> Draft | None:
    tokens = scene.document.tokens
    first = next((index for index, token in enumerate(tokens) if token.start >= quote.inner.start), None)
    opening = next((index for index, token in enumerate(tokens) if token.end > quote.span.start), None)
    if first is None or opening is None or opening == 0 or tokens[opening - 1].text != ":":
        return None
    words = [token for token in tokens[first:] if token.end <= quote.inner.end and token.pos != "PUNCT"]
    sentence = scene.document.sentence_at(tokens[opening - 1].start)
    if len(words) < SPOKEN_WORDS or sentence is None or scene.document.sentences[sentence].kind != "paragraph":
        return None
    who = _introduced(scene, sentence, opening - 1)
    if not who:
        return None
    last = scene.document.sentence_at(max(quote.inner.start, quote.inner.end - 1))
    evidence = list(range(sentence, (last if last is not None else sentence) + 1))
    return Draft(COLON, ":", sentence, who, None, quote.inner, quote.inner, sentences=evidence, reporting="direct", guessed=True)


def _introduced(scene: Scene, sentence: int, colon: int) -> Actors:
    """Who is introduced before a colon: the subject of the last clause, else the one person or paper that stands there."""
    found: list[str] = []
    subject = False
    for index, clause, _ in scene.verbs(sentence):
        told = clause.speech and clause.parent is not None and clause.verb is not None and clause.verb.mood == "subjunctive-1"
        if clause.first < colon and clause.kind == "main" and not told:
            subject = subject or bool(clause.subject)
            own = tuple(group for group in clause.subject if scene.document.groups[group].first >= clause.first)
            found = list(of_groups(scene, own)) or found
            if not found and any(scene.document.groups[group].pronoun for group in scene.document.clauses[index].subject):
                found = list(before(scene, index))
    if found or subject:
        return unique(found)
    first = scene.document.sentences[sentence].first
    named = unique([item.mention.actor for item in scene.mentions(first, colon) if scene.kinds.get(item.mention.actor) == "person"])
    return named[-1:] if len(named) == 1 else ()
