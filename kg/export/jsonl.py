"""An extraction as one JSON object, in the shape of `extraction.schema.json` beside this file."""

import json
from datetime import date
from functools import cache
from pathlib import Path

from kg.model import (
    Actor,
    Article,
    Attribution,
    Commitment,
    Extraction,
    Meeting,
    Participation,
    Quantity,
    Span,
    Statement,
    Time,
)
from kg.model.extraction import Claim
from kg.settings import DEFAULT_BASE

Json = dict[str, object]

_NAMING = frozenset({"name", "role", "description"})


@cache
def schema() -> Json:
    """The JSON schema that every object keeps to."""
    loaded: Json = json.loads(Path(__file__).with_name("extraction.schema.json").read_text(encoding="utf-8"))
    return loaded


def line(extraction: Extraction, base: str = DEFAULT_BASE) -> str:
    """The extraction as one line of JSON, without its line end."""
    return json.dumps(record(extraction, base), ensure_ascii=False)


def record(extraction: Extraction, base: str = DEFAULT_BASE) -> Json:
    """The extraction as JSON data. Actors that neither act nor are named by a claim are left out."""
    text = extraction.article.text
    return {
        "article": _article(extraction.article, base),
        "actors": [_actor(actor, extraction.article.text) for actor in extraction.shown_actors()],
        "times": [_time(time) for time in extraction.times],
        "meetings": [_meeting(meeting) for meeting in extraction.meetings],
        "commitments": [_commitment(commitment, text) for commitment in extraction.commitments],
        "statements": [_statement(statement) for statement in extraction.statements],
    }


def _article(article: Article, base: str) -> Json:
    return {
        "id": f"{base}article/{article.key}",
        "source": article.source,
        "title": article.title,
        "teaser": article.teaser,
        "published": _day(article.published),
        "language": article.language,
        "publisher": article.publisher,
        "url": article.url,
        "authors": list(article.authors),
        "dateline": article.dateline,
        "tags": list(article.tags),
        "links": [{"text": link.text, "target": link.target} for link in article.links],
        "related": [{"title": related.title, "teaser": related.teaser} for related in article.related],
        "text": article.text,
    }


def _actor(actor: Actor, text: str) -> Json:
    """The actor; its aliases hold every form under which the article names it, its offices among them."""
    printed = (mention.span.of(text) for mention in actor.mentions if mention.kind in _NAMING)
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": [name for name in dict.fromkeys((*actor.aliases, *printed)) if name != actor.name],
        "roles": [{"title": role.title, "of": role.of} for role in actor.roles],
        "same_as": list(actor.same_as),
        "mentions": [_span(mention.span) for mention in actor.mentions],
    }


def _time(time: Time) -> Json:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "open": time.open,
        "earliest": _day(time.earliest),
        "latest": _day(time.latest),
        "granularity": time.granularity,
        "resolution": time.resolution,
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "label": claim.label,
        "evidence": [_span(span) for span in claim.evidence],
        "confidence": round(claim.confidence, 3),
        "rule": claim.rule,
    }


def _meeting(meeting: Meeting) -> Json:
    return _claim(meeting) | {
        "kind": meeting.kind,
        "status": meeting.status,
        "time": _time(meeting.time) if meeting.time else None,
        "place": meeting.place,
        "topic": meeting.topic,
        "participants": [_participation(participation) for participation in meeting.participants],
        "attributed_to": _sources(meeting.attribution),
    }


def _participation(participation: Participation) -> Json:
    return {
        "actor": participation.actor,
        "mode": participation.mode,
        "capacity": participation.capacity,
        "count": _quantity(participation.count) if participation.count else None,
    }


def _commitment(commitment: Commitment, text: str) -> Json:
    return _claim(commitment) | {
        "modality": commitment.modality,
        "committed_by": list(commitment.committed_by),
        "beneficiaries": list(commitment.beneficiaries),
        "action": commitment.action,
        "object": commitment.object,
        "quantities": [_quantity(quantity) for quantity in commitment.quantities],
        "condition": commitment.condition.of(text) if commitment.condition else None,
        "deadline": _time(commitment.deadline) if commitment.deadline else None,
        "announced_at": commitment.announced_at,
        "attributed_to": _sources(commitment.attribution),
    }


def _statement(statement: Statement) -> Json:
    return _claim(statement) | {
        "speaker": list(statement.speaker),
        "addressee": list(statement.addressee),
        "medium": statement.medium,
        "act": statement.act,
        "stance": statement.stance,
        "reporting": statement.reporting,
        "quote": _span(statement.quote) if statement.quote else None,
        "time": _time(statement.time) if statement.time else None,
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "value": quantity.value,
        "max": quantity.maximum,
        "unit": quantity.unit,
        "per": quantity.per,
        "comparator": quantity.comparator,
        "thing": quantity.thing,
        "text": quantity.text,
    }


def _sources(attribution: Attribution | None) -> list[str]:
    return list(attribution.actors()) if attribution else []


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
