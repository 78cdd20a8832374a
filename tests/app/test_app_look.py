"""Every page as a reader sees it, photographed into out/screens for a person to look at; what a program can tell is asserted.

`python scripts/gallery.py STORE FOLDER` takes the pictures of any store in both themes, languages and widths.
"""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from kg.app.library import Library
from kg.store import open_store

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium on this machine")]
SCRIPTS = Path(__file__).parents[2] / "scripts"
SCREENS = Path("out/screens")
INJECTED = """() => [
  window.hacked === undefined ? '' : 'a script ran',
  document.querySelector("img[src='x'], img[src*='example.org']") ? 'an image came in' : '',
  [...document.querySelectorAll('strong, b, em')].some((node) => /^(fett|Blatt)$/.test(node.textContent.trim())) ? 'markup came in' : '',
  [...document.querySelectorAll('script')].some((node) => node.textContent.includes('hacked')) ? 'a script came in' : '',
].filter(Boolean)"""
FOCUS = """() => {
  const node = document.activeElement, around = [node, node.parentElement, node.parentElement?.parentElement];
  const seen = around.some((one) => { const style = one && getComputedStyle(one);
    return style && (style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)); });
  return [seen || node.tagName === 'MAIN' || node === document.body || node.matches('input, canvas'),
          (node.getAttribute('aria-label') || node.textContent || node.tagName).trim().slice(0, 50)];
}"""


def _gallery():
    spec = importlib.util.spec_from_file_location("newskg_gallery", SCRIPTS / "gallery.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


GALLERY = _gallery()


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(GALLERY.FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def root(store):
    with GALLERY.dashboard(store) as address:
        yield address


def pictures(chromium, root, sights, **look):
    """Photographs all; returns what is wrong, each with the name of its picture."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    found = []
    for name, faults, page in GALLERY.photograph(chromium, root, sights, SCREENS, **look):
        found += [f"{name}: {fault}" for fault in [*faults, *page.evaluate(INJECTED)]]
    return found


def hostile_sights(store):
    """Where the words of the hostile article stand: its card, its actor's page, its text, a search that finds them."""
    library = Library(open_store(store).reader())
    event = next(str(event) for event in library.events.ids if "evil" in event)
    article = next(key for key in library.articles if "hostile" in key)
    actor = next(actor for actor in library.names if "evil" in actor)
    return [
        GALLERY.Sight("hostile-card", GALLERY.FIRST, {"event": event}),
        GALLERY.Sight("hostile-actor", "actors", {"actor": actor}),
        GALLERY.Sight("hostile-reader", "articles", {"article": article, "fact": event}),
        GALLERY.Sight("hostile-network", "network", {"ego": actor}),
        GALLERY.Sight("hostile-search", "search", {"find": "evil"}),
    ]


def test_every_page_looks_right_and_a_hostile_article_is_only_ever_text(chromium, root, store):
    sights = [*GALLERY.sights(store), *hostile_sights(store)]
    assert len(sights) > 15
    assert pictures(chromium, root, sights, width=1400, theme="light", language="de") == []


def test_every_page_looks_right_on_a_phone_in_the_dark(chromium, root, store):
    assert pictures(chromium, root, GALLERY.sights(store), width=390, theme="dark", language="en") == []


def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(chromium, root):
    page = chromium.new_page(viewport={"width": 1400, "height": 900}, locale="en-GB")
    page.goto(f"{root}?lang=en")
    GALLERY.settle(page)
    reached, hidden = [], []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen, name = page.evaluate(FOCUS)
        reached.append(name)
        hidden += [] if seen else [name]
    page.goto(f"{root}statements?lang=en")
    GALLERY.settle(page)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('[data-testid=data-grid-canvas]')"):
            break
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    page.locator("[role=dialog] .sheet h2").wait_for(timeout=10_000)
    page.keyboard.press("Escape")
    page.locator("[role=dialog]").wait_for(state="detached", timeout=10_000)
    page.close()
    assert not hidden
    assert {"Timeline", "About"} <= set(reached)
    assert all(any(word in name for name in reached) for word in ("Filter", "Lanes", "Earlier", "Everything", "Export"))
