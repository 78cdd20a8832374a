"""A place in the text where an actor binds itself, before the parts of the claim are put together."""

from dataclasses import dataclass

from kg.model.extraction import Modality
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """`clause` says that someone binds themselves, `act` (the same one, or one dependent on it, None for a noun) to what; `groups` are
    the noun groups of the act where it is a noun, its object where it is a verb. `agents` are actor ids, `speakers` those
    who tell another's act ("X announced that his country will …")."""

    sentence: int
    clause: int | None
    act: int | None
    trigger: Span
    rule: str
    modality: Modality
    agents: tuple[str, ...]
    action: str
    groups: tuple[int, ...]
    strength: str
    verb: str | None = None
    gains: tuple[int, ...] = ()
    partners: tuple[int, ...] = ()
    agent_groups: tuple[int, ...] = ()
    pronoun: bool = False
    hedged: bool = False
    spoken: bool = False
    speakers: tuple[str, ...] = ()
    takes_gains: bool = False
