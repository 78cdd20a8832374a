"""How right we are: extractions held against answer keys that a reader made, and floors below which no release goes.

keys = load_keys(Path("data/gold"))
report = evaluate(keys, {"stem of the article": extraction})
report.scores["meetings"].f1, report.errors, shortfalls(report, load_floors(path))
"""

from kg.evaluate.floors import load_floors, shortfalls
from kg.evaluate.key import Key, load_keys
from kg.evaluate.score import Report, Score, evaluate

__all__ = ["Key", "Report", "Score", "evaluate", "load_floors", "load_keys", "shortfalls"]
