"""The claims of all articles in the order in which a person should look at them: the least sure first."""

from dataclasses import dataclass, replace
from typing import Literal, cast

from kg.app.library import Library
from kg.model import Ref
from kg.review import Kind, judgements, ref_of, standing

Looked = Literal["unreviewed", "confirmed", "corrected", "rejected"]
LOOKED: tuple[Looked, ...] = ("unreviewed", "confirmed", "corrected", "rejected")


@dataclass(frozen=True, slots=True)
class Claimed:
    """One claim. `id` is its IRI without the base, `article` its article's; `fact` what it counts toward, None for a rejected one."""

    id: str
    article: str
    kind: Kind
    label: str
    confidence: float
    fact: str | None = None
    looked: Looked = "unreviewed"

    @property
    def ref(self) -> Ref:
        """Its name in judgements."""
        return ref_of(self.id)


def claims(library: Library) -> list[Claimed]:
    """All claims, the least sure first, each with how far it has been looked at."""
    homes = {str(row["claim"]): library.short(row["fact"]) for row in library.ask("homes")}
    looked = standing(judgements(library.reader))
    made = [
        Claimed(
            id=library.short(row["claim"]),
            article=library.short(row["article"]),
            kind=cast("Kind", row["kind"]),
            label=str(row["label"]),
            confidence=float(str(row["confidence"])),
            fact=homes.get(str(row["claim"])),
        )
        for row in library.ask("claims")
    ]
    return [replace(one, looked=looked.get(one.ref, "unreviewed")) for one in made] if looked else made


def naming(library: Library, actor: str) -> frozenset[str]:
    """The ids of the claims in which an actor, by short id, takes part."""
    return frozenset(library.short(row["claim"]) for row in library.ask("named-in", actor=library.iri(actor)))
