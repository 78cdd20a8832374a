"""The desk at a terminal: one fact after the other, a key for each decision."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.model import Judgement
    from kg.queries.explain import Source
    from kg.review import Action, Subject
    from kg.store import EmbeddedStore, Reader

KEYS = "[y] right  [n] wrong  [s] skip  [u] undo  [q] quit"


def shown(reader: "Reader", subject: "Subject") -> str:
    """A subject as text: what it is, its claims with sentences and articles, what was decided, what can be corrected."""
    from kg.review import correctable, judgements

    decided = [one for one in judgements(reader) if one.about == subject.about and {one.target, one.other} & set(subject.refs)]
    parts = [f"{subject.label}\n{subject.level if subject.kind == 'actor' else subject.kind} {subject.mark}"]
    parts += ["\n".join(_presented(reader, subject))] if subject.kind == "actor" else _claims(reader, subject)
    if decided:
        parts.append("\n".join(_decision(one) for one in decided))
    if subject.kind != "actor":
        fields = correctable(subject.kind).values()
        parts.append("Can be corrected: " + "; ".join(one.name + (f" ({', '.join(one.terms)})" if one.terms else "") for one in fields))
    return "\n\n".join(parts)


def _claims(reader: "Reader", subject: "Subject") -> Iterator[str]:
    from kg.queries.explain import explain
    from kg.review import iri_of, mark_of

    for ref in subject.claims:
        for source in explain(reader, iri_of(ref, reader.base))[0].sources:
            yield _source(source, mark_of(source.claim))


def _source(source: "Source", mark: str) -> str:
    paper = ", ".join(str(part) for part in (source.outlet, source.published or "day unknown") if part)
    lines = [f"  claim {mark}: {source.title} ({paper})"]
    lines += [f"    {'»' if sentence.main else '·'} {sentence.text}" for sentence in source.sentences]
    if source.said_by:
        lines.append(f"    said by: {' ← '.join(source.said_by)}")
    return "\n".join([*lines, f"    rule {source.rule}, confidence {source.confidence:.2f}"])


def _presented(reader: "Reader", subject: "Subject") -> Iterator[str]:
    from kg.review import presentations

    for one in presentations(reader, subject.within or subject.iri):
        roles = ", ".join(f"{title} ({body})" if body else title for title, body in one.profile.roles)
        articles = len({ref.article for ref in one.occurrences})
        yield f"  {one.mark}: {one.profile.name}{f', {roles}' if roles else ''}; {articles} {'article' if articles == 1 else 'articles'}"


def _decision(one: "Judgement") -> str:
    what = f" {one.property}={one.value}" if one.property else ""
    return f"  {one.verdict}{what} by {one.reviewer}, {one.at}" + (f": {one.note}" if one.note else "")


def sit_down(store: Path | None, reviewer: str | None, below: float) -> None:
    """Shows the queue fact by fact and takes y, n, s, u, q. Each decision is kept at once; the graph follows when one gets up."""
    from kg import graph
    from kg.queries import run
    from kg.review import find_subject
    from kg.store import open_store

    with open_store(store) as opened:
        sitting = Sitting(opened, reviewer)
        waiting = [str(row["id"]) for row in run(sitting.reader, "review-queue", {"below": below}).dicts()]
        place = 0
        try:
            while place < len(waiting):
                subject = find_subject(sitting.reader, waiting[place])
                click.echo(f"\n{place + 1} of {len(waiting)}\n{shown(sitting.reader, subject)}\n\n{KEYS}")
                place = sitting.answer(subject, place)
            click.echo(f"\nNothing {'else ' if waiting else ''}waits that is less sure than {below:g}.")
        except (EOFError, KeyboardInterrupt):
            click.echo()
        finally:
            if sitting.touched:
                with opened.writer(graph) as writer:
                    writer.publish()
    click.echo(f"{len(sitting.made)} decided.", err=True)


class Sitting:
    """One person's decisions in a row: `made` holds each with its place in the queue, the latest last."""

    def __init__(self, opened: "EmbeddedStore", reviewer: str | None) -> None:
        self.opened = opened
        self.reader = opened.reader()
        self.reviewer = reviewer
        self.made: list[tuple[int, Action]] = []
        self.touched = False

    def answer(self, subject: "Subject", place: int) -> int:
        """Waits for a key and does what it says; the place in the queue to go on with. Raises EOFError for quitting."""
        while True:
            match click.getchar().lower():
                case "y" | "n" as key:
                    self._decide(subject, place, right=key == "y")
                    return place + 1
                case "s":
                    return place + 1
                case "u" if self.made:
                    return self._undo()
                case "q" | "\x03" | "\x04" | "\x1b":
                    raise EOFError

    def _decide(self, subject: "Subject", place: int, *, right: bool) -> None:
        from kg.review import actions, confirm, hand, judgements, keep, reject

        known = [*judgements(self.reader), *(action.first for _, action in self.made)]
        decided = (confirm if right else reject)(subject.claims, hand(known, self.reviewer))
        keep(self.opened, decided, publish=False)
        self.made.append((place, actions(decided)[0]))
        self.touched = True
        click.echo("right" if right else "wrong")

    def _undo(self) -> int:
        from kg.review import take_back

        place, action = self.made.pop()
        take_back(self.opened, action.judgements, publish=False)
        click.echo("taken back")
        return place
