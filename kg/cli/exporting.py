"""The verb that writes files for other programs."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.cli.views import render_view, view_format
from kg.errors import UsageError


@click.command()
@store_option
@click.option("-o", "--output", default="-", show_default=True, metavar="FILE|-", help="Where to; the ending names the format.")
@click.option(
    "--format",
    "form",
    help="turtle, trig, nquads, ntriples, jsonld; html, timelinejs, atom, ics, gexf, graphml, bibtex, csl, ftm.  [default: by ending]",
)
@click.option("--resolved", "what", flag_value="resolved", default="resolved", help="What all articles say together (the default).")
@click.option("--claims", "what", flag_value="claims", help="What each article says, a graph each (TriG, N-Quads).")
@click.option("--graph", help="One named graph, by IRI.")
@click.option("--article", help="What one article says, by key.")
@click.option("--actor", help="An actor with all that touches it, by name.")
@click.option("--query", "query_name", help="What a CONSTRUCT query builds, or what a SELECT finds.")
def export(*, store: Path | None, output: str, form: str | None, what: str, **chosen: str | None) -> None:
    """Write the graph as Turtle, TriG, N-Quads or JSON-LD: sorted, prefixed, the same bytes for the same content.

    Or what other programs take: a page (html), slides (timelinejs), a feed (atom), a calendar (ics), a network (gexf, graphml),
    references (bibtex, csl), FollowTheMoney (ftm); of everything, or of one --actor.
    """
    from kg.export import graph_format, render, selecting
    from kg.graph import prefixes
    from kg.store import open_store

    given = [(name, value) for name, value in chosen.items() if value is not None]
    if len(given) > 1:
        raise UsageError(f"Choose one of --{', --'.join(name.removesuffix('_name') for name, _ in given)}.")
    name, value = given[0] if given else (what, "")
    select = {
        "resolved": lambda reader, _: selecting.resolved(reader),
        "claims": lambda reader, _: selecting.claims(reader),
        "graph": selecting.graph,
        "article": selecting.article,
        "actor": selecting.actor,
        "query_name": selecting.query,
    }[name]
    if view := view_format(output, form):
        with open_store(store) as opened:
            _write(output, render_view(opened.reader(), view, name, value).decode())
        return
    form = graph_format(None if output == "-" else output, form)
    with open_store(store) as opened:
        reader = opened.reader()
        text = render(select(reader, value), form, prefixes(reader.base))
    _write(output, text)


def _write(output: str, text: str) -> None:
    """To standard output for "-", else to a file, whole or not at all."""
    if output == "-":
        click.echo(text, nl=False)
        return
    from kg.export.files import write_text

    write_text(Path(output), text)
    click.echo(f"{output}: {len(text.encode()):,} bytes written.", err=True)
