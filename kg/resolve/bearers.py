"""Whether two names are one actor's: the scored table of features, and what contradicts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from kg.resolve.allegiance import Allegiance, allegiance
from kg.resolve.clusters import Decided, Likeness, clusters
from kg.resolve.names import agree, fold, given_name, sound, surname
from kg.resolve.places import place_key
from kg.resolve.profiles import Profile, profile_blocks
from kg.resolve.weights import score, weights

COLLECTIVE = frozenset({"organisation", "group"})


@dataclass(frozen=True, eq=False)
class Bearer:
    """Everything that is said under one name: the profiles that share name and kind."""

    members: tuple[Profile, ...]
    undecided: bool = False  # of this name there are several, and nothing says which of them is meant

    @property
    def first(self) -> Profile:
        """The first member: its name and kind are all members'."""
        return self.members[0]

    @cached_property
    def names(self) -> frozenset[str]:
        """Keys of the name and of all aliases."""
        said = (name for one in self.members for name in (one.name, *one.aliases))
        return frozenset(place_key(name) for name in said if len(fold(name)) > 1)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Role titles."""
        return frozenset(title for one in self.members for title, _ in one.roles)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """States and bodies that roles are held in."""
        return frozenset(body for one in self.members for _, body in one.roles if body)

    @cached_property
    def allegiances(self) -> frozenset[Allegiance]:
        """The states and parties that roles are of, year by year."""
        return frozenset(allegiance(one) for one in self.members)

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """Foreign identifiers."""
        return frozenset(foreign for one in self.members for foreign in one.same_as)

    @cached_property
    def blocks(self) -> frozenset[str]:
        """Blocks of all members."""
        return frozenset(block for one in self.members for block in profile_blocks(one))

    @cached_property
    def given(self) -> str:
        """The folded first name, empty where there is only one word."""
        return given_name(self.first.name)

    @cached_property
    def surname(self) -> str:
        """The sound of the surname."""
        return sound(surname(self.first.name))


def bearers(profiles: Iterable[Profile], decided: Decided[Profile]) -> list[Bearer]:
    """Profiles under one name and kind together, but for those that a person has told apart, and for namesakes.

    Where roles under one name contradict, each side is a bearer of its own; those who say nothing of the matter are undecided.
    """
    split = {one for pair in decided.different for one in pair}
    shelves: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
    for one in sorted(set(profiles)):
        shelves[(one,) if one in split else (place_key(one.name), one.kind, one.article)].append(one)
    return [bearer for members in shelves.values() for bearer in _sides(members)]


def _sides(members: list[Profile]) -> list[Bearer]:
    whole = Bearer(tuple(members))
    if not any(one.contradicts(other) for one, other in combinations(sorted(whole.allegiances), 2)):
        return [whole]
    sides = clusters([one for one in sorted(whole.allegiances) if not one.silent], _SIDES)
    found = [Bearer(tuple(one for one in members if allegiance(one) in side)) for side in sides]
    silent = tuple(one for one in members if allegiance(one).silent)
    return [*found, *([Bearer(silent, undecided=True)] if silent else [])]


_SIDES: Likeness[Allegiance] = Likeness(
    lambda one: ("name",), lambda one: (repr(one),), lambda one, other: 1.0 + one.shares(other), Allegiance.contradicts, 1.0,
)  # fmt: skip


def bearer_likeness() -> Likeness[Bearer]:
    """How names are compared."""
    return Likeness(
        lambda one: one.blocks, lambda one: (one.first.name, one.first.kind, one.first.article, repr(one.first)), similarity, contradicts,
        weights("actor")["threshold"],
    )  # fmt: skip


def similarity(one: Bearer, other: Bearer) -> float:
    """How much speaks for two bearers being one actor."""
    if one.first.article != other.first.article:
        return 0.0
    features: dict[str, float] = {"identifier": bool(one.identifiers & other.identifiers)}
    if place_key(one.first.name) == place_key(other.first.name):
        features["same-name"] = 1
    elif one.first.kind != "person":
        features["alias"] = bool(one.names & other.names)
    if one.first.kind == other.first.kind == "person":
        features["surname"] = one.surname == other.surname
        if one.given and other.given:
            features["given-name"] = agree(one.given, other.given)
        else:
            features["lone-surname"] = 1
    features["role"] = bool(one.titles & other.titles)
    features["body"] = bool(one.bodies & other.bodies)
    return score("actor", features)


def _alike(kind: str) -> frozenset[str]:
    """The kinds that readers do not tell apart: a contact group is an organisation to one and a group to the next."""
    return COLLECTIVE if kind in COLLECTIVE else frozenset({kind})


def contradicts(one: Bearer, other: Bearer) -> bool:
    """Whether two bearers cannot be one actor: different kinds, offices that exclude each other, or given names that do not agree."""
    if one.undecided or other.undecided:
        return True
    if any(mine.contradicts(theirs) for mine in one.allegiances for theirs in other.allegiances):
        return True
    if one.first.article != other.first.article or not {one.first.kind, other.first.kind} <= _alike(one.first.kind):
        return True
    strangers = one.first.kind == "person" and one.given and other.given and not agree(one.given, other.given)
    return bool(strangers) and not one.names & other.names
