"""How long the timeline takes: columns, overview, lanes, JSON, and the drawing in a real Chromium.

python benchmarks/app_timeline.py [events …]        default 200 10000 100000 1000000
"""

import sys
import time
from datetime import date
from pathlib import Path

import app_story

from kg.app.components.assets import asset
from kg.app.words import catalogue
from kg.charts import Grouping, View, Window, Words, lanes, overview, to_json, whole
from kg.charts.figure import Figure

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync"
)
SPANS = {"all": (date(2022, 1, 1), date(2026, 12, 31)), "quarter": (date(2024, 4, 1), date(2024, 6, 30))}
WORDS = Words(**{key.partition(".")[2]: text for key, text in catalogue("en").items() if key.startswith("chart.")})


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [200, 10_000, 100_000, 1_000_000]
    print(
        f"{'events':>9} {'window':8} {'columns':>8} {'lanes of':>8} {'overview':>8} {'lanes':>7} {'json':>6} {'kB':>5} {'browser':>8}  (ms)"
    )
    for size in sizes:
        began = time.perf_counter()
        events = app_story.columns(size)
        columns = _since(began)
        began = time.perf_counter()
        grouping = Grouping.of(events, "actor")
        grouped = _since(began)
        for name, span in SPANS.items():
            view = View(window=Window.around(*span), words=WORDS, width=1350, lanes=grouping.busiest(7))
            began = time.perf_counter()
            above = overview(events, view, whole(events))
            first = _since(began)
            began = time.perf_counter()
            below = lanes(events, grouping, view).figure
            second = _since(began)
            began = time.perf_counter()
            size_kb = (len(to_json(above)) + len(to_json(below))) // 1000
            third = _since(began)
            drawn = f"{_draw(above, below):8.0f}" if CHROMIUM.exists() else "       –"
            print(
                f"{size:9,} {name:8} {columns:8.0f} {grouped:8.0f} {first:8.0f} {second:7.0f} {third:6.0f} {size_kb:5} {drawn}", flush=True
            )


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _draw(*figures: Figure) -> float:
    """Milliseconds until Chromium has drawn the figures."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS.split())
        tab = browser.new_page(viewport={"width": 1350, "height": 1000})
        tab.set_content("<div id=p0></div><div id=p1></div>")
        load = "(code) => import(URL.createObjectURL(new Blob([code], {type: 'text/javascript'}))).then((made) => made.default())"
        tab.evaluate(load, asset("plotly.bundle.js"))
        draw = """async (texts) => {
          const began = performance.now();
          for (const [place, text] of texts.entries()) {
            const figure = JSON.parse(text);
            await newskgPlotly.newPlot(`p${place}`, figure.data, figure.layout);
          }
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          return performance.now() - began;
        }"""
        took = tab.evaluate(draw, [to_json(figure) for figure in figures])
        browser.close()
    return float(took)


if __name__ == "__main__":
    main()
