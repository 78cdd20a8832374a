"""Subject and object by place, in a language whose nouns have no case: what stands right before the verb, and right behind it."""

from kg.model.document import Clause, Document

GAP = 2
"""How many adverbs may stand between the verb and its neighbour."""


def caseless(document: Document) -> bool:
    """Whether the language marks no case on nouns, as far as the document shows."""
    return not any(group.cases for group in document.groups)


def before_verb(document: Document, clause: Clause) -> int | None:
    """The group that ends right before a clause's verb; None where another word or a preposition's group stands there."""
    if clause.verb is None:
        return None
    place = min((clause.verb.head, *clause.verb.tokens))
    first = place
    while place > 0 and place > first - GAP and document.tokens[place - 1].pos == "ADV":
        place -= 1
    return next((i for i, g in enumerate(document.groups) if g.last == place and bare(document, i)), None)


def behind_verb(document: Document, clause: Clause) -> int | None:
    """The group that begins right behind a clause's verb."""
    if clause.verb is None:
        return None
    place = max((clause.verb.head, *clause.verb.tokens)) + 1
    while place < len(document.tokens) and document.tokens[place].pos in ("DET", "ADJ", "NUM") and not _starts(document, place):
        place += 1
    return next((i for i, g in enumerate(document.groups) if g.first == place and bare(document, i)), None)


def _starts(document: Document, place: int) -> bool:
    return any(group.first == place for group in document.groups)


def bare(document: Document, index: int) -> bool:
    """Whether no preposition stands before a group, be it read as its own or not."""
    group = document.groups[index]
    if group.preposition is not None or not group.first:
        return group.preposition is None
    particles = {clause.verb.particle for clause in document.clauses if clause.verb is not None}
    return document.tokens[group.first - 1].pos != "ADP" or group.first - 1 in particles


def name_whole(document: Document, index: int) -> int:
    """The group that ends a row of groups side by side that are one name: "US President" "Donald Trump" is the latter."""
    group = document.groups[index]
    if document.tokens[group.head].pos != "PROPN":
        return index
    for other, after in enumerate(document.groups):
        near = after.first in (group.last, group.last - 1) and other != index
        if near and bare(document, other) and document.tokens[after.head].pos == "PROPN" and after.last > group.last:
            return name_whole(document, other)
    return index
