"""From a document to its cast: names, listed actors, bodies, groups, offices and pronouns, then who acts."""

import re
from collections.abc import Sequence
from pathlib import Path

from kg.extract.actors.acronyms import find_acronyms
from kg.extract.actors.acting import mark_acting
from kg.extract.actors.bodies import find_bodies
from kg.extract.actors.crowds import find_crowds
from kg.extract.actors.figures import Figure, Stage, fold
from kg.extract.actors.gazetteer import Gazetteer
from kg.extract.actors.listed import find_listed
from kg.extract.actors.marked import find_marked
from kg.extract.actors.page import page
from kg.extract.actors.pairs import find_pairs
from kg.extract.actors.people import find_people
from kg.extract.actors.pronouns import find_pronouns
from kg.extract.actors.references import find_references
from kg.extract.actors.sayings import find_sayings
from kg.model import Actor, Cast, Document, Mention, Role, Time

_BLANK = re.compile(r"\s+")


def find_actors(document: Document, times: Sequence[Time] = (), *, gazetteer: Path | None = None) -> Cast:
    """Everyone whom the document names or means, with all mentions; `acts` tells those that do something.

    `gazetteer` is a file of the user's own rows (as data/gazetteer/bodies.toml). Raises RuleError where it cannot be read.
    """
    del times
    laid = page(document, gazetteer)
    stage = Stage()
    find_people(laid, stage)
    find_marked(laid, stage)
    find_listed(laid, stage)
    find_bodies(laid, stage)
    find_acronyms(laid, stage)
    find_sayings(laid, stage)
    find_pairs(laid, stage)
    find_crowds(laid, stage)
    find_references(laid, stage)
    find_pronouns(laid, stage)
    mark_acting(laid, stage)
    return _cast(document, stage, laid.listed)


def _cast(document: Document, stage: Stage, listed: Gazetteer) -> Cast:
    ids: dict[int, str] = {}
    used: dict[str, int] = {}
    figures = sorted((f for f in stage.figures if f.sightings), key=lambda f: (min(s.first for s in f.sightings), f.name))
    for figure in figures:
        slug = _BLANK.sub("-", fold(figure.name)) or "actor"
        used[slug] = used.get(slug, 0) + 1
        ids[id(figure)] = slug if used[slug] == 1 else f"{slug}-{used[slug]}"
    by_entry = {name: ids[id(figure)] for figure in figures if figure.kind == "organisation" for name in (figure.name, *figure.aliases)}
    by_entry |= {figure.entry.id: ids[id(figure)] for figure in figures if figure.entry is not None}
    actors = tuple(_actor(document, figure, ids[id(figure)], by_entry, listed) for figure in figures)
    mentions = sorted((mention for actor in actors for mention in actor.mentions), key=lambda m: (m.span.start, -m.span.end))
    return Cast(actors, tuple(mentions))


def _actor(document: Document, figure: Figure, identifier: str, by_entry: dict[str, str], listed: Gazetteer) -> Actor:
    mentions = {
        document.span(s.first, s.last): Mention(document.span(s.first, s.last), identifier, s.kind) for s in reversed(figure.sightings)
    }
    aliases = dict(figure.aliases)
    if figure.entry is not None:
        aliases.update(dict.fromkeys(name for _, name in figure.entry.names))
    aliases.pop(figure.name, None)
    return Actor(
        id=identifier,
        name=figure.name,
        kind=figure.kind,
        aliases=tuple(aliases),
        roles=tuple(_role(role, by_entry, listed) for role in figure.roles),
        mentions=tuple(sorted(mentions.values(), key=lambda m: m.span)),
        anonymous=figure.anonymous,
        acts=figure.acts,
    )


def _role(role: Role, by_entry: dict[str, str], listed: Gazetteer) -> Role:
    """The role with its owner as an actor's id where that is in the cast, else by its name."""
    if role.of is None:
        return role
    if role.of in by_entry or role.of not in listed.entries:
        return Role(role.title, by_entry.get(role.of, role.of))
    return Role(role.title, listed.entries[role.of].name(listed.language))
