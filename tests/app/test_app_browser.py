"""The app in a real Chromium: what a click, a drag and a hostile article do, and that nothing is asked of any other machine."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest

from kg.app.components.assets import asset
from kg.charts import Grouping, lanes, to_json
from kg.settings import resource

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium on this machine")]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MARKS = """() => {
  const plot = document.querySelectorAll('.newskg-plot')[1], box = plot.getBoundingClientRect(), layout = plot._fullLayout, found = {};
  for (const trace of plot._fullData) if (trace.name === 'mark') [...trace.x].forEach((x, place) => {
    const across = layout.xaxis._offset + layout.xaxis.d2p(x), down = layout.yaxis._offset + layout.yaxis.d2p(trace.y[place]);
    found[trace.customdata[place][1]] = [box.x + across, box.y + down];
  });
  return found;
}"""
OVERLAPS = """() => {
  const nodes = [...document.querySelectorAll('.scatterlayer .textpoint text')];
  const texts = nodes.map((node) => [node.getBoundingClientRect(), node.textContent]);
  const found = [];
  texts.forEach(([one, name], place) => texts.slice(place + 1).forEach(([other, second]) => {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (across > 1 && down > 4) found.push(`${name} | ${second}`);
  }));
  return [texts.length, found];
}"""


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


def serve(store, tmp_path_factory):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(resource("app.py")),
        "--server.port",
        str(port),
        "--server.address",
        "127.0.0.1",
    ]
    log = (tmp_path_factory.mktemp("server") / "log.txt").open("w")
    server = subprocess.Popen(command, env=os.environ | {"KG_STORE": str(store)}, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}/"
    for _ in range(100):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{address}_stcore/health", timeout=1)
            return server, address
        time.sleep(0.2)
    server.kill()
    raise AssertionError(Path(log.name).read_text())


@pytest.fixture(scope="module")
def address(store, tmp_path_factory):
    server, address = serve(store, tmp_path_factory)
    yield address
    os.kill(server.pid, signal.SIGTERM)
    server.wait(10)


@pytest.fixture
def visit(browser, address):
    """visit("timeline", width=390, dark=True, event=…) -> page, when its content is there; asks of other machines fail the test."""
    contexts, outside, errors = [], [], []

    def opened(page="", width=1400, dark=False, ready=".newskg-plot .main-svg", lang="en", **query):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", locale="en-GB")
        contexts.append(context)
        tab = context.new_page()
        tab.set_default_timeout(20_000)
        tab.on(
            "request",
            lambda request: outside.append(request.url) if urlparse(request.url).hostname not in {"127.0.0.1", None, ""} else None,
        )
        tab.on("pageerror", lambda error: errors.append(str(error)))
        asked = "&".join(f"{name}={value}" for name, value in ({"lang": lang} | query).items())
        tab.goto(f"{address}{page}?{asked}")
        tab.wait_for_selector(ready)
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert not outside
    assert not errors


def settled(tab):
    """Waits until the server has answered and the page stands still."""
    tab.wait_for_timeout(250)
    tab.wait_for_function("() => !document.querySelector('[data-testid=stStatusWidget]')")
    tab.wait_for_timeout(350)
    return tab


def query(tab):
    return {name: values[0] for name, values in parse_qs(urlparse(tab.url).query).items()}


def box(tab, place):
    return tab.locator(".newskg-plot").nth(place).locator(".nsewdrag").first.bounding_box()


def drag(tab, place, low, high):
    area = box(tab, place)
    y = area["y"] + area["height"] / 2
    tab.mouse.move(area["x"] + area["width"] * low, y)
    tab.mouse.down()
    tab.mouse.move(area["x"] + area["width"] * (low + high) / 2, y, steps=4)
    tab.mouse.move(area["x"] + area["width"] * high, y, steps=4)
    tab.mouse.up()


def test_a_click_on_a_mark_opens_the_card_with_its_sentence_marked(visit):
    tab = settled(visit())
    x, y = next(place for name, place in tab.evaluate(MARKS).items() if name.startswith("event/2025-09-04"))
    tab.mouse.move(x - 3, y)
    tab.mouse.move(x, y)
    tab.wait_for_timeout(150)
    tab.mouse.click(x, y)
    marked = tab.locator("[role=dialog] .sheet mark")
    marked.first.wait_for()
    assert marked.all_text_contents() == [
        "Am Donnerstag traf Emmanuel Macron in Paris Wolodymyr Selenskyj.",
        "Emmanuel Macron hosted Volodymyr Zelensky in Paris on Thursday.",
    ]
    assert query(tab)["event"].startswith("event/2025-09-04")
    tab.keyboard.press("Escape")
    tab.locator("[role=dialog]").wait_for(state="detached")
    settled(tab)
    assert "event" not in query(tab)


def test_dragging_on_the_overview_and_on_the_lanes_chooses_the_window(visit):
    tab = settled(visit())
    drag(tab, 0, 0.0, 0.2)
    tab.wait_for_url("**when=*")
    first, _, last = query(tab)["when"].partition("..")
    assert ("2025-07-25" < first < "2025-08-10", "2025-09-20" < last < "2025-12-20") == (True, True)
    settled(tab)
    before = tab.url
    drag(tab, 1, 0.3, 0.7)
    tab.wait_for_function("(before) => location.href !== before", arg=before)
    narrower = query(tab)["when"].partition("..")
    assert first < narrower[0] < narrower[2] < last
    settled(tab)
    area = box(tab, 1)
    tab.mouse.dblclick(area["x"] + area["width"] * 0.9, area["y"] + 5)
    tab.wait_for_function("(before) => !decodeURIComponent(location.href).includes(before)", arg="..".join(narrower[::2]))


def test_an_address_opens_the_same_picture_again(visit):
    one = settled(visit(when="2025-09-01..2025-09-10", by="type", type="meeting"))
    shown = one.locator(".newskg-plot").nth(1).get_attribute("aria-label")
    again = settled(visit("timeline", **{name: value for name, value in query(one).items() if name != "lang"}))
    assert again.locator(".newskg-plot").nth(1).get_attribute("aria-label") == shown
    assert "2025-09-01 to 2025-09-10: 1 events" in shown


def test_a_hostile_article_is_only_ever_text(visit, library, hostile):
    evil = next(str(event) for event in library.events.ids if "evil" in event)
    tab = settled(visit(event=evil))
    tab.locator("[role=dialog] .sheet h2").wait_for()
    assert hostile in tab.locator("[role=dialog] .sheet h2").text_content()
    assert tab.evaluate("() => window.hacked") is None
    assert tab.locator("img[src='x']").count() == 0


@pytest.mark.parametrize("width", [1400, 390])
def test_the_page_draws_no_label_over_another_and_never_scrolls_sideways(visit, width):
    tab = settled(visit(width=width))
    count, overlaps = tab.evaluate(OVERLAPS)
    assert count >= 4
    assert not overlaps
    assert tab.evaluate("() => document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("pixels", [360, 1350])
@pytest.mark.parametrize("span", [("2022-01-15", "2026-12-01"), ("2024-05-01", "2024-07-15")])
def test_a_large_story_draws_no_label_over_another(browser, crowd, viewing, span, pixels):
    grouping = Grouping.of(crowd, "actor")
    view = viewing(*span, width=pixels, lanes=grouping.busiest(7))
    picture = lanes(crowd, grouping, view)
    tab = browser.new_page(viewport={"width": pixels, "height": 900})
    tab.set_content(f"<div id=plot style='width:{pixels}px;height:{picture.figure['layout']['height']}px'></div>")
    tab.evaluate(
        "(code) => import(URL.createObjectURL(new Blob([code], {type: 'text/javascript'}))).then((made) => made.default())",
        asset("plotly.bundle.js"),
    )
    tab.evaluate(
        "(json) => { const f = JSON.parse(json); return newskgPlotly.newPlot('plot', f.data, f.layout).then(() => 1); }",
        to_json(picture.figure),
    )
    count, overlaps = tab.evaluate(OVERLAPS)
    tab.close()
    assert count == picture.labelled > 5
    assert not overlaps


def test_a_fact_is_marked_in_its_article_and_opens_its_card(visit, library):
    key = next(key for key in library.articles if "paris" in key and "-en" not in key)
    meeting = next(str(event) for event in library.events.ids if event.startswith("event/2025-09-04"))
    tab = settled(visit("articles", ready=".article mark", article=key, fact=meeting))
    active = "".join(tab.locator(".article mark.active").all_text_contents())
    assert active == "Am Donnerstag traf Emmanuel Macron in Paris Wolodymyr Selenskyj."
    tab.locator(".article mark.k-commitment", has_text="die Luftverteidigung").first.click()
    tab.locator("[role=dialog] .sheet h2").wait_for()
    assert "300 Millionen Euro" in tab.locator("[role=dialog] .sheet mark").first.text_content()
    tab.locator("[role=dialog] .sheet button", has_text="26 Länder").first.wait_for()


def test_from_the_card_to_an_actors_page_and_to_another_language(visit, library):
    meeting = next(str(event) for event in library.events.ids if event.startswith("event/2025-09-04"))
    tab = settled(visit(event=meeting))
    tab.locator("[role=dialog] .sheet button", has_text="Friedrich Merz").click()
    tab.wait_for_url("**/actors*")
    tab.locator("h2", has_text="Friedrich Merz").wait_for()
    tab.get_by_role("radio", name="Deutsch").or_(tab.get_by_text("Deutsch", exact=True)).first.click()
    tab.locator("h1", has_text="Akteure").wait_for()
    settled(tab)
    assert query(tab)["lang"] == "de"


def test_what_is_shown_can_be_saved(visit, tmp_path):
    tab = settled(visit("statements", ready="[data-testid=stDataFrame]"))
    tab.get_by_role("button", name="Export").click()
    with tab.expect_download() as waiting:
        tab.get_by_test_id("stPopoverBody").get_by_role("button", name="CSV").click()
    waiting.value.save_as(tmp_path / "statements.csv")
    text = (tmp_path / "statements.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].startswith("Day,Who,Stance,What")
    assert "Wir stehen an der Seite der Ukraine" in text


def test_a_past_day_is_replayed_from_report_to_report(visit):
    tab = settled(visit(asof="2025-09-05"))
    asked = tab.locator(".st-key-asof-bar [data-testid=stCaptionContainer]")
    first = asked.text_content()
    shown = tab.locator(".newskg-plot").nth(1).get_attribute("aria-label")
    tab.get_by_role("button", name="Next report").click()
    tab.wait_for_function("(before) => !decodeURIComponent(location.href).includes(before)", arg="asof=2025-09-05")
    settled(tab)
    assert query(tab)["asof"] > "2025-09-05"
    assert asked.text_content() != first
    assert tab.locator(".newskg-plot").nth(1).get_attribute("aria-label") != shown
    tab.get_by_role("button", name="Play").click()
    tab.wait_for_function(
        "(before) => !decodeURIComponent(location.href).includes(before)", arg=f"asof={query(tab)['asof']}", timeout=20_000
    )
    tab.get_by_role("button", name="Back to the present").click()
    tab.locator(".st-key-asof-bar").wait_for(state="detached")
    assert "asof" not in query(tab)


@pytest.mark.parametrize("width", [1400, 390])
def test_the_network_lets_names_stand_free_and_puts_whom_one_clicks_in_the_middle(visit, width):
    tab = settled(visit("network", width=width))
    count, overlaps = tab.evaluate(OVERLAPS)
    assert count >= 3
    assert not overlaps
    actor, x, y = tab.evaluate("""() => {
      const plot = document.querySelector('.newskg-plot'), box = plot.getBoundingClientRect(), layout = plot._fullLayout;
      const discs = plot._fullData.find((trace) => trace.name === 'actor');
      return [discs.customdata[0][1], box.x + layout.xaxis.d2p(discs.x[0]), box.y + layout.yaxis.d2p(discs.y[0])];
    }""")
    tab.mouse.move(x - 2, y)
    tab.mouse.move(x, y)
    tab.wait_for_timeout(150)
    tab.mouse.click(x, y)
    tab.wait_for_url("**ego=*")
    assert query(tab)["ego"] == actor
