"""Where articles give different values for one fact: the values with their sentences, which one the fact carries, and why that one."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from kg.app.adapt import day, text
from kg.app.components.sheet import Source, Value
from kg.app.dates import day_words, percent
from kg.app.holding import holds
from kg.app.library import Library
from kg.app.travel import exists
from kg.app.words import language, word
from kg.queries import Cell

PLAIN = "open"
Why = Literal["articles", "confidence", "first", "latest"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One value with the sentences that give it; `claims` are their short ids, `confidence` is that of the surest."""

    value: str
    sources: tuple[Source, ...]
    claims: tuple[str, ...]
    articles: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """One property of one fact on which articles differ; `reason` where one is plain ("rounding").

    `carried` is the place of the reading that the fact carries and `why` on what ground; both None where it carries none of them.
    """

    fact: str
    label: str
    property: str
    reason: str
    readings: tuple[Reading, ...]
    carried: int | None
    why: Why | None


def conflicts(library: Library) -> list[Conflict]:
    """All conflicts, by headline; of each the best supported reading first."""
    carried: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in library.ask("carried"):
        carried[library.short(row["fact"]), str(row["property"])].add(_written(row))
    made = []
    for (label, fact, about, reason), rows in groupby(library.ask("disputes"), lambda row: _key(library, row)):
        given: defaultdict[str, list[Mapping[str, Cell]]] = defaultdict(list)
        for row in rows:
            given[str(row["value"])].append(row)
        readings = tuple(_reading(library, value, found) for value, found in given.items())
        place = next((number for number, one in enumerate(readings) if one.value in carried[fact, about]), None)
        made.append(Conflict(fact, label, about, reason, readings, place, _why(readings, place)))
    return made


def why_words(conflict: Conflict) -> str:
    """Why the fact carries the value that it does, in a few words."""
    if conflict.carried is None or conflict.why is None:
        return ""
    one = conflict.readings[conflict.carried]
    match conflict.why:
        case "articles":
            return word("conflicts.why_articles", count=one.articles)
        case "confidence":
            return word("conflicts.why_confidence", value=percent(one.confidence, language()))
        case _:
            return word(f"conflicts.why_{conflict.why}")


def _why(readings: tuple[Reading, ...], place: int | None) -> Why | None:
    """The first of the resolver's grounds on which this value wins: most articles, surest claim, first report."""
    if place is None:
        return None
    if place > 0:
        return "latest"
    one, others = readings[0], readings[1:]
    if all(one.articles > other.articles for other in others):
        return "articles"
    rivals = [other for other in others if other.articles == one.articles]
    return "confidence" if all(one.confidence > other.confidence for other in rivals) else "first"


def _key(library: Library, row: Mapping[str, Cell]) -> tuple[str, str, str, str]:
    return str(row["label"]), library.short(row["fact"]), str(row["property"]), text(row["reason"]) or PLAIN


def _reading(library: Library, value: str, rows: list[Mapping[str, Cell]]) -> Reading:
    return Reading(
        value=value,
        sources=tuple(_source(library, row) for row in telling(value, rows)),
        claims=tuple(dict.fromkeys(library.short(row["claim"]) for row in rows)),
        articles=len({row["article"] for row in rows}),
        confidence=max(float(str(row["confidence"])) for row in rows),
    )


def telling(value: str, rows: list[Mapping[str, Cell]]) -> list[Mapping[str, Cell]]:
    """Of each claim the sentences that hold the value; its main one, which is its first, where none does."""
    by_claim: defaultdict[str, list[Mapping[str, Cell]]] = defaultdict(list)
    for row in rows:
        by_claim[str(row["claim"])].append(row)
    kept = []
    for given in by_claim.values():
        holding = [row for row in given if holds(str(row["sentence"]), value, text(row["language"]) or "", day(row["published"]))]
        kept += holding or given[:1]
    return kept


def _source(library: Library, row: Mapping[str, Cell]) -> Source:
    return Source(
        sentence=str(row["sentence"]),
        before="",
        after="",
        outlet=text(row["outlet"]) or word("article.no_outlet"),
        title=text(row["title"]) or "",
        day=day_words(day(row["published"]), language()) or word("article.undated"),
        language=text(row["language"]) or "",
        note=word("card.confidence", value=percent(row["confidence"], language())),
        pick=f"article:{library.short(row['article'])}#{library.short(row['fact'])}",
        more=Value(word("desk.link"), f"claim:{library.short(row['claim'])}") if exists("review") else None,
    )


def _written(row: Mapping[str, Cell]) -> str:
    """A value as disputes write it: "2025-09-04", "30", "5000000000 EUR"."""
    value = row["value"]
    if isinstance(value, float):
        number = int(value) if value.is_integer() else value
        return f"{number} {text(row['unit']) or ''}".strip()
    return str(value)
