"""How long resolving takes as the store grows, and how well it finds what belongs together.

    python benchmarks/resolve.py [--sizes 1000 10000] [--store]

For each size: seconds for the whole, milliseconds for one article more (the median of 20, each about a story that is there already),
pairwise and B³ scores against the truth of the synthetic stories. With --store the articles lie in an in-memory Oxigraph as they would
on disk, without it in plain memory.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

sys.path.insert(0, str(Path(__file__).resolve().parent))

from resolve_stories import Stories

from kg.graph import article_quads, story_quads
from kg.graph.shelf import GraphShelf
from kg.model import Fact, Ref, Story
from kg.resolve import Memory, resolve, revise


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


def shelf_of(texts: list, story: Story, stored: bool) -> Memory | GraphShelf:
    if not stored:
        return Memory(texts)
    store = ox.Store()
    for start in range(0, len(texts), 500):
        store.bulk_load("".join(map(article_quads, texts[start : start + 500])).encode(), format=ox.RdfFormat.N_QUADS)
    store.bulk_load(story_quads(story).encode(), format=ox.RdfFormat.N_QUADS)
    return GraphShelf(store)


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
        shelf = shelf_of(texts[:size], story, options.store)
        spent = []
        for text in texts[size:]:
            begin = time.perf_counter()
            revise({text.article.key: None}, {text.article.key: text}, shelf)
            spent.append((time.perf_counter() - begin) * 1000)
        print(f"{size} articles: whole {whole:.1f} s, one more {statistics.median(spent):.1f} ms (worst {max(spent):.1f} ms)")
        report("meetings", story.meetings, stories.truth)
        report("commitments", story.commitments, stories.truth)
        report("statements", story.statements, stories.truth)


if __name__ == "__main__":
    main()
