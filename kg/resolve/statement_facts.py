"""Statements as facts."""

from collections.abc import Mapping

from kg.model import Ref, Statement, StatementFact
from kg.resolve.facts import Group, best_time, identifier


def statement_fact(group: Group[Statement], meetings: Mapping[Ref, str]) -> StatementFact:
    """One statement from the claims that tell of it; `meetings` names the fact of each meeting claim."""
    day = group.best(lambda seen: seen.day)
    first = group.seen[0]
    speaker = group.entity(first, first.claim.speaker[0]) if first.claim.speaker else None
    name = identifier(first, first.day.isoformat() if first.day else None, speaker)
    return StatementFact(
        **group.common(name, best_time(group, day), day, disputes=group.dispute("date", lambda seen: seen.day, str)),
        speaker=group.entities(lambda claim: claim.speaker),
        addressee=group.entities(lambda claim: claim.addressee),
        medium=group.best(lambda seen: seen.claim.medium),
        act=group.best(lambda seen: seen.claim.act),
        stance=group.best(lambda seen: seen.claim.stance),
        reporting=group.best(lambda seen: seen.claim.reporting),
        quote=group.best(lambda seen: seen.claim.quote.of(seen.article.text) if seen.claim.quote else None),
        content=group.best(lambda seen: seen.claim.content.of(seen.article.text) if seen.claim.content else None),
        occasion=group.best(lambda seen: meetings.get(Ref(seen.article.key, seen.claim.occasion)) if seen.claim.occasion else None),
    )
