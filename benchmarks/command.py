"""How soon the command answers: `kg --help` as a whole process, over several runs; the design wants less than 200 ms.

python benchmarks/command.py [RUNS]
"""

import shutil
import statistics
import subprocess
import sys
import time


def seconds(command: list[str], runs: int) -> list[float]:
    """Wall time of each run, after one that warms the file cache."""
    measured = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        measured.append(time.perf_counter() - began)
    return measured[1:]


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    kg = shutil.which("kg")
    if kg is None:
        sys.exit("kg is not on the path; activate the environment.")
    for command in ([kg, "--help"], [sys.executable, "-c", "import click"], [sys.executable, "-c", ""]):
        times = seconds(command, runs)
        print(f"{' '.join(command[-2:]):40} median {statistics.median(times) * 1000:6.0f} ms  min {min(times) * 1000:6.0f} ms")


if __name__ == "__main__":
    main()
