"""Review in a real Chromium: by keyboard from claim to decision and back, with a store that is written to."""

import importlib.util
import os
import shutil
import signal
from pathlib import Path
from urllib.parse import quote, urlparse

import pytest

from kg.app.library import Library
from kg.app.review_queue import claims
from kg.review import judgements
from kg.store import open_store

playwright = pytest.importorskip("playwright.sync_api")
spec = importlib.util.spec_from_file_location("app_in_a_browser", Path(__file__).parent / "test_app_browser.py")
shared = importlib.util.module_from_spec(spec)
spec.loader.exec_module(shared)
browser = shared.browser
pytestmark = shared.pytestmark
TITLE = ".sheet h2"


@pytest.fixture(scope="module")
def own(store, tmp_path_factory):
    """A copy of the story's store that these tests change."""
    return shutil.copytree(store, tmp_path_factory.mktemp("review") / "store")


@pytest.fixture(scope="module")
def address(own, tmp_path_factory):
    server, address = shared.serve(own, tmp_path_factory)
    yield address
    os.kill(server.pid, signal.SIGTERM)
    server.wait(10)


@pytest.fixture
def visit(browser, address):
    contexts, outside = [], []

    def opened(page="review", width=1400, ready=TITLE, **query):
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB")
        contexts.append(context)
        tab = context.new_page()
        tab.set_default_timeout(20_000)
        tab.on("request", lambda asked: outside.append(asked.url) if urlparse(asked.url).hostname not in {"127.0.0.1", None, ""} else None)
        asked = "&".join(f"{name}={quote(value)}" for name, value in ({"lang": "en"} | query).items())
        tab.goto(f"{address}{page}?{asked}")
        tab.wait_for_selector(ready)
        return shared.settled(tab)

    yield opened
    for context in contexts:
        context.close()
    assert not outside


def decided(own):
    return judgements(Library(open_store(own).reader()).reader)


def press(tab, key, gone):
    """Presses a key and waits until the claim on the page is another one."""
    tab.keyboard.press(key)
    playwright.expect(tab.locator(TITLE).first).not_to_have_text(gone, timeout=20_000)
    shared.settled(tab)


def test_by_keyboard_through_the_queue_with_a_decision_and_back(visit, own):
    tab = visit()
    first = tab.locator(TITLE).first.text_content()
    press(tab, "a", first)
    (made,) = decided(own)
    assert made.verdict == "confirmed"
    second = tab.locator(TITLE).first.text_content()
    press(tab, "u", second)
    assert tab.locator(TITLE).first.text_content() == first
    assert decided(own) == ()
    press(tab, "ArrowRight", first)
    assert tab.locator(TITLE).first.text_content() == second


def test_a_letter_in_the_note_decides_nothing(visit, own):
    tab = visit()
    first = tab.locator(TITLE).first.text_content()
    tab.get_by_label("Why", exact=True).click()
    tab.keyboard.type("axxa u")
    shared.settled(tab)
    assert tab.locator(TITLE).first.text_content() == first
    assert decided(own) == ()


def test_from_the_card_to_the_claim_and_what_was_decided_shows_on_the_card(visit, own, library):
    meeting = next(str(event) for event in library.events.ids if event.startswith("event/2025-09-04"))
    tab = visit("", ready="[role=dialog] .sheet h2", event=meeting)
    tab.locator("[role=dialog] .sheet button", has_text="Review").first.click()
    tab.wait_for_url("**/review*claim=*")
    tab.locator(".sheet mark", has_text="Am Donnerstag traf Emmanuel Macron").wait_for()
    title = tab.locator(TITLE).first.text_content()
    press(tab, "a", title)
    tab = visit("", ready="[role=dialog] .sheet h2", event=meeting)
    assert "confirmed" in tab.locator("[role=dialog] .sheet .badges li").all_text_contents()
    tab = visit(claim=decided_claim(own), rstate="all")
    tab.keyboard.press("a")
    shared.settled(tab)


def decided_claim(own):
    ref = decided(own)[0].target
    return next(one.id for one in Library(open_store(own).reader()).once(claims) if one.ref == ref)


@pytest.mark.parametrize("width", [1400, 390])
def test_a_hostile_claim_is_only_ever_text(visit, library, hostile, width):
    evil = next(one.id for one in library.once(claims) if "Evil" in one.label)
    tab = visit(claim=evil, rstate="all", width=width)
    assert hostile in tab.locator(TITLE).first.text_content()
    assert hostile in tab.locator(".sheet mark").first.text_content()
    tab.keyboard.press("e")
    tab.locator("[data-testid=stForm]").wait_for()
    shared.settled(tab)
    assert tab.evaluate("() => window.hacked") is None
    assert tab.locator("img[src='x'], a[href*='example.org'], img[src*='example.org']").count() == 0
    assert tab.evaluate("() => document.documentElement.scrollWidth") <= width
    tab.locator("h1").click()
    tab.keyboard.press("x")
    toast = tab.get_by_test_id("stToast")
    toast.wait_for()
    assert "<script>" in toast.text_content()
    assert tab.evaluate("() => window.hacked") is None
    shared.settled(tab)
    tab.keyboard.press("u")
    playwright.expect(tab.locator(TITLE).first).to_contain_text("Evil", timeout=20_000)
    shared.settled(tab)
