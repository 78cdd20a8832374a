"""Occurrences to entities: who in one article is who in another."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kg.model import Entity, Presentation, Ref
from kg.resolve.bearers import Bearer, bearer_likeness, bearers, contradicts
from kg.resolve.clusters import Decided, clusters
from kg.resolve.labels import actor_labels
from kg.resolve.names import fold
from kg.resolve.places import place_key
from kg.resolve.profiles import Profile, as_text, profile_blocks

Profiles = tuple[Profile, ...]


def entities(profiles: Iterable[Profile], decided: Decided[Profile] | None = None) -> dict[Profile, str]:
    """Each profile's entity, by its id (an IRI's local name). Undecided ones stay apart.

    What becomes of a profile depends only on profiles that share a block with it, or with one that does, and so on.
    """
    decided = decided or Decided()
    found = bearers(profiles, decided)
    bearer_of = {one: bearer for bearer in found for one in bearer.members}
    pairs = decided.of(bearer_of)
    named: dict[str, list[Profiles]] = defaultdict(list)
    for group in _adopt(clusters(found, bearer_likeness(), pairs), pairs):
        members = tuple(sorted(one for bearer in group for one in bearer.members))
        named[fold(fullest_name(members)) or "actor"].append(members)
    result: dict[Profile, str] = {}
    for slug, rivals in named.items():
        for number, members in enumerate(sorted(rivals, key=lambda members: (bool(members[0].article), members))):
            plain = number == 0 and not members[0].article
            identifier = slug if plain else f"{slug}-{_mark(members[0])}"
            result.update(dict.fromkeys(members, identifier))
    return result


def _adopt(groups: list[tuple[Bearer, ...]], decided: Decided[Bearer]) -> list[tuple[Bearer, ...]]:
    """Give a person known by surname alone to the one person of that surname; where there are two, it stays undecided and alone."""
    full: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        if group[0].first.kind == "person" and any(one.given for one in group):
            for heard in {one.surname for one in group}:
                full[heard].append(number)
    result: dict[int, list[Bearer]] = {number: list(group) for number, group in enumerate(groups)}
    for number, group in enumerate(groups):
        if group[0].first.kind != "person" or any(one.given for one in group):
            continue
        heirs = full.get(group[0].surname, [])
        called = {place_key(one.first.name) for one in group}
        heirs = [heir for heir in heirs if any(called & one.names for one in groups[heir])] or heirs
        pairs = [(one, other) for one in group for other in groups[heirs[0]]] if len(heirs) == 1 else []
        if pairs and not any(contradicts(*pair) or frozenset(pair) in decided.different for pair in pairs):
            result[heirs[0]].extend(result.pop(number))
    return [tuple(group) for group in result.values()]


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


def records(named: Mapping[Profile, str], seen: Mapping[Ref, Profile]) -> tuple[Entity, ...]:
    """The entities that profiles are named for, each with those of the occurrences given that are its own."""
    members: dict[str, list[Profile]] = defaultdict(list)
    for one, identifier in named.items():
        members[identifier].append(one)
    where: dict[Profile, list[Ref]] = defaultdict(list)
    for ref, one in seen.items():
        where[one].append(ref)
    return tuple(_record(identifier, tuple(sorted(group)), where) for identifier, group in sorted(members.items()))


def _record(identifier: str, group: Profiles, where: Mapping[Profile, list[Ref]]) -> Entity:
    name = usual_name(group)
    aliases = {alias for one in group for alias in (one.name, *one.aliases)} - {name}
    same_as = {foreign for one in group for foreign in one.same_as}
    anonymous = any(one.anonymous for one in group)
    presentations = tuple(Presentation(as_text(one), profile_blocks(one), tuple(sorted(where.get(one, ())))) for one in group)
    return Entity(
        identifier, name, min(one.kind for one in group), tuple(sorted(aliases)), tuple(sorted(same_as)), anonymous, presentations,
        actor_labels(group),
    )  # fmt: skip
