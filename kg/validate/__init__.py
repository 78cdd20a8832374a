"""Whether a graph is as it should be: SHACL shapes and check queries.

    report = validate(reader)                              # compiled shapes and checks over the resolved view and all articles
    report = validate(reader, graph="taz-2025-09-04")      # shapes over one article; "resolved": over the resolved view
    report = validate(reader, engine="pyshacl")            # the reference implementation instead, and the checks
    report.conforms, report.findings                       # Finding(by, severity, message, node, graph, path, value, place, advice)
    write_report(report, "text" | "json", kg.graph.prefixes(reader.base))
    kg.export.render(shacl_quads(report), "turtle", prefixes | {"sh": SH})

A violation makes `conforms` False (exit code 4 of `kg validate`); warnings and infos do not.
"""

from kg.validate.finding import Finding, Place, Report
from kg.validate.reporting import shacl_quads, write_report
from kg.validate.shapes import SH
from kg.validate.validating import ENGINES, validate

__all__ = ["ENGINES", "SH", "Finding", "Place", "Report", "shacl_quads", "validate", "write_report"]
