import importlib.util
from datetime import date
from pathlib import Path

import pytest

from kg.charts import Event, Events, View, Window, Words

STORY = Path(__file__).parents[2] / "benchmarks" / "app_story.py"
WORDS = Words(
    others="all others",
    event="event",
    events="events",
    vague="dated too loosely",
    deadline="deadline",
    deadlines="deadlines",
    today="today",
    source="source",
    sources="sources",
    hollow="day not known",
    band="some day within",
    italic="not happened",
    unknown_day="day unknown",
    reported="reported",
    list_them="show",
    known="as known on {day}",
    types={"meeting": "Meeting"},
)


@pytest.fixture(scope="session")
def story():
    spec = importlib.util.spec_from_file_location("app_story", STORY)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.columns


@pytest.fixture
def words():
    return WORDS


@pytest.fixture
def looking():
    def view(first, last, **more):
        return View(window=Window.around(date.fromisoformat(first), date.fromisoformat(last)), words=WORDS, **more)

    return view


@pytest.fixture
def told():
    """Events in short: told(meeting="2025-09-04", statement=None) or whole records."""

    def columns(*records, **days):
        made = [
            Event(id=f"e{place}", label=f"{kind} {place}", type=kind, day=day, earliest_begin=day, latest_begin=day, actors=("a",))
            for place, (kind, text) in enumerate(days.items())
            for day in [date.fromisoformat(text)]
        ]
        return Events.of([*made, *records], {"a": "Anna"})

    return columns
