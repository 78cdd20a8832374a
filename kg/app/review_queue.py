"""The claims of all articles in the order in which a person should look at them: the least sure first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from kg.app.library import Library
from kg.graph import read_judgements
from kg.graph.iris import name_of, named_graph
from kg.model import Judgement, Ref

Reviewed = Literal["unreviewed", "confirmed", "corrected", "rejected"]
REVIEWED: tuple[Reviewed, ...] = ("unreviewed", "confirmed", "corrected", "rejected")


@dataclass(frozen=True, slots=True)
class Claimed:
    """One claim. `id` is its IRI without the base, `article` its article's; `fact` what it counts toward, None for a rejected one."""

    id: str
    article: str
    kind: str
    label: str
    confidence: float
    fact: str | None = None
    reviewed: Reviewed = "unreviewed"

    @property
    def ref(self) -> Ref:
        """Its name in judgements."""
        return ref_of(self.id)


def ref_of(claim: str) -> Ref:
    """The name in judgements of a claim or an occurrence by its IRI without the base."""
    key, _, identifier = claim.partition("/")[2].partition(".")
    return Ref(name_of(key), name_of(identifier))


def judgements(library: Library) -> tuple[Judgement, ...]:
    """What people have decided, in order of time."""
    base = library.reader.base
    return read_judgements(library.reader.quads(named_graph("curation", base)), base)


def states(decided: Iterable[Judgement]) -> dict[Ref, Reviewed]:
    """How far each claim has been looked at. A correction outweighs a confirmation; the latest of confirmed and rejected holds."""
    found: dict[Ref, Reviewed] = {}
    corrected: set[Ref] = set()
    for one in decided:
        if one.about == "claim" and one.verdict in {"confirmed", "rejected"}:
            found[one.target] = "confirmed" if one.verdict == "confirmed" else "rejected"
        elif one.about == "claim" and one.verdict == "corrected":
            corrected.add(one.target)
    return found | {ref: "corrected" for ref in corrected if found.get(ref) != "rejected"}


def claims(library: Library) -> list[Claimed]:
    """All claims, the least sure first, as nobody had looked at them yet."""
    homes = {str(row["claim"]): library.short(row["fact"]) for row in library.ask("homes")}
    return [
        Claimed(
            id=library.short(row["claim"]),
            article=library.short(row["article"]),
            kind=str(row["kind"]),
            label=str(row["label"]),
            confidence=float(str(row["confidence"])),
            fact=homes.get(str(row["claim"])),
        )
        for row in library.ask("claims")
    ]


def queue(library: Library) -> list[Claimed]:
    """All claims, the least sure first, each with how far it has been looked at."""
    found = states(judgements(library))
    everything = library.once(claims)
    return [replace(one, reviewed=found.get(one.ref, "unreviewed")) for one in everything] if found else everything


def naming(library: Library, actor: str) -> frozenset[str]:
    """The ids of the claims in which an actor, by short id, takes part."""
    return frozenset(library.short(row["claim"]) for row in library.ask("named-in", actor=library.iri(actor)))
