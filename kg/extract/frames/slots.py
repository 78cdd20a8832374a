"""The noun groups that fill a frame's role."""

from kg.extract.frames import voice
from kg.extract.frames.match import Match, stretch
from kg.extract.frames.order import bare, behind_verb, caseless, name_whole
from kg.language.tables import table
from kg.model.document import Clause, Document, NounGroup

FAR = 30
"""How many words may stand between the preposition of a pair and its conjunction."""
PAIR = 6
"""How many words may stand between the two of a pair, its conjunction included."""


def role(document: Document, match: Match, name: str) -> tuple[int, ...]:
    """Indices of the noun groups in a role, members of a coordination included, in order of the text; each once."""
    marks = match.frame.roles.get(name, ())
    found: list[int] = []
    for mark in marks:
        if match.group is not None:
            found += noun_slot(document, match.group, mark)
        elif match.clause is not None:
            found += verb_slot(document, match.clause, mark)
    return tuple(sorted(dict.fromkeys(found)))


def together(document: Document, group: int) -> tuple[int, ...]:
    """The group and the other members of its coordination."""
    return (group, *document.groups[group].conjuncts)


def _all(document: Document, groups: list[int]) -> list[int]:
    return [member for group in groups for member in together(document, group)]


def preposition(document: Document, group: NounGroup) -> str | None:
    """The lemma of a group's preposition; also one that a quotation mark, or the parse of a language without
    cases, left standing before it unread."""
    if group.preposition is not None:
        return document.tokens[group.preposition].lemma.lower()
    place = group.first - 1
    while place > 0 and document.tokens[place].pos == "ADV":
        place -= 1
    quoted = (
        place > 0 and document.tokens[place].pos == "PUNCT" and any(q.span.start == document.tokens[place].start for q in document.quotes)
    )
    place -= quoted
    if place < 0 or document.tokens[place].pos != "ADP" or not (quoted or caseless(document)):
        return None
    particles = {clause.verb.particle for clause in document.clauses if clause.verb is not None}
    return None if place in particles else document.tokens[place].lemma.lower()


def verb_slot(document: Document, index: int, mark: str) -> list[int]:
    """The groups that a clause has in the place of `mark`."""
    clause = document.clauses[index]
    passive = voice.passive(document, clause.verb)
    if mark == "subject":
        return _all(document, _agents(document, clause)) if passive else _all(document, list(clause.subject))
    if mark == "object" and passive:
        return _all(document, list(clause.subject))
    if mark == "object" and caseless(document):
        behind = behind_verb(document, clause)
        objects = [a.group for a in clause.arguments if a.relation == mark and bare(document, a.group)]
        return _all(document, objects or ([name_whole(document, behind)] if behind is not None else []))
    if mark in ("object", "indirect", "predicate"):
        found = [a.group for a in clause.arguments if a.relation == mark]
        return _all(document, found or _unread(document, index, mark))
    if mark in ("genitive", "possessive", "compound", "adjective", "clause"):
        return []
    return _all(document, _oblique(document, index, mark))


def _unread(document: Document, index: int, mark: str) -> list[int]:
    """What the parse left without a place: a dative that is nobody's attribute, an object taken for a genitive."""
    if mark not in ("object", "indirect"):
        return []
    clause, tokens = document.clauses[index], set(stretch(document, index))
    placed = {*clause.subject, *(a.group for a in clause.arguments)}
    if mark == "object":  # a title before a name often has no ending: "empfing Präsident Muster"
        bare = [
            i for i, g in enumerate(document.groups) if g.head in tokens and i not in placed and g.preposition is None and g.parent is None
        ]
        named = [i for i in bare if _has_name(document, i) and not _adjoining(document, i)]
        return _mistaken(document, index) or named[:1]
    return [
        i
        for i, g in enumerate(document.groups)
        if g.head in tokens
        and i not in placed
        and g.preposition is None
        and "Dat" in g.cases
        and not g.pronoun
        and not _adjoining(document, i)
    ]


def _has_name(document: Document, index: int) -> bool:
    group = document.groups[index]
    return any(token.pos == "PROPN" for token in document.tokens[group.first : group.last])


def _adjoining(document: Document, index: int) -> bool:
    """Whether a group stands right behind another without a preposition, whose attribute it may be."""
    return any(group.last == document.groups[index].first and group.preposition is None for group in document.groups)


def _mistaken(document: Document, index: int) -> list[int]:
    """An object that the parse took for a genitive: a noun without any article behind a dative ("der Opposition Gespräche anbieten")."""
    tokens = set(stretch(document, index))
    found = []
    for group, noun in enumerate(document.groups):
        parent = document.groups[noun.parent] if noun.parent is not None else None
        if parent is None or noun.head not in tokens or noun.preposition is not None or not {"Acc", "Dat"} <= noun.cases | parent.cases:
            continue
        if (
            noun.first == noun.head
            and noun.cases >= {"Acc", "Nom"}
            and parent.preposition is None
            and document.tokens[noun.head].pos == "NOUN"
        ):
            found.append(group)
    return found


def _agents(document: Document, clause: Clause) -> list[int]:
    """Who does what a passive says: the oblique that is marked as the agent by a preposition of the language."""
    marks = table(document.article.language, "meetings")["agent_prepositions"]
    return [a.group for a in clause.arguments if a.preposition in marks]


def _oblique(document: Document, index: int, mark: str) -> list[int]:
    """Groups with the preposition: the clause's own arguments, else any in its stretch (attachment is often in doubt)."""
    clause = document.clauses[index]
    own = [a.group for a in clause.arguments if (a.preposition or "").lower() == mark]
    if own:
        return own
    tokens = set(stretch(document, index))
    return [
        i
        for i, group in enumerate(document.groups)
        if group.sentence == clause.sentence and group.head in tokens and preposition(document, group) == mark
    ]


def attributes(document: Document, index: int) -> list[int]:
    """Groups that modify a noun group: those that say so, and those that follow it without a gap."""
    group = document.groups[index]
    said = [i for i, other in enumerate(document.groups) if other.parent == index]
    chain, end = [], group.last
    for i, other in enumerate(document.groups):
        first = other.preposition if other.preposition is not None else other.first
        if other.sentence != group.sentence or i == index or other.first < group.last:
            continue
        if first != end or (other.preposition is None and other.cases and "Gen" not in other.cases):
            break
        chain.append(i)
        end = other.last
    return sorted(dict.fromkeys(said + chain))


def noun_slot(document: Document, index: int, mark: str) -> list[int]:
    """The groups that a noun has in the place of `mark`."""
    group = document.groups[index]
    near = attributes(document, index)
    if mark == "genitive":
        said = [i for i in near if document.groups[i].preposition is None and document.groups[i].parent == index]
        next_to = [i for i in near if document.groups[i].preposition is None and document.groups[i].first == group.last
                   and (not document.groups[i].cases or "Gen" in document.groups[i].cases)]  # fmt: skip
        return _all(document, said or next_to)
    if mark in ("subject", "object", "indirect", "predicate", "possessive", "compound", "adjective", "clause"):
        return []
    found = [i for i in near if preposition(document, document.groups[i]) == mark]
    rows = table(document.article.language, "meetings")
    if mark in rows["of"]:
        found = [i for i in found if i in near[:1]]
    if mark in rows["pairs"] and not found:
        return _far_pair(document, group, mark)
    return _all(document, _pair(document, found) if mark in rows["pairs"] else found)


def _far_pair(document: Document, group: NounGroup, mark: str) -> list[int]:
    """Both of "between A and B" where long attributes stand before the first ("zwischen dem als Sieger feststehenden A und B")."""
    opens = group.last
    if opens >= len(document.tokens) or document.tokens[opens].lemma.lower() != mark:
        return []
    inside = [i for i, g in enumerate(document.groups) if g.sentence == group.sentence and g.first > opens]
    ends = {document.groups[i].last: i for i in inside}
    starts = {document.groups[i].first: i for i in inside if document.groups[i].preposition is None}
    for token in range(opens + 1, min(opens + FAR, len(document.tokens) - 1)):
        if document.tokens[token].pos == "CCONJ" and token in ends and token + 1 in starts:
            return [ends[token], starts[token + 1]]
    return []


def _pair(document: Document, found: list[int]) -> list[int]:
    """Both members of "between A and B", also where the parse did not join them."""
    pairs = list(found)
    for index in found:
        group = document.groups[index]
        after = next((i for i, g in enumerate(document.groups) if g.sentence == group.sentence and g.first >= group.last), None)
        if group.conjuncts or after is None:
            continue
        between = document.tokens[group.last : document.groups[after].first]
        if 0 < len(between) <= PAIR and any(t.pos == "CCONJ" for t in between):
            pairs.append(after)
    return pairs
