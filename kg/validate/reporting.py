"""A report for people, for programs and for SHACL tools."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from itertools import groupby

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import UsageError
from kg.validate.finding import Finding, Report
from kg.validate.shapes import SH

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SHOWN = 20


def write_report(report: Report, form: str, prefixes: Mapping[str, str]) -> str:
    """The report as "text" or "json". Raises UsageError for another form."""
    if form not in FORMS:
        raise UsageError(f"There is no report format '{form}': take one of {', '.join(FORMS)}.")
    return FORMS[form](report, prefixes)


def _text(report: Report, prefixes: Mapping[str, str]) -> str:
    if not report.findings:
        return f"Snapshot {report.version}: nothing found by {report.looked} shapes and checks.\n"
    parts = []
    for (severity, by, message), group in groupby(report.findings, lambda one: (one.severity, one.by, one.message)):
        findings = list(group)
        lines = [f"{severity.upper()} {by}: {message} ({len(findings)})"]
        lines += [_line(finding, prefixes) for finding in findings[:SHOWN]]
        if len(findings) > SHOWN:
            lines.append(f"  … and {len(findings) - SHOWN} more")
        parts.append("\n".join([*lines, f"  → {findings[0].advice}"]))
    counts = ", ".join(_counted(sum(one.severity == kind for one in report.findings), kind) for kind in ("violation", "warning", "info"))
    return "\n\n".join([*parts, f"Snapshot {report.version}: {counts}, found by {report.looked} shapes and checks."]) + "\n"


def _counted(count: int, kind: str) -> str:
    return f"{count} {kind}" if count == 1 else f"{count} {kind}s"


def _line(finding: Finding, prefixes: Mapping[str, str]) -> str:
    path = f" {_short(finding.path[1:-1], prefixes)}" if finding.path and finding.path.startswith("<") else ""
    value = f" {_short(finding.value, prefixes)}" if finding.value and finding.value != finding.node else ""
    where = " · ".join(part for part in (finding.place.article, finding.place.rule) if part)
    sentence = f"\n      „{finding.place.sentence}“" if finding.place.sentence else ""
    return f"  {_short(finding.node, prefixes)}{path}{value}" + (f"  ({where})" if where else "") + sentence


def _json(report: Report, _: Mapping[str, str]) -> str:
    findings = [asdict(finding) for finding in report.findings]
    data = {"conforms": report.conforms, "version": report.version, "looked": report.looked, "findings": findings}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    for name, namespace in sorted(prefixes.items(), key=lambda pair: -len(pair[1])):
        if iri.startswith(namespace):
            return f"{name}:{iri[len(namespace) :]}"
    return iri


def shacl_quads(report: Report) -> list[Quad]:
    """The report as a SHACL validation report, to be written by `kg.export.render` with the prefix `sh`."""
    quads = []
    base = "urn:newskg:report"

    def say(subject: str, name: str, value: NamedNode | Literal) -> None:
        quads.append(Quad(NamedNode(subject), NamedNode(name), value, DefaultGraph()))

    say(base, TYPE, NamedNode(SH + "ValidationReport"))
    say(base, SH + "conforms", Literal(not report.findings))
    for number, finding in enumerate(report.findings, 1):
        node = f"{base}:{number}"
        say(base, SH + "result", NamedNode(node))
        say(node, TYPE, NamedNode(SH + "ValidationResult"))
        say(node, SH + "focusNode", NamedNode(finding.node))
        say(node, SH + "resultSeverity", NamedNode(SH + finding.severity.capitalize()))
        say(node, SH + "resultMessage", Literal(finding.message))
        say(node, SH + "sourceConstraintComponent", NamedNode(finding.component or SH + "SPARQLConstraintComponent"))
        if finding.path and finding.path.startswith("<"):
            say(node, SH + "resultPath", NamedNode(finding.path[1:-1]))
        if finding.value is not None:
            say(node, SH + "value", Literal(finding.value))
        if finding.shape:
            say(node, SH + "sourceShape", NamedNode(finding.shape))
    return quads


FORMS: dict[str, Callable[[Report, Mapping[str, str]], str]] = {"text": _text, "json": _json}
