"""What was known on a day."""

from dataclasses import replace

import numpy as np

from kg.charts.category import Category
from kg.charts.event import NO_DAY, Events


def as_of(events: Events, day: int) -> Events:
    """The events reported by the end of a day (counted from 1970-01-01), each with the status and the number of articles of then.

    Where and when an event was, and who took part, stay as all articles together tell it. An event whose articles bear no date is left
    out: nobody can say when it became known.
    """
    known = events.take(np.flatnonzero((events.reported != NO_DAY) & (events.reported <= day)))
    seen = known.seen.counts((known.seen.values != NO_DAY) & (known.seen.values <= day))
    told = known.steps.counts(known.steps.values <= day)
    sources = np.where(known.seen.many > 0, seen, known.sources)
    status = known.status.codes.copy()
    changing = known.steps.many > 0
    latest = known.steps.starts[:-1] + told - 1
    status[changing & (told == 0)] = -1
    status[changing & (told > 0)] = known.stepped.values[latest[changing & (told > 0)]]
    return replace(known, sources=sources, status=Category(known.status.values, status))
