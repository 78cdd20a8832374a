"""Who does what in a clause with cases: subject by case, agreement and place, objects by what remains."""

from functools import cache

from kg.language.attachment import attach
from kg.language.discourse import verbs
from kg.language.draft import ClauseDraft, Draft, GroupDraft, VerbDraft
from kg.language.tables import table

_NOMINATIVE_ONLY = 4.0
_FIRST = 1.5
_ACTS = 0.8
_OPENS = 1.5
"""For a group right after "and" in a coordinated main clause."""
_SHARED = 2.2
"""What the subject of a coordinated clause must reach: below, it has the subject of the clause before."""


@cache
def _time(language: str) -> frozenset[str]:
    return frozenset(table(language, "words")["time"]["nouns"])


@cache
def _acting(language: str) -> tuple[str, ...]:
    return tuple(table(language, "words")["acting"]["nouns"])


@cache
def _measure(language: str) -> frozenset[str]:
    return frozenset(table(language, "words")["measure"]["nouns"])


def assign_roles(draft: Draft, language: str) -> None:
    """Attach genitives, then give every clause its subject, objects and prepositional groups."""
    owner = {place: index for index, clause in enumerate(draft.clauses) for place in clause.words}
    attach(draft, owner, language)
    of_clause: dict[int, list[int]] = {}
    for index, group in enumerate(draft.groups):
        if group.parent is None and group.head in owner:
            of_clause.setdefault(owner[group.head], []).append(index)
    for index, clause in enumerate(draft.clauses):
        _clause_roles(draft, clause, of_clause.get(index, []), language)


def _clause_roles(draft: Draft, clause: ClauseDraft, groups: list[int], language: str) -> None:
    bare = [
        index
        for index in groups
        if draft.groups[index].preposition is None and not _is_conjunct(draft, index) and not draft.groups[index].member
    ]
    if clause.verb is None and clause.marker is not None and bare:
        clause.subject = [bare[0], *draft.groups[bare[0]].conjuncts]
    own = clause.verb is not None and clause.verb.finite is not None and (not clause.shares or clause.verb.passive)
    least = 0.0 if not clause.coordinated else _SHARED if own else _NOMINATIVE_ONLY - 0.5
    if clause.verb is not None and clause.kind != "infinitive":
        scored = [
            (score, -index)
            for rank, index in enumerate(index for index in bare if _eligible(draft, draft.groups[index], clause.verb))
            if (score := _subject_score(draft, clause, index, rank, language)) is not None and score > least
        ]
        if scored:
            clause.subject = [-max(scored)[1]]
        elif least == 0.0:
            named = [
                index
                for index in bare
                if _is_time(draft, draft.groups[index], language)
                and draft.words[draft.groups[index].first].tag == "ART"
                and draft.groups[index].allows("N")
            ]
            clause.subject = named[:1] if len(bare) == 1 else []
        if clause.subject:
            clause.subject += draft.groups[clause.subject[0]].conjuncts
    for index in groups:
        group = draft.groups[index]
        if group.preposition is not None:
            clause.arguments.append((index, "oblique", draft.words[group.preposition].lemma))
    _objects(draft, clause, [index for index in bare if index not in clause.subject], language)
    clause.arguments.sort(key=lambda argument: draft.groups[argument[0]].first)
    clause.adverbs = [place for place in clause.words if draft.words[place].tag in {"ADV", "PROAV", "PAV", "ADJD", "PTKNEG", "PWAV"}]


def _is_conjunct(draft: Draft, index: int) -> bool:
    return any(other < index for other in draft.groups[index].conjuncts)


def _is_time(draft: Draft, group: GroupDraft, language: str) -> bool:
    """Whether a group is a noun of time or a bare year: "2008 kam er nach Rom"."""
    word = draft.words[group.head]
    year = word.tag == "CARD" and len(word.text) == 4 and word.text.isdigit() and word.text[0] in "12"
    return year or word.lemma in _time(language)


def _eligible(draft: Draft, group: GroupDraft, verb: VerbDraft) -> bool:
    """Whether a group may be the subject at all; a personal pronoun must agree."""
    tag = draft.words[group.head].tag
    wanted = {"Plur": "p", "Sing": "s"}.get(verb.number or "")
    agrees = tag != "PPER" or wanted is None or wanted in group.numbers("N")
    return group.allows("N") and tag != "PRF" and agrees


def _subject_score(draft: Draft, clause: ClauseDraft, index: int, rank: int, language: str) -> float | None:
    """How well a group fits as the subject, None where it cannot be it."""
    group, verb = draft.groups[index], clause.verb
    word = draft.words[group.head]
    if verb is None:
        return None
    finite = verb.finite
    score = 0.0
    words = table(language, "words")
    if verb.number:
        wanted = "p" if verb.number == "Plur" else "s"
        numbers = group.numbers("N") if not group.conjuncts else frozenset("ps")
        if wanted not in numbers:
            score -= 1 if word.lemma in _measure(language) else 2.5
        if group.conjuncts and wanted == "s":
            score -= 0.5
    copula = verb.lemma in {words["verbs"]["be"], words["verbs"]["become"]}
    if group.cases == {"N"}:
        score += _NOMINATIVE_ONLY if not copula or group.pronoun else 0.3
    if word.tag == "PDS" and finite is not None and group.first < finite and clause.kind == "main" and not copula:
        score -= 2.5 if verb.lemma in verbs(language, "saying") else 0.7
    if _is_time(draft, group, language):
        score -= 3
    if group.first and draft.words[group.first - 1].tag == "KOKOM":
        score -= 3  # "ebenso wie sein Mandant"
    opens = next((place for place in clause.words if draft.words[place].tag not in {"KON", "$("}), None)
    told = _parsed(draft, group, verb.head, _TRUST) * (0.4 if copula else 1.0)
    score += max(told, -0.5) if group.first == opens else told  # what opens a clause is nobody's attribute
    if word.tag == "NE" or word.lemma.lower().endswith(_acting(language)):
        score += _ACTS
    score += _FIRST - 1.0 * rank
    if clause.coordinated and clause.kind == "main" and group.first == opens:
        score += _OPENS
    if (
        finite is not None
        and group.first > finite
        and clause.kind == "main"
        and any(draft.words[place].tag == "$," for place in clause.words if finite < place < group.first)
    ):
        score -= 1
    return score


_TRUST = {"nsubj": 1.5, "nsubj:pass": 1.5, "obj": -0.3, "iobj": -0.3, "nmod": -1.5, "appos": -1.5, "obl": -0.5}


def _parsed(draft: Draft, group: GroupDraft, verb: int, trust: dict[str, float]) -> float:
    """What a parser's second opinion is worth."""
    for place in range(group.first, group.last):
        word = draft.words[place]
        if word.head is not None and not group.first <= word.head < group.last:
            if word.relation == "nmod" and group.preposition is None and "G" not in group.cases:
                return 0.0
            if word.relation in {"appos", "flat", "nmod"} and group.first and draft.words[group.first - 1].tag in {"NE", "ADV"}:
                return 0.0  # no comma, no genitive: a title after a place begins a group of its own
            return trust.get(word.relation or "", 0.0) * (1.0 if word.head == verb else 0.7)
    return 0.0


_OBJECT_TRUST = {
    "obj": 1.0,
    "iobj": 1.0,
    "nsubj": -0.2,
    "nsubj:pass": -0.2,
    "nmod": -1.2,
    "appos": -1.2,
    "conj": -0.8,
    "obl": -0.4,
    "parataxis": -0.8,
}


def _object_score(draft: Draft, group: GroupDraft, verb: int) -> float:
    """How well a group fits as an object; not above zero where it is none."""
    before = draft.words[group.first - 1].tag if group.first else ""
    score = 0.5 if before != "KOKOM" else -1.0
    told = _parsed(draft, group, verb, _OBJECT_TRUST)
    return score + (max(told, 0.0) if before[:1] == "V" else told)  # right after a verb nothing is an attribute


def _objects(draft: Draft, clause: ClauseDraft, rest: list[int], language: str) -> None:
    verb = clause.verb
    if verb is None:
        return
    words = table(language, "words")
    full = verb.head == verb.finite or verb.lemma == words["verbs"]["be"]
    copula = verb.lemma in {words["verbs"]["be"], words["verbs"]["become"]} and full
    dative = verb.lemma in words["cases"]["dative_verbs"]
    scored = sorted(((_object_score(draft, draft.groups[index], verb.head), -index) for index in rest), reverse=True)
    object_found = indirect_found = False
    for score, negative in scored:
        index = -negative
        group = draft.groups[index]
        if score <= 0 or draft.words[group.head].tag == "PRF" or group.cases == {"G"}:
            continue
        members = [index, *group.conjuncts]
        if _is_time(draft, group, language) and group.allows("A"):
            clause.arguments.append((index, "oblique", None))
        elif copula and group.allows("N"):
            clause.arguments.extend((member, "predicate", None) for member in members)
        elif not indirect_found and (group.cases == {"D"} or (group.allows("D") and (dative or verb.passive))):
            clause.arguments.extend((member, "indirect", None) for member in members)
            indirect_found = True
        elif group.allows("A") and not object_found and not verb.passive:
            clause.arguments.extend((member, "object", None) for member in members)
            object_found = True
        elif group.allows("D") and not indirect_found and not group.allows("N"):
            clause.arguments.extend((member, "indirect", None) for member in members)
            indirect_found = True
