"""Verb groups of a verb-bracket language: all verb words of a clause read together."""

from functools import cache
from typing import Any

from kg.language.conjugation import finite_form, is_plural
from kg.language.draft import ClauseDraft, Draft, VerbDraft, Word
from kg.language.openers import FINITE, VERBS
from kg.language.tables import table


@cache
def _verbs(language: str) -> dict[str, Any]:
    found: dict[str, Any] = table(language, "words")["verbs"]
    return found


def read_predicate(draft: Draft, clause: ClauseDraft, language: str) -> VerbDraft | None:
    """The verb group of a clause, None where it has no verb."""
    words, rules = draft.words, _verbs(language)
    places = [
        place
        for place in clause.words
        if words[place].tag in VERBS and not (place and words[place - 1].tag == "KOKOM" and words[place].tag not in FINITE)
    ]
    if not places:
        return None
    finite = next((place for place in places if words[place].tag in FINITE), None)
    others = [place for place in places if place != finite]
    marks = [place for place in clause.words if words[place].tag == "PTKZU" and place + 1 in places]
    full = [place for place in others if words[place].tag[:2] == "VV"] or [
        place for place in others if words[place].lemma not in _light(language)
    ]
    if finite is not None and words[finite].tag[:2] == "VV" and not full:
        head = finite
    elif full:
        loose = (
            finite is not None
            and words[finite].tag[:2] == "VV"
            and not (words[full[0]].tag.endswith("INF") and words[finite].lemma in rules["bare"])
        )
        head = finite if finite is not None and loose else full[0]
    elif others and finite is not None and (words[finite].tag[:2] == "VM" or words[others[0]].tag == "VAPP"):
        head = others[0]
    else:
        head = finite if finite is not None else next((place for place in others if words[place].tag[:2] != "VM"), others[-1])
    group = VerbDraft(tokens=sorted({*places, *marks}), lemma=words[head].lemma, head=head, finite=finite)
    _particle(words, clause, group, rules)
    _helpers(words, group, [place for place in places if place != head], rules)
    _tense(words, group, rules, language)
    group.negated = any(
        words[place].lower in rules["negation"] or words[place].lower in rules["negative_articles"] for place in clause.words
    )
    group.reflexive = any(words[place].tag == "PRF" for place in clause.words)
    return group


@cache
def _light(language: str) -> frozenset[str]:
    rules = _verbs(language)
    return frozenset({rules["be"], rules["have"], rules["become"], *rules["modals"]})


@cache
def _moves(lemma: str, language: str) -> bool:
    """Whether the verb makes its perfect with the verb "to be", so that its participle with it is no passive."""
    rules = _verbs(language)
    if lemma in rules["unaccusative"]:
        return True
    return any(lemma.endswith(base) and lemma[: -len(base)] in rules["particles"] for base in rules["motion"])


def is_passive(words: list[Word], verb: VerbDraft, language: str) -> bool:
    """Whether a participle with these helping verbs is a passive: with "werden", or with "sein" where that makes no perfect."""
    rules = _verbs(language)
    if not words[verb.head].tag.endswith("PP") or rules["become"] in verb.auxiliaries:
        return rules["become"] in verb.auxiliaries
    return rules["be"] in verb.auxiliaries and not _moves(verb.lemma, language)


def _particle(words: list[Word], clause: ClauseDraft, group: VerbDraft, rules: dict[str, Any]) -> None:
    """Join the particle to its verb: the finite one, as the particle stands alone only in a second-verb clause."""
    place = next((place for place in clause.words if words[place].tag == "PTKVZ"), None)
    if place is None or group.finite is None:
        return
    if words[place].lower in rules["adverbial_particles"] and words[group.finite].lemma not in rules["adverbial_verbs"]:
        return
    group.particle = place
    group.tokens = sorted({*group.tokens, place})
    if group.head == group.finite:
        group.lemma = words[place].lower + words[group.finite].lemma
    elif words[group.finite].tag[:2] == "VV":
        group.lemma = words[group.head].lemma


def _helpers(words: list[Word], group: VerbDraft, helpers: list[int], rules: dict[str, Any]) -> None:
    for place in helpers:
        lemma = words[place].lemma
        if words[place].tag[:2] == "VM" or lemma in rules["modals"]:
            group.modal = group.modal or lemma
        elif group.head != place and (words[place].tag[:2] == "VA" or lemma in {rules["be"], rules["have"], rules["become"]}):
            group.auxiliaries.append(lemma)
    zu = any(words[place].tag in {"PTKZU", "VVIZU"} for place in group.tokens)
    if zu and group.finite is not None and group.head != group.finite and words[group.finite].lemma in rules["infinitive_modals"]:
        group.modal = group.modal or words[group.finite].lemma
        group.auxiliaries = [lemma for lemma in group.auxiliaries if lemma != words[group.finite].lemma]


def _tense(words: list[Word], group: VerbDraft, rules: dict[str, Any], language: str) -> None:
    """Tense, mood and voice from the finite word and the form of the full verb."""
    participle = words[group.head].tag.endswith("PP")
    infinitive = words[group.head].tag.endswith(("INF", "IZU"))
    if group.finite is None:
        group.passive = participle and not _moves(group.lemma, language)
        group.tense = "past" if participle else None
        return
    finite = words[group.finite]
    group.mood, past = finite_form(finite, language)
    if group.mood == "subjunctive-2":
        past = False
    group.tense = "past" if past else "present"
    group.number = "Plur" if is_plural(finite, language) else "Sing"
    helper = finite.lemma
    if group.head == group.finite:
        return
    if participle and rules["become"] in group.auxiliaries and (helper != rules["become"] or words[group.head].lemma != rules["become"]):
        become = [place for place in group.tokens if words[place].lemma == rules["become"] and place != group.head]
        group.passive = True
        completed = any(words[place].lower in rules["passive_participle"] for place in become) and helper == rules["be"]
        if completed:
            group.tense = "pluperfect" if past else "perfect"
        elif helper == rules["become"] and len(become) > 1:
            group.tense = "future"
    elif (participle and helper == rules["have"]) or (participle and helper == rules["be"] and _moves(words[group.head].lemma, language)):
        group.tense = "pluperfect" if past else "perfect"
    elif participle and helper == rules["be"]:
        group.passive = True
    elif participle and rules["have"] in group.auxiliaries:
        group.tense = "future" if helper == rules["become"] else group.tense
    elif infinitive and helper == rules["become"] and not past and group.mood != "subjunctive-2":
        group.tense = "future"
