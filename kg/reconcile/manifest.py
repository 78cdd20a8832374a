"""What a service says of itself."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kg.errors import NetworkError
from kg.reconcile.candidate import words

PLACEHOLDER = re.compile(r"\{\{?\s*id\s*\}?\}")
DRAFT = "1.0-draft"
BATCH = 10
"""Questions in one request, where the service does not name fewer: what public services bear well."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A service's name, how its ids become IRIs, the types it offers (id, name), how many questions it takes at once."""

    name: str
    space: str | None = None
    view: str | None = None
    types: tuple[tuple[str, str], ...] = ()
    versions: tuple[str, ...] = ()
    batch: int = BATCH

    @property
    def draft(self) -> bool:
        """Whether it must be asked as the 1.0 draft has it: it speaks that and nothing older."""
        return DRAFT in self.versions and not {"0.1", "0.2"} & set(self.versions)

    def iri(self, identifier: str) -> str | None:
        """The IRI of one of its entities: the id itself, in the space of its ids, or its page; None where it has none."""
        if identifier.startswith(("http://", "https://")):
            return identifier
        safe = quote(identifier, safe="-._~:@!$'()*+,;=/")
        if self.space and self.space.startswith(("http://", "https://")) and self.space.endswith(("/", "#", "=", ":")):
            return self.space + safe
        if self.view:
            return PLACEHOLDER.sub(lambda _: safe, self.view)
        return f"{self.space}/{safe}" if self.space and self.space.startswith(("http://", "https://")) else None

    def type_for(self, kind: str) -> str | None:
        """The id of the type that fits a kind of ours; None where it offers none."""
        known = _table().get(self.space or "", {})
        if kind in known:
            return str(known[kind])
        offered = {word.casefold(): identifier for identifier, name in reversed(self.types) for word in (name, identifier)}
        return next((offered[word] for word in _table()["words"].get(kind, ()) if word in offered), None)


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("types.toml").read_text(encoding="utf-8"))


def read_manifest(given: object, address: str) -> Manifest:
    """The manifest that a service's answer holds. Raises NetworkError where that is none."""
    if not isinstance(given, Mapping) or not words(given.get("name")) or not {"versions", "identifierSpace", "view"} & given.keys():
        raise NetworkError(f"{address}: is no reconciliation service: its answer is no manifest with a name and versions.")
    view = given.get("view")
    versions, types, batch = given.get("versions"), given.get("defaultTypes"), given.get("batchSize")
    return Manifest(
        name=words(given["name"]),
        space=_text(given.get("identifierSpace")),
        view=_text(view.get("url")) if isinstance(view, Mapping) else None,
        types=tuple(_types(types)) if isinstance(types, list) else (),
        versions=tuple(str(one) for one in versions) if isinstance(versions, list) else ("0.1",),
        batch=min(batch, BATCH) if isinstance(batch, int) and batch > 0 else BATCH,
    )


def _types(given: list[object]) -> list[tuple[str, str]]:
    return [
        (str(one["id"]), words(one.get("name")) or str(one["id"])) if isinstance(one, Mapping) else (one, one)
        for one in given
        if (isinstance(one, Mapping) and one.get("id")) or isinstance(one, str)
    ]


def _text(given: object) -> str | None:
    return given.strip() or None if isinstance(given, str) else None
