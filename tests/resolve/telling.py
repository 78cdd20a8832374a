"""Articles told in a line each: `told("taz-1", "2025-09-04", met("Paris", "2025-09-04", MERZ, MACRON))`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kg.model import Actor, Article, Commitment, Extraction, Meeting, Participation, Quantity, Role, Span, Statement, Time

MERZ = Actor("merz", "Friedrich Merz", "person", roles=(Role("Bundeskanzler", "Deutschland"),))
MACRON = Actor("macron", "Emmanuel Macron", "person", roles=(Role("Präsident", "Frankreich"),))
STARMER = Actor("starmer", "Keir Starmer", "person")
SELENSKYJ = Actor("selenskyj", "Wolodymyr Selenskyj", "person", roles=(Role("Präsident", "Ukraine"),))
ZELENSKY = Actor("zelensky", "Volodymyr Zelensky", "person", roles=(Role("President", "Ukraine"),))
TRUMP = Actor("trump", "Donald Trump", "person", roles=(Role("Präsident", "USA"),))
PUTIN = Actor("putin", "Wladimir Putin", "person")
GERMANY = Actor("deutschland", "Deutschland", "state", ("Germany",))
GERMANY_EN = Actor("germany", "Germany", "state", ("Federal Republic of Germany",))
UKRAINE = Actor("ukraine", "Ukraine", "state")
NORWAY = Actor("norwegen", "Norwegen", "state", ("Norway",))

Telling = Callable[[str, int], tuple[object, tuple[Actor, ...]]]


def told(key: str, published: str | None, *tellings: Telling, cast: tuple[Actor, ...] = ()) -> Extraction:
    """An article whose sentences are the tellings' labels, one claim each."""
    day = date.fromisoformat(published) if published else None
    text, meetings, commitments, statements, actors = "", [], [], [], {actor.id: actor for actor in cast}
    for number, telling in enumerate(tellings, 1):
        claim, who = telling(f"c{number}", len(text))
        text += f"{claim.label}. "
        actors |= {actor.id: actor for actor in who}
        {Meeting: meetings, Commitment: commitments, Statement: statements}[type(claim)].append(claim)
    article = Article(key, f"{key}.txt", key, text or "Nothing. ", "de", (), day)
    return Extraction(article, tuple(actors.values()), (), tuple(meetings), tuple(commitments), tuple(statements))


def on(day: str | None) -> Time | None:
    """A day ("2025-09-04"), a month ("2025-09"), or no time."""
    if day is None:
        return None
    if len(day) == 7:
        first = date.fromisoformat(day + "-01")
        last = date(first.year + first.month // 12, first.month % 12 + 1, 1).toordinal() - 1
        return Time(Span(0, 2), day, "DATE", day, "month", earliest=first, latest=date.fromordinal(last), granularity="month")
    exact = date.fromisoformat(day)
    return Time(Span(0, 2), day, "DATE", day, "day", earliest=exact, latest=exact, granularity="day")


def met(
    place: str | None,
    day: str | None,
    *who: Actor,
    status: str = "held",
    kind: str | None = None,
    count: int | None = None,
    label: str = "Treffen",
) -> Telling:
    """A meeting."""

    def telling(name: str, start: int) -> tuple[Meeting, tuple[Actor, ...]]:
        number = Quantity(count, str(count), Span(start, start + 1)) if count else None
        parts = tuple(Participation(actor.id, count=number if actor.kind == "group" else None) for actor in who)
        span = Span(start, start + len(label) + 1)
        return Meeting(
            id=name,
            label=label,
            evidence=(span,),
            rule="test",
            confidence=0.9,
            status=status,
            participants=parts,
            kind=kind,
            time=on(day),
            place=place,
        ), who

    return telling


def commits(who: Actor, thing: str, amount: float | None = None, unit: str | None = None, **more: object) -> Telling:
    """A commitment; `more` are its other fields (`modality`, `deadline`, `progress`)."""

    def telling(name: str, start: int) -> tuple[Commitment, tuple[Actor, ...]]:
        label = f"{who.name}: {thing}"
        given = (Quantity(amount, f"{amount} {unit}", Span(start, start + 2), unit=unit),) if amount is not None else ()
        claim = Commitment(
            id=name,
            label=label,
            evidence=(Span(start, start + len(label) + 1),),
            rule="test",
            confidence=0.9,
            modality="pledged",
            committed_by=(who.id,),
            object=thing,
            quantities=given,
        )
        if more.get("condition"):
            more["condition"] = Span(start, start + 6)
        return replace(claim, **more), (who,)

    return telling


def says(who: Actor, what: str, day: str | None = None, **more: object) -> Telling:
    """A statement whose content is its label."""

    def telling(name: str, start: int) -> tuple[Statement, tuple[Actor, ...]]:
        span = Span(start, start + len(what))
        claim = Statement(
            id=name,
            label=what,
            evidence=(Span(start, start + len(what) + 1),),
            rule="test",
            confidence=0.9,
            speaker=(who.id,),
            content=span,
            time=on(day),
        )
        return replace(claim, **more), (who,)

    return telling
