"""What a service proposes, read with care: services differ in how they write names, types and scores."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity of the service. `score` is the service's own (often 0 to 100), `match` its word that it is sure."""

    id: str
    name: str
    score: float
    match: bool = False
    description: str | None = None
    types: tuple[str, ...] = ()


def read_candidate(given: object) -> Candidate | None:
    """The candidate that an answer holds; None for one without id or with a score that is no number."""
    if not isinstance(given, Mapping) or not isinstance(given.get("id"), str | int) or given.get("id") == "":
        return None
    try:
        score = float(given.get("score") or 0)
    except (TypeError, ValueError):
        return None
    if not math.isfinite(score):
        return None
    types = given.get("type")
    return Candidate(
        id=str(given["id"]),
        name=words(given.get("name")) or str(given["id"]),
        score=score,
        match=given.get("match") is True,
        description=words(given.get("description")) or None,
        types=tuple(name for one in (types if isinstance(types, list) else [types]) if (name := _type(one))),
    )


def words(given: object) -> str:
    """A text on one line: a string, or the first of the draft's `[{"str": …, "lang": …}]`."""
    if isinstance(given, list):
        given = given[0] if given else None
    if isinstance(given, Mapping):
        given = given.get("str")
    return " ".join(given.split())[:500] if isinstance(given, str) else ""


def _type(given: object) -> str:
    return words(given.get("name")) or str(given.get("id") or "") if isinstance(given, Mapping) else words(given)
