"""The group of all verbs: what they share, and how errors reach the terminal."""

import sys

import click

from kg import __version__
from kg.cli.asking import explain, queries, query, timeline
from kg.cli.conflicting import conflicts
from kg.cli.exporting import export
from kg.cli.keeping import app, completion, demo, doctor, evaluate, stats
from kg.cli.reading import extract, read, times
from kg.cli.reconciling import reconcile
from kg.cli.reviewing import review
from kg.cli.searching import search
from kg.cli.validating import validate
from kg.cli.writing import forget, ingest
from kg.errors import KgError


class Verbs(click.Group):
    """Shows the verbs in the order of the work, and an error of ours as one sentence with its exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which they were added: from articles to answers."""
        del ctx
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each verb with its whole first sentence, over as many lines as it takes."""
        rows = [(name, self.commands[name].get_short_help_str(limit=400)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> object:
        """Runs the verb; an error that we raise on purpose becomes a line on standard error."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {error}", err=True)
            ctx.exit(error.exit_code)
        except BrokenPipeError:
            sys.stderr.close()
            ctx.exit(0)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newskg")
def main() -> None:
    """Turn news into an event timeline and a knowledge graph, each fact with its sentence.

    \b
    kg ingest articles/            read articles into the store
    kg timeline --from 2025-03-01  what happened, as text
    kg query commitments           who promised what
    kg app                         the dashboard

    Data goes to standard output, messages to standard error. Exit codes: 0 done, 1 failed, 2 wrong call,
    3 some articles failed, 4 the graph breaks its rules.
    """


VERBS = (
    *(ingest, extract, timeline, search, query, queries, explain, conflicts, review, reconcile, export, app),
    *(stats, validate, forget, doctor, times, read, evaluate, completion, demo),
)
for verb in VERBS:
    main.add_command(verb)
