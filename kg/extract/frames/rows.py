"""Rows of names: "A (Peru), B und C" is one row in the text, whatever a parse made of its parts."""

from dataclasses import replace

from kg.model.actor import Cast, Mention
from kg.model.document import Document
from kg.model.span import Span

FARTHEST = 8
"""How many words and marks may stand between two members, brackets included."""


POSSESSIVE = frozenset({"PRP$", "PPOSAT"})
"""Tags of "his" in "X and his colleague Y" (Penn, STTS)."""


def row_of(document: Document, cast: Cast, mention: Mention) -> tuple[str, ...]:
    """Ids of all actors in the row that a mention stands in, in order; only itself where no conjunction joins the row."""
    names = _outermost(document, cast)
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


def _outermost(document: Document, cast: Cast) -> list[Mention]:
    """Mentions that act and lie in no other one, in order; a person's with the state or body before it ("Russlands Präsident X")."""
    acting = [m for m in cast.mentions if m.kind != "adjective"]
    found: list[Mention] = []
    for mention in (m for m in acting if not any(o is not m and o.span.covers(m.span) and o.span != m.span for o in acting)):
        owner = found.pop() if found and _owns(document, cast, found[-1], mention) else mention
        found.append(replace(mention, span=Span(owner.span.start, mention.span.end)))
    return found


def _owns(document: Document, cast: Cast, owner: Mention, person: Mention) -> bool:
    """Whether a state or body stands right before a person, whose office it has to do with; at most a genitive's mark between."""
    kinds = cast.actor(owner.actor).kind, cast.actor(person.actor).kind
    between = document.article.text[owner.span.end : person.span.start]
    return (
        kinds[0] in ("state", "organisation") and kinds[1] == "person" and between.strip() in ("", "'s", "’s", "'", "’") and between != ""
    )


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
