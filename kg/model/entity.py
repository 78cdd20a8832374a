"""An actor across articles, and the roles that articles give it."""

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - as in the facts, which have a field called `date`

from kg.model.actor import ActorKind
from kg.model.ref import Ref

Match = tuple[str, str]
"""How something is one of another data set ("exactMatch", "closeMatch", "sameAs"), and its IRI there."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """One way in which articles present an actor (name, kind, aliases, roles), as text; `seen` are the occurrences that do."""

    text: str
    blocks: tuple[str, ...]
    seen: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor across articles. `id` is the local name of its IRI; `same_as` foreign identifiers, `matches` those that a person accepted.

    `labels` is what each language calls it, where articles or the gazetteer know: (language, name), sorted. `may_be` are entities (ids)
    of the same name of which it may be one: nothing says which, so it stays undecided.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    anonymous: bool = False
    presentations: tuple[Presentation, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    may_be: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()

    @property
    def seen(self) -> tuple[Ref, ...]:
        """Its occurrences, in order of articles."""
        return tuple(sorted(ref for presentation in self.presentations for ref in presentation.seen))


@dataclass(frozen=True, slots=True)
class Holding:
    """That `holder` (an entity's id) held a role on the day `as_of`, says one article; `body` is an entity, `body_name` a bare name."""

    id: str
    label: str
    holder: str
    role: str
    article: str
    body: str | None = None
    body_name: str | None = None
    as_of: Day | None = None
