"""Events and actors as FollowTheMoney entities, one a line, as Aleph and OpenAleph load them (schema Event, Person, Organization)."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha1

from kg.export.happenings import Happening

SCHEMATA = {"person": "Person", "state": "PublicBody", "organisation": "Organization", "group": "LegalEntity"}


def ftm(events: Iterable[Happening], kinds: Mapping[str, str]) -> str:
    """The entities. `kinds` gives the kind of an actor by its IRI; an unknown one is a LegalEntity. A date is as coarse as it is known."""
    actors: dict[str, str] = {}
    lines = []
    for event in events:
        actors |= dict(zip(event.actor_ids, event.actors, strict=True))
        lines.append(_entity(event.id, "Event", _event(event)))
    told = [_entity(actor, SCHEMATA.get(kinds.get(actor, ""), "LegalEntity"), {"name": [name]}) for actor, name in actors.items()]
    return "".join(line + "\n" for line in [*told, *lines])


def _event(event: Happening) -> dict[str, list[str]]:
    properties = {
        "name": [event.label],
        "date": [_prefix(event)] if event.first and (event.first == event.last or not event.exact) else [],
        "startDate": [str(event.first)] if event.first and event.first != event.last else [],
        "endDate": [str(event.last)] if event.last and event.first != event.last else [],
        "summary": [" … ".join(report.sentences) for report in event.reports],
        "location": [event.place],
        "involved": [_id(actor) for actor in event.actor_ids],
        "sourceUrl": [report.link for report in event.reports],
        "publisher": [report.outlet for report in event.reports],
        "status": [event.status],
    }
    return {name: kept for name, values in properties.items() if (kept := list(dict.fromkeys(value for value in values if value)))}


def _prefix(event: Happening) -> str:
    """FollowTheMoney takes "2025" and "2025-08" for a year and a month."""
    length = {"year": 4, "month": 7}.get(event.granularity, 10)
    return str(event.first)[:length]


def _entity(iri: str, schema: str, properties: Mapping[str, list[str]]) -> str:
    return json.dumps({"id": _id(iri), "schema": schema, "properties": dict(properties)}, ensure_ascii=False)


def _id(iri: str) -> str:
    return sha1(iri.encode(), usedforsecurity=False).hexdigest()
