"""How well the resolver joins what our own articles tell of the same thing, against `benchmarks/story.yaml`.

python benchmarks/story.py
"""

import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import yaml

from kg.load import inputs
from kg.model import Extraction, Fact, Meeting, Ref
from kg.model.extraction import Claim
from kg.pipeline import Options, outcomes
from kg.resolve import resolve

ROOT = Path(__file__).resolve().parent.parent
Key = dict[str, dict[str, list[str]]]


def key() -> Key:
    """The key: kind, name of the thing, its reports."""
    return yaml.safe_load((ROOT / "benchmarks" / "story.yaml").read_text(encoding="utf-8"))


def extractions() -> list[Extraction]:
    """What the extractor reads in our own articles."""
    found = outcomes(inputs([ROOT / "data" / "articles"]), Options())
    return [outcome.extraction for outcome in found if outcome.extraction]


def truth(kind: str, texts: Iterable[Extraction]) -> dict[Ref, str]:
    """What each claim of a kind really tells of: the key's name, else a name of its own."""
    reports = [(name, *report.split(": ", 1)) for name, told in key()[kind].items() for report in told]
    found = {}
    for text in texts:
        stem = Path(text.article.source).stem
        for claim in getattr(text, kind):
            names = [name for name, article, words in reports if article == stem and _says(text, claim, words)]
            found[Ref(text.article.key, claim.id)] = names[0] if names else f"{stem} {claim.id}"
    return found


def _says(text: Extraction, claim: Claim, words: str) -> bool:
    spans = claim.evidence[:1] if isinstance(claim, Meeting) else claim.evidence
    return any(words in " ".join(span.of(text.article.text).split()) for span in spans)


def pairs(groups: Iterable[Iterable[Ref]]) -> set[frozenset[Ref]]:
    """Every two claims that stand in one group."""
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def scores(facts: Iterable[Fact], real: dict[Ref, str]) -> tuple[float, float, float]:
    """Pairwise precision, recall and F1."""
    found = pairs([fact.claims for fact in facts])
    names: dict[str, list[Ref]] = {}
    for ref, name in real.items():
        names.setdefault(name, []).append(ref)
    right = pairs(names.values())
    precision, recall = len(found & right) / max(1, len(found)), len(found & right) / max(1, len(right))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    texts = extractions()
    story = resolve(texts)
    for kind, facts in (("meetings", story.meetings), ("commitments", story.commitments)):
        real = truth(kind, texts)
        precision, recall, f1 = scores(facts, real)
        print(f"{kind:12} P {precision:.2f} R {recall:.2f} F1 {f1:.2f}")
        found, names = pairs([fact.claims for fact in facts]), real
        for pair in sorted(found, key=sorted):
            one, other = sorted(pair)
            if names[one] != names[other]:
                print(f"  joined  {one} {other}", file=sys.stderr)
        for one, other in combinations(sorted(names), 2):
            if names[one] == names[other] and frozenset({one, other}) not in found:
                print(f"  missed  {names[one]}: {one} {other}", file=sys.stderr)


if __name__ == "__main__":
    main()
