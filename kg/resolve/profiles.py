"""How articles present actors. Occurrences that are presented alike are one profile, so that what ten thousand say is compared once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from kg.errors import Outdated
from kg.model import Actor, ActorKind, Article, Extraction, Ref
from kg.resolve.names import fold
from kg.resolve.places import place_key
from kg.resolve.seen import actor_keys, nameless


@dataclass(frozen=True, slots=True, order=True)
class Profile:
    """A name with what goes with it, whichever article it is in. `roles` are folded (title, body) pairs."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    same_as: tuple[str, ...] = ()
    anonymous: bool = False
    article: str = ""  # only for groups without a name of their own: "26 countries" here are not those of another article
    language: str = ""  # of the articles that say so
    year: str = ""  # of those articles, for a person whose roles are of a body: roles are held in time


def profile(actor: Actor, article: Article, cast: Mapping[str, Actor]) -> Profile:
    """The profile of an occurrence; a role's body is named as the article's cast names it."""
    bodies = {identifier: other.name for identifier, other in cast.items()}
    roles = sorted({(fold(role.title), place_key(bodies.get(role.of, role.of)) if role.of else "") for role in actor.roles})
    return Profile(
        actor.name, actor.kind, tuple(sorted(set(actor.aliases))), tuple(roles), tuple(sorted(set(actor.same_as))), actor.anonymous,
        article.key if nameless(actor) else "", article.language,
        str(article.published.year) if article.published and actor.kind == "person" and any(body for _, body in roles) else "",
    )  # fmt: skip


def as_text(one: Profile) -> str:
    """The profile as one line of JSON: the same profile, the same text."""
    said = [one.name, one.kind, one.aliases, one.roles, one.same_as, one.anonymous, one.article, one.language, one.year]
    return json.dumps(said, ensure_ascii=False)


def from_text(text: str) -> Profile:
    """What `as_text` was given. Raises Outdated for the text of an older newskg."""
    said = json.loads(text)
    if len(said) != len(fields(Profile)):
        raise Outdated("How articles present actors was written by another newskg: run 'kg ingest' to make it anew.")
    name, kind, aliases, roles, same_as, anonymous, article, language, year = said
    return Profile(
        name, kind, tuple(aliases), tuple((title, body) for title, body in roles), tuple(same_as), anonymous, article, language, year
    )


def profile_blocks(one: Profile) -> tuple[str, ...]:
    """Keys that profiles share if they may be the same actor: names and identifiers, for a person the sound of the surname too."""
    if one.article:
        return (f"a:{one.article}:{fold(one.name)}",)
    actor = Actor("", one.name, one.kind, one.aliases, same_as=one.same_as)
    return tuple(dict.fromkeys((*actor_keys(actor), f"n:{place_key(one.name)}", f"f:{fold(one.name)}")))


def occurrences(extractions: Iterable[Extraction]) -> dict[Ref, Profile]:
    """Every actor of every article with its profile."""
    found = {}
    for extraction in extractions:
        cast = {actor.id: actor for actor in extraction.actors}
        found.update({Ref(extraction.article.key, actor.id): profile(actor, extraction.article, cast) for actor in extraction.actors})
    return found
