"""What actors and places are elsewhere: identifiers in foreign data sets that a person has accepted or refused."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.model import Entity, Judgement, Match, Ref
from kg.resolve.profiles import Profile, as_text

MATCHED = frozenset({"matched", "unmatched"})
MATCHING = ("exactMatch", "closeMatch", "sameAs")
"""How an actor or place can be one of another data set: skos:exactMatch, skos:closeMatch, owl:sameAs."""
ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


def matchable(judgement: Judgement) -> bool:
    """Whether a match can be written: about an actor or a place, one of `MATCHING`, and an IRI of the web."""
    return judgement.about != "claim" and judgement.property in MATCHING and ADDRESS.fullmatch(judgement.value or "") is not None


def accepted(judgements: Iterable[Judgement]) -> dict[Ref, tuple[Match, ...]]:
    """The matches in force, in order; of several decisions on one target and one IRI the latest holds."""
    latest = {(one.target, one.value): one for one in judgements}
    found: dict[Ref, list[Match]] = defaultdict(list)
    for one in latest.values():
        if one.verdict == "matched":
            found[one.target].append((one.property or "", one.value or ""))
    return {ref: tuple(sorted(matches)) for ref, matches in found.items()}


def with_matches(actors: Iterable[Entity], accepted: Mapping[Ref, tuple[Match, ...]], seen: Mapping[Ref, Profile]) -> tuple[Entity, ...]:
    """The actors with the matches of all their occurrences; `seen` has the judged occurrences among others."""
    found: dict[str, set[Match]] = defaultdict(set)
    for ref, matches in accepted.items():
        if ref in seen:
            found[as_text(seen[ref])].update(matches)
    if not found:
        return tuple(actors)
    return tuple(replace(actor, matches=_matches(actor, found)) for actor in actors)


def _matches(actor: Entity, found: Mapping[str, set[Match]]) -> tuple[Match, ...]:
    return tuple(sorted({match for one in actor.presentations for match in found.get(one.text, ())}))
