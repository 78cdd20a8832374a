"""The verb `kg review`: look at what was found, and decide. What is kept, listed and taken along is in `kg.cli.judging`."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.judging import export, import_, list_, orphans, undo
from kg.cli.options import store_option
from kg.cli.tables import format_option, write

if TYPE_CHECKING:
    from kg.model import Judgement
    from kg.review import Hand
    from kg.store import Reader

KINDS = ("meeting", "commitment", "statement")
BELOW = click.option("--below", type=click.FloatRange(0, 1.01), default=0.8, show_default=True, help="Only facts less sure than this.")


@dataclass(frozen=True, slots=True)
class Desk:
    """Where decisions are kept, who makes them and why."""

    store: Path | None
    by: str | None
    note: str | None

    def decide(self, make: "Callable[[Reader, Hand], tuple[tuple[Judgement, ...], str]]") -> None:
        """Makes judgements on the published state, keeps and publishes them; tells what was done and how to take it back."""
        from kg.review import actions, hand, judgements, keep, unmet
        from kg.store import open_store

        with open_store(self.store) as opened:
            reader = opened.reader()
            made, told = make(reader, hand(judgements(reader), self.by, self.note))
            keep(opened, made)
            left = unmet(opened.reader(), made)
        click.echo(f"{told}. Take it back with: kg review undo {actions(made)[-1].id}", err=True)
        if left:
            still = "apart" if made[0].verdict == "same" else "together"
            click.echo(f"kg: {len(left)} of {len(made)} pairs are still {still}: other decisions or their own data say so.", err=True)


def deciding(command: Callable[..., None]) -> Callable[..., None]:
    """`--store`, `--by` and `--note`: the command gets them as one `desk`."""

    @store_option
    @click.option("--by", metavar="WHO", help="Who decides.  [default: the login name]")
    @click.option("--note", metavar="WHY", help="Why.")
    @wraps(command)
    def with_desk(*, store: Path | None, by: str | None, note: str | None, **others: object) -> None:
        command(desk=Desk(store, by, note), **others)

    return with_desk


@click.group(invoke_without_command=True)
@store_option
@click.option("--by", metavar="WHO", help="Who decides.  [default: the login name]")
@BELOW
@click.pass_context
def review(ctx: click.Context, store: Path | None, by: str | None, below: float) -> None:
    """Look at what was found, the least sure first, and decide: confirm, reject, correct, join, split.

    On a terminal "kg review" alone shows one fact after the other and takes a key for each. What is decided outlives every reading of
    the articles, can be taken back (undo) and taken along (export, import).
    """
    if ctx.invoked_subcommand is not None:
        return
    if sys.stdin.isatty() and sys.stdout.isatty():
        from kg.cli.desk import sit_down

        sit_down(store, by, below)
    else:
        _list_queue(store, below, (), None, "table")


@review.command()
@store_option
@BELOW
@click.option("--kind", type=click.Choice(KINDS), multiple=True, help="Only facts of this kind.")
@click.option("--limit", type=click.IntRange(1), help="At most so many.")
@format_option
def queue(*, store: Path | None, below: float, kind: Sequence[str], limit: int | None, form: str) -> None:
    """List what nobody has looked at, the least sure first."""
    _list_queue(store, below, kind, limit, form)


def _list_queue(store: Path | None, below: float, kind: Sequence[str], limit: int | None, form: str) -> None:
    from kg.queries import run
    from kg.review import fact_mark
    from kg.store import open_store

    with open_store(store) as opened:
        rows = run(opened.reader(), "review-queue", {"below": below, "kind": list(kind) or None}, limit=limit).dicts()
    columns = ("id", "confidence", "kind", "articles", "disputed", "what")
    table = [
        (fact_mark(str(row["id"])), row["confidence"], row["type"], row["articles"], "yes" if row["disputed"] else "", row["label"])
        for row in rows
    ]
    write(columns, table, form)


@review.command()
@click.argument("identifier", metavar="ID")
@store_option
def show(identifier: str, store: Path | None) -> None:
    """Show a fact with its claims, a claim, or an actor with the ways in which articles present it, and what was decided."""
    from kg.cli.desk import shown
    from kg.review import find_subject
    from kg.store import open_store

    with open_store(store) as opened:
        reader = opened.reader()
        click.echo(shown(reader, find_subject(reader, identifier)))


@review.command()
@click.argument("identifiers", metavar="ID ...", nargs=-1, required=True)
@deciding
def confirm(identifiers: Sequence[str], desk: Desk) -> None:
    """Say that the text does say this."""
    desk.decide(lambda reader, by: _verdict(reader, by, identifiers, "Confirmed"))


@review.command()
@click.argument("identifiers", metavar="ID ...", nargs=-1, required=True)
@deciding
def reject(identifiers: Sequence[str], desk: Desk) -> None:
    """Say that the text does not say this: it counts no more."""
    desk.decide(lambda reader, by: _verdict(reader, by, identifiers, "Rejected"))


def _verdict(reader: "Reader", by: "Hand", identifiers: Sequence[str], verdict: str) -> "tuple[tuple[Judgement, ...], str]":
    from kg import review as desk

    subjects = [desk.find_subject(reader, identifier) for identifier in identifiers]
    refs = dict.fromkeys(ref for subject in subjects for ref in subject.claims)
    made = desk.confirm(refs, by) if verdict == "Confirmed" else desk.reject(refs, by)
    return made, f"{verdict}{_count(made)}: {'; '.join(subject.label for subject in subjects)}"


@review.command()
@click.argument("identifier", metavar="ID")
@click.argument("correction", metavar="PROPERTY=VALUE")
@deciding
def correct(identifier: str, correction: str, desk: Desk) -> None:
    """Say what is right instead: date=2025-09-04, place=Paris, status=held, modality=pledged; "show" lists what can be corrected."""
    from kg.review import correct_subject, find_subject

    def make(reader: "Reader", by: "Hand") -> "tuple[tuple[Judgement, ...], str]":
        subject = find_subject(reader, identifier)
        made = correct_subject(subject, correction, by)
        return made, f"Corrected{_count(made)}: {subject.label}, {made[0].property} is {made[0].value}"

    desk.decide(make)


@review.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@deciding
def join(one: str, other: str, desk: Desk) -> None:
    """Say that two facts, claims or actors are one; actors may be named."""
    from kg.review import find_subject, join_subjects

    def make(reader: "Reader", by: "Hand") -> "tuple[tuple[Judgement, ...], str]":
        first, second = find_subject(reader, one), find_subject(reader, other)
        return join_subjects(first, second, by), f"Joined: {first.label} and {second.label}"

    desk.decide(make)


@review.command()
@click.argument("identifier", metavar="A")
@deciding
def split(identifier: str, desk: Desk) -> None:
    """Say that a claim does not belong to its fact, or a way of presenting an actor not to that actor; "show" lists their ids."""
    from kg.review import find_subject, split_subject

    def make(reader: "Reader", by: "Hand") -> "tuple[tuple[Judgement, ...], str]":
        subject = find_subject(reader, identifier)
        return split_subject(reader, subject, by), f"Split off: {subject.label}"

    desk.decide(make)


def _count(made: "Sequence[Judgement]") -> str:
    return f" ({len(made)} claims)" if len(made) > 1 else ""


for verb in (undo, list_, orphans, export, import_):
    review.add_command(verb)
