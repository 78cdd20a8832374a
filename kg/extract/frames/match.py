"""Where a document's words are a frame's."""

from dataclasses import dataclass

from kg.extract.frames.frame import Frame
from kg.model.document import Clause, Document
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found: by the verb of `clause` (then `group` is None), or by the noun `group` in `clause` (None outside of all)."""

    frame: Frame
    clause: int | None
    group: int | None
    trigger: Span
    sentence: int


def clause_at(document: Document, token: int) -> int | None:
    """The innermost clause that holds the token."""
    holding = [i for i, clause in enumerate(document.clauses) if clause.first <= token < clause.last]
    return min(holding, key=lambda i: (document.clauses[i].last - document.clauses[i].first, -i), default=None)


def stretch(document: Document, index: int) -> tuple[int, ...]:
    """The tokens of a clause that are not a dependent clause's own."""
    clause = document.clauses[index]
    inner = [c for c in document.clauses if c is not clause and c.sentence == clause.sentence and _inside(c, clause)]
    return tuple(t for t in range(clause.first, clause.last) if not any(c.first <= t < c.last for c in inner))


def _inside(inner: Clause, outer: Clause) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last and inner.last - inner.first < outer.last - outer.first


def verb_names(document: Document, clause: Clause) -> tuple[str, ...]:
    """The lemma of a clause's verb, alone and with its particle behind."""
    verb = clause.verb
    if verb is None:
        return ()
    lemma = verb.lemma.lower()
    if verb.particle is None:
        return (lemma,)
    particle = document.tokens[verb.particle].text.lower()
    return (lemma, f"{lemma} {particle}", particle + lemma) if not lemma.startswith(particle) else (lemma,)


def _worded(document: Document, index: int, frame: Frame) -> bool:
    if not frame.words:
        return True
    tokens = [document.tokens[t] for t in stretch(document, index)]
    texts = " " + " ".join(token.text.lower() for token in tokens) + " "
    lemmas = {token.lemma.lower() for token in tokens}
    return any(f" {word} " in texts or word in lemmas for word in frame.words)


def verb_matches(document: Document, frames: tuple[Frame, ...]) -> tuple[Match, ...]:
    """Every clause whose verb (with the frame's words, reflexive or not as it asks) is a frame's, in order."""
    found = []
    for index, clause in enumerate(document.clauses):
        if clause.verb is None:
            continue
        names = verb_names(document, clause)
        for frame in frames:
            if frame.verbs.isdisjoint(names) or (frame.reflexive is not None and frame.reflexive != clause.verb.reflexive):
                continue
            if _worded(document, index, frame):
                found.append(Match(frame, index, None, document.tokens[clause.verb.head].span, clause.sentence))
    return tuple(found)


def noun_matches(document: Document, frames: tuple[Frame, ...]) -> tuple[Match, ...]:
    """Every noun group whose head is a frame's noun, in order; the first frame that fits has it."""
    found = []
    for index, group in enumerate(document.groups):
        head = document.tokens[group.head]
        if head.pos not in ("NOUN", "PROPN"):
            continue
        for frame in frames:
            if frame.names(head.lemma) or frame.names(head.text):
                found.append(Match(frame, clause_at(document, group.head), index, head.span, group.sentence))
                break
    return tuple(found)
