"""How long a reader waits in the dashboard, measured in a browser through the whole app.

    python benchmarks/app_interaction.py STORE                   any store, such as one of benchmarks/queries.py with 10,000 articles
    python benchmarks/app_interaction.py --events 1000000        made-up events, laid on the shelf beside a small store

The first figure is the median of some tries in milliseconds, from the hand (mouse up, key down) to two frames after the new picture, the
second the longest. The third is the processor time that the server used for one try: what it costs however busy the machine is.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from app_story import columns
from browser import CLOCK, megabytes, served, server_cpu, settle, tab, until

from kg.app import shelf
from kg.charts.texts import Texts
from kg.settings import resource
from kg.store import open_store

TRIES = 5
MADE = 100_000
DRAWN = "document.querySelectorAll('.newskg-plot')[1]?.querySelector('.main-svg')"
SOURCE = "document.querySelectorAll('.newskg-plot')[1]?.newskgSource"
MARKS = """() => {
  const plot = document.querySelectorAll('.newskg-plot')[1], box = plot.getBoundingClientRect(), layout = plot._fullLayout, found = [];
  for (const trace of plot._fullData) if (trace.name === 'mark') [...trace.x].forEach((x, place) => {
    const spot = [box.x + layout.xaxis._offset + layout.xaxis.d2p(x), box.y + layout.yaxis._offset + layout.yaxis.d2p(trace.y[place])];
    if (spot[1] < innerHeight - 20) found.push(spot);
  });
  return found;
}"""


def main() -> None:
    """Prints one line for each interaction."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path, nargs="?", help="a store's folder")
    parser.add_argument("--events", type=int, help="so many made-up events instead")
    parser.add_argument("--pages", default="commitments,statements,actors,network,map,articles", help="pages to open after the timeline")
    parser.add_argument("--cold", action="store_true", help="measure the first load without the shelf too")
    parser.add_argument("--shelf", type=Path, help="a folder for the shelf that stays, so that a second run begins with it")
    options = parser.parse_args()
    cache = options.shelf or Path(tempfile.mkdtemp(prefix="newskg-interaction-"))
    try:
        store = _made_up(options.events, cache) if options.events else options.store
        if options.cold:
            with served(store, cache) as (address, _), tab() as page:
                _say("first load, nothing on the shelf", [_load(page, address)])
        with served(store, cache) as (address, process), tab() as page:
            _say("first load after a start", [_load(page, address)])
            _say("reload", [_load(page, address) for _ in range(2)])
            clock = _Clock(process)
            _timeline(page, clock)
            for name in options.pages.split(","):
                first = _open(page, name)
                _open(page, "timeline")
                _say(f"page {name}: first, again", [first, _open(page, name)], apart=True)
                _open(page, "timeline")
            print(f"{'memory of the server, MB':42} {megabytes(process):>8,}")
    finally:
        if not options.shelf:
            shutil.rmtree(cache)


class _Clock:
    def __init__(self, process: int) -> None:
        self._process = process
        self.start()

    def start(self) -> None:
        """What was used before does not count."""
        self._before = server_cpu(self._process)

    def say(self, what: str, took: list[float]) -> None:
        """A line with what the server used since the last one."""
        now = server_cpu(self._process)
        _say(what, took, cpu=(now - self._before) / len(took))
        self._before = now


def _timeline(page: Any, clock: _Clock) -> None:
    clock.say("drag to zoom in the lanes", [_changed(page, lambda: _drag(page, 1, 0.2, 0.8)) for _ in range(3)])
    clock.say("zoom out (double click)", [_changed(page, lambda: _twice(page)) for _ in range(2)])
    clock.say("drag in the overview", [_changed(page, lambda low=low: _drag(page, 0, low, low + 0.3)) for low in (0.1, 0.3, 0.5, 0.2, 0.6)])
    clock.say("pan by key", [_changed(page, lambda key=key: page.keyboard.press(key)) for key in ("ArrowLeft", "ArrowRight") * 3])
    clock.say("click on a mark: card", [_card(page, place) for place in range(TRIES)])
    clock.say(
        "search (last letter to picture)", [_changed(page, lambda word=word: _search(page, word)) for word in ("berlin", "ukraine", "")]
    )
    clock.say("lanes by type, place, topic", [_changed(page, lambda by=by: _by(page, by)) for by in ("Type", "Place", "Type")])
    clock.say("a filter", _filter(page))
    _days(page, clock)


def _say(what: str, took: list[float], apart: bool = False, cpu: float | None = None) -> None:
    shown = "  ".join(f"{one:8,.0f}" for one in took) if apart else f"{statistics.median(took):8,.0f} {max(took):8,.0f}"
    shown += "" if cpu is None else f" {cpu:8,.0f}"
    print(f"{what:42} {shown}", flush=True)


def _load(page: Any, address: str) -> float:
    began = time.perf_counter()
    page.goto(f"{address}?lang=en")
    page.wait_for_function(f"() => {DRAWN}")
    took = (time.perf_counter() - began) * 1000
    settle(page)
    page.evaluate(CLOCK)
    return took


def _changed(page: Any, act: Callable[[], object]) -> float:
    """Does it, and waits for another picture."""
    page.evaluate("() => scrollTo(0, 0)")
    page.evaluate(f"() => {{ window.shown = {SOURCE}; }}")
    act()
    took = until(page, f"{DRAWN} && {SOURCE} !== window.shown")
    settle(page)
    return took


def _box(page: Any, place: int) -> dict[str, float]:
    found: dict[str, float] = page.locator(".newskg-plot").nth(place).locator(".nsewdrag").first.bounding_box()
    return found


def _drag(page: Any, place: int, low: float, high: float) -> None:
    area = _box(page, place)
    y = area["y"] + min(area["height"] / 2, 200)
    page.mouse.move(area["x"] + area["width"] * low, y)
    page.mouse.down()
    page.mouse.move(area["x"] + area["width"] * high, y, steps=6)
    page.mouse.up()


def _twice(page: Any) -> None:
    area = _box(page, 1)
    page.mouse.dblclick(area["x"] + area["width"] * 0.97, area["y"] + 4)


def _card(page: Any, place: int) -> float:
    spots = page.evaluate(MARKS)
    x, y = spots[place * len(spots) // TRIES]
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_timeout(200)
    page.mouse.click(x, y)
    inside = "[...document.querySelectorAll('[role=dialog] *')].some((node) => node.shadowRoot?.querySelector('.sheet h2'))"
    took = until(page, f"document.querySelector('[role=dialog] [data-testid=stMarkdown]') || {inside}")
    settle(page)
    page.keyboard.press("Escape")
    page.locator("[role=dialog]").wait_for(state="detached")
    settle(page)
    return took


def _search(page: Any, word: str) -> None:
    field = page.get_by_placeholder("Words in headlines, names, places")
    field.fill(word)


def _by(page: Any, name: str) -> None:
    page.locator(".st-key-timeline-controls").get_by_role("radio", name=name, exact=True).or_(
        page.locator(".st-key-timeline-controls").get_by_text(name, exact=True)
    ).first.click()


def _filter(page: Any) -> list[float]:
    page.locator(".st-key-timeline-controls").get_by_role("button", name="Filter").click()
    pills = page.get_by_test_id("stPopoverBody").get_by_test_id("stButtonGroup").first.get_by_role("button")
    took = [_changed(page, lambda: pills.nth(0).click()), _changed(page, lambda: pills.nth(0).click())]
    page.keyboard.press("Escape")
    settle(page)
    return took


def _days(page: Any, clock: _Clock) -> None:
    page.get_by_role("button", name="As of …").click()
    settle(page)
    page.locator(".st-key-asof-bar").wait_for()
    clock.start()  # to go into the past and back are runs of their own
    took = [_changed(page, lambda: page.locator(".st-key-asof-before button").click()) for _ in range(3)]
    clock.say("one day back, as of", took)
    page.get_by_role("button", name="Back to the present").click()
    settle(page)


def _open(page: Any, name: str) -> float:
    title = "Timeline" if name == "timeline" else name.capitalize()
    page.evaluate("() => scrollTo(0, 0)")
    page.get_by_role("link", name=title, exact=True).click()
    # A page stands when its title, and its first chart or table, are there and nothing of the page before is left.
    took = until(
        page,
        f"document.querySelector('[data-testid=stMain] h1')?.textContent === '{title}'"
        " && document.querySelector('.newskg-plot .main-svg, [data-testid=stDataFrame] canvas, [data-testid=stMain] canvas')"
        " && !document.querySelector('[data-testid=stMain] [data-stale=true]')"
        " && !document.querySelector('[data-testid=stStatusWidget]')",
    )
    settle(page)
    return took


def _made_up(count: int, cache: Path) -> Path:
    """A store of the samples on whose shelf lie `count` made-up events; beyond some they repeat, each under an id of its own."""
    from many import originals

    from kg import graph

    path = cache / "store"
    store = open_store(path, create=True)
    if store.version is None:
        with store.writer(graph) as writer:
            writer.put(originals(resource("data/articles")))
            writer.publish()
    place = shelf.shelf_of(store.reader())
    assert place
    place = cache / place.relative_to(place.parents[2])
    if place.exists():
        return path
    made = columns(min(count, MADE))
    repeated = made.take(np.arange(count, dtype=np.int64) * len(made) // count)
    events = replace(repeated, ids=Texts.of(f"event/{number}" for number in range(count)))
    shelf.save(events, place)
    return path


if __name__ == "__main__":
    main()
