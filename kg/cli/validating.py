"""The verb that holds the graph to its rules."""

import sys
from pathlib import Path
from typing import Literal

import click

from kg.cli.options import store_option

VIOLATED = 4


@click.command()
@store_option
@click.option("--graph", help="Only this named graph, by IRI.  [default: the resolved view and all articles]")
@click.option("--engine", type=click.Choice(["sparql", "pyshacl"]), default="sparql", show_default=True, help="Who checks the shapes.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "shacl"]), default="text", show_default=True, help="The report's form."
)
def validate(*, store: Path | None, graph: str | None, engine: Literal["sparql", "pyshacl"], form: str) -> None:
    """Hold the graph to its shapes and checks: what breaks which rule, where, and what to do (exit code 4)."""
    from kg import validate as rules
    from kg.export import render
    from kg.graph import prefixes
    from kg.store import open_store

    with open_store(store) as opened:
        reader = opened.reader()
        report = rules.validate(reader, graph=graph, engine=engine)
        names = prefixes(reader.base)
    if form == "shacl":
        click.echo(render(rules.shacl_quads(report), "turtle", names | {"sh": rules.SH}), nl=False)
    else:
        click.echo(rules.write_report(report, form, names), nl=False)
    if not report.conforms:
        sys.exit(VIOLATED)
