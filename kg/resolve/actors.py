"""Occurrences to entities: who in one article is who in another.

Occurrences with the same name, aliases, roles and kind are one profile, so that a name of ten thousand articles is compared once.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Actor, ActorKind, Entity, Extraction, Ref
from kg.resolve.clusters import Decided, Likeness, clusters
from kg.resolve.names import fold, sound, surname
from kg.resolve.places import place_key
from kg.resolve.seen import actor_keys, nameless
from kg.resolve.weights import score, weights


@dataclass(frozen=True, slots=True, order=True)
class Profile:
    """How articles present one actor, whichever article it is. `roles` are folded (title, body) pairs."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    same_as: tuple[str, ...] = ()
    anonymous: bool = False
    article: str = ""  # only for groups without a name of their own: "26 countries" here are not those of another article


def profile(actor: Actor, article: str, cast: Mapping[str, Actor]) -> Profile:
    """The profile of an occurrence; a role's body is named as the article's cast names it."""
    bodies = {identifier: other.name for identifier, other in cast.items()}
    roles = sorted({(fold(role.title), place_key(bodies.get(role.of, role.of)) if role.of else "") for role in actor.roles})
    return Profile(
        actor.name, actor.kind, tuple(sorted(set(actor.aliases))), tuple(roles), tuple(sorted(actor.same_as)), actor.anonymous,
        article if nameless(actor) else "",
    )  # fmt: skip


def profile_blocks(one: Profile) -> tuple[str, ...]:
    """Keys that profiles share if they may be the same actor: names and identifiers, for a person the sound of the surname too."""
    actor = Actor("", one.name, one.kind, one.aliases, same_as=one.same_as)
    if one.article:
        return (f"a:{one.article}:{fold(one.name)}",)
    return tuple(dict.fromkeys((*actor_keys(actor), f"n:{place_key(one.name)}")))


def _names(one: Profile) -> frozenset[str]:
    return frozenset(place_key(name) for name in (one.name, *one.aliases) if len(fold(name)) > 1)


def _given(one: Profile) -> str:
    words = fold(one.name).split("-")
    return words[0] if len(words) > 1 else ""


def _agree(first: str, second: str) -> bool:
    """Whether two folded given names can be one person's: the same sound, or the same initial where one is no more than that."""
    return first[0] == second[0] if 1 in {len(first), len(second)} else sound(first) == sound(second)


def similarity(one: Profile, other: Profile) -> float:
    """How much speaks for two profiles being one actor; at 1 and above they are taken for one."""
    features: dict[str, float] = {}
    if one.article != other.article:
        return 0.0
    if set(one.same_as) & set(other.same_as):
        features["identifier"] = 1
    if place_key(one.name) == place_key(other.name):
        features["same-name"] = 1
    elif one.kind != "person" and _names(one) & _names(other):
        features["alias"] = 1
        features["body"] = 1
    if one.kind == other.kind == "person":
        first, second = _given(one), _given(other)
        features["surname"] = sound(surname(one.name)) == sound(surname(other.name))
        if first and second:
            features["given-name"] = _agree(first, second)
        else:
            features["lone-surname"] = 1
    features["role"] = bool({title for title, _ in one.roles} & {title for title, _ in other.roles})
    features["body"] = features.get("body", 0) or bool({body for _, body in one.roles if body} & {body for _, body in other.roles if body})
    return score("actor", features)


def contradicts(one: Profile, other: Profile) -> bool:
    """Whether two profiles cannot be one actor: different kinds, given names or identifiers."""
    if one.kind != other.kind or one.article != other.article:
        return True
    if one.kind == "person":
        first, second = _given(one), _given(other)
        if first and second and not _agree(first, second):
            return not bool(_names(one) & _names(other))
    return False


def entities(profiles: Iterable[Profile], decided: Decided[Profile] | None = None) -> dict[Profile, tuple[str, str]]:
    """Each profile's entity: its id (an IRI's local name) and its name. Undecided ones stay apart."""
    alike = Likeness(
        profile_blocks, lambda one: (one.name, one.kind, one.article, repr(one)), similarity, contradicts, weights("actor")["threshold"]
    )  # fmt: skip
    groups = clusters(sorted(set(profiles)), alike, decided)
    named: dict[str, list[tuple[Profile, ...]]] = defaultdict(list)
    for group in _adopt(groups, decided or Decided()):
        named[fold(best_name(group)) or "actor"].append(group)
    result: dict[Profile, tuple[str, str]] = {}
    for slug, rivals in named.items():
        for number, group in enumerate(sorted(rivals, key=lambda group: (bool(group[0].article), group))):
            plain = number == 0 and not group[0].article
            identifier = slug if plain else f"{slug}-{_mark(group[0])}"
            result.update({one: (identifier, usual_name(group)) for one in group})
    return result


def _adopt(groups: list[tuple[Profile, ...]], decided: Decided[Profile]) -> list[tuple[Profile, ...]]:
    """Give a person known by surname alone to the one person of that surname; where there are two, it stays undecided and alone."""
    full: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        if group[0].kind == "person" and any(_given(one) for one in group):
            for heard in {sound(surname(one.name)) for one in group}:
                full[heard].append(number)
    result: dict[int, list[Profile]] = {number: list(group) for number, group in enumerate(groups)}
    for number, group in enumerate(groups):
        if group[0].kind == "person" and not any(_given(one) for one in group):
            heirs = full.get(sound(surname(group[0].name)), [])
            called = {place_key(one.name) for one in group}
            heirs = [heir for heir in heirs if any(called & _names(one) for one in groups[heir])] or heirs
            pairs = [(one, other) for one in group for other in groups[heirs[0]]] if len(heirs) == 1 else []
            if pairs and not any(contradicts(*pair) or frozenset(pair) in decided.different for pair in pairs):
                result[heirs[0]].extend(result.pop(number))
    return [tuple(sorted(group)) for group in result.values()]


def _mark(one: Profile) -> str:
    return hashlib.sha256(repr(one).encode()).hexdigest()[:6]


def best_name(group: tuple[Profile, ...]) -> str:
    """The fullest name: most words, then longest, then first in the alphabet."""
    return min((one.name for one in group), key=lambda name: (-len(name.split()), -len(name), name))


def usual_name(group: tuple[Profile, ...]) -> str:
    """The name for people to read: the one of most profiles, among those the fullest; never a bare surname where there is more."""
    fullest = best_name(group)
    counts = Counter(one.name for one in group if " " in one.name or " " not in fullest or one.kind != "person")
    return min(counts, key=lambda name: (-counts[name], -len(name.split()), -len(name), name))


def occurrences(extractions: Iterable[Extraction]) -> dict[Ref, Profile]:
    """Every actor of every article with its profile."""
    found = {}
    for extraction in extractions:
        cast = {actor.id: actor for actor in extraction.actors}
        found.update({Ref(extraction.article.key, actor.id): profile(actor, extraction.article.key, cast) for actor in extraction.actors})
    return found


def cast_of(seen: Mapping[Ref, Profile], decided: Decided[Ref]) -> tuple[dict[Ref, str], tuple[Entity, ...]]:
    """The entity of each occurrence, and all entities. What a person decided of two occurrences holds for their profiles."""
    same, different = (
        {frozenset(seen[ref] for ref in pair) for pair in pairs if pair <= seen.keys()} for pairs in (decided.same, decided.different)
    )
    named = entities(seen.values(), Decided(frozenset(same), frozenset(different)))
    members: dict[str, list[Ref]] = defaultdict(list)
    for ref, one in seen.items():
        members[named[one][0]].append(ref)
    result = []
    for identifier, refs in sorted(members.items()):
        group = {seen[ref] for ref in refs}
        name = named[next(iter(group))][1]
        aliases = {alias for one in group for alias in (one.name, *one.aliases)} - {name}
        same_as = {foreign for one in group for foreign in one.same_as}
        anonymous = any(one.anonymous for one in group)
        kind = min(one.kind for one in group)
        result.append(Entity(identifier, name, kind, tuple(sorted(aliases)), tuple(sorted(same_as)), anonymous, tuple(sorted(refs))))
    return {ref: named[one][0] for ref, one in seen.items()}, tuple(result)
