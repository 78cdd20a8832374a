"""What was decided: list it, take it back, take it along. The verbs below `kg review`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.tables import format_option, write
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.model import Judgement
    from kg.review import Action
    from kg.store import Reader

COLUMNS = ("id", "at", "by", "decision", "on", "other", "property", "value", "article", "note")


@click.command()
@click.argument("identifier", metavar="[ID]", required=False)
@store_option
def undo(identifier: str | None, store: Path | None) -> None:
    """Take a decision back: the latest, the one with this id ("list" shows it), or the latest on this fact, claim or actor."""
    from kg.review import actions, find_action, judgements, take_back
    from kg.store import open_store

    with open_store(store) as opened:
        reader = opened.reader()
        made = actions(judgements(reader))
        if not made:
            raise UsageError("Nothing has been decided, so there is nothing to undo.")
        action = find_action(reader, made, identifier) if identifier else made[-1]
        take_back(opened, action.judgements)
    first = action.first
    click.echo(f"Taken back: {first.verdict}, by {first.reviewer} at {first.at}.", err=True)


@click.command("list")
@store_option
@format_option
def list_(store: Path | None, form: str) -> None:
    """List all decisions, in order of time."""
    from kg.review import actions, judgements
    from kg.store import open_store

    with open_store(store) as opened:
        reader = opened.reader()
        write(COLUMNS, _rows(reader, actions(judgements(reader))), form)


@click.command()
@store_option
@format_option
def orphans(store: Path | None, form: str) -> None:
    """List decisions without effect: what they are about has vanished, or their correction cannot be made. They are kept."""
    from kg.review import actions, judgements
    from kg.review import orphans as without_effect
    from kg.store import open_store

    with open_store(store) as opened:
        reader = opened.reader()
        decided = judgements(reader)
        lost = set(without_effect(reader, decided))
        write(COLUMNS, _rows(reader, actions(decided), lost), form)


def _rows(reader: "Reader", made: "Iterable[Action]", only: "set[Judgement] | None" = None) -> Iterator[tuple[object, ...]]:
    """A row for each judgement; "on" is the label of what is judged, or its id where it has vanished."""
    from kg.review import tell

    for action in made:
        for one in action.judgements:
            if only is not None and one not in only:
                continue
            told = tell(reader, one.target, one.about)
            other = (tell(reader, one.other, one.about).label or one.other.id) if one.other else None
            yield (
                *(action.id, one.at, one.reviewer, one.verdict, told.label or one.target.id, other),
                *(one.property, one.value, told.title or one.target.article, one.note),
            )


@click.command()
@click.argument("output", metavar="FILE|-")
@store_option
def export(output: str, store: Path | None) -> None:
    """Write all decisions to a file: .trig for RDF, .jsonl for lines of JSON (which - prints)."""
    from kg.export import render
    from kg.export.files import write_text
    from kg.export.selecting import graph
    from kg.graph import judgement_lines, prefixes
    from kg.review import ending_of, judgements
    from kg.store import open_store

    ending = ".jsonl" if output == "-" else ending_of(Path(output))
    with open_store(store) as opened:
        reader = opened.reader()
        decided = judgements(reader)
        names = prefixes(reader.base)
        lines = "".join(f"{line}\n" for line in judgement_lines(decided))
        text = lines if ending == ".jsonl" else render(graph(reader, f"{names['graph']}curation") if decided else (), "trig", names)
    if output == "-":
        click.echo(text, nl=False)
    else:
        write_text(Path(output), text)
        click.echo(f"{output}: {len(decided)} {'decision' if len(decided) == 1 else 'decisions'} written.", err=True)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@store_option
def import_(file: Path, store: Path | None) -> None:
    """Take over decisions from a file (.trig or .jsonl); those that are kept already change nothing."""
    from kg.review import keep, orphans, read_file
    from kg.store import open_store

    given = read_file(file)
    with open_store(store) as opened:
        new = keep(opened, given)
        lost = len(orphans(opened.reader(), given))
    click.echo(f"{len(given)} read, {new} new, {len(given) - new} kept already; {lost} without effect here.", err=True)
