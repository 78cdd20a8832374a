"""Floors: the accuracy that stands, pinned in `floors.toml`. They only rise; a lower one is written only when told so."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from kg.errors import InputError
from kg.evaluate.score import Report, Score

Floors = Mapping[str, Mapping[str, float]]
_STEP = 100


def load_floors(path: Path) -> Floors:
    """F1 by scope ("all", a language, or "story") and kind. Raises InputError where the file is no TOML of numbers."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return {scope: {kind: float(value) for kind, value in kinds.items()} for scope, kinds in data.items()}
    except (OSError, tomllib.TOMLDecodeError, AttributeError, TypeError, ValueError) as error:
        raise InputError(f"{path}: the floors cannot be read ({error}).") from error


def shortfalls(report: Report, floors: Floors) -> tuple[str, ...]:
    """One sentence for each figure that lies below its floor; a floor for something that was not scored is one too."""
    found = []
    for scope, kinds in floors.items():
        scores = _scope(report, scope)
        for kind, floor in kinds.items():
            f1 = scores.get(kind, Score()).f1
            if f1 < floor:
                found.append(f"{scope}: {kind} F1 {f1:.3f} is below its floor {floor:.2f}.")
    return tuple(found)


def raised(report: Report, floors: Floors, *, allow_regression: bool = False) -> str:
    """The text of `floors.toml` with each floor at what is measured now (rounded down to a hundredth), never lower unless allowed."""
    lines = ["# Accuracy (F1) below which no change goes; made by `kg evaluate KEYS --pin`. They only rise."]
    for scope in ("all", *sorted(report.by_language), *(["story"] if report.story else [])):
        lines += ["", f"[{scope}]"]
        for kind, score in sorted(_scope(report, scope).items()):
            now = math.floor(score.f1 * _STEP) / _STEP
            before = floors.get(scope, {}).get(kind, 0.0)
            lines.append(f'"{kind}" = {now if allow_regression else max(now, before):.2f}')
    return "\n".join(lines) + "\n"


def _scope(report: Report, scope: str) -> Mapping[str, Score]:
    if scope == "story":
        return report.story
    return report.scores if scope == "all" else report.by_language.get(scope, {})
