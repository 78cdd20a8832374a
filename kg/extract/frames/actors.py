"""Which actors of the cast a noun group names."""

from kg.extract.frames.slots import noun_slot
from kg.language.tables import table
from kg.model.actor import Cast, Mention
from kg.model.document import Document
from kg.model.span import Span

REACH = 8
"""How many words further a title's name, or an envoy's adjective, may stand."""


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """Mentions that no other one covers ("US-Präsident Donald Trump", not its "US-")."""
    return [m for m in mentions if not any(o is not m and o.span.covers(m.span) and o.span != m.span for o in mentions)]


def actors_of(document: Document, cast: Cast, group: int, *, stand_ins: bool = True) -> tuple[str, ...]:
    """Ids of the actors that act as this group: its head's mention; for "delegation" and the like, whose it is; each once."""
    noun = document.groups[group]
    head = document.tokens[noun.head].span
    named = any(m.kind == "name" and m.span.overlaps(head) and cast.actor(m.actor).kind == "person" for m in cast.mentions)
    if stand_ins and not named and _stands_in(document, group):
        own = _owners(document, cast, group)
        if own:
            return own
    acting = [m for m in cast.mentions if m.kind != "adjective" and m.span.overlaps(head)]
    if acting:
        start = document.tokens[noun.first].start  # a mention that begins before has the group only as an attribute of its own
        inside = [m for m in acting if m.span.start >= start]
        best = min(_outermost(inside or acting), key=lambda m: m.span.start - m.span.end)
        return tuple(dict.fromkeys(m.actor for m in acting if m.span == best.span))  # "both sides" is a mention of two
    whole = document.span(noun.first, noun.last)
    inside = _outermost([m for m in cast.within(whole) if m.kind != "adjective" and not _possesses(document, cast, m)])
    if inside and noun.pronoun is False and not _stands_in(document, group):
        return tuple(dict.fromkeys(m.actor for m in inside))
    if not noun.pronoun:
        return _named_behind(document, cast, group)
    return ()


def _possesses(document: Document, cast: Cast, mention: Mention) -> bool:
    """Whether a person is only whose the thing is: "President X's latest statement" is not President X."""
    behind = document.article.text[mention.span.end : mention.span.end + 2]
    return behind in ("'s", "’s") and cast.actor(mention.actor).kind == "person"


def attributes_of(document: Document, cast: Cast, group: int) -> tuple[str, ...]:
    """Ids of the actors that a group's adjectives and compounds relate to ("ukrainische Luftverteidigung"), its head excepted."""
    noun = document.groups[group]
    head = document.tokens[noun.head].span
    whole = Span(document.tokens[noun.first].start, document.tokens[noun.last - 1].end)
    inside = [
        m for m in cast.within(whole) if m.kind == "adjective" or not m.span.overlaps(head) or (m.span != head and head.covers(m.span))
    ]
    return tuple(dict.fromkeys(m.actor for m in inside))


def _part_of(inner: Span, outer: Span) -> bool:
    return inner != outer and outer.covers(inner)


def _owners(document: Document, cast: Cast, group: int) -> tuple[str, ...]:
    """Whose envoys a group is: by adjectives, genitives and "of"."""
    noun = document.groups[group]
    head = document.tokens[noun.head].span
    whole = Span(document.tokens[noun.first].start, _adjectives_end(document, group))
    own = [m.actor for m in cast.within(whole) if not m.span.overlaps(head) or m.kind == "adjective"]
    for mark in ("genitive", *table(document.article.language, "meetings")["of"]):
        for other in noun_slot(document, group, mark):
            own += actors_of(document, cast, other, stand_ins=mark == "genitive")
    return tuple(dict.fromkeys(own))


def _adjectives_end(document: Document, group: int) -> int:
    """Where the words end that can still say whose envoys they are: "Vertreter russischer und ukrainischer Delegationen"."""
    last = document.groups[group].last
    while last < len(document.tokens) and document.tokens[last].pos in ("ADJ", "CCONJ") and last - document.groups[group].last < REACH:
        last += 1
    return document.tokens[last - 1].end


def _named_behind(document: Document, cast: Cast, group: int) -> tuple[str, ...]:
    """The person named behind a title: "the ambassador to China, Jane Doe", if nothing but names and commas stands between."""
    noun = document.groups[group]
    persons = {actor.id for actor in cast.actors if actor.kind == "person"}
    for place in range(noun.last, min(noun.last + REACH, len(document.tokens))):
        token = document.tokens[place]
        if token.pos not in ("ADP", "DET", "PROPN", "PUNCT", "ADJ", "NOUN") or token.text in ".;:":
            return ()
        named = next(
            (m for m in cast.mentions if m.span.start <= token.start < m.span.end and m.actor in persons and m.kind == "name"), None
        )
        if named is not None:
            if token.start == named.span.start and document.tokens[place - 1].pos == "ADP":
                return ()  # "the session with X": the name is the preposition's
            apart = any(t.text == "," for t in document.tokens[noun.last : place])
            title = document.tokens[noun.head].lemma.lower()
            return (named.actor,) if not apart or title in _titles(document, cast, named.actor) else ()
    return ()


def _titles(document: Document, cast: Cast, person: str) -> frozenset[str]:
    """Last words of the positions that the article gives a person."""
    return frozenset(role.title.lower().split()[-1] for role in cast.actor(person).roles if role.title)


def _stands_in(document: Document, group: int) -> bool:
    """Whether the group's head is a word for someone's envoys ("Vertreter", "Delegation")."""
    head = document.tokens[document.groups[group].head]
    rows = table(document.article.language, "meetings")["stand_ins"]
    return any(head.lemma.lower().endswith(word) or head.text.lower().endswith(word) for word in rows)
