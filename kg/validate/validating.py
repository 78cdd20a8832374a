"""One call for everything that is looked at."""

from dataclasses import replace

from kg.errors import UsageError
from kg.store import Reader
from kg.validate.checks import checks, run_checks
from kg.validate.finding import Finding, Report
from kg.validate.gate import named_graph, run_shapes
from kg.validate.oracle import run_oracle
from kg.validate.placing import place
from kg.validate.shapes import shapes

ENGINES = ("sparql", "pyshacl")
ORDER = {"violation": 0, "warning": 1, "info": 2}
PLACED = 200


def validate(reader: Reader, graph: str | None = None, engine: str = "sparql") -> Report:
    """Runs the shapes, and where no graph is named the checks too. The first 200 findings get their article, sentence and rule.

    Raises UsageError for an unknown graph or engine.
    """
    if engine not in ENGINES:
        raise UsageError(f"There is no engine '{engine}': take one of {', '.join(ENGINES)}.")
    wanted = named_graph(reader, graph) if graph else None
    known = shapes()
    found = list(run_shapes(reader, known, wanted) if engine == "sparql" else run_oracle(reader, wanted))
    if wanted is None:
        found += run_checks(reader)
    found.sort(key=_order)
    placed = [replace(finding, place=place(reader, finding.node, finding.graph)) for finding in found[:PLACED]]
    return Report(tuple(placed + found[PLACED:]), len(known) + (len(checks()) if wanted is None else 0), reader.version)


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    return ORDER[finding.severity], finding.by, finding.message, finding.node, finding.value or ""
