"""How fast times are tagged, against dateparser's search on the same articles in the same run.

    python benchmarks/times.py FILE... [--language de] [--repeat 5]

FILE is a plain text, or a .jsonl or .jsonl.gz file whose rows have `text` and `date`. Prints megabytes of UTF-8 text a second and core
(the best of the repeats, after one to warm up), and how many expressions each found. dateparser reads a sample.
"""

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from dateparser.search import search_dates

from kg.times import tag

Texts = list[tuple[str, date]]


def texts(path: Path) -> Iterator[tuple[str, date]]:
    """The texts of a file with their days of publication."""
    if ".jsonl" not in path.name:
        yield path.read_text(encoding="utf-8"), date.today()
        return
    data = path.read_bytes()
    for line in (gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines():
        row = json.loads(line)
        yield row["text"], date.fromisoformat(row["date"][:10])


def megabytes(some: Texts) -> float:
    return sum(len(text.encode()) for text, _ in some) / 1e6


def timed(run: Callable[[], int]) -> tuple[float, int]:
    start = time.process_time()
    found = run()
    return time.process_time() - start, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--language", default="de")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--sample", type=int, default=40, help="articles that dateparser reads")
    args = parser.parse_args()
    every = [text for file in args.files for text in texts(file)]

    def ours(some: Texts) -> int:
        return sum(len(tag(text, args.language, day)) for text, day in some)

    def theirs(some: Texts) -> int:
        return sum(len(search_dates(text, languages=[args.language]) or []) for text, _ in some)

    size = megabytes(every)
    cold, _ = timed(lambda: ours(every[:1]))
    ours(every)
    best, found = min(timed(lambda: ours(every)) for _ in range(args.repeat))
    print(f"kg.times: {size:.2f} MB in {best:.2f} s = {size / best:.2f} MB/s, {found} expressions")
    print(f"the first article, with the tables read: {cold * 1000:.0f} ms")

    sample = every[:: max(1, len(every) // args.sample)]
    size = megabytes(sample)
    theirs(sample[:1])
    slow, theirs_found = min(timed(lambda: theirs(sample)) for _ in range(2))
    quick, ours_found = min(timed(lambda: ours(sample)) for _ in range(args.repeat))
    print(f"dateparser: {size:.3f} MB in {slow:.2f} s = {size / slow:.4f} MB/s, {theirs_found} expressions (kg.times finds {ours_found})")
    print(f"on these, kg.times is {slow / quick:.0f} times as fast")


if __name__ == "__main__":
    main()
