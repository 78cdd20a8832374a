"""Photograph every page of the dashboard for a person to look at, and say what is wrong with it as far as a program can tell.

    python scripts/gallery.py STORE FOLDER [--page NAME]… [--language de|en]… [--theme light|dark]… [--width PIXELS]…

Without the options: every page, the card of an event, an actor's page and the reader with a fact open, in both languages and themes, on a
desk (1400 px) and on a phone (390 px). Pictures are called PAGE-WIDTH-THEME-LANGUAGE.png; what is wrong goes to stderr.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlparse

from playwright.sync_api import Browser, Page, sync_playwright

from kg.app.frame import MENU
from kg.app.library import Library
from kg.errors import StoreError
from kg.store import open_store

WIDTHS, THEMES, LANGUAGES = (1400, 390), ("light", "dark"), ("en", "de")
ROOT = Path(__file__).resolve().parent.parent
NARROW, PHONE = 640, "Mozilla/5.0 (Linux; Android 16; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Mobile Safari/537.36"
TALLEST, PATIENCE = 4000, 30_000
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
FIRST = MENU[0]

STANDS = """() => {
  const app = document.querySelector('[data-testid=stApp]'), head = document.querySelector('[data-testid=stMain] h1');
  const plots = [...document.querySelectorAll('.newskg-plot')];
  return app && head && app.dataset.testScriptState === 'notRunning' && !document.querySelector('[data-testid=stSkeleton]')
    && plots.every((plot) => plot.querySelector('.main-svg') || !plot.offsetParent);
}"""

FAULTS = (ROOT / "scripts" / "faults.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Sight:
    """Something to photograph: the name of its picture, its page and what the address says beside the language."""

    name: str
    page: str
    query: Mapping[str, str] = field(default_factory=dict)

    def address(self, root: str, language: str) -> str:
        """Where it is."""
        return f"{root}{'' if self.page == FIRST else self.page}?{urlencode({'lang': language, **self.query})}"


def sights(store: Path) -> list[Sight]:
    """Every page, and what opens from one where the store holds it."""
    pages = [Sight(name, name) for name in MENU]
    try:
        library = Library(open_store(store).reader())
    except StoreError:
        return pages
    if not library.articles or not library.events.ids.size:
        return pages
    events = library.events
    fullest = str(events.ids[max(range(len(events)), key=lambda row: (int(events.sources[row]), len(events.actors(row))))])
    busiest = Counter(actor for row in range(len(events)) for actor in events.actors(row)).most_common(1)
    fact, articles = max(library.sources.items(), key=lambda pair: (len(pair[1]), pair[0]))
    return [
        *pages,
        Sight("card", FIRST, {"event": fullest}),
        *(Sight("actor", "actors", {"actor": actor}) for actor, _ in busiest),
        Sight("reader", "articles", {"article": articles[0], "fact": fact}),
    ]


@contextmanager
def dashboard(store: Path) -> Iterator[str]:
    """The dashboard on the store; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port)]
    server = subprocess.Popen(command, env=os.environ | {"KG_STORE": str(store)}, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        for _ in range(150):
            with suppress(OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
                break
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(10)


def settle(page: Page) -> None:
    """Waits until the server has answered and every picture is drawn."""
    page.wait_for_timeout(50)
    page.wait_for_function(STANDS)
    page.wait_for_timeout(150)
    page.wait_for_function(STANDS)


def stretch(page: Page, width: int, least: int = 900) -> None:
    """Makes the window as tall as what it shows."""
    page.set_viewport_size({"width": width, "height": least})
    tall = page.evaluate("""() => Math.max(...[...document.querySelectorAll('[data-testid=stMain], [role=dialog]')]
      .map((node) => node.scrollHeight + 10))""")
    if tall > least:
        page.set_viewport_size({"width": width, "height": min(TALLEST, int(tall))})
        page.wait_for_timeout(150)


def photograph(
    browser: Browser, root: str, shown: Iterable[Sight], folder: Path, *, width: int, theme: str, language: str
) -> Iterator[tuple[str, list[str], Page]]:
    """Yields each picture's name, what is wrong with it (exceptions, overflow, contrast, outside requests …), its page."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if theme == "dark" else "light",
        locale={"de": "de-DE", "en": "en-GB"}[language],
        user_agent=PHONE if width < NARROW else None,
    )
    context.set_default_timeout(PATIENCE)
    page, trouble = context.new_page(), []
    page.on("request", lambda asked: _ours(asked.url) or trouble.append(f"outside request: {asked.url}"))
    page.on("pageerror", lambda error: trouble.append(f"script error: {error}"))
    for sight in shown:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(sight.address(root, language))
        settle(page)
        stretch(page, width)
        name = f"{sight.name}-{width}-{theme}-{language}"
        page.screenshot(path=folder / f"{name}.png")
        yield name, [*trouble, *page.evaluate(FAULTS)], page
        trouble.clear()
    context.close()


def _ours(address: str) -> bool:
    return urlparse(address).hostname in {"127.0.0.1", None, ""}


def main() -> int:
    """Takes the pictures; 1 if something is wrong with one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--page", action="append", metavar="NAME")
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--width", action="append", type=int)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    shown = [sight for sight in sights(given.store) if not given.page or sight.name in given.page]
    wrong = 0
    with sync_playwright() as playwright, dashboard(given.store) as root:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        for width in given.width or WIDTHS:
            for theme in given.theme or THEMES:
                for language in given.language or LANGUAGES:
                    started = time.monotonic()
                    for name, faults, _ in photograph(browser, root, shown, given.folder, width=width, theme=theme, language=language):
                        sys.stderr.writelines(f"{name}: {fault}\n" for fault in faults)
                        wrong += len(faults)
                    sys.stderr.write(f"{len(shown)} pictures in {time.monotonic() - started:.0f} s\n")
        browser.close()
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
