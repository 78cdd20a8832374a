"""The offices that a person held, each once: what articles of several languages call it is folded into one."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.language.tables import languages, table


@dataclass(frozen=True, slots=True)
class Told:
    """One article's word for an office: `title` as it prints it, `body` is the state or organisation, `day` that of the article."""

    title: str
    body: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office with the first and last day on which articles speak of it; None where none of them bears a date."""

    title: str
    body: str | None
    first: date | None
    last: date | None


def offices(told: Iterable[Told], language: str) -> list[Office]:
    """Every office once, the latest first; titles as articles of the `language` print them, else as others do.

    What is told without a body belongs to the only body that has the office.
    """
    rows = list(told)
    bodies: dict[str, set[str]] = {}
    for row in rows:
        if row.body:
            bodies.setdefault(_office(row.title), set()).add(row.body)
    groups: dict[tuple[str, str | None], list[Told]] = {}
    for row in rows:
        known = bodies.get(_office(row.title), set())
        groups.setdefault((_office(row.title), row.body or (min(known) if len(known) == 1 else None)), []).append(row)
    made = [_fold(office, body, group, language) for (office, body), group in groups.items()]
    return sorted(made, key=lambda one: (one.last or date.min, one.title), reverse=True)


def _fold(office: str, body: str | None, group: list[Told], language: str) -> Office:
    days = sorted(row.day for row in group if row.day)
    # A title is never translated: the language that it would come to may have one for a woman and one for a man.
    ours = _titles(language).get(office, [])
    told = Counter(row.title for row in group if row.title in ours) or Counter(row.title for row in group)
    return Office(told.most_common(1)[0][0], body, days[0] if days else None, days[-1] if days else None)


def _office(title: str) -> str:
    """The name that all languages share; a title that no table has stands for itself."""
    return _known().get(title.casefold(), title.casefold())


@cache
def _known() -> Mapping[str, str]:
    return {title.casefold(): office for spoken in languages() for office, titles in _titles(spoken).items() for title in titles}


def _titles(language: str) -> Mapping[str, list[str]]:
    return table(language, "offices")
