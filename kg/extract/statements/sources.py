"""Phrases that name a source without a verb of saying: "laut Polizei", "nach Angaben des Ministeriums", "…, so der Minister"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.extract.statements.denoting import of_group, unique
from kg.extract.statements.scene import Scene
from kg.extract.statements.speakers import following
from kg.language.tables import table
from kg.model import NounGroup
from kg.model.extraction import SourceKind

_APART = frozenset({"VERB", "AUX", "NUM", "PRON", "PUNCT", "ADV", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase: its tokens, whom it names, by which cue. `leaning` marks one on which another source leans."""

    first: int
    last: int
    actors: tuple[str, ...]
    cue: str
    leaning: bool = False


@cache
def entries(language: str) -> dict[str, Any]:
    """The table `attribution` of a language."""
    return table(language, "attribution")


def sources(scene: Scene, sentence: int) -> list[Source]:
    """All source phrases of a sentence whose actors the cast knows, in order, none inside another."""
    found = [
        *_leaning(scene, sentence),
        *_prepositional(scene, sentence),
        *_nominal(scene, sentence),
        *_postposed(scene, sentence),
        *_inserted(scene, sentence),
    ]
    kept: list[Source] = []
    for source in sorted(found, key=lambda item: (item.first, -item.last)):
        inside = scene.quoted(source.first)
        if inside is None and source.actors and all(source.first >= other.last or source.last <= other.first for other in kept):
            kept.append(source)
    return kept


def kind_of(scene: Scene, actors: tuple[str, ...]) -> SourceKind:
    """Of what kind a source is, by its actors' names."""
    kinds = entries(scene.language)["kinds"]
    known = [actor for actor in scene.cast.actors if actor.id in actors]
    names = [actor.name.lower() for actor in known]
    if any(actor.anonymous for actor in known) or any(name.endswith(tuple(kinds["unnamed"])) for name in names):
        return "unnamed"
    if any(name.endswith(tuple(kinds["media"])) for name in names):
        return "media"
    if any(name.endswith(tuple(kinds["documents"])) for name in names):
        return "document"
    return "named" if actors else "unnamed"


def _prepositional(scene: Scene, sentence: int) -> Iterator[Source]:
    for phrase in entries(scene.language)["source"]["before"]:
        for first, end in _occurrences(scene, sentence, phrase):
            group = _group_at(scene, sentence, end)
            if group is not None:
                actors = _named(scene, group, sentence)
                yield Source(first, _stretch(scene, _reach(scene, group), actors), actors, phrase)


def _nominal(scene: Scene, sentence: int) -> Iterator[Source]:
    table_ = entries(scene.language)["source"]
    for index in scene.groups.get(sentence, ()):
        group = scene.document.groups[index]
        if group.preposition is None:
            continue
        preposition = scene.document.tokens[group.preposition].text.lower()
        allowed = list(table_["nouns"]) if preposition in table_["with_noun"] else []
        for view in table_["views"]:
            if view["preposition"] == preposition:
                allowed = [*allowed, *view["nouns"]]
        if allowed and _is_noun(scene, group, allowed):
            actors = _named(scene, index, sentence)
            last = _stretch(scene, _reach(scene, index), actors)
            yield Source(group.preposition, last, actors, scene.document.text(group.preposition, group.last))


def _postposed(scene: Scene, sentence: int) -> Iterator[Source]:
    table_ = entries(scene.language)["source"]
    span = scene.document.sentences[sentence]
    for token in range(span.first + 1, span.last):
        word = scene.lower(token)
        if word not in table_["after"]:
            continue
        for index in scene.groups.get(sentence, ()):
            group = scene.document.groups[index]
            if group.last == token or _reach(scene, index) == token:
                if group.parent is not None and _reach(scene, group.parent) == token:
                    continue
                if word in table_["with_noun"] and word in table_["before"] + ["nach"] and not _is_noun(scene, group, table_["nouns"]):
                    continue
                yield Source(group.first, token + 1, _named(scene, index, sentence), word)


def _inserted(scene: Scene, sentence: int) -> Iterator[Source]:
    span = scene.document.sentences[sentence]
    tokens = scene.document.tokens
    before = entries(scene.language)["source"]["before"]
    for word in entries(scene.language)["insert"]["words"]:
        for first, end in _occurrences(scene, sentence, word):
            opened = first > span.first and tokens[first - 1].pos == "PUNCT"
            if not opened or end >= span.last or tokens[end].pos in {"VERB", "AUX", "ADV", "PUNCT", "SCONJ"}:
                continue
            actors = following(scene, end)
            stop = end
            while stop < span.last and tokens[stop].pos not in {"PUNCT", "VERB", "AUX"} and scene.lower(stop) not in before:
                stop += 1
            if actors and (stop >= span.last or tokens[stop].pos == "PUNCT" or scene.lower(stop) in before):
                yield Source(first, stop, actors, word)


def _leaning(scene: Scene, sentence: int) -> Iterator[Source]:
    for phrase in entries(scene.language)["leaning"]["phrases"]:
        for first, end in _occurrences(scene, sentence, phrase):
            group = _group_at(scene, sentence, end)
            if group is not None:
                yield Source(first, _reach(scene, group), _named(scene, group, sentence), phrase, leaning=True)


def _named(scene: Scene, index: int, sentence: int) -> tuple[str, ...]:
    """Whom a source phrase names: what hangs on its noun, a possessive, the subject for "eigenen"; else the group itself."""
    table_ = entries(scene.language)["source"]
    group = scene.document.groups[index]
    noun = _is_noun(scene, group, table_["nouns"])
    if noun:
        words = range(group.first, group.head)
        if any(scene.lower(token).startswith(tuple(table_["own"])) for token in words):
            return _subject(scene, group, sentence)
        found: list[str] = []
        for part in scene.parts.get(index, ()):
            other = scene.document.groups[part]
            preposition = scene.document.tokens[other.preposition].lemma.lower() if other.preposition is not None else None
            if preposition is None or preposition in table_["of"]:
                found.extend(of_group(scene, part))
                for member in other.conjuncts:
                    found.extend(of_group(scene, member))
        if found:
            return unique(found)
        before = [item.mention.actor for item in scene.mentions(group.first, group.head) if item.last <= group.head]
        if before:
            return unique(before)
        return _beside(scene, group) or _compound(scene, group)
    actors = list(of_group(scene, index))
    for member in group.conjuncts:
        actors.extend(of_group(scene, member))
    return unique(actors)


def _compound(scene: Scene, group: NounGroup) -> tuple[str, ...]:
    """Whom the first part of a compound names ("Polizeiangaben", "NASA-Angaben"), where the cast knows it."""
    if group.head in scene.inner:
        return (scene.inner[group.head],)
    text = scene.document.tokens[group.head].text.lower()
    noun = next((noun.lower() for noun in entries(scene.language)["source"]["nouns"] if noun.lower() in text[3:]), None)
    if noun is None:
        return ()
    part = text[: text.index(noun, 3)].rstrip("-").rstrip("s")
    for actor in scene.cast.actors:
        if any(name.lower().rstrip("s") == part for name in (actor.name, *actor.aliases)):
            return (actor.id,)
    return ()


def _stretch(scene: Scene, last: int, actors: tuple[str, ...]) -> int:
    """The end of a phrase, with the name that stands right after it ("einem Bericht der Zeitung …")."""
    return max([last, *(item.last for item in scene.mentions(last, last + 2) if item.mention.actor in actors and item.first <= last + 1)])


def _beside(scene: Scene, group: NounGroup) -> tuple[str, ...]:
    """Whom the words right after the noun name ("nach Angaben Schröders", "nach Informationen der Zeitung"), else the group's own actor."""
    first = group.head + 1
    tokens = scene.document.tokens
    if first < len(tokens) and scene.lower(first) in entries(scene.language)["source"]["of"]:
        first += 1
    near = [item for item in scene.mentions(first, first + 2) if item.first >= first]
    attached = first < len(tokens) and tokens[first].pos not in _APART and (near[:1] and near[0].mention.kind != "pronoun")
    if near and attached:
        return following(scene, first)
    inside = [item.mention.actor for item in scene.mentions(group.first, group.last)]
    return unique(inside[:1])


def _subject(scene: Scene, group: NounGroup, sentence: int) -> tuple[str, ...]:
    for index in scene.clauses.get(sentence, ()):
        clause = scene.document.clauses[index]
        if clause.first <= group.head < clause.last:
            found: list[str] = []
            for subject in clause.subject:
                found.extend(of_group(scene, subject))
            if found:
                return unique(found)
    return ()


def _is_noun(scene: Scene, group: NounGroup, allowed: list[str]) -> bool:
    token = scene.document.tokens[group.head]
    lemma, text = token.lemma.lower(), token.text.lower()
    for noun in (word.lower() for word in allowed):
        if lemma == noun or text.startswith(noun) or (len(noun) > 4 and lemma.endswith(noun)):
            return True
    return False


def _reach(scene: Scene, index: int) -> int:
    """The token after a group and all that hangs on it."""
    last = scene.document.groups[index].last
    for part in scene.parts.get(index, ()):
        last = max(last, _reach(scene, part))
    return last


def _group_at(scene: Scene, sentence: int, token: int) -> int | None:
    """The outermost group that begins at a token, or right after an opening mark."""
    for index in scene.groups.get(sentence, ()):
        group = scene.document.groups[index]
        if token <= group.first <= token + 1 or (group.first < token < group.last):
            return index
    return None


def _occurrences(scene: Scene, sentence: int, phrase: str) -> Iterator[tuple[int, int]]:
    words = phrase.lower().split()
    span = scene.document.sentences[sentence]
    for first in range(span.first, span.last - len(words) + 1):
        if all(scene.lower(first + offset) == word for offset, word in enumerate(words)):
            yield first, first + len(words)
