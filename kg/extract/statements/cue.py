"""Words that report somebody's words: the tables `statements` and `statements-nouns` of a language, checked and indexed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from kg.errors import RuleError
from kg.language.tables import table
from kg.model.extraction import Act, Stance

NEEDS = frozenset({"clause", "that", "quote", "speech", "pointer", "object", "of", "indirect", "always"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb (with its companions) or a noun that reports a statement; the fields are explained at the head of the table."""

    lemma: str
    rule: str
    companions: tuple[str, ...] = ()
    reflexive: bool = False
    act: Act | None = None
    stance: Stance | None = None
    needs: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    speaker: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    negated: Stance | None = None
    unless: frozenset[str] = frozenset()
    predicate: bool = False
    evaluates: bool = False

    @property
    def text(self) -> str:
        """The cue as a reader would name it."""
        return " ".join((self.lemma, *self.companions))


@dataclass(frozen=True, slots=True)
class Words:
    """Closed-class words of a language that frames need."""

    complementisers: frozenset[str]
    pointers: frozenset[str]
    coordinators: frozenset[str]
    impersonal: frozenset[str]
    agents: frozenset[str]
    negations: frozenset[str]
    limits: frozenset[str]
    open: frozenset[str]
    purpose: frozenset[str]
    barring_modals: frozenset[str]
    hearsay_modals: frozenset[str]
    possessives: frozenset[str]
    conditions: frozenset[str]
    articles: frozenset[str]
    comparisons: frozenset[str]
    adverbs: frozenset[str]
    raising: frozenset[str]
    deeds: frozenset[str]
    passive: frozenset[str]
    copulas: frozenset[str]
    persons: frozenset[str]
    things: frozenset[str]
    never_reflexive: frozenset[str]
    silent: frozenset[str]
    silence: frozenset[str]


@cache
def words(language: str) -> Words:
    """The closed-class words; RuleError where the table lacks one of the lists."""
    entries = table(language, "statements").get("words", {})
    missing = [name for name in Words.__dataclass_fields__ if name not in entries]
    if missing:
        raise RuleError(f"The table {language}/statements.toml lacks the words {', '.join(missing)}.")
    return Words(**{name: frozenset(entries[name]) for name in Words.__dataclass_fields__})


@cache
def verbs(language: str) -> Mapping[str, tuple[Cue, ...]]:
    """Verb cues by lemma, the most specific first."""
    found: dict[str, list[Cue]] = {}
    for entry in families(language, "verb"):
        for cue in _cues(entry, f"{language}/statements.toml"):
            found.setdefault(cue.lemma, []).append(cue)
    return {lemma: tuple(sorted(cues, key=lambda cue: (-len(cue.companions), not cue.reflexive))) for lemma, cues in found.items()}


@cache
def nouns(language: str) -> Mapping[str, Cue]:
    """Noun cues by lemma."""
    found: dict[str, Cue] = {}
    for entry in families(language, "noun"):
        for noun in entry["nouns"]:
            found[noun] = _cue(noun, {**entry, "needs": ["always"]}, f"{language}/statements-nouns.toml")
    return found


def families(language: str, kind: str) -> list[dict[str, Any]]:
    """The families of cues of one kind ("verb", "noun") as their table gives them."""
    name = "statements" if kind == "verb" else "statements-nouns"
    return list(table(language, name).get(kind, []))


def _cues(entry: dict[str, Any], place: str) -> list[Cue]:
    cues = []
    for item in entry["cues"]:
        text, own = (item, {}) if isinstance(item, str) else (item["cue"], item)
        cues.append(_cue(text, {**entry, **own}, place))
    return cues


def _cue(text: str, entry: dict[str, Any], place: str) -> Cue:
    needs = frozenset(entry.get("needs", ()))
    act, stance, negated = entry.get("act"), entry.get("stance"), entry.get("negated")
    wrong = [value for value in (stance, negated) if value is not None and value not in get_args(Stance)]
    if not needs or needs - NEEDS or wrong or (act is not None and act not in get_args(Act)) or not entry.get("rule"):
        raise RuleError(f"The cue '{text}' in {place} needs a rule, an act, a stance and needs that exist.")
    head, _, rest = text.partition("|")
    head = head.strip()
    reflexive = " " in head
    return Cue(
        lemma=head.rpartition(" ")[2],
        rule=entry["rule"],
        companions=tuple(rest.split()),
        reflexive=reflexive,
        act=act,
        stance=stance,
        needs=needs,
        of=frozenset(entry.get("of", ())),
        speaker=tuple(entry.get("speaker", ())),
        addressee=tuple(entry.get("addressee", ())),
        negated=negated,
        unless=frozenset(entry.get("unless", ())),
        predicate=entry.get("requires") == "predicate",
        evaluates=bool(entry.get("evaluates", False)),
    )
