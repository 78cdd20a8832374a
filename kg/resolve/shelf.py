"""What the incremental way asks of the place where articles and their resolved view are kept."""

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from kg.model import Extraction, Judgement
from kg.resolve.actors import entities
from kg.resolve.blocks import block_keys
from kg.resolve.decisions import decisions
from kg.resolve.profiles import Profile, occurrences, profile_blocks


class Shelf(Protocol):
    """Articles as they stood when the resolved view was last made. All answers are about that state."""

    def sharing(self, blocks: Collection[str]) -> Collection[str]:
        """Keys of the articles that carry one of these block keys (`kg.resolve.block_keys`)."""

    def read(self, keys: Collection[str]) -> Iterable[Extraction]:
        """The extractions of these articles; a key that is not there gives nothing."""

    def profiles(self, blocks: Collection[str]) -> Mapping[Profile, str]:
        """The profiles in use that have one of these blocks (`profile_blocks`), each with its entity's id."""

    def users(self, profiles: Collection[Profile]) -> Mapping[Profile, Collection[str]]:
        """For each profile the keys of the articles with an occurrence of it."""


class Memory:
    """A shelf in memory, for small sets of articles: it reads everything once."""

    def __init__(self, texts: Iterable[Extraction], judgements: Iterable[Judgement] = ()) -> None:
        self._texts = {text.article.key: text for text in texts}
        self._blocks: dict[str, set[str]] = {}
        for key, text in self._texts.items():
            for block in block_keys(text):
                self._blocks.setdefault(block, set()).add(key)
        self._users: dict[Profile, set[str]] = {}
        seen = occurrences(self._texts.values())
        for ref, one in seen.items():
            self._users.setdefault(one, set()).add(ref.article)
        self._entities = entities(self._users, decisions(judgements, self._texts.values()).pairs.of(seen)).named
        self._profiles: dict[str, set[Profile]] = {}
        for one in self._users:
            for block in profile_blocks(one):
                self._profiles.setdefault(block, set()).add(one)

    def sharing(self, blocks: Collection[str]) -> Collection[str]:
        """Keys of the articles that carry one of these block keys."""
        return {key for block in blocks for key in self._blocks.get(block, ())}

    def read(self, keys: Collection[str]) -> Iterable[Extraction]:
        """The extractions of these articles."""
        return [self._texts[key] for key in sorted(keys) if key in self._texts]

    def profiles(self, blocks: Collection[str]) -> Mapping[Profile, str]:
        """The profiles in use that have one of these blocks, each with its entity's id."""
        return {one: self._entities[one] for block in blocks for one in self._profiles.get(block, ())}

    def users(self, profiles: Collection[Profile]) -> Mapping[Profile, Collection[str]]:
        """For each profile the keys of the articles with an occurrence of it."""
        return {one: self._users.get(one, set()) for one in profiles}
