"""The small words round meetings: the lists of `meetings.toml`."""

from dataclasses import dataclass
from functools import cache

from kg.language.tables import table
from kg.model.extraction import Capacity, Mode


@dataclass(frozen=True)
class Words:
    """Lower-case words of one language."""

    joint: frozenset[str]
    not_with: frozenset[str]
    court: frozenset[str]
    later: frozenset[str]
    possible: frozenset[str]
    called_off: frozenset[str]
    many: frozenset[str]
    idioms: frozenset[str]
    accession: frozenset[str]
    into: frozenset[str]
    perfect: frozenset[str]
    plain: frozenset[str]
    copula: frozenset[str]
    pairs: frozenset[str]
    definite: frozenset[str]
    after: frozenset[str]
    at: frozenset[str]
    before: frozenset[str]
    elsewhen: frozenset[str]
    speech: frozenset[str]
    willing: frozenset[str]
    wishing: frozenset[str]
    offers: frozenset[str]
    demands: frozenset[str]
    unreal: frozenset[str]
    open_modals: frozenset[str]
    hearsay: frozenset[str]
    modes: dict[str, Mode]
    parts: dict[str, Capacity]
    led: dict[str, Capacity]
    anew: frozenset[str]
    there: frozenset[str]
    where: frozenset[str]
    towards: frozenset[str]
    margins: frozenset[str]
    attributive: tuple[str, ...]
    course: frozenset[str]
    place_prepositions: frozenset[str]
    place_nouns: frozenset[str]


@cache
def words(language: str) -> Words:
    """The lists of a language."""
    rows = table(language, "meetings")
    lists = {
        name: frozenset(rows[name])
        for name in Words.__dataclass_fields__
        if name in rows and name not in ("modes", "parts", "led", "attributive")
    }
    modes: dict[str, Mode] = {phrase: mode for mode, phrases in rows["modes"].items() for phrase in phrases}
    parts: dict[str, Capacity] = {noun: capacity for capacity, nouns in rows["parts"].items() for noun in nouns}
    led: dict[str, Capacity] = {phrase: capacity for capacity, phrases in rows["led"].items() for phrase in phrases}
    places = rows["places"]
    return Words(
        modes=modes,
        parts=parts,
        led=led,
        attributive=tuple(rows["attributive"]),
        place_prepositions=frozenset(places["prepositions"]),
        place_nouns=frozenset(places["nouns"]),
        **lists,
    )
