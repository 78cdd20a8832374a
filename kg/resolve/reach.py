"""How far a change reaches: the claims and profiles that are connected to what has changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model import Commitment, Extraction, Meeting, Ref, Statement
from kg.resolve.actors import Identities
from kg.resolve.clusters import Likeness
from kg.resolve.decisions import Decisions
from kg.resolve.profiles import Profile, occurrences, profile_blocks
from kg.resolve.resolving import cast_of
from kg.resolve.seen import Seen, Who
from kg.resolve.shelf import Shelf

ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)
Pick = Callable[[Extraction, Who], list[Seen[ClaimType]]]
Texts = Mapping[str, Extraction | None]


class Library:
    """The articles read so far, each as it was and as it is; those that do not change are the same both times."""

    def __init__(self, shelf: Shelf, old: Texts, new: Texts) -> None:
        self.shelf = shelf
        self.old = {key: text for key, text in old.items() if text}
        self.new = {key: text for key, text in new.items() if text}
        self.changed = frozenset({*old, *new})

    def fetch(self, keys: Iterable[str]) -> None:
        """Reads articles that have not been read."""
        for text in self.shelf.read(frozenset(keys) - self.old.keys() - self.changed):
            self.old[text.article.key] = self.new[text.article.key] = text


class Names:
    """Who is who on one side of the change: the profiles given, else as the shelf has them, for their names do not change."""

    def __init__(self, given: Identities, shelf: Shelf) -> None:
        self.given = given
        self._shelf = shelf
        self._others: dict[Profile, str] = {}

    def who(self, texts: Iterable[Extraction]) -> dict[Ref, str]:
        """The entity of every occurrence in these articles."""
        seen = occurrences(texts)
        missing = {
            block for one in seen.values() if one not in self.given.named and one not in self._others for block in profile_blocks(one)
        }
        if missing:
            self._others.update(self._shelf.profiles(missing))
        return {ref: self.given.named.get(one) or self._others[one] for ref, one in seen.items()}


@dataclass(frozen=True)
class Side:
    """The world before or after the change: what people had decided, and who is who."""

    decided: Decisions
    names: Names


class Claims(Generic[ClaimType]):
    """The claims of one kind in a library, as they were and as they are, people's decisions applied."""

    def __init__(self, library: Library, pick: Pick[ClaimType], alike: Likeness[Seen[ClaimType]], then: Side, now: Side) -> None:
        self.library = library
        self._pick: Pick[ClaimType] = pick
        self._alike: Likeness[Seen[ClaimType]] = alike
        self._sides = ((library.old, then), (library.new, now))
        self._same = then.decided.pairs.same | now.decided.pairs.same
        self._read: tuple[dict[str, list[Seen[ClaimType]]], ...] = ({}, {})
        self._blocks: dict[Seen[ClaimType], frozenset[str]] = {}

    def seen(self) -> Iterator[Seen[ClaimType]]:
        """All of them; a claim of an article that does not change comes once for each time."""
        for read, (texts, side) in zip(self._read, self._sides, strict=True):
            for key in texts.keys() - read.keys():
                text = side.decided.apply(texts[key])
                read[key] = self._pick(text, cast_of(text, side.names.who([text])))
            yield from (one for claims in read.values() for one in claims)

    def blocks(self, seen: Seen[ClaimType]) -> frozenset[str]:
        """The block keys of a claim."""
        if seen not in self._blocks:
            self._blocks[seen] = frozenset(self._alike.blocks(seen))
        return self._blocks[seen]

    def reached(self, seeds: Iterable[Ref]) -> frozenset[Ref]:
        """The claims that a change of the seeds can move: connected to them, as they were or as they are, by links."""
        found: set[Ref] = set()
        frontier = set(seeds)
        while frontier:
            found |= frontier
            here = [one for one in self.seen() if one.ref in frontier]
            self.library.fetch(self.library.shelf.sharing(frozenset().union(*(self.blocks(one) for one in here))))
            self.library.fetch(ref.article for pair in self._same for ref in pair if pair & frontier)
            frontier = {other.ref for other in self.seen() if other.ref not in found and any(self._linked(one, other) for one in here)}
        return frozenset(found)

    def _linked(self, one: Seen[ClaimType], other: Seen[ClaimType]) -> bool:
        if frozenset({one.ref, other.ref}) in self._same:
            return True
        first, second = sorted((one, other), key=self._alike.order)  # a score may depend on which comes first, as in `clusters`
        return bool(self.blocks(one) & self.blocks(other)) and self._alike.score(first, second) >= self._alike.threshold


def neighbours(seeds: Iterable[Profile], shelf: Shelf) -> dict[Profile, str]:
    """The profiles in use that share a block with a seed, or with one that does, and so on; each with its entity's id."""
    found: dict[Profile, str] = {}
    asked: set[str] = set()
    blocks = {block for one in seeds for block in profile_blocks(one)}
    while blocks:
        asked |= blocks
        found.update(shelf.profiles(blocks))
        blocks = {block for one in found for block in profile_blocks(one)} - asked
    return found
