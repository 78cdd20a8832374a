"""One fact of the store told as a sheet: rows in a fixed order, the steps of its life, each source's sentence in its paragraph."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from kg.app.adapt import bounds, day, text
from kg.app.amounts import amount_words
from kg.app.answers import answered, answered_by
from kg.app.badges import badges
from kg.app.components.sheet import Row, Sheet, Source, Step, Value
from kg.app.dates import day_words, percent, quoted, value_words
from kg.app.library import Library
from kg.app.said import Said, concept, first, scheme
from kg.app.travel import exists
from kg.app.words import LANGUAGES, chart_words, language, term, word
from kg.charts import Event, Events, when
from kg.charts.heading import heading
from kg.queries import Cell, Iri
from kg.times import tag

ACTORS = ("speaker", "by", "committedBy", "refusedBy", "addressee", "beneficiary", "counterparty", "against")
LINKS = ("ofCommitment", "announcedAt", "occasion")
SAID = ("topic", "series", "medium", "object", "detail", "condition", "quote", "content")
CONCEPTS = ("kind", "actionType", "conditionKind", "stance", "act", "reporting", "certainty")
ORDER = (
    "when", "participation", *ACTORS, "place", "object", "quantity", "actionType", "content", "quote", "stance", "act", "reporting",
    "condition", "conditionKind", "deadline", "period", "topic", "kind", "series", "medium", "detail", *LINKS, "attributedTo",
    "certainty", "first", "answers", "answered",
)  # fmt: skip


def tell(library: Library, identifier: str) -> Sheet | None:
    """The sheet of a fact by its short id; None where the store has no such fact."""
    said = facts_of(library, identifier)
    if "label" not in said:
        return None
    commitment = first(said, "ofCommitment")
    life_of = library.short(commitment) if commitment else identifier
    rows = _rows(library, identifier, said)
    return Sheet(
        title=title_of(library, identifier, said),
        badges=tuple(badges(said)),
        rows=(*(rows[name] for name in ORDER if name in rows), *_differences(library, identifier, said)),
        life=tuple(_life(library, life_of)),
        sources=tuple(sources(library, identifier)),
        headings={"life": word("card.life"), "sources": word("card.sources")},
    )


def facts_of(library: Library, identifier: str) -> Said:
    """Values of a fact by the local name of their property, each with its name where it has one."""
    said: Said = defaultdict(list)
    for row in library.ask("fact", fact=library.iri(identifier)):
        said[str(row["property"]).replace("#", "/").rpartition("/")[2]].append((row["value"], text(row["name"])))
    return said


def date_of(library: Library, said: Said) -> str:
    """When it was, as exactly as it is known."""
    node = first(said, "time")
    time = facts_of(library, library.short(node)) if node else {}
    stretch = day(first(time, "earliestBegin")), day(first(time, "latestEnd"))
    return stretch_words(day(first(said, "date")), stretch, concept(first(time, "granularity")), day(first(said, "firstReported")))


def stretch_words(exact: date | None, stretch: tuple[date | None, date | None], grain: str | None, reported: date | None) -> str:
    """A day, or the first and last day that words can mean, as exactly as it is known; else when it was `reported`."""
    earliest, latest, earliest_end, latest_end = bounds(exact, *stretch, grain)
    event = Event(
        id="",
        label="",
        type="",
        day=reported,
        earliest_begin=earliest,
        latest_begin=latest,
        earliest_end=earliest_end,
        latest_end=latest_end,
    )
    return when(Events.of([event]), 0, chart_words(), language())


def sources(library: Library, identifier: str) -> Iterable[Source]:
    """Every sentence that says so, in its paragraph."""
    for row in library.named("evidence", fact=library.iri(identifier)):
        key = library.short(row["article"])
        article = library.article(key)
        start, end = row["start"], row["end"]
        if article is None or not isinstance(start, int) or not isinstance(end, int):
            continue
        before, sentence, after = article.around(start, end)
        note = word("card.rule", rule=row["rule"], confidence=percent(row["confidence"], language()))
        yield Source(
            sentence=sentence,
            before=before,
            after=after,
            outlet=article.outlet or word("article.no_outlet"),
            title=article.title,
            day=day_words(article.published, language()) or word("article.undated"),
            language=article.language,
            note=note,
            pick=f"article:{key}#{identifier}" if exists("articles") else None,
            more=Value(word("desk.link"), f"claim:{library.short(row['claim'])}") if exists("review") else None,
        )


def _rows(library: Library, identifier: str, said: Said) -> dict[str, Row]:
    rows: dict[str, tuple[Value, ...]] = {}
    here = chart_words().places
    time = facts_of(library, library.short(node)) if (node := first(said, "time")) else {}
    rows["when"] = (Value(date_of(library, said), note=_derived(time)),)
    parts = library.ask("participations", fact=library.iri(identifier)) if identifier.startswith("event/") else []
    rows["participation"] = tuple(
        Value(_actor(library, row["actor"], str(row["name"])), _pick(library, "actor", row["actor"]), _manner(row)) for row in parts
    )  # fmt: skip
    for name in (*ACTORS, "attributedTo"):
        rows[name] = tuple(Value(_actor(library, value, label), _pick(library, "actor", value)) for value, label in said.get(name, ()))
    for name in LINKS:
        rows[name] = tuple(Value(label or str(value), f"event:{library.short(value)}") for value, label in said.get(name, ()))
    for name in SAID:
        rows[name] = tuple(Value(str(value)) for value, _ in said.get(name, ()) if name != "topic" or not _only_a_time(str(value)))
    for name in CONCEPTS:
        rows[name] = tuple(Value(term(scheme(value), concept(value))) for value, _ in said.get(name, ()) if concept(value) != "certain")
    rows["period"] = tuple(Value(label or str(value)) for value, label in said.get("period", ()))
    rows["quantity"] = tuple(Value(_amount(library, value) or label or str(value)) for value, label in said.get("quantity", ()))
    rows["place"] = tuple(Value(here.get(label or "", label) or str(value)) for value, label in said.get("place", ()))
    due = day_words(day(first(said, "deadlineDate")), language())
    rows["deadline"] = tuple(
        Value(due or label or "", note=quoted(label) if due and label else None) for _, label in said.get("deadline", ())
    )
    rows["first"] = tuple(Value(day_words(day(value), language())) for value, _ in said.get("firstReported", ()))
    rows["answers"] = tuple(_answers(library, identifier))
    rows["answered"] = tuple(
        Value(label_of(library, one), f"event:{one}") for one in answered_by(library, identifier)
    )  # fmt: skip
    return {name: Row(word(f"fact.{name}"), values) for name, values in rows.items() if values}


def title_of(library: Library, identifier: str, said: Said) -> str:
    """The headline of a fact, as the timeline has it."""
    row = library.events.place_of(identifier)
    return str(first(said, "label")) if row is None else heading(library.events, row, chart_words())


def label_of(library: Library, identifier: str) -> str:
    """The headline of a fact by its short id."""
    return str(first(facts_of(library, identifier), "label") or identifier)


def _only_a_time(words: str) -> bool:
    """Whether words are no more than a time ("Sunday"), which is nothing to talk about."""
    return any((one.span.start, one.span.end) == (0, len(words)) for spoken in LANGUAGES for one in tag(words, spoken, None))


def _answers(library: Library, identifier: str) -> Iterable[Value]:
    """What a rejection speaks to, with the grounds on which we think so."""
    found = answered(library, identifier) if identifier.startswith("statement/") else None
    if found:
        grounds = word("card.names", who=found.named) if found.named else word("card.shares", words=", ".join(found.shared))
        yield Value(found.said.label, f"event:{found.said.id}", note=f"({grounds})")


def _differences(library: Library, identifier: str, said: Said) -> Iterable[Row]:
    """What articles differ on: every value with the outlets that give it."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in library.ask("disputes", fact=library.iri(identifier)) if said.get("dispute") else ():
        outlets = found[str(row["property"])][str(row["value"])]
        outlet = text(row["outlet"]) or word("article.no_outlet")
        if outlet not in outlets:
            outlets.append(outlet)
    for name, values in found.items():
        told = tuple(Value(value_words(value, language()), note=f"({', '.join(outlets)})") for value, outlets in values.items())
        yield Row(word("card.differ", what=term("disputed", name)), told)


def _life(library: Library, identifier: str) -> Iterable[Step]:
    if identifier.startswith("commitment/"):
        changes = library.ask("life", commitment=library.iri(identifier))
        for row in changes if len(changes) > 1 else ():
            when_ = day_words(day(row["date"]) or day(row["reported"]), language())
            yield Step(when_, term("change", text(row["change"])), text(row["detail"]) or "")
    elif identifier.startswith("event/"):
        steps = library.ask("statuses", fact=library.iri(identifier))
        turns = [row for before, row in zip([None, *steps], steps, strict=False) if before is None or before["status"] != row["status"]]
        for row in turns if len(turns) > 1 else ():
            yield Step(day_words(day(row["reported"]), language()), term("status", text(row["status"])))


def _derived(time: Said) -> str | None:
    wording = text(first(time, "expression"))
    if not wording:
        return None
    resolution = concept(first(time, "resolution"))
    anchor = day_words(day(first(time, "anchorDate")), language())
    if resolution and resolution != "explicit" and anchor:
        return word("card.derived", wording=wording, resolution=term("resolution", resolution), anchor=anchor)
    return quoted(wording)


def _manner(row: dict[str, Cell]) -> str | None:
    words = (term("capacity", text(row["capacity"])), term("mode", text(row["mode"])), text(row["count"]) or "")
    said = ", ".join(part for part in words if part)
    return f"({said})" if said else None


def _actor(library: Library, value: Cell, label: str | None) -> str:
    return library.called.get(library.short(value), label or str(value))


def _pick(library: Library, kind: str, value: Cell) -> str | None:
    return f"{kind}:{library.short(value)}" if isinstance(value, Iri) and exists(f"{kind}s") else None


def _amount(library: Library, quantity: Cell) -> str:
    said = facts_of(library, library.short(quantity))
    return amount_words(str(first(said, "expression") or ""), text(first(said, "unit")), text(first(said, "countedThing")))
