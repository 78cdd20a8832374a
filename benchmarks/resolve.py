"""How long resolving takes as the store grows, and how well it finds what belongs together.

    python benchmarks/resolve.py [--sizes 1000 10000] [--store]

For each size: seconds for the whole, milliseconds for one article more (the median of 20, each about a story that is there already),
pairwise and B³ scores against the truth of the synthetic stories. With --store the articles lie in a store's folder on disk, and one more
is what a user waits for: put, resolved, published for readers; processor time is given beside the clock's. Without it all is in memory.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from resolve_stories import Stories

from kg import graph
from kg.model import Extraction, Fact, Ref
from kg.resolve import Memory, resolve, revise
from kg.store import open_store


def pairwise(found: Iterable[Iterable[Ref]], truth: dict[Ref, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of claims that are put together."""
    hits = claimed = 0
    for group in found:
        names = [truth[ref] for ref in group]
        claimed += len(names) * (len(names) - 1) // 2
        hits += sum(names.count(name) * (names.count(name) - 1) // 2 for name in set(names))
    sizes: dict[str, int] = defaultdict(int)
    for name in truth.values():
        sizes[name] += 1
    real = sum(size * (size - 1) // 2 for size in sizes.values())
    return _prf(hits / max(1, claimed), hits / max(1, real))


def b_cubed(found: Iterable[Iterable[Ref]], truth: dict[Ref, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 averaged over claims (Bagga and Baldwin 1998)."""
    sizes: dict[str, int] = defaultdict(int)
    for name in truth.values():
        sizes[name] += 1
    precision = recall = 0.0
    for group in found:
        names = [truth[ref] for ref in group]
        for name in names:
            precision += names.count(name) / len(names)
            recall += names.count(name) / sizes[name]
    return _prf(precision / len(truth), recall / len(truth))


def _prf(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def report(kind: str, facts: Iterable[Fact], truth: dict[Ref, str]) -> None:
    groups = [fact.claims for fact in facts]
    known = {ref: truth[ref] for group in groups for ref in group}
    pairs, cubed = pairwise(groups, known), b_cubed(groups, known)
    print(
        f"  {kind:12} pairwise P {pairs[0]:.3f} R {pairs[1]:.3f} F1 {pairs[2]:.3f}   B3 P {cubed[0]:.3f} R {cubed[1]:.3f} F1 {cubed[2]:.3f}"
    )


Spent = list[tuple[float, float]]  # milliseconds by the clock and of the processor


def in_memory(texts: list[Extraction], more: list[Extraction]) -> Spent:
    """What resolving each article more takes."""
    shelf = Memory(texts)
    return [timed(lambda text=text: revise({text.article.key: None}, {text.article.key: text}, shelf)) for text in more]


def on_disk(texts: list[Extraction], more: list[Extraction]) -> Spent:
    """What putting and publishing each article more takes, in a store's folder that holds all before it."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "store", create=True).writer(graph) as writer:
        filled = [timed(lambda: writer.put(texts)), timed(writer.publish)]
        print(f"  put all {filled[0][0] / 1000:.0f} s, publish all {filled[1][0] / 1000:.0f} s (clock)", flush=True)

        def one_more(text: Extraction) -> None:
            writer.put([text])
            writer.publish()

        return [timed(lambda text=text: one_more(text)) for text in more]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--store", action="store_true")
    options = parser.parse_args()
    for size in options.sizes:
        stories = Stories(seed=7, people=max(200, size // 10))
        texts = list(stories.articles(size + 20))
        begin = time.perf_counter()
        story = resolve(texts[:size])
        whole = time.perf_counter() - begin
        spent = (on_disk if options.store else in_memory)(texts[:size], texts[size:])
        clock, processor = ([one[kind] for one in spent] for kind in (0, 1))
        print(
            f"{size} articles: whole {whole:.1f} s, one more {statistics.median(clock):.1f} ms (worst {max(clock):.1f} ms), "
            f"of the processor {statistics.median(processor):.1f} ms",
            flush=True,
        )
        report("meetings", story.meetings, stories.truth)
        report("commitments", story.commitments, stories.truth)
        report("statements", story.statements, stories.truth)


if __name__ == "__main__":
    main()
