"""An answer key: what a careful reader takes from one article. One YAML file per article, same stem.

An anchor is a short phrase copied from the article; it stands for the sentence that holds it. What has `required: false` is right when
found and not missed when absent. Actors are named by the key's own local ids.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kg.errors import InputError

Data = Mapping[str, object]
Filler = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GoldActor:
    """An actor, with every name that counts as its own."""

    id: str
    kind: str
    names: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class GoldDate:
    """An expression of time: `text` inside `within` (or inside the anchor), and its TIMEX3 value."""

    anchor: str
    text: str
    value: str
    required: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A meeting or a commitment: where it is told, and its fillers, each a slot and a value; the optional ones may be absent."""

    id: str
    anchors: tuple[str, ...]
    fillers: frozenset[Filler]
    optional: frozenset[Filler]
    places: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """Something said: by whom, told where, with which stance."""

    id: str
    anchors: tuple[str, ...]
    speakers: frozenset[str]
    stance: str | None
    required: bool


@dataclass(frozen=True, slots=True)
class Key:
    """One article's key."""

    article: str
    language: str
    actors: tuple[GoldActor, ...]
    dates: tuple[GoldDate, ...]
    meetings: tuple[GoldEvent, ...]
    commitments: tuple[GoldEvent, ...]
    statements: tuple[GoldStatement, ...]


def load_keys(folder: Path) -> tuple[Key, ...]:
    """All keys of a folder, sorted. Raises InputError for a folder without keys and for a key that cannot be read."""
    files = sorted(folder.glob("*.yaml"))
    keys = tuple(key for path in files if (key := _load(path)) is not None)
    if not keys:
        raise InputError(f"{folder}: the folder holds no answer keys (*.yaml).")
    return keys


def _load(path: Path) -> Key | None:
    """The key, or None for a YAML file that is none (it has no `article`)."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        if not isinstance(data, dict) or "article" not in data:
            return None
        return Key(
            article=str(data["article"]),
            language=str(data.get("language", "")),
            actors=tuple(_actor(entry) for entry in data.get("actors") or ()),
            dates=tuple(_date(entry) for entry in data.get("dates") or ()),
            meetings=tuple(_event(entry, _meeting_fillers) for entry in data.get("meetings") or ()),
            commitments=tuple(_event(entry, _commitment_fillers) for entry in data.get("commitments") or ()),
            statements=tuple(_statement(entry) for entry in data.get("statements") or ()),
        )
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path.name}: this is no answer key: {error!r}.") from error


def listed(value: object) -> tuple[str, ...]:
    """A list of words, from a list, one word or nothing."""
    if value is None:
        return ()
    return tuple(str(item) for item in value) if isinstance(value, list) else (str(value),)


def number(value: object) -> str:
    """A quantity's value in one spelling, whether the key writes 4, 4.0 or "4"."""
    try:
        return f"{float(str(value)):g}"
    except ValueError:
        return str(value)


def _required(entry: Data) -> bool:
    return bool(entry.get("required", True))


def _actor(entry: Data) -> GoldActor:
    return GoldActor(str(entry["id"]), str(entry["kind"]), listed(entry["names"]), _required(entry))


def _date(entry: Data) -> GoldDate:
    anchor = str(entry.get("within") or entry["anchor"])
    return GoldDate(anchor, str(entry.get("text") or entry["anchor"]), str(entry["value"]), _required(entry))


def _statement(entry: Data) -> GoldStatement:
    stance = entry.get("stance")
    speakers = frozenset(listed(entry.get("speakers") or entry.get("speaker")))
    return GoldStatement(str(entry["id"]), listed(entry["anchors"]), speakers, str(stance) if stance else None, _required(entry))


def _event(entry: Data, fillers: Callable[[Data], tuple[set[Filler], set[Filler]]]) -> GoldEvent:
    must, may = fillers(entry)
    return GoldEvent(
        str(entry["id"]), listed(entry["anchors"]), frozenset(must), frozenset(may), listed(entry.get("place")), _required(entry)
    )


def _meeting_fillers(entry: Data) -> tuple[set[Filler], set[Filler]]:
    must = {("participant", actor) for actor in listed(entry.get("participants"))}
    must.add(("status", str(entry.get("status", "held"))))
    if entry.get("date"):
        must.add(("date", str(entry["date"]).split("/", maxsplit=1)[0][:10]))
    if places := listed(entry.get("place")):
        must.add(("place", places[0]))
    attendance = entry.get("attendance")
    if isinstance(attendance, dict):
        must |= {(f"mode:{actor}", str(mode)) for actor, mode in attendance.items()}
    return must, {("participant", actor) for actor in listed(entry.get("optional_participants"))}


def _commitment_fillers(entry: Data) -> tuple[set[Filler], set[Filler]]:
    sources = listed(entry.get("source"))
    must = {("agent", actor) for actor in listed(entry.get("agents"))}
    must |= {("beneficiary", actor) for actor in listed(entry.get("beneficiaries"))}
    must |= {("source", actor) for actor in sources[:1]}
    quantities = entry.get("quantities")
    for quantity in quantities if isinstance(quantities, list) else []:
        must.add(("quantity", number(quantity.get("value"))))
    if entry.get("modality"):
        must.add(("modality", str(entry["modality"])))
    if entry.get("condition"):
        must.add(("condition", "yes"))
    if entry.get("due"):
        must.add(("due", str(entry["due"])[:10]))
    may = {("agent", actor) for actor in listed(entry.get("optional_agents"))}
    may |= {("beneficiary", actor) for actor in listed(entry.get("optional_beneficiaries"))}
    return must, may | {("source", actor) for actor in sources[1:]}
