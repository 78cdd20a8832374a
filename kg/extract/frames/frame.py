"""A frame: the verbs and nouns that tell of one kind of event, and how its roles are marked.

A row of `[[frame]]` in a language's table:

* `verbs`: lemmas, a separable particle in front ("aufstocken"), an English one behind ("call off"); `words`: one of these must stand
  in the clause too ("bereit", "in Aussicht"); `reflexive`: true or false where it matters;
* `nouns`: lemmas; `suffixes`: what a compound noun ends in; `except`: compounds that end so and are none;
* `roles`: role -> marks, tried together. A mark is `subject`, `object`, `indirect`, `predicate`, `genitive`, `possessive`, `compound`,
  `adjective`, `clause` (a dependent clause), or a preposition's lemma. A passive verb's subject counts as its object, its agent
  as its subject;
* anything else that is a text (`modality`, `status`, `kind`, `action`, `plover`, ...) is what the frame says of the event;
* `finds` and `skips`: sentences where the frame must and must not be found.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.errors import RuleError
from kg.language.tables import table

LISTS = ("verbs", "nouns", "suffixes", "except", "words", "finds", "skips")


@dataclass(frozen=True, slots=True)
class Frame:
    """One row; words are lower-case. `says` holds the event's fixed values by name."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    suffixes: tuple[str, ...]
    exceptions: frozenset[str]
    words: tuple[str, ...]
    reflexive: bool | None
    roles: Mapping[str, tuple[str, ...]]
    says: Mapping[str, str]
    finds: tuple[str, ...]
    skips: tuple[str, ...]

    def names(self, noun: str) -> bool:
        """Whether the noun (a lemma or word form) is one of the frame's."""
        word = noun.lower()
        if word in self.exceptions or any(word.endswith(ending) for ending in self.exceptions):
            return False
        return word in self.nouns or any(word.endswith(suffix) and len(word) > len(suffix) + 1 for suffix in self.suffixes)


def _frame(row: dict[str, Any], where: str) -> Frame:
    name = row.get("name")
    if not isinstance(name, str):
        raise RuleError(f"A frame of {where} has no name.")
    unknown = [key for key, value in row.items() if key not in (*LISTS, "roles", "reflexive") and not isinstance(value, str)]
    if unknown or not (row.get("verbs") or row.get("nouns") or row.get("suffixes")):
        raise RuleError(f"The frame '{name}' of {where} needs verbs, nouns or suffixes, and texts for {', '.join(unknown) or 'the rest'}.")
    if not row.get("finds") or not row.get("skips"):
        raise RuleError(f"The frame '{name}' of {where} needs sentences that it finds and that it skips.")
    words = {key: tuple(str(word).lower() for word in row.get(key, ())) for key in LISTS}
    return Frame(
        name=name,
        verbs=frozenset(words["verbs"]),
        nouns=frozenset(words["nouns"]),
        suffixes=words["suffixes"],
        exceptions=frozenset(words["except"]),
        words=words["words"],
        reflexive=row.get("reflexive"),
        roles={role: tuple(marks) for role, marks in row.get("roles", {}).items()},
        says={key: value for key, value in row.items() if isinstance(value, str)},
        finds=tuple(row["finds"]),
        skips=tuple(row["skips"]),
    )


@cache
def frames(language: str, name: str) -> tuple[Frame, ...]:
    """All frames of a language's table `name`; RuleError for a row that is not whole, or a name that is there twice."""
    where = f"{language}/{name}.toml"
    found = tuple(_frame(row, where) for row in table(language, name).get("frame", ()))
    twice = {frame.name for frame in found if sum(other.name == frame.name for other in found) > 1}
    if twice:
        raise RuleError(f"{where} has more than one frame called {', '.join(sorted(twice))}.")
    return found
