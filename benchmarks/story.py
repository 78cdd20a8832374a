"""How well the resolver joins what our own articles tell of the same thing, against `data/gold/story.yaml`, and every error by name.

python benchmarks/story.py
"""

from pathlib import Path

from kg.evaluate.key import load_keys
from kg.evaluate.running import extractions
from kg.evaluate.story import load_story, score_story

GOLD = Path(__file__).resolve().parent.parent / "data" / "gold"


def main() -> None:
    keys, story = load_keys(GOLD), load_story(GOLD)
    assert story, "data/gold/story.yaml is missing"
    report = score_story(story, keys, extractions(keys, GOLD.parent / "articles"))
    for kind, score in report.scores.items():
        print(f"{kind:24} P {score.precision:.2f} R {score.recall:.2f} F1 {score.f1:.2f}   ({score.right} {score.wrong} {score.missed})")
    for error in (error for error in report.errors if not error.startswith("actors: not extracted")):
        print(f"  {error}")


if __name__ == "__main__":
    main()
