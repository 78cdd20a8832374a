"""Check queries, `queries/checks/*.rq`: what no shape can say, because it looks at several graphs at once; gravity in `checks.toml`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from kg.errors import RuleError
from kg.queries import Query, library, run
from kg.settings import resource
from kg.store import Reader
from kg.validate.finding import Finding
from kg.validate.shapes import Severity

SEVERITIES = ("violation", "warning", "info")


@dataclass(frozen=True, slots=True)
class Check:
    """A query whose rows (`node`, and where it tells them `value` and `graph`) are findings."""

    query: Query
    severity: Severity
    advice: str


@cache
def checks(folder: Path | None = None) -> tuple[Check, ...]:
    """All checks of a folder (None: the ones that ship), by name. Raises RuleError where file and table do not agree."""
    place = folder or resource("queries", "checks")
    queries = library(place)
    graded = tomllib.loads((place / "checks.toml").read_text(encoding="utf-8"))
    if odd := set(queries) ^ set(graded):
        raise RuleError(f"The check '{min(odd)}' stands only in checks.toml or only as a file; it needs both.")
    for name, entry in graded.items():
        if entry.get("severity") not in SEVERITIES or not entry.get("advice"):
            raise RuleError(f"The check '{name}' in checks.toml needs a severity ({', '.join(SEVERITIES)}) and an advice.")
    return tuple(Check(query, cast("Severity", graded[name]["severity"]), str(graded[name]["advice"])) for name, query in queries.items())


def run_checks(reader: Reader) -> Iterator[Finding]:
    """What the checks find."""
    for check in checks():
        for row in run(reader, check.query.text).dicts():
            yield Finding(
                by=check.query.name,
                source="check",
                severity=check.severity,
                message=check.query.title,
                node=str(row["node"]),
                graph=str(row["graph"]) if row.get("graph") else None,
                value=str(row["value"]) if row.get("value") is not None else None,
                advice=check.advice,
            )
