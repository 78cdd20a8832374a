"""Occurrences to entities: who in one article is who in another."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import permutations

from kg.model import Entity, Presentation, Ref
from kg.resolve.allegiance import Allegiance
from kg.resolve.bearers import Bearer, bearer_likeness, bearers, contradicts
from kg.resolve.clusters import Decided, clusters
from kg.resolve.labels import actor_labels
from kg.resolve.names import fold
from kg.resolve.places import place_key
from kg.resolve.profiles import Profile, as_text, profile_blocks

Profiles = tuple[Profile, ...]
Group = tuple[Bearer, ...]


@dataclass(frozen=True)
class Identities:
    """Each profile's entity, by its id (an IRI's local name); for an undecided entity those that it may be."""

    named: Mapping[Profile, str]
    may_be: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def entities(profiles: Iterable[Profile], decided: Decided[Profile] | None = None) -> Identities:
    """Who is who. Undecided ones stay apart: a surname or a full name that several have, where nothing says who is meant.

    What becomes of a profile depends only on profiles that share a block with it, or with one that does, and so on.
    """
    decided = decided or Decided()
    found = bearers(profiles, decided)
    bearer_of = {one: bearer for bearer in found for one in bearer.members}
    pairs = decided.of(bearer_of)
    groups, heirs = _adopt(clusters(found, bearer_likeness(), pairs), pairs)
    named: dict[str, list[Profiles]] = defaultdict(list)
    for group in groups:
        members = _members(group)
        named[fold(fullest_name(members)) or "actor"].append(members)
    result: dict[Profile, str] = {}
    for slug, rivals in named.items():
        for number, members in enumerate(sorted(rivals, key=lambda members: (bool(members[0].article), members))):
            plain = number == 0 and not members[0].article
            identifier = slug if plain else f"{slug}-{_mark(members[0])}"
            result.update(dict.fromkeys(members, identifier))
    may_be = {result[group[0].first]: tuple(sorted({result[heir[0].first] for heir in found})) for group, found in heirs.items()}
    return Identities(result, may_be)


def _members(group: Group) -> Profiles:
    return tuple(sorted(one for bearer in group for one in bearer.members))


def _adopt(groups: list[Group], decided: Decided[Bearer]) -> tuple[list[Group], dict[Group, list[Group]]]:
    """Give a person known by surname alone to the one person of that surname; where there are several, it stays undecided and alone.

    Returns the groups, and for each undecided one those that it may be.
    """
    full: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        if group[0].first.kind == "person" and any(one.given for one in group) and not group[0].undecided:
            for heard in {one.surname for one in group}:
                full[heard].append(number)
    result: dict[int, list[Bearer]] = {number: list(group) for number, group in enumerate(groups)}
    open_: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        if group[0].first.kind != "person" or (any(one.given for one in group) and not group[0].undecided):
            continue
        heirs = [heir for heir in full.get(group[0].surname, []) if _possible(group, groups[heir], decided)]
        called = {place_key(one.first.name) for one in group}
        heirs = [heir for heir in heirs if any(called & one.names for one in groups[heir])] or heirs
        if len(heirs) == 1 and not group[0].undecided:
            result[heirs[0]].extend(result.pop(number))
        elif heirs:
            open_[number] = heirs
    made = {number: tuple(group) for number, group in result.items()}
    may_be = {made[number]: [made[heir] for heir in heirs] for number, heirs in open_.items()}
    may_be |= _changed(group for group in made.values() if group[0].first.kind == "person" and not group[0].undecided)
    return list(made.values()), may_be


def _possible(group: Group, heir: Group, decided: Decided[Bearer]) -> bool:
    pairs = [(one, other) for one in group for other in heir]
    if any(frozenset(pair) in decided.different for pair in pairs):
        return False
    return group[0].undecided or not any(contradicts(*pair) for pair in pairs)


def _changed(groups: Iterable[Group]) -> dict[Group, list[Group]]:
    """By group those of the same full name in offices of other states, of which one may have gone from the one to the other."""
    named: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for name in {place_key(one.first.name) for one in group if one.given}:
            named[name].append(group)
    found: dict[Group, list[Group]] = defaultdict(list)
    for one, other in (pair for rivals in named.values() for pair in permutations(rivals, 2)):
        against = [(a, b) for a in _allegiances(one) for b in _allegiances(other) if a.contradicts(b)]
        if against and all(a.may_have_changed(b) for a, b in against):
            found[one].append(other)
    return dict(found)


def _allegiances(group: Group) -> frozenset[Allegiance]:
    return frozenset().union(*(one.allegiances for one in group))


def _mark(one: Profile) -> str:
    return hashlib.sha256(repr(one).encode()).hexdigest()[:6]


def fullest_name(members: Iterable[Profile]) -> str:
    """Most words, then longest, then first in the alphabet: it changes only when a fuller name appears, so ids are made from it."""
    return min((one.name for one in members), key=lambda name: (-len(name.split()), -len(name), name))


def usual_name(members: Profiles) -> str:
    """The name for people to read: the one of most profiles, among those the fullest; never a bare surname where there is more."""
    fullest = fullest_name(members)
    counts = Counter(one.name for one in members if " " in one.name or " " not in fullest or one.kind != "person")
    return min(counts, key=lambda name: (-counts[name], -len(name.split()), -len(name), name))


def records(who: Identities, seen: Mapping[Ref, Profile]) -> tuple[Entity, ...]:
    """The entities that profiles are named for, each with those of the occurrences given that are its own."""
    members: dict[str, list[Profile]] = defaultdict(list)
    for one, identifier in who.named.items():
        members[identifier].append(one)
    where: dict[Profile, list[Ref]] = defaultdict(list)
    for ref, one in seen.items():
        where[one].append(ref)
    return tuple(
        _record(identifier, tuple(sorted(group)), where, who.may_be.get(identifier, ())) for identifier, group in sorted(members.items())
    )


def _record(identifier: str, group: Profiles, where: Mapping[Profile, list[Ref]], may_be: tuple[str, ...]) -> Entity:
    name = usual_name(group)
    aliases = {alias for one in group for alias in (one.name, *one.aliases)} - {name}
    same_as = {foreign for one in group for foreign in one.same_as}
    anonymous = any(one.anonymous for one in group)
    presentations = tuple(Presentation(as_text(one), profile_blocks(one), tuple(sorted(where.get(one, ())))) for one in group)
    return Entity(
        identifier, name, min(one.kind for one in group), tuple(sorted(aliases)), tuple(sorted(same_as)), anonymous, presentations,
        actor_labels(group), may_be,
    )  # fmt: skip
