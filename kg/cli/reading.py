"""Verbs that show what is read from a text, without any store."""

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from kg.cli.options import Day, article_options, paths_argument

if TYPE_CHECKING:
    from kg.pipeline import Options

SOME_FAILED = 3


@click.command()
@paths_argument
@article_options
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "json"]), default="jsonl", show_default=True, help="One object a line, or indented."
)
def extract(paths: tuple[str, ...], options: "Options", form: str) -> None:
    """Print what articles say: actors, times, meetings, commitments, statements, each with its evidence."""
    import json

    from kg.export.jsonl import line, record
    from kg.load import inputs
    from kg.pipeline import outcomes

    failed = False
    for outcome in outcomes(inputs(paths, private=options.private), options):
        if outcome.extraction is None:
            failed = True
            click.echo(f"kg: {outcome.error}", err=True)
        elif form == "jsonl":
            click.echo(line(outcome.extraction))
        else:
            click.echo(json.dumps(record(outcome.extraction), ensure_ascii=False, indent=2))
    if failed:
        sys.exit(SOME_FAILED)


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--published", type=Day(), help="Publication day, if the text does not say.")
@click.option("--language", metavar="CODE", help="Language, if the text does not say.")
@click.option("--explain", is_flag=True, help="Show how each value was derived.")
def times(file: str, published: date | None, language: str | None, explain: bool) -> None:
    """Print the time expressions of a text: words, value, bounds, rule."""
    from kg.cli.tables import show
    from kg.language import analyser
    from kg.load import inputs, load
    from kg.times import find_times
    from kg.times.describe import columns, row

    article = load(next(inputs([file])), published=published, language=language)
    found = find_times(analyser().read(article))
    show(columns(explain=explain), [row(time, explain=explain) for time in found])


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--analyser", "name", default="embedded", show_default=True, help="Who reads the language: embedded, or spacy:PIPELINE.")
@click.option("--language", metavar="CODE", help="Language, if the text does not say.")
def read(file: str, name: str, language: str | None) -> None:
    """Print how a text was read: sentences, words, groups, clauses; for whoever looks into a rule."""
    from kg.language import analyser, read_aloud
    from kg.load import inputs, load

    click.echo(read_aloud(analyser(name).read(load(next(inputs([file])), language=language))))
