"""What a mark says when the pointer rests on it."""

import textwrap
from datetime import date

from kg.charts.event import NO_DAY, Events, calendar_day
from kg.charts.heading import heading
from kg.charts.lettering import plain
from kg.charts.ticks import count, day_in_words, month_in_words
from kg.charts.view import View, Words

ACTORS = 5


def hover(events: Events, row: int, view: View) -> str:
    """Label, date with its precision, actors, place, deadline and number of sources, a line each."""
    lines = [
        f"<b>{'<br>'.join(plain(line) for line in textwrap.wrap(heading(events, row, view.words), 60))}</b>",
        plain(when(events, row, view.words, view.language)),
    ]
    actors = events.actors(row)
    if actors:
        names = ", ".join(plain(events.name(actor)) for actor in actors[:ACTORS])
        lines.append(names + (" …" if len(actors) > ACTORS else ""))
    if place := events.place.word(row):
        lines.append(plain(view.words.places.get(place, place)))
    if events.deadline[row] != NO_DAY:
        lines.append(f"{view.words.deadline}: {day_in_words(calendar_day(int(events.deadline[row])), view.language)}")
    sources = int(events.sources[row])
    status = events.status.word(row)
    kind = events.type.word(row) or ""
    facts = [view.words.types.get(kind, kind)]
    if status:
        facts.append(view.words.statuses.get(status, status))
    facts.append(f"{count(sources, view.language)} {view.words.source if sources == 1 else view.words.sources}")
    return "<br>".join([*lines, plain(" · ".join(fact for fact in facts if fact))])


def when(events: Events, row: int, words: Words, language: str) -> str:
    """The date in words, as exact as it is known and no more."""
    if not events.dated[row]:
        if events.day[row] == NO_DAY:
            return words.unknown_day
        return f"{words.reported} {day_in_words(calendar_day(int(events.day[row])), language)}"
    first, last = calendar_day(int(events.begin[row])), calendar_day(int(events.last[row]))
    if events.coarse[row]:
        if (first.year, first.month) == (last.year, last.month):
            stretch = month_in_words(first, language)
            whole = first.day == 1 and events.last[row] - events.begin[row] >= 27
            return f"{stretch} ({words.unknown_day})" if whole else f"{_span(first, last, language)} ({words.unknown_day})"
        whole_year = (first.month, first.day, last.month, last.day, first.year) == (1, 1, 12, 31, last.year)
        return f"{first.year if whole_year else _span(first, last, language)} ({words.unknown_day})"
    return day_in_words(first, language) if first == last else _span(first, last, language)


def _span(first: date, last: date, language: str) -> str:
    return f"{day_in_words(first, language)} – {day_in_words(last, language)}"
