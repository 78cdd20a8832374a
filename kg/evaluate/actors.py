"""Actors: found by any of their names, of the right kind, each once."""

from kg.evaluate.conventions import folded
from kg.evaluate.key import Key
from kg.evaluate.score import Tally
from kg.model import Extraction


def score_actors(key: Key, extraction: Extraction, tally: Tally) -> dict[str, str]:
    """Scores the actors that act or that a claim names; returns the key's id of each extracted actor that it knows."""
    known: dict[str, str] = {}
    seen: set[str] = set()
    for actor in extraction.shown_actors():
        names = {folded(name) for name in (actor.name, *actor.aliases)}
        match = next((gold for gold in key.actors if names & {folded(name) for name in gold.names}), None)
        if match is None:
            tally.add("actors", wrong=1)
            tally.error("actors", f"spurious {actor.name}")
            continue
        known[actor.id] = match.id
        if match.id in seen:
            tally.add("actors", wrong=1)
            tally.error("actors", f"double {actor.name}")
        elif match.required:
            tally.add("actors", right=1)
            right = actor.kind == match.kind
            tally.add("actor kinds", right=right, wrong=not right, missed=not right)
            if not right:
                tally.error("actors", f"kind of {actor.name}: {actor.kind}, not {match.kind}")
        seen.add(match.id)
    for gold in key.actors:
        if gold.required and gold.id not in seen:
            tally.add("actors", missed=1)
            tally.error("actors", f"missed {gold.names[0]}")
    return known
