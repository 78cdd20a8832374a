"""How long validation takes over the sample articles moved in time: the compiled shapes and checks, and pyshacl where asked for.

python benchmarks/validate.py 1000 [FOLDER FOR STORES] [--oracle]
"""

import sys
import tempfile
import time
from pathlib import Path

from many import store_of

from kg.validate import ENGINES, validate


def main() -> None:
    given = [word for word in sys.argv[1:] if not word.startswith("--")]
    folder = Path(given[1] if len(given) > 1 else tempfile.gettempdir()) / "newskg-benchmarks"
    folder.mkdir(exist_ok=True)
    reader = store_of(int(given[0]), folder).reader()
    print(f"{given[0]} articles, {len(reader):,} quads\n\n| engine | processor s | findings |\n| --- | --- | --- |")
    for engine in ENGINES if "--oracle" in sys.argv else ENGINES[:1]:
        began = time.process_time()
        report = validate(reader, engine=engine)
        print(f"| {engine} | {time.process_time() - began:.1f} | {len(report.findings)} |", flush=True)


if __name__ == "__main__":
    main()
