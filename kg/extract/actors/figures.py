"""Actors in the making: what is known of each while the article is gone through."""

import re
import unicodedata
from dataclasses import dataclass, field

from kg.extract.actors.gazetteer import Entry
from kg.model import ActorKind, MentionKind, Role

_NO_LETTER = re.compile(r"[^\w]+")


def fold(text: str) -> str:
    """Text without case, accents and marks, for comparing names."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _NO_LETTER.sub(" ", bare.replace("ł", "l").replace("ß", "ss").replace("ø", "o")).strip()


_ARTICLE = re.compile(r"^(?:al|el|as|at|an|ad|ar) ")


def fold_name(word: str) -> str:
    """A name's word for comparing: as `fold`, without an Arabic article."""
    return _ARTICLE.sub("", fold(word))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention over tokens `first` to `last` (exclusive); `core` is its head, the word that denotes the actor."""

    first: int
    last: int
    core: int
    kind: MentionKind = "name"


@dataclass(slots=True)
class Figure:
    """One actor in the making. `words` are the parts of a person's name; `of` its state or body; `noun` its head noun."""

    name: str
    kind: ActorKind
    entry: Entry | None = None
    words: tuple[str, ...] = ()
    noun: str | None = None
    of: str | None = None
    feminine: bool | None = None
    aliases: dict[str, None] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    anonymous: bool = False
    medium: bool = False
    named: bool = False
    acts: bool = False

    def called(self, name: str) -> None:
        """Note another name of it."""
        if name and name != self.name:
            self.aliases.setdefault(name)

    def has_role(self, role: Role) -> None:
        """Note a role once; one that says whose it is replaces one that does not."""
        same = [other for other in self.roles if other.title == role.title]
        if any(other.of is None or role.of is None or other.of == role.of for other in same):
            if role.of is not None:
                self.roles = [role if other.title == role.title and other.of is None else other for other in self.roles]
            return
        self.roles.append(role)


@dataclass(slots=True)
class Stage:
    """All figures so far, and which token is whose."""

    figures: list[Figure] = field(default_factory=list)
    taken: dict[int, Figure] = field(default_factory=dict)
    entries: dict[str, Figure] = field(default_factory=dict)

    def add(self, figure: Figure) -> Figure:
        """A new figure."""
        self.figures.append(figure)
        return figure

    def of_entry(self, entry: Entry, language: str) -> Figure:
        """The figure of a listed actor, made on first sight."""
        if entry.id not in self.entries:
            self.entries[entry.id] = self.add(Figure(entry.name(language), entry.kind, entry))
        return self.entries[entry.id]

    def merge(self, figure: Figure, other: Figure) -> None:
        """Give all that `figure` has to `other`; both are one actor."""
        other.sightings += figure.sightings
        other.acts = other.acts or figure.acts
        other.roles += [role for role in figure.roles if role not in other.roles]
        self.taken = {token: other if owner is figure else owner for token, owner in self.taken.items()}
        self.figures.remove(figure)

    def see(self, figure: Figure, sighting: Sighting, own: range | None = None) -> None:
        """Note a mention; its words, or those of `own` where others may be named inside it, are taken."""
        figure.sightings.append(sighting)
        if sighting.kind != "adjective":
            for token in own or range(sighting.first, sighting.last):
                self.taken.setdefault(token, figure)
            self.taken[sighting.core] = figure
