"""Which noun groups hang on each other in a language with cases: genitives, prepositions before the verb, coordinations."""

from kg.language.draft import Draft
from kg.language.extents import BEFORE
from kg.language.tables import table


def attach(draft: Draft, owner: dict[int, int], language: str) -> None:
    """Set parents and conjuncts of the groups; `owner` says which clause a word belongs to."""
    _attributes(draft, owner)
    _further(draft, owner)
    _prefield(draft, owner)
    _coordinate(draft, owner)
    _appositions(draft, owner)
    _listed(draft, language)


def _attributes(draft: Draft, owner: dict[int, int]) -> None:
    """A genitive right after a noun is its attribute."""
    for index, group in enumerate(draft.groups):
        if not index or group.parent is not None or group.preposition is not None or group.pronoun:
            continue
        before = draft.groups[index - 1]
        if before.last != group.first or before.pronoun or owner.get(before.head) != owner.get(group.head):
            continue
        told = draft.words[group.first].tag in BEFORE or group.cases == {"G"}  # without an article only the "-s" of a name tells
        if told and "G" in group.cases and group.readings is not None:
            group.parent = index - 1


def _further(draft: Draft, owner: dict[int, int]) -> None:
    """A second genitive, joined to the first by a conjunction, is an attribute of the same noun: "Vertreter der USA und Russlands"."""
    for index in range(1, len(draft.groups)):
        group, before = draft.groups[index], draft.groups[index - 1]
        if (
            group.parent is not None
            or group.preposition is not None
            or group.pronoun
            or before.parent is None
            or before.preposition is not None
        ):
            continue
        between = draft.words[before.last : group.first]
        joined = len(between) == 1 and between[0].tag == "KON" and owner.get(before.head) == owner.get(group.head)
        told = draft.words[group.first].tag in BEFORE or group.cases == {"G"}
        if joined and told and group.readings is not None and "G" in group.cases and not group.cases & {"N", "A"} and "G" in before.cases:
            group.parent = before.parent
            chain = [index - 1, *(other for other in before.conjuncts if other != index - 1), index]
            for member in chain:
                draft.groups[member].conjuncts = [other for other in chain if other != member]


def _prefield(draft: Draft, owner: dict[int, int]) -> None:
    """Before the finite verb of a main clause stands one constituent: a preposition there modifies the noun before it."""
    for number, clause in enumerate(draft.clauses):
        finite = clause.verb.finite if clause.verb else None
        if clause.kind != "main" or finite is None or clause.coordinated:
            continue
        for index in range(1, len(draft.groups)):
            group, before = draft.groups[index], draft.groups[index - 1]
            start = group.preposition
            if start is None or group.parent is not None or group.last > finite or owner.get(group.head) != number:
                continue
            if owner.get(before.head) == number and before.last == start and not before.pronoun:
                group.parent = index - 1


def _coordinate(draft: Draft, owner: dict[int, int]) -> None:
    """Groups side by side with "und" or commas, in one clause, with a case in common."""
    chain: list[int] = []
    for index, group in enumerate(draft.groups):
        if group.parent is not None:
            continue
        if chain and _joined(draft, chain[-1], index, owner):
            chain.append(index)
            continue
        _close(draft, chain)
        chain = [index]
    _close(draft, chain)


def _last_word(draft: Draft, index: int) -> int:
    """The end of a group with its attributes."""
    end = draft.groups[index].last
    for other in range(index + 1, len(draft.groups)):
        if draft.groups[other].parent is None or draft.groups[other].first > end + 1:
            break
        end = draft.groups[other].last
    return end


def _joined(draft: Draft, first: int, second: int, owner: dict[int, int]) -> bool:
    left, right = draft.groups[first], draft.groups[second]
    start = right.first if right.preposition is None else right.preposition
    between = draft.words[_last_word(draft, first) : start]
    if owner.get(left.head) != owner.get(right.head) or not between or len(between) > 4:
        return False
    if between[0].tag not in {"KON", "$,"} or any(word.tag not in {"KON", "$,", "ADV"} for word in between):
        return False
    if right.preposition is not None and left.preposition is None:
        return False
    return bool(left.cases & right.cases) or left.preposition is not None


def _close(draft: Draft, chain: list[int]) -> None:
    """Link a chain that holds a conjunction; commas alone make no coordination."""
    if len(chain) < 2:
        return
    conjunction = any(word.tag == "KON" for word in draft.words[draft.groups[chain[0]].last : draft.groups[chain[-1]].head])
    if not conjunction:
        return
    preposition = draft.groups[chain[0]].preposition
    for index in chain:
        if draft.groups[index].preposition is None:
            draft.groups[index].preposition = preposition
        draft.groups[index].conjuncts = [other for other in chain if other != index]


def _appositions(draft: Draft, owner: dict[int, int]) -> None:
    """A group between commas after another with a case in common says the same thing in other words: "der Minister, Max Muster, …"."""
    words = draft.words
    ends = {group.last: index for index, group in enumerate(draft.groups)}
    for index, group in enumerate(draft.groups):
        if group.parent is not None or group.conjuncts or group.preposition is not None or group.pronoun or group.first < 2:
            continue
        before = ends.get(group.first - 1) if words[group.first - 1].text == "," else None
        after = _last_word(draft, index)
        if before is None or (after < len(words) and words[after].tag not in {"$,", "$."}):
            continue
        holder = draft.groups[before]
        whole = before if holder.parent is None or holder.conjuncts else _outermost(draft, before)
        if draft.groups[whole].cases & group.cases and owner.get(draft.groups[whole].head) == owner.get(group.head):
            group.parent = whole


def _listed(draft: Draft, language: str) -> None:
    """ "zwölf Staaten nahmen teil, darunter Polen und Schweden": the members are nobody's object."""
    words = draft.words
    openers = [opener.split() for opener in table(language, "words")["openers"]["members"]]
    for place in range(1, len(words) - 1):
        if words[place - 1].text not in {",", "–", "-", "("}:
            continue
        fitting = [len(opener) for opener in openers if [word.lower for word in words[place : place + len(opener)]] == opener]
        start = place + max(fitting, default=0)
        first = next((index for index, group in enumerate(draft.groups) if group.first == start), None)
        if not fitting or first is None or not any(group.last < place and "p" in group.numbers() for group in draft.groups):
            continue
        for index in (first, *draft.groups[first].conjuncts):
            draft.groups[index].member = True


def _outermost(draft: Draft, index: int) -> int:
    """The group that a chain of attributes ends in."""
    for _ in range(len(draft.groups)):
        above = draft.groups[index].parent
        if above is None:
            break
        index = above
    return index
