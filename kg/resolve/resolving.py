"""From what each article says to what they say together."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from kg.model import Commitment, Extraction, Fact, Holding, Judgement, Meeting, Ref, Statement, Story
from kg.resolve.actors import entities, records
from kg.resolve.blocks import block_keys
from kg.resolve.clusters import Likeness, clusters
from kg.resolve.commitment_facts import commitment_fact
from kg.resolve.commitments import commitment_likeness
from kg.resolve.decisions import Decisions, decisions
from kg.resolve.facts import Group
from kg.resolve.matching import with_matches
from kg.resolve.meeting_facts import meeting_fact
from kg.resolve.meetings import meeting_likeness
from kg.resolve.profiles import occurrences
from kg.resolve.seen import Seen, seen_commitments, seen_meetings, seen_statements
from kg.resolve.statement_facts import statement_fact
from kg.resolve.statements import statement_likeness

ClaimType = TypeVar("ClaimType", Meeting, Commitment, Statement)
FactType = TypeVar("FactType", bound=Fact)


def resolve(extractions: Iterable[Extraction], judgements: Iterable[Judgement] = ()) -> Story:
    """The resolved view. It depends on the set of extractions and judgements alone, not on their order, nor on any clock."""
    given = sorted({extraction.article.key: extraction for extraction in extractions}.values(), key=lambda one: one.article.key)
    decided = decisions(judgements, given)
    texts = [decided.apply(extraction) for extraction in given]
    profiles = occurrences(texts)
    named = entities(profiles.values(), decided.pairs.of(profiles))
    who = {ref: named.named[one] for ref, one in profiles.items()}
    casts = [(text, cast_of(text, who)) for text in texts]
    meetings = joined([seen for text, cast in casts for seen in seen_meetings(text, cast)], meeting_likeness(), decided, who)
    met = [reviewed(meeting_fact(group), decided) for group in meetings]
    fact_of = {ref: fact.id for fact in met for ref in fact.claims}
    statements = joined([seen for text, cast in casts for seen in seen_statements(text, cast)], statement_likeness(), decided, who)
    commitments = joined([seen for text, cast in casts for seen in seen_commitments(text, cast)], commitment_likeness(), decided, who)
    return Story(
        articles=tuple(text.article for text in texts),
        actors=with_matches(records(named, profiles), decided.matches, profiles),
        holdings=tuple(sorted((one for text in texts for one in holdings(text, who)), key=lambda one: (one.article, one.id))),
        meetings=tuple(sorted(met, key=_id)),
        statements=tuple(sorted((reviewed(statement_fact(group, fact_of), decided) for group in statements), key=_id)),
        commitments=tuple(sorted((reviewed(commitment_fact(group, fact_of), decided) for group in commitments), key=_id)),
        blocks=tuple((text.article.key, block_keys(text)) for text in texts),
        orphans=decided.orphans,
        places=decided.places,
    )


def cast_of(text: Extraction, who: Mapping[Ref, str]) -> dict[str, str]:
    """The entity of each actor of an article."""
    return {actor.id: who[Ref(text.article.key, actor.id)] for actor in text.actors}


def _id(fact: Fact) -> str:
    return fact.id


def joined(
    seen: list[Seen[ClaimType]], alike: Likeness[Seen[ClaimType]], decided: Decisions, who: Mapping[Ref, str]
) -> list[Group[ClaimType]]:
    """Claims of one kind in groups, as their likeness and people's decisions have it."""
    pairs = decided.pairs.of({one.ref: one for one in seen})
    return [Group(group, who) for group in clusters(seen, alike, pairs)]


def reviewed(fact: FactType, decided: Decisions) -> FactType:
    """The fact with what a person has said of its claims."""
    return replace(fact, review=decided.review(fact.claims))


def holdings(extraction: Extraction, who: Mapping[Ref, str]) -> Iterable[Holding]:
    """The roles that an article gives its actors, as of its day."""
    key, published = extraction.article.key, extraction.article.published
    for actor in extraction.actors:
        for number, role in enumerate(actor.roles, 1):
            body = who.get(Ref(key, role.of)) if role.of else None
            name = f"{actor.id}.{number}"
            holder = who[Ref(key, actor.id)]
            yield Holding(name, f"{actor.name}, {role.title}", holder, role.title, key, body, None if body else role.of, published)
