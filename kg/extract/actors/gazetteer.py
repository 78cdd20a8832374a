"""The gazetteer: states, bodies, formats, parties, media, and what a language calls them.

The rows stand in data/gazetteer; a user's file adds rows.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from kg.errors import RuleError
from kg.extract.actors.inflection import adjectives, forms, inhabitants, plain
from kg.model import ActorKind
from kg.settings import resource

Sort = Literal["state", "region", "body", "party", "medium", "platform"]
FormKind = Literal["name", "weak", "adjective", "inhabitant", "capital", "seat", "prefix"]
LISTS = {"bodies.toml": "body", "parties.toml": "party", "media.toml": "medium", "regions.toml": "region"}
KINDS = ("organisation", "group", "person", "state", "platform")


@dataclass(frozen=True, slots=True)
class Entry:
    """One listed actor. `names` are the main names by language; `state` is the id of the state that an organ or party belongs to."""

    id: str
    kind: ActorKind
    sort: Sort
    names: tuple[tuple[str, str], ...]
    state: str | None = None

    def name(self, language: str) -> str:
        """Its main name in the language, else in any."""
        return next((name for code, name in self.names if code == language), self.names[0][1])


@dataclass(frozen=True, slots=True)
class Form:
    """One printed form and what it is to its entry; `weak` names are ordinary words too."""

    text: str
    kind: FormKind
    entry: Entry


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All entries by id; forms of one language; given names, places, families of spellings, family names of one person."""

    language: str
    entries: dict[str, Entry]
    forms: dict[str, tuple[Form, ...]]
    prefixes: dict[str, Entry]
    given: frozenset[str]
    female: frozenset[str]
    places: frozenset[str]
    spellings: dict[str, tuple[str, ...]]
    alone: dict[str, str]

    def form(self, text: str, *kinds: FormKind) -> Form | None:
        """The form printed like this that is of one of the kinds."""
        return next((form for form in self.forms.get(text, ()) if form.kind in kinds), None)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RuleError(f"The gazetteer file {path.name} is missing.") from None
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"The gazetteer file {path.name} is no TOML: {error}.") from error


def _listed(row: dict[str, Any], language: str, weak: bool = False) -> list[str]:
    """The names of a row in a language, in the order in which the row gives them: the first is the main one."""
    wanted = (f"weak_{language}", "weak") if weak else (language, "any")
    return [name for key, names in row.items() if key in wanted for name in names]


def _states(language: str) -> Iterator[Form]:
    for row in _read(resource("data", "gazetteer", "states.toml"))["state"]:
        names = tuple((code, plain(row[code]["names"][0])) for code in (language, "de", "en") if row.get(code, {}).get("names"))
        entry = Entry(row["id"], "state", "state", names, row.get("part_of"))
        words = row.get(language, {})
        for name in words.get("names", ()):
            if name not in words.get("weak", ()):
                yield from (Form(text, "name", entry) for text in forms(name, language))
        for name in words.get("weak", ()):
            yield from (Form(text, "weak", entry) for text in forms(name, language))
        for stem in words.get("adjectives", ()):
            yield from (Form(text, "adjective", entry) for text in adjectives(stem, language))
        yield from (Form(text, "adjective", entry) for text in words.get("indeclinable", ()))
        for word in words.get("inhabitants", ()):
            yield from (Form(text, "inhabitant", entry) for text in inhabitants(word, language))
        for name in words.get("capitals", ()):
            yield from (Form(text, "capital", entry) for text in forms(name, language))
        for name in words.get("seats", ()):
            yield from (Form(text, "seat", entry) for text in forms(name, language))
        yield from (Form(text, "prefix", entry) for text in words.get("prefixes", ()))
        if words.get("names") and " " not in words["names"][0]:
            yield Form(words["names"][0], "prefix", entry)


def _rows(path: Path, sort: str, language: str) -> Iterator[Form]:
    for kind, section in _read(path).items():
        if kind not in KINDS or not isinstance(section, dict):
            raise RuleError(f"The gazetteer file {path.name} has a section '{kind}'; it may have {', '.join(KINDS)}.")
        for row in section.get("rows", ()):
            yield from _row_forms(row, kind, sort, language, path.name)


def _row_forms(row: dict[str, Any], kind: str, sort: str, language: str, file: str) -> Iterator[Form]:
    if "id" not in row:
        raise RuleError(f"The gazetteer file {file} has a row without id: {row}.")
    named = {code: _listed(row, code) + _listed(row, code, weak=True) for code in (language, "de", "en")}
    names = tuple((code, plain(listed[0])) for code, listed in named.items() if listed)
    if not names:
        return
    platform = kind == "platform"
    actor: ActorKind = "organisation" if platform else kind  # type: ignore[assignment]
    entry = Entry(row["id"], actor, "platform" if platform else sort, names, row.get("state"))  # type: ignore[arg-type]
    for name in _listed(row, language):
        yield from (Form(text, "name", entry) for text in forms(name, language))
    for name in _listed(row, language, weak=True):
        yield from (Form(text, "weak", entry) for text in forms(name, language))
    for name in row.get("prefixes", ()):
        yield Form(name, "prefix", entry)
    for name in _listed(row, language):
        if " " not in name and "|" not in name:
            yield Form(name, "prefix", entry)


@cache
def _extra(path: Path, language: str) -> tuple[Form, ...]:
    return tuple(_rows(path, "body", language))


def _spellings(rows: Iterable[dict[str, list[str]]], language: str) -> dict[str, tuple[str, ...]]:
    families: dict[str, tuple[str, ...]] = {}
    for row in rows:
        other = [name for code, names in sorted(row.items()) if code != language for name in names]
        family = tuple(dict.fromkeys([*row.get(language, ()), *other]))
        families.update(dict.fromkeys(family, family))
    return families


@cache
def gazetteer(language: str, extra: Path | None = None) -> Gazetteer:
    """The gazetteer of a language with the rows of the user's file, which win over ours. Raises RuleError for a file that is none."""
    folder = resource("data", "gazetteer")
    listed = [*(_extra(extra, language) if extra else ()), *_states(language)]
    for file, sort in LISTS.items():
        listed += _rows(folder / file, sort, language)
    by_text: dict[str, list[Form]] = {}
    prefixes: dict[str, Entry] = {}
    for form in listed:
        if form.kind == "prefix":
            prefixes.setdefault(form.text, form.entry)
            continue
        known = by_text.setdefault(form.text, [])
        if all(other.entry.id != form.entry.id for other in known):
            known.append(form)
    names = {text for text, known in by_text.items() if any(form.kind == "name" for form in known)}
    for text in names:
        by_text[text] = [form for form in by_text[text] if form.kind != "inhabitant"] or by_text[text]
    persons = _read(folder / "persons.toml")
    hand, made = _read(folder / "names.toml")["given"], _read(folder / "given.toml")["given"]
    return Gazetteer(
        language=language,
        entries={form.entry.id: form.entry for form in reversed(listed)},
        forms={text: tuple(known) for text, known in by_text.items()},
        prefixes=prefixes,
        given=frozenset(hand) | frozenset(made),
        female=frozenset(_read(folder / "names.toml")["female"]),
        places=frozenset(_read(folder / "places.toml")["cities"]),
        spellings=_spellings(persons["rows"], language),
        alone=persons["alone"],
    )
