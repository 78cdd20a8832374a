"""How long each named query and each query of the app takes over 100, 1,000 or more synthetic articles, and against the engine without us.

    python benchmarks/queries.py 1000 [FOLDER FOR STORES] [--whole]

Asked as a reader or a page asks: a month, an actor with many facts, one fact. With --whole instead: the named queries without any
parameter, which give everything they can. For each: rows, median and 95th percentile of 20 (whole: 3) warm runs in milliseconds of
processor time, and the ratio of our whole `run` to the plain pyoxigraph query with the same text.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from many import store_of

from kg.queries import library, prepare, run
from kg.store import Snapshot

RUNS, WHOLE_RUNS = 20, 3
MONTH = {"from": "2026-03-01", "to": "2026-03-31"}
BUSY = {"actor": "Emmanuel Macron"}
ASKED: dict[str, dict[str, str]] = {
    "actors": {"name": "macron"},
    "articles": MONTH,
    "attributions": BUSY,
    "beneficiaries": {"actor": "Ukraine"},
    "commitments": BUSY,
    "conditions": {"actor": "Ukraine"},
    "deadlines": {"actor": "Ukraine"},
    "demands": BUSY,
    "evidence": {"article": "$ARTICLE"},
    "first-reports": MONTH,
    "hearsay": {"article": "$ARTICLE"},
    "known-by": {"day": "2025-03-31"},
    "life": BUSY,
    "meetings": MONTH,
    "months": {"kind": "meeting"},
    "no-date": {"actor": "Ukraine"},
    "overdue": {"actor": "Ukraine"},
    "places": {"place": "Paris", **MONTH},
    "planned-meetings": BUSY,
    "quantities": {"actor": "Ukraine"},
    "quotes": BUSY,
    "refusals": MONTH,
    "remote": BUSY,
    "repeated": {"actor": "Ukraine"},
    "review-queue": MONTH,
    "roles": BUSY,
    "silence": {"actor": "Ukraine"},
    "stances": BUSY,
    "statements": {**BUSY, **MONTH},
    "status-history": MONTH,
    "timeline": MONTH,
    "together": {"first": "Emmanuel Macron", "second": "Keir Starmer"},
    "who-meets-whom": BUSY,
}
OWN = Path("kg/app/queries")
FACT = "SELECT ?id WHERE { ?id nk:participant ?a ; nk:sortDate ?day } GROUP BY ?id ORDER BY DESC(COUNT(*)) ?id LIMIT 1"
COMMITMENT = "SELECT ?c WHERE { ?s nk:ofCommitment ?c } GROUP BY ?c ORDER BY DESC(COUNT(*)) ?c LIMIT 1"
ARTICLE = "SELECT ?a WHERE { ?a nk:publishedOn ?day ; a nk:Article } ORDER BY ?day ?a LIMIT 1"


def times(ask: Callable[[], object], runs: int) -> list[float]:
    """Processor milliseconds of each of the warm runs, sorted."""
    ask()
    found = []
    for _ in range(runs):
        began = time.process_time()
        ask()
        found.append((time.process_time() - began) * 1000)
    return sorted(found)


def p95(sorted_times: list[float]) -> float:
    """The 95th percentile."""
    return sorted_times[min(len(sorted_times) - 1, round(0.95 * len(sorted_times)) - 1)]


def asked(reader: Snapshot) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Name, query and parameters: the library's, then those that the app asks when somebody opens a fact, an actor or an article."""
    fact, commitment, article = (str(run(reader, text).rows[0][0]) for text in (FACT, COMMITMENT, ARTICLE))
    for name in library():
        yield name, name, {key: article if value == "$ARTICLE" else value for key, value in ASKED.get(name, {}).items()}
    yield "evidence of a fact", "evidence", {"fact": fact}
    opened = {"fact": fact, "article": article, "commitment": commitment, "actor": "Emmanuel Macron", "words": "brigade"}
    for path in sorted(OWN.glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        if given := {key: value for key, value in opened.items() if f"# param {key}:" in text}:
            given = {key: prepared_actor(reader) if key == "actor" else value for key, value in given.items()}
            yield f"app: {path.stem}", text, given


def prepared_actor(reader: Snapshot) -> str:
    """The IRI of the busy actor."""
    from kg.queries.names import find_actors

    return find_actors(BUSY["actor"], reader)[0]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("count", type=int)
    options.add_argument("folder", nargs="?", type=Path, default=Path(tempfile.gettempdir()))
    options.add_argument("--whole", action="store_true")
    given = options.parse_args()
    folder = given.folder / "newskg-benchmarks"
    folder.mkdir(exist_ok=True)
    reader = store_of(given.count, folder).reader()
    print(f"{given.count} articles, {len(reader):,} quads\n")
    print("| query | rows | median ms | p95 ms | ratio to the engine |\n| --- | --- | --- | --- | --- |")
    cases = [(name, name, {}) for name in library()] if given.whole else asked(reader)
    runs = WHOLE_RUNS if given.whole else RUNS
    for name, query, parameters in cases:
        rows = len(run(reader, query, parameters))
        text = prepare(query, parameters, reader)
        ours = times(lambda query=query, parameters=parameters: run(reader, query, parameters), runs)
        plain = times(lambda text=text: list(reader.query(text)), runs)
        ratio = statistics.median(ours) / statistics.median(plain)
        print(f"| {name} | {rows} | {statistics.median(ours):.1f} | {p95(ours):.1f} | {ratio:.2f} |", flush=True)


if __name__ == "__main__":
    main()
