"""Verbs that ask the store and print what it answers."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kg.cli.options import Day, store_option
from kg.cli.tables import show
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.queries import Rows

SECONDS = 60.0


def _query_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Names of the library's queries, for the shell's completion."""
    del ctx, param
    from kg.queries import library

    return [name for name in library() if name.startswith(incomplete)]


class _Asking(click.Command):
    """Completes the parameters of the query that was named, each with the kind of value that it takes, beside the verb's options."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What may stand next."""
        from kg.queries import library

        found = super().shell_complete(ctx, incomplete)
        query = library().get(str(ctx.params.get("name")))
        if query is None or not incomplete.startswith("-"):
            return found
        own = [(one.option, f"{one.type}: {one.description}") for one in query.parameters]
        return [CompletionItem(name, help=text) for name, text in own if name.startswith(incomplete)] + found


@click.command(cls=_Asking, context_settings={"ignore_unknown_options": True})
@click.argument("name", metavar="NAME|FILE.rq|-", shell_complete=_query_names)
@click.argument("parameters", metavar="[--PARAM VALUE ...]", nargs=-1, type=click.UNPROCESSED)
@store_option
@click.option(
    "--format", "form", default=None, help="table (on a terminal), csv, tsv, json, xml, ttl, md.  [default: table, tsv in a pipe]"
)
@click.option("--limit", type=click.IntRange(1), help="At most so many rows.")
@click.option("--seconds", type=click.FloatRange(0.1), default=SECONDS, show_default=True, help="Stop a query that runs longer.")
@click.option("--allow-service", "services", multiple=True, metavar="URL", help="A server that SERVICE may ask; by default it asks none.")
@click.option("--explain", is_flag=True, help="Print the query as it would run, and do not run it.")
def query(
    *,
    name: str,
    parameters: Sequence[str],
    store: Path | None,
    form: str | None,
    limit: int | None,
    seconds: float,
    services: Sequence[str],
    explain: bool,
) -> None:
    """Ask the graph: a named query of the library with its parameters, a file, or SPARQL text from standard input.

    kg query commitments --actor Germany; "kg queries" lists the names.
    """
    from kg.export import refuse_table, result_format
    from kg.queries import as_query, prepare, run
    from kg.store import open_store

    text = _text(name)
    given = _parameters(parameters)
    form = None if form in (None, "table") else result_format(form)
    if not explain:
        refuse_table(form, as_query(text).text)
    with open_store(store) as opened:
        reader = opened.reader()
        if explain:
            click.echo(prepare(text, given, reader), nl=False)
            return
        rows = run(reader, text, given, limit=limit, seconds=seconds, allow_service=services)
        _print(rows, form, reader.base)
    if rows.cut:
        click.echo(f"kg: only the first {len(rows)} rows are shown (--limit).", err=True)


def _text(name: str) -> str:
    """What `name` stands for: standard input, a file, or itself."""
    if name == "-":
        return sys.stdin.read()
    if not name.endswith(".rq"):
        return name
    try:
        return Path(name).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{name}: cannot be read ({(error.strerror or 'unknown reason').lower()}).") from error


def _parameters(words: Sequence[str]) -> dict[str, list[str]]:
    """`--name value` and `--name=value`, in any number; one that comes twice has alternatives."""
    given: dict[str, list[str]] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            raise UsageError(f"'{word}' stands alone; parameters are given as --name value.")
        name, equals, value = word[2:].partition("=")
        if not equals:
            if not rest:
                raise UsageError(f"--{name} needs a value.")
            value = rest.pop(0)
        given.setdefault(name.replace("-", "_"), []).append(value)
    return given


def _print(rows: "Rows", form: str | None, base: str) -> None:
    """The rows in a format, or as a table with short names."""
    from kg.export import shorten, write_rows
    from kg.graph import prefixes

    names = prefixes(base)
    if form in (None, "table"):
        show(rows.columns, [[shorten(cell, names) if isinstance(cell, str) else cell for cell in row] for row in rows.rows])
    else:
        click.echo(write_rows(rows, form, names), nl=False)


@click.command()
@click.argument("name", required=False, shell_complete=_query_names)
@click.option("--json", "as_json", is_flag=True, help="Print the library as JSON.")
def queries(name: str | None, as_json: bool) -> None:
    """List the named queries, or show one with its parameters, examples and text."""
    import json

    from kg.queries import library, named

    if as_json:
        found = [
            {"name": q.name, "title": q.title, "description": q.description, "parameters": [p.name for p in q.parameters]}
            for q in library().values()
        ]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    elif name is None:
        rows = [(q.name, q.title, " ".join(p.option for p in q.parameters)) for q in library().values()]
        show(("name", "answers", "parameters"), rows)
    else:
        click.echo(named(name).text, nl=False)


@click.command()
@store_option
@click.option("--actor", multiple=True, help="Only what this actor takes part in, says or promises; by name.")
@click.option("--from", "begin", type=Day(), help="Not before this day.")
@click.option("--to", "end", type=Day(), help="Not after this day.")
@click.option("--type", "kind", multiple=True, help="meeting, statement or commitment-change.")
@click.option("--as-of", "known", type=Day(), help="Only what was reported by this day, as it was known then.")
@click.option("--limit", type=click.IntRange(1), help="At most so many events.")
@click.option("--json", "as_json", is_flag=True, help="Print the events as JSON.")
def timeline(
    *,
    store: Path | None,
    actor: Sequence[str],
    begin: date | None,
    end: date | None,
    kind: Sequence[str],
    known: date | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """Print the chronology: what happened when, who took part, how many articles say so."""
    from kg.export.chronology import chronology
    from kg.queries import run
    from kg.store import open_store

    given = {"actor": list(actor) or None, "from": begin, "to": end, "type": list(kind) or None, "as_of": known}
    with open_store(store) as opened:
        reader = opened.reader()
        rows = run(reader, "timeline", given, limit=limit)
        if as_json:
            _print(rows, "json", reader.base)
            return
    for line in chronology(rows):
        click.echo(line)


@click.command()
@click.argument("identifier", metavar="ID")
@store_option
@click.option("--json", "as_json", is_flag=True, help="Print the explanation as JSON.")
def explain(identifier: str, store: Path | None, as_json: bool) -> None:
    """Show where a fact comes from: its sentence, the article and the rule behind it. ID may be cut short."""
    import dataclasses
    import json

    from kg.export.explanation import as_text
    from kg.queries.explain import explain as look_up
    from kg.store import open_store

    with open_store(store) as opened:
        found = look_up(opened.reader(), identifier)
    if as_json:
        click.echo(json.dumps([dataclasses.asdict(one) for one in found], ensure_ascii=False, indent=2, default=str))
    else:
        click.echo("\n\n".join(as_text(one) for one in found))
