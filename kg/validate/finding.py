"""What validation finds."""

from dataclasses import dataclass
from typing import Literal

from kg.validate.shapes import Severity

Source = Literal["shape", "check"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node comes from: its article, the sentence behind it, the rule that made it; None where that cannot be told."""

    article: str | None = None
    sentence: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    `by` names the shape or check, `node` the resource, `graph` its graph (None: the resolved view), `path` and `value` what is wrong with
    it in SPARQL's spelling, `component` the IRI of the SHACL component (None for checks), `advice` what to do.
    """

    by: str
    source: Source
    severity: Severity
    message: str
    node: str
    graph: str | None = None
    path: str | None = None
    value: str | None = None
    component: str | None = None
    shape: str | None = None
    advice: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, the worst first, then by name and node. `looked` counts shapes and checks, `conforms` ignores warnings and infos."""

    findings: tuple[Finding, ...]
    looked: int
    version: str

    @property
    def conforms(self) -> bool:
        """Whether nothing is a violation."""
        return not any(finding.severity == "violation" for finding in self.findings)
