"""An actor of one article as it is matched with those of other articles."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.names import agree, fold


@dataclass(frozen=True)
class Party:
    """An actor of one article as it is matched with others'. `sure` says who it is; a person known by surname alone, for whom no one
    bearer was found, is `undecided` and can be any of that surname (`sounds`) whose given name does not exclude it."""

    sure: frozenset[str]
    sounds: frozenset[str] = frozenset()
    undecided: bool = False
    given: str = ""
    person: bool = True

    def may_be(self, other: "Party") -> bool:
        """Whether both are one actor: the same for sure, or one of them undecided and nothing against it."""
        if self.sure & other.sure:
            return True
        if not (self.undecided or other.undecided) or not self.sounds & other.sounds:
            return False
        return not self.given or not other.given or agree(self.given, other.given)


def lone(name: str, entity: str) -> bool:
    """Whether an entity's id is made from a bare surname: no one of that name is known by a fuller one, or several are."""
    return entity == fold(name) or entity.startswith(f"{fold(name)}-")


def shares(party: Party, others: Iterable[Party]) -> bool:
    """Whether one of the others is the same actor, for all that is known."""
    return any(party.may_be(other) for other in others)
