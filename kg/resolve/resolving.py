"""From what each article says to what they say together."""

from collections.abc import Iterable

from kg.model import Extraction, Holding, Judgement, Ref, Story
from kg.resolve.actors import cast_of, occurrences
from kg.resolve.commitment_facts import commitment_fact
from kg.resolve.commitments import group_commitments
from kg.resolve.facts import Group
from kg.resolve.meeting_facts import meeting_fact
from kg.resolve.meetings import group_meetings
from kg.resolve.seen import seen_commitments, seen_meetings, seen_statements
from kg.resolve.statement_facts import statement_fact
from kg.resolve.statements import group_statements


def resolve(extractions: Iterable[Extraction], judgements: Iterable[Judgement] = ()) -> Story:
    """The resolved view. It depends on the set of extractions and judgements alone, not on their order, nor on any clock."""
    texts = sorted({extraction.article.key: extraction for extraction in extractions}.values(), key=lambda one: one.article.key)
    who, actors = cast_of(occurrences(texts))
    meetings = [Group(group, who) for group in group_meetings([seen for text in texts for seen in seen_meetings(text)])]
    met = [meeting_fact(group) for group in meetings]
    fact_of = {ref: fact.id for fact in met for ref in fact.claims}
    commitments = group_commitments([seen for text in texts for seen in seen_commitments(text)])
    statements = group_statements([seen for text in texts for seen in seen_statements(text)])
    return Story(
        articles=tuple(text.article for text in texts),
        actors=actors,
        holdings=tuple(sorted((holding for text in texts for holding in _holdings(text, who)), key=lambda one: (one.article, one.id))),
        meetings=tuple(sorted(met, key=lambda fact: fact.id)),
        statements=tuple(sorted((statement_fact(Group(group, who), fact_of) for group in statements), key=lambda fact: fact.id)),
        commitments=tuple(sorted((commitment_fact(Group(group, who), fact_of) for group in commitments), key=lambda fact: fact.id)),
    )


def _holdings(extraction: Extraction, who: dict[Ref, str]) -> Iterable[Holding]:
    key, published = extraction.article.key, extraction.article.published
    for actor in extraction.actors:
        for number, role in enumerate(actor.roles, 1):
            body = who.get(Ref(key, role.of)) if role.of else None
            name = f"{actor.id}.{number}"
            yield Holding(name, who[Ref(key, actor.id)], role.title, key, body, None if body else role.of, published)
