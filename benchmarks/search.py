"""How long the search index takes to make, to bring up to date, and to ask.

    python benchmarks/search.py [--articles 1000 10000] [--folder /tmp/newskg-benchmarks]

Stores are made where they are not there yet. Asking takes the median of seven.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from many import store_of

from kg.search.index import Index, fill
from kg.search.records import records

Made = TypeVar("Made")
ASKED = ("Ukraine", "Abwehr", '"air defence"', "Paris OR London", "macron -merz", "Sicherheitsgarantien", "Erdogan", "nirgendwo")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "newskg-benchmarks")
    given = parser.parse_args()
    for count in given.articles:
        measure(count, given.folder)


def measure(count: int, folder: Path) -> None:
    reader = store_of(count, folder).reader()
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "index.sqlite"
        told = list(seconds(f"{count} articles: read the store", lambda: list(records(reader))))
        seconds(f"{count} articles: write the index of {len(told)} things", lambda: fill(path, told))
        seconds(f"{count} articles: bring it up to date, ten articles gone", lambda: fill(path, told[10:]))
        print(f"{count} articles: {path.stat().st_size / 1e6:.1f} MB on disk")
        index = Index(path)
        for words in ASKED:
            times = []
            for _ in range(7):
                begin = time.perf_counter()
                found = index.find(words)
                times.append(time.perf_counter() - begin)
            print(f"{count} articles: {words:<22} {found.total:>7} hits {1000 * statistics.median(times):>7.1f} ms")


def seconds(what: str, make: Callable[[], Made]) -> Made:
    begin = time.perf_counter()
    made = make()
    print(f"{what}: {time.perf_counter() - begin:.1f} s")
    return made


if __name__ == "__main__":
    main()
