"""The accuracy page: scores by language, errors by class, and whether our confidence keeps its word."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from kg.evaluate.score import Report, Score

_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_CLASSES = 12
_TOGETHER = (
    "Of any two reports that tell of one thing (`data/gold/story.yaml`), how many does resolving put together? First among what was",
    "extracted, then end to end, where a report that was not extracted is missed with all its pairs.",
)


def accuracy_page(report: Report) -> str:
    """The report as Markdown; the same report gives the same page."""
    lines = [
        "# Accuracy",
        "",
        "Measured by `kg evaluate data/gold --report docs/accuracy.md`: "
        f"{len(report.errors)} articles, answer keys that were made by reading them.",
        "Fillers are the slots of an event (who, when, where, how much, by whose word); an event that is missed loses all its fillers.",
    ]
    for scope, scores in (("Both languages", report.scores), *sorted(report.by_language.items())):
        lines += ["", f"## {scope}", "", "| what | precision | recall | F1 | right | wrong | missed |", "|---|---|---|---|---|---|---|"]
        lines += _rows(scores)
    lines += ["", "## Slots of events", "", "| slot | precision | recall | F1 | right | wrong | missed |", "|---|---|---|---|---|---|---|"]
    lines += _rows(dict(sorted(report.by_slot.items())))
    if report.story:
        lines += ["", "## What articles tell together", "", *_TOGETHER, ""]
        lines += ["| pairs of | precision | recall | F1 | right | wrong | missed |", "|---|---|---|---|---|---|---|", *_rows(report.story)]
    lines += ["", "## Confidence", "", "Of the claims in which we had this confidence, how many does the key have?", ""]
    lines += ["| confidence | meetings | commitments | statements | all |", "|---|---|---|---|---|", *_reliability(report)]
    lines += ["", "## Errors by class", "", "| class | count |", "|---|---|"]
    lines += [
        f"| {name} | {count} |" for name, count in sorted(report.error_classes().items(), key=lambda item: (-item[1], item[0]))[:_CLASSES]
    ]
    return "\n".join(lines) + "\n"


def _rows(scores: Mapping[str, Score]) -> Iterator[str]:
    for kind, score in scores.items():
        figures = f"{score.precision:.2f} | {score.recall:.2f} | {score.f1:.2f} | {score.right} | {score.wrong} | {score.missed}"
        yield f"| {kind} | {figures} |"


def _reliability(report: Report) -> Iterator[str]:
    for low, high in pairwise(_BINS):
        cells = []
        for kind in ("meetings", "commitments", "statements", None):
            judged = [one.right for one in report.judged if low <= one.confidence < high and kind in (None, one.kind)]
            cells.append(f"{sum(judged)} of {len(judged)}" if judged else "–")
        yield f"| {low:.1f} to {min(high, 1.0):.1f} | {' | '.join(cells)} |"
