"""How long each named query takes over 100, 1,000 or more synthetic articles, alone and against the engine without us.

    python benchmarks/queries.py 1000 [FOLDER FOR STORES]

For each query: median and worst of 5 warm runs in milliseconds of processor time, rows, and the ratio of our whole `run` to the plain
pyoxigraph query with the same text. Parameters are what a page would give: a month, an actor with many facts.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from many import store_of

from kg.queries import library, prepare, run

RUNS = 5
MONTH = {"from": "2026-03-01", "to": "2026-03-31"}
BUSY = "Emmanuel Macron"
ASKED: dict[str, dict[str, str]] = {
    "timeline": MONTH,
    "meetings": MONTH,
    "commitments": {"actor": BUSY},
    "statements": {"actor": BUSY, **MONTH},
    "evidence": {"article": "2025-08-13-videogipfel-berlin-e9d2d950-23"},
    "articles": MONTH,
    "together": {"first": BUSY},
    "who-meets-whom": {"actor": BUSY},
    "attributions": {"actor": BUSY},
    "known-by": {"day": "2025-03-31"},
    "life": {"actor": BUSY},
    "places": {"place": "Paris", **MONTH},
}


def times(ask: Callable[[], object]) -> list[float]:
    """Processor seconds of each of the warm runs, sorted."""
    ask()
    found = []
    for _ in range(RUNS):
        began = time.process_time()
        ask()
        found.append(time.process_time() - began)
    return sorted(found)


def main() -> None:
    count = int(sys.argv[1])
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.gettempdir()) / "newskg-benchmarks"
    folder.mkdir(exist_ok=True)
    reader = store_of(count, folder).reader()
    print(f"{count} articles, {len(reader):,} quads\n")
    print("| query | rows | median ms | worst ms | ratio to the engine |\n| --- | --- | --- | --- | --- |")
    for name in library():
        parameters = ASKED.get(name, {})
        rows = len(run(reader, name, parameters))
        text = prepare(name, parameters, reader)
        ours = times(lambda name=name, parameters=parameters: run(reader, name, parameters))
        plain = times(lambda text=text: list(reader.query(text)))
        ratio = statistics.median(ours) / statistics.median(plain)
        print(f"| {name} | {rows} | {statistics.median(ours) * 1000:.1f} | {ours[-1] * 1000:.1f} | {ratio:.2f} |", flush=True)


if __name__ == "__main__":
    main()
