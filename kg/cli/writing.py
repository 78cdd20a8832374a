"""Verbs that change the store."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import article_options, paths_argument, store_option

if TYPE_CHECKING:
    from kg.pipeline import Options, Outcome, Report, Watcher

SOME_FAILED = 3


@click.command()
@paths_argument
@store_option
@article_options
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
def ingest(paths: tuple[str, ...], store: Path | None, options: "Options", as_json: bool) -> None:
    """Read articles into the store.

    Takes taz.de text pages, Markdown or plain text with or without front matter, and HTML pages, from files, folders and web addresses.
    The same article again replaces itself; a broken one is named and the rest is kept (exit code 3).
    """
    from kg.pipeline import ingest as run

    with _progress() as watch:
        report = run(paths, store, options, watch)
    for outcome in report.failed:
        click.echo(f"kg: {outcome.error}", err=True)
    for source in report.undated:
        click.echo(f"kg: {source}: no publication date in it, so relative dates stay open (--published gives one).", err=True)
    click.echo(json.dumps(_record(report), ensure_ascii=False) if as_json else _sentence(report))
    if report.failed:
        changes = report.changes
        sys.exit(SOME_FAILED if changes.added or changes.replaced or changes.unchanged else 1)


@click.command()
@click.argument("articles", metavar="ARTICLE ...", nargs=-1, required=True)
@store_option
def forget(articles: tuple[str, ...], store: Path | None) -> None:
    """Take articles out of the store, by key ("kg query articles" lists them) or file name; what rests on them alone goes too."""
    from kg.pipeline import forget as run

    keys = run(articles, store)
    click.echo(f"{len(keys)} {'article' if len(keys) == 1 else 'articles'} forgotten.", err=True)


@contextmanager
def _progress() -> "Iterator[Watcher | None]":
    """A line that moves on a terminal, silence elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    with Console(stderr=True).status("Reading …") as status:
        done = 0

        def watch(outcome: "Outcome") -> None:
            nonlocal done
            done += 1
            status.update(f"{done} read, last {outcome.source}")

        yield watch


def _record(report: "Report") -> dict[str, object]:
    return {
        "added": list(report.changes.added),
        "replaced": list(report.changes.replaced),
        "unchanged": list(report.changes.unchanged),
        "undated": list(report.undated),
        "failed": [{"source": outcome.source, "error": outcome.error} for outcome in report.failed],
        "version": report.version,
    }


def _sentence(report: "Report") -> str:
    changes = report.changes
    parts = [f"{len(changes.added)} added", f"{len(changes.replaced)} replaced", f"{len(changes.unchanged)} unchanged"]
    if report.failed:
        parts.append(f"{len(report.failed)} failed")
    return f"{', '.join(parts)}; the store's version is {report.version}."
