"""What has been decided: read from a published state, kept in the store, taken back."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kg import graph
from kg.graph.iris import article as article_iri
from kg.graph.iris import named_graph
from kg.model import Judgement, Ref
from kg.queries import run
from kg.resolve.decisions import possible
from kg.review.addresses import MARK, About, iri_of
from kg.store import EmbeddedStore, Reader

Reviewed = Literal["confirmed", "corrected", "rejected"]


@dataclass(frozen=True, slots=True)
class Action:
    """One decision of one person: judgements that were made together. `id` is the short id by which it is taken back."""

    id: str
    judgements: tuple[Judgement, ...]

    @property
    def first(self) -> Judgement:
        """The judgement that stands for all: they share verdict, reviewer, moment, note, property and value."""
        return self.judgements[0]


def judgements(reader: Reader) -> tuple[Judgement, ...]:
    """All decisions kept in a published state, in order of time."""
    return graph.read_judgements(reader.quads(named_graph("curation", reader.base)), reader.base)


def actions(decided: Iterable[Judgement]) -> list[Action]:
    """The judgements by what was decided at once, in order of time."""
    found: dict[tuple[str | None, ...], list[Judgement]] = {}
    for one in sorted(decided, key=lambda one: (one.at, repr(one))):
        key = (one.at, one.reviewer, one.verdict, one.about, one.property, one.value, one.note)
        found.setdefault(key, []).append(one)
    return [Action(_mark(made), tuple(made)) for made in found.values()]


def _mark(made: list[Judgement]) -> str:
    return hashlib.sha256("\n".join(map(repr, made)).encode()).hexdigest()[:MARK]


def standing(decided: Iterable[Judgement]) -> dict[Ref, Reviewed]:
    """How far each judged claim has been looked at: the latest of confirmed and rejected holds; a correction outweighs a confirmation."""
    found: dict[Ref, Reviewed] = {}
    corrected: set[Ref] = set()
    for one in sorted(decided, key=lambda one: (one.at, repr(one))):
        if one.about != "claim":
            continue
        match one.verdict:
            case "corrected":
                corrected.add(one.target)
            case "confirmed" | "rejected":
                found[one.target] = one.verdict
    return found | {ref: "corrected" for ref in corrected if found.get(ref) != "rejected"}


def orphans(reader: Reader, decided: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Decisions without effect in this state: their claim or occurrence has vanished, or their correction cannot be made.

    The same as a writer's `orphans`, but it looks only at what was judged.
    """
    given = tuple(decided)
    there = {ref for ref in dict.fromkeys(_targets(given)) if _exists(reader, *ref)}
    return tuple(one for one in given if set(_targets([one])) - there or not possible(one))


def _targets(decided: Iterable[Judgement]) -> Iterator[tuple[Ref, About]]:
    for one in decided:
        yield one.target, one.about
        if one.other:
            yield one.other, one.about


def _exists(reader: Reader, ref: Ref, about: About) -> bool:
    if about == "place":
        return bool(run(reader, f"ASK {{ <{iri_of(ref, reader.base, about)}> a nk:Place }}").rows[0][0])
    name = "nk:rule" if about == "claim" else "nk:actorKind"
    found = run(reader, f"ASK {{ GRAPH <{article_iri(ref.article, reader.base)}> {{ <{iri_of(ref, reader.base, about)}> {name} ?x }} }}")
    return bool(found.rows[0][0])


def keep(store: EmbeddedStore, decided: Iterable[Judgement], *, publish: bool = True) -> int:
    """Keeps decisions at once and, where asked to `publish`, makes the graph anew by them; how many were new. Raises StoreLocked."""
    with store.writer(graph) as writer:
        before = len(writer.judgements())
        writer.judge(*decided)
        kept = len(writer.judgements()) - before
        if publish:
            writer.publish()
    return kept


def take_back(store: EmbeddedStore, decided: Iterable[Judgement], *, publish: bool = True) -> int:
    """Takes decisions back; how many there were. Then the graph is, triple for triple, what it was without them. Raises StoreLocked."""
    with store.writer(graph) as writer:
        before = len(writer.judgements())
        writer.unjudge(*decided)
        gone = before - len(writer.judgements())
        if publish:
            writer.publish()
    return gone
