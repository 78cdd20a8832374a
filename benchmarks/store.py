"""How long it takes to put many articles, to publish them all, and to publish one more.

python benchmarks/store.py 1000
"""

import sys
import tempfile
import time
from pathlib import Path

from many import many, moved

from kg import graph
from kg.store import open_store


def main() -> None:
    articles = list(many(int(sys.argv[1])))
    folder = Path(tempfile.mkdtemp())
    store = open_store(folder / "store", create=True)
    steps = {
        "put all": lambda writer: writer.put(articles),
        "publish all": lambda writer: writer.publish(),
        "put one changed": lambda writer: writer.put([moved(articles[0], 3)]),
        "publish one changed": lambda writer: writer.publish(),
        "put 100 that are there": lambda writer: writer.put(articles[:100]),
    }
    print("| step | processor s |\n| --- | --- |")
    with store.writer(graph) as writer:
        for name, step in steps.items():
            began = time.process_time()
            step(writer)
            print(f"| {name} | {time.process_time() - began:.2f} |", flush=True)
    print(f"\n{len(articles)} articles, {len(store.reader()):,} quads")


if __name__ == "__main__":
    main()
