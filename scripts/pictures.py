"""Make the pictures of the README anew: docs/timeline.png, docs/card.png, docs/commitments.png.

    python scripts/pictures.py [STORE]

Reads data/articles into a store of its own unless one is given, opens the dashboard in Chromium (the extra `browser`, or one
installed as `chromium`) and saves each picture with 255 colours, which keeps it small.
"""

import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

from gallery import dashboard
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from kg.app.ledger import entries
from kg.app.library import Library
from kg.store import open_store

ROOT = Path(__file__).resolve().parent.parent
WIDTH, TALLEST, COLOURS, MOST_BYTES = 1400, 1250, 255, 300_000
READY = ".newskg-plot .main-svg"
PATIENCE = 60_000


def picture(browser: Browser, address: str, name: str, foot: str, ready: str = READY) -> None:
    """The page at `address` from its top to the foot of the last element that `foot` finds, as docs/`name`.png."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 1000}, locale="en-GB", color_scheme="light")
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    page.wait_for_selector(ready)
    page.wait_for_timeout(2500)
    box = page.locator(foot).last.bounding_box()
    page.set_viewport_size({"width": WIDTH, "height": min(TALLEST, int(box["y"] + box["height"]) + 16 if box else TALLEST)})
    page.wait_for_timeout(1500)
    image = Image.open(BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    page.close()
    place = ROOT / "docs" / f"{name}.png"
    image.save(place, optimize=True)
    size = place.stat().st_size
    sys.stderr.write(f"{place.relative_to(ROOT)}: {image.width} × {image.height}, {size // 1000} kB\n")
    if size > MOST_BYTES:
        sys.exit(f"{place.name} is larger than {MOST_BYTES // 1000} kB.")


def longest(store: Path) -> str:
    """The commitment with the longest life, whose card has most to show."""
    found = entries(Library(open_store(store).reader()), datetime.now().astimezone().date())
    return max(found, key=lambda entry: (len(entry.steps), entry.sources)).id


def main() -> None:
    """Makes all three."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "store"
        if len(sys.argv) < 2:
            subprocess.run([sys.executable, "-m", "kg", "ingest", str(ROOT / "data" / "articles"), "--store", str(store)], check=True)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        with dashboard(store) as address:
            picture(browser, f"{address}?lang=en", "timeline", ".newskg-plot")
            picture(browser, f"{address}commitments?lang=en", "commitments", ".newskg-plot")
            card = f"{address}commitments?lang=en&event={longest(store)}"
            picture(browser, card, "card", "[role=dialog] .sheet", "[role=dialog] .sheet h2")


if __name__ == "__main__":
    main()
