"""The small words round commitments: the lists of `commitments.toml`."""

from dataclasses import dataclass
from functools import cache

from kg.language.tables import table


@dataclass(frozen=True)
class Words:
    """Lower-case words of one language."""

    we: frozenset[str]
    i: frozenset[str]
    impersonal: frozenset[str]
    own: frozenset[str]
    both: frozenset[str]
    sides: frozenset[str]
    possessives: frozenset[str]
    want: frozenset[str]
    future: frozenset[str]
    obligation: frozenset[str]
    perfect: frozenset[str]
    whether: frozenset[str]
    progressive: frozenset[str]
    hypothetical: frozenset[str]
    content_markers: frozenset[str]
    others_act: frozenset[str]
    negations: frozenset[str]
    still_positive: frozenset[str]
    failed: frozenset[str]
    no_deadline: frozenset[str]
    no_agents: frozenset[str]
    according: frozenset[str]
    sources: frozenset[str]
    follows: frozenset[str]
    continues: frozenset[str]
    sharing: frozenset[str]
    companions: frozenset[str]
    against: frozenset[str]
    helped: frozenset[str]
    help: frozenset[str]
    believing: frozenset[str]
    requests: frozenset[str]
    deals: frozenset[str]
    no_content: frozenset[str]
    left_out: frozenset[str]
    silent_verbs: frozenset[str]
    silent_nouns: frozenset[str]


@cache
def words(language: str) -> Words:
    """The lists of a language."""
    rows = table(language, "commitments")
    return Words(**{name: frozenset(rows[name]) for name in Words.__dataclass_fields__})
