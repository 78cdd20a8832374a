"""The accuracy as data for the program itself: `figures.json` beside the floors, shown on the dashboard's page about itself."""

import json
from collections.abc import Iterator

from kg.evaluate.score import Report


def figures(report: Report) -> str:
    """The scores by scope ("all", a language, "story") and kind as JSON; the same report gives the same text."""
    rows = list(_rows(report))
    return json.dumps({"articles": len(report.errors), "scores": rows}, ensure_ascii=False, indent=1) + "\n"


def _rows(report: Report) -> Iterator[dict[str, object]]:
    for scope, scores in (("all", report.scores), *sorted(report.by_language.items()), ("story", report.story)):
        for kind, score in scores.items():
            yield {
                "scope": scope,
                "kind": kind,
                "precision": round(score.precision, 3),
                "recall": round(score.recall, 3),
                "f1": round(score.f1, 3),
            }
