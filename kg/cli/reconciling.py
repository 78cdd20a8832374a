"""The verb `kg reconcile`: who our actors and places are in other data sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.reviewing import Desk, deciding
from kg.cli.tables import format_option, write
from kg.errors import NetworkError, UsageError

if TYPE_CHECKING:
    from kg.model import Judgement
    from kg.reconcile import Proposal, Subject
    from kg.review import Hand
    from kg.store import EmbeddedStore, Reader

KINDS = ("person", "organisation", "state", "place")
FIELDS = ("role", "body", "alias")
COLUMNS = ("actor", "name", "score", "sure", "iri", "label", "description", "types")


@dataclass(frozen=True, slots=True)
class Run:
    """What one call of `kg reconcile` was told."""

    service: str
    kinds: Sequence[str]
    limit: int
    most: int | None
    type: str | None
    properties: Sequence[str]
    above: float | None
    again: bool
    form: str


@click.group(invoke_without_command=True)
@store_option
@click.option("--service", metavar="URL", help="The server's address, such as https://wikidata.reconci.link/en/api.")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only these.  [default: all]")
@click.option("--limit", type=click.IntRange(1, 50), default=3, show_default=True, help="At most so many candidates each.")
@click.option("--most", type=click.IntRange(1), help="Only so many actors and places, the most mentioned first.")
@click.option("--type", "type_", metavar="ID", help="The service's type to look for, instead of the one that fits.")
@click.option("--property", "properties", multiple=True, metavar="ID=FIELD", help="Tell the service's property: role, body or alias.")
@click.option("--accept", "above", type=float, metavar="ABOVE", help="Accept where one candidate alone scores as high as this.")
@click.option("--again", is_flag=True, help="Ask anew what was answered in the last 30 days.")
@click.option("--by", metavar="WHO", help="Who accepts.  [default: the login name]")
@format_option
@click.pass_context
def reconcile(
    ctx: click.Context, *, store: Path | None, service: str | None, by: str | None, type_: str | None, kinds: Sequence[str], limit: int,
    most: int | None, properties: Sequence[str], above: float | None, again: bool, form: str,
) -> None:  # fmt: skip
    """Ask a reconciliation service (Wikidata, GND, OpenSanctions, …) who our actors and places are there.

    What it proposes is kept as proposals and printed with score and label; only what a person accepts becomes part of the graph, as
    skos:exactMatch or owl:sameAs, and outlives every rebuild. The names of actors and places are sent to that server and nothing else.
    """
    if ctx.invoked_subcommand is not None:
        return
    if not service:
        raise UsageError("Name a service with --service URL, such as https://wikidata.reconci.link/en/api.")
    told = Run(service, kinds or KINDS, limit, most, type_, properties, above, again, form)
    from kg.store import open_store

    with open_store(store) as opened:
        _run(opened, told, by)


def _run(opened: "EmbeddedStore", told: Run, by: str | None) -> None:
    from kg.reconcile import Proposals, Service, decided, open_proposals, propose, subjects
    from kg.reconcile.proposing import DAYS, Way
    from kg.review import judgements

    reader = opened.reader()
    known = decided(reader, judgements(reader))
    asked = [one for one in subjects(reader, told.kinds) if "matched" not in known.get(one.iri, {}).values()][: told.most]
    way = Way(told.limit, told.type, _properties(told.properties), 0 if told.again else DAYS)
    proposals, found, silent, broken = Proposals(opened.path), [], 0, None
    with Service(told.service) as server:
        try:
            for proposal in propose(server, proposals, asked, way):
                found += [proposal] if proposal else []
                silent += proposal is None
        except NetworkError as error:
            broken = error
    if broken and not found:
        raise broken
    if told.above is not None:
        known = _accept_above(opened, found, {one.iri: one for one in asked}, told.above, by)
    write(COLUMNS, _rows(reader, open_proposals(found, known)), told.form)
    click.echo(f"{len(found)} of {len(asked)} asked about, {sum(bool(one.candidates) for one in found)} with candidates.", err=True)
    if silent:
        click.echo(f"kg: {silent} were left unanswered by the service; ask again.", err=True)
    if broken:
        more = " Run the same again to go on." if found else ""
        raise NetworkError(f"{broken}{more}")


def _properties(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    pairs = [one.partition("=") for one in given]
    for name, _, field in pairs:
        if not name or field not in FIELDS:
            raise UsageError(f"'{name}={field}' names no property: write ID=FIELD, FIELD one of {', '.join(FIELDS)}.")
    return tuple((name, field) for name, _, field in pairs)


def _accept_above(
    opened: "EmbeddedStore", found: "Sequence[Proposal]", asked: "dict[str, Subject]", above: float, by: str | None
) -> "dict[str, dict[str, str]]":
    """Accepts where just one candidate scores high enough; all matches known then."""
    from kg.reconcile import accept, decided
    from kg.review import actions, hand, judgements, keep

    reader = opened.reader()
    decisions = judgements(reader)
    known, hand_ = decided(reader, decisions), hand(decisions, by)
    made: list[Judgement] = []
    for one in found:
        high = [(iri, candidate) for iri, candidate in one.candidates if candidate.score >= above]
        if len(high) == 1 and high[0][0] not in known.get(one.subject, {}):
            note = f"{one.service}: {high[0][1].name}, score {high[0][1].score:g}"
            made.append(accept(reader, asked[one.subject], high[0][0], hand_, note=note))
    if made:
        keep(opened, made)
        undo = f" Take the last back with: kg review undo {actions(made)[-1].id}"
        click.echo(f"{len(made)} accepted that score {above:g} or more and have no rival.{undo}", err=True)
    reader = opened.reader()
    return {subject: dict(matches) for subject, matches in decided(reader, judgements(reader)).items()}


def _rows(reader: "Reader", found: "Sequence[Proposal]") -> list[tuple[object, ...]]:
    return [
        (
            *(one.subject.removeprefix(reader.base).replace("/", ":", 1), one.name, f"{candidate.score:g}"),
            *("yes" if candidate.match else "", iri, candidate.name, candidate.description, ", ".join(candidate.types)),
        )
        for one in found
        for iri, candidate in one.candidates
    ]


@reconcile.command("accept")
@click.argument("actor", metavar="ACTOR|place:NAME")
@click.argument("iri", metavar="IRI")
@click.option("--same-as", "how", flag_value="sameAs", help="Say owl:sameAs: one and the same thing in every respect.")
@click.option("--close", "how", flag_value="closeMatch", help="Say skos:closeMatch: near enough for most purposes.")
@deciding
def accept_(actor: str, iri: str, how: str | None, desk: Desk) -> None:
    """Say that an actor or place is this one elsewhere (skos:exactMatch)."""
    from kg.reconcile import accept, find_subject

    def make(reader: "Reader", by: "Hand") -> "tuple[tuple[Judgement, ...], str]":
        subject = find_subject(reader, actor)
        made = accept(reader, subject, iri, by, how=how or "exactMatch")
        return (made,), f"Matched: {subject.name} is {made.value}"

    desk.decide(make)


@reconcile.command()
@click.argument("actor", metavar="ACTOR|place:NAME")
@click.argument("iri", metavar="IRI")
@deciding
def reject(actor: str, iri: str, desk: Desk) -> None:
    """Say that an actor or place is not this one; it is not proposed again, and a match that was accepted no longer holds."""
    from kg.reconcile import find_subject, refuse

    def make(reader: "Reader", by: "Hand") -> "tuple[tuple[Judgement, ...], str]":
        subject = find_subject(reader, actor)
        made = refuse(reader, subject, iri, by)
        return (made,), f"No match: {subject.name} is not {made.value}"

    desk.decide(make)


@reconcile.command("list")
@store_option
@format_option
def list_(store: Path | None, form: str) -> None:
    """List the proposals that nobody has decided on."""
    from kg.reconcile import Proposals, decided, open_proposals
    from kg.review import judgements
    from kg.store import open_store

    with open_store(store) as opened:
        reader = opened.reader()
        found = open_proposals(Proposals(opened.path), decided(reader, judgements(reader)))
        write(COLUMNS, _rows(reader, found), form)
