"""Rows of names: "A (Peru), B und C" is one row in the text, whatever a parse made of its parts."""

from kg.model.actor import Cast, Mention
from kg.model.document import Document

FARTHEST = 8
"""How many words and marks may stand between two members, brackets included."""


POSSESSIVE = frozenset({"PRP$", "PPOSAT"})
"""Tags of "his" in "X and his colleague Y" (Penn, STTS)."""


def row_of(document: Document, cast: Cast, mention: Mention) -> tuple[str, ...]:
    """Ids of all actors in the row that a mention stands in, in order; only itself where no conjunction joins the row."""
    names = _outermost(cast)
    place = next((i for i, other in enumerate(names) if other.span.covers(mention.span)), None)
    if place is None:
        return (mention.actor,)
    first = last = place
    joined = False
    while first > 0 and (link := _link(document, names[first - 1], names[first])) is not None:
        first, joined = first - 1, joined or link
    while last + 1 < len(names) and (link := _link(document, names[last], names[last + 1])) is not None:
        last, joined = last + 1, joined or link
    return tuple(dict.fromkeys(m.actor for m in names[first : last + 1])) if joined else (mention.actor,)


def _outermost(cast: Cast) -> list[Mention]:
    """Mentions that act and lie in no other one, in order."""
    acting = [m for m in cast.mentions if m.kind != "adjective"]
    return [m for m in acting if not any(o is not m and o.span.covers(m.span) and o.span != m.span for o in acting)]


def _link(document: Document, left: Mention, right: Mention) -> bool | None:
    """Whether a conjunction stands between two mentions (False: commas and brackets only); None where anything else does."""
    between = [t for t in document.tokens if left.span.end <= t.start and t.end <= right.span.start]
    if not between or len(between) > FARTHEST:
        return None
    depth, joined = 0, False
    for token in between:
        depth += (token.text == "(") - (token.text == ")")
        if depth or token.text in {",", ")"} or token.pos in {"DET", "ADV"} or token.tag in POSSESSIVE:
            continue
        if token.pos != "CCONJ":
            return None
        joined = True
    return joined
