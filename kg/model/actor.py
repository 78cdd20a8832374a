"""Who acts: persons, organisations, states and groups, with every place where the article mentions them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from kg.model.span import Span

ActorKind = Literal["person", "organisation", "state", "group"]
MentionKind = Literal["name", "role", "metonym", "pronoun", "description", "adjective"]


@dataclass(frozen=True, slots=True)
class Role:
    """A position as the article gives it: `title` without inflection in the article's language, `of` an actor's id, or a name."""

    title: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that denote one actor. An "adjective" ("ukrainische") relates to the actor but never acts itself."""

    span: Span
    actor: str
    kind: MentionKind = "name"


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who acts, speaks, meets, commits or is addressed in one article.

    `id` is unique within the article and deterministic. `name` is the fullest name in the nominative; `aliases` are other names
    for the same actor, as printed or from the gazetteer. `acts` is False for one that
    is only mentioned. `anonymous` where names are withheld.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = ()
    same_as: tuple[str, ...] = ()
    anonymous: bool = False
    acts: bool = True


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors of an article, and the mentions in order of their start; spans may nest ("US-Präsident Donald Trump" holds "US-")."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...] = field(default=())

    def within(self, span: Span) -> Iterator[Mention]:
        """Mentions that lie wholly inside `span`, in order."""
        return (mention for mention in self.mentions if span.covers(mention.span))

    def touching(self, span: Span) -> Iterator[Mention]:
        """Mentions that share a character with `span`, in order."""
        return (mention for mention in self.mentions if span.overlaps(mention.span))

    def actor(self, identifier: str) -> Actor:
        """The actor with this id; KeyError if there is none."""
        for actor in self.actors:
            if actor.id == identifier:
                return actor
        raise KeyError(identifier)
