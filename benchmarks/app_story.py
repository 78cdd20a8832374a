"""Made-up events in the shape of a real story, for tests of pictures and measurements of speed.

Bursts, one to four actors, coarse dates, lasting events, pledges with deadlines, undated statements. The same seed gives the same story.
"""

from datetime import date, timedelta

import numpy as np

from kg.charts.event import Event, Events

FIRST, LAST = date(2022, 2, 1), date(2026, 11, 1)
TYPES = ("meeting", "statement", "commitment", "change")
SHARES = (0.22, 0.42, 0.24, 0.12)
ACTORS = {
    f"actor/{name.lower().replace(' ', '-')}": name
    for name in (
        "Ukraine", "Germany", "United States", "European Commission", "NATO", "Poland", "France", "United Kingdom", "Russia", "Denmark",
        "Netherlands", "Norway", "Sweden", "Italy", "Japan", "Canada", "Bundestag", "Lithuania", "Estonia", "Türkiye",
    )
} | {f"actor/person-{number:03}": f"Person {number:03}" for number in range(180)}  # fmt: skip
PLACES = ("Berlin", "Kyiv", "Brussels", "Washington", "Warsaw", "London", "Paris", "Prague")
LABELS = {
    "meeting": ("{a} and {b} meet in {p}", "Treffen von {a} und {b} in {p}"),
    "statement": ("{a} says {b} must decide by spring", "{a}: „Wir stehen zu unserer Zusage“", "{a} rejects demand from {b}"),
    "commitment": ("{a} pledges €{n} m for air defence", "{a} sagt {n} Mio. Euro zu", "{a} promises {n} vehicles if {b} co-finances"),
    "change": ("First of {n} systems from {a} arrive", "{a} delivers {n} rounds to {b}"),
}


def events(count: int, seed: int = 1) -> list[Event]:
    """`count` records."""
    random = np.random.default_rng(seed)
    span = (LAST - FIRST).days
    bursts = random.uniform(0, span, 40)
    days = np.where(random.random(count) < 0.45, random.uniform(0, span, count), random.choice(bursts, count) + random.normal(0, 4, count))
    weights = 1 / np.arange(1, len(ACTORS) + 1) ** 0.9
    ids = np.array(list(ACTORS))
    cast = random.choice(len(ids), size=(count, 4), p=weights / weights.sum())
    sizes = random.choice([1, 2, 3, 4], count, p=[0.4, 0.35, 0.17, 0.08])
    kinds = random.choice(TYPES, count, p=SHARES)
    grains = random.choice(["day", "month", "year", "none"], count, p=[0.74, 0.12, 0.03, 0.11])
    lasting = np.where(random.random(count) < 0.2, np.clip(random.lognormal(1.2, 1.1, count), 1, 300), 0).astype(int)
    sources = 1 + random.pareto(1.4, count).astype(int)
    dice = random.random((count, 3))
    made = []
    for row in range(count):
        day = FIRST + timedelta(days=int(np.clip(days[row], 0, span)))
        who = tuple(dict.fromkeys(str(ids[place]) for place in cast[row, : sizes[row]]))
        made.append(_event(row, str(kinds[row]), str(grains[row]), day, who, int(lasting[row]), int(sources[row]), dice[row]))
    return made


def columns(count: int, seed: int = 1) -> Events:
    """The same as columns, with the names of the actors."""
    return Events.of(events(count, seed), ACTORS)


def _event(row, kind, grain, day, who, lasting, sources, dice):  # noqa: ANN001, ANN202, PLR0917
    pick = LABELS[kind][int(dice[0] * len(LABELS[kind]))]
    place = PLACES[int(dice[1] * len(PLACES))]
    label = pick.format(a=ACTORS[who[0]], b=ACTORS[who[-1]] if len(who) > 1 else "Kyiv", p=place, n=2 + int(dice[2] * 900))
    first, last = day, day
    if grain == "month":
        first = day.replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    elif grain == "year":
        first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    until = last + timedelta(days=lasting) if grain == "day" and kind == "meeting" else last
    return Event(
        id=f"event/{row}",
        label=label,
        type=kind,
        day=first if grain != "none" else day,
        earliest_begin=None if grain == "none" else first,
        latest_begin=None if grain == "none" else last,
        earliest_end=None if grain == "none" else (until if until > last else first),
        latest_end=None if grain == "none" else until,
        granularity=None if grain == "none" else grain,
        status=("held", "planned", "cancelled")[min(2, int(dice[1] * 2.2))] if kind == "meeting" else None,
        actors=who,
        place=place if kind == "meeting" else None,
        deadline=day + timedelta(days=30 + int(dice[1] * 200)) if kind == "commitment" and dice[0] < 0.6 else None,
        confidence=round(0.5 + dice[2] / 2, 2),
        sources=sources,
        first_reported=day + timedelta(days=1),
    )
