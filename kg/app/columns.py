"""All events of a store as columns, read property by property: joins of a whole store would take five times as long."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kg import terms as t
from kg.app.adapt import to_event
from kg.charts import Event, Events
from kg.queries import Cell, scan
from kg.store import Reader

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
KINDS = {"meeting": t.A_MEETING, "statement": t.A_STATEMENT, "change": t.A_COMMITMENT_CHANGE}
AGENTS = (t.SPEAKER, t.BY, t.HOST)
CAST = (*AGENTS, t.CHAIR, t.PARTICIPANT)
CONCEPTS = {"meeting_kind": t.KIND, "status": t.STATUS, "change": t.CHANGE, "modality": t.MODALITY, "review": t.REVIEW_STATUS}
DAYS = {"date": t.DATE, "sort": t.SORT_DATE, "first": t.FIRST_REPORTED}


def columns(reader: Reader) -> Events:
    """Every event of the resolved view, with the names of all actors. Ids are IRIs without the base."""
    return _Reading(reader).events()


class _Reading:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._labels = self._words(LABEL)

    def events(self) -> Events:
        actors = {self._short(actor) for actor, _ in scan(self._reader, RDF_TYPE, t.A_ACTOR)}
        names = {actor: self._labels[actor] for actor in actors if actor in self._labels}
        return Events.of(self._all(), names)

    def _all(self) -> Iterator[Event]:
        cells = {name: self._concepts(predicate) for name, predicate in CONCEPTS.items()}
        days = {name: self._days(predicate) for name, predicate in DAYS.items()}
        times = self._times()
        places, topics, confidences = self._links(t.PLACE), self._words(t.TOPIC), self._words(t.CONFIDENCE)
        series = {self._short(event) for event, _ in scan(self._reader, RDF_TYPE, t.A_EVENT_SERIES)}
        disputed = self._words(t.DISPUTED)
        casts, seen, history = self._casts(), self._seen(), self._history(cells["status"])
        commitments, deadlines = self._links(t.OF_COMMITMENT), self._days(t.DEADLINE_DATE)
        nothing: dict[str, Cell] = {"begin": None, "end": None, "granularity": None}
        for kind, of_class in KINDS.items():
            for iri, _ in scan(self._reader, RDF_TYPE, of_class):
                event = self._short(iri)
                row: dict[str, Cell] = {name: found.get(event) for found_in in (cells, days) for name, found in found_in.items()}
                row |= times.get(event, nothing) | {"kind": kind, "label": self._labels[event], "series": event in series}
                row |= {"place": self._labels.get(places.get(event, "")), "topic": topics.get(event)}
                row |= {"confidence": float(confidences[event]), "disputed": disputed.get(event) == "true"}
                yield to_event(
                    row,
                    id=event,
                    actors=casts.get(event, ()),
                    seen=seen.get(event, ()),
                    history=history.get(event, ()),
                    deadline=deadlines.get(commitments.get(event, "")),
                )

    def _short(self, iri: str) -> str:
        return iri.removeprefix(self._reader.base)

    def _words(self, predicate: str) -> dict[str, str]:
        return {self._short(subject): value for subject, value in scan(self._reader, predicate)}

    def _links(self, predicate: str) -> dict[str, str]:
        return {self._short(subject): self._short(value) for subject, value in scan(self._reader, predicate)}

    def _concepts(self, predicate: str) -> dict[str, str]:
        """The name of a concept without its scheme: "held" of "status-held"."""
        return {self._short(subject): value.rpartition("/")[2].partition("-")[2] for subject, value in scan(self._reader, predicate)}

    def _days(self, predicate: str) -> dict[str, date]:
        return {self._short(subject): date.fromisoformat(value) for subject, value in scan(self._reader, predicate)}

    def _times(self) -> dict[str, dict[str, Cell]]:
        """What is known of an event's time beside its day."""
        begins, ends, grains = self._days(t.EARLIEST_BEGIN), self._days(t.LATEST_END), self._concepts(t.GRANULARITY)
        return {
            event: {"begin": begins.get(time), "end": ends.get(time), "granularity": grains.get(time)}
            for event, time in self._links(t.TIME).items()
        }

    def _casts(self) -> dict[str, tuple[str, ...]]:
        """Actors of each event, agents first, each once."""
        casts: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for predicate in CAST:
            rank = 0 if predicate in AGENTS else CAST.index(predicate)
            for event, actor in scan(self._reader, predicate):
                casts[self._short(event)].append((rank, self._short(actor)))
        return {event: tuple(dict.fromkeys(actor for _, actor in sorted(cast))) for event, cast in casts.items()}

    def _seen(self) -> dict[str, tuple[tuple[str, date | None], ...]]:
        """Articles of each event with the days on which they appeared."""
        published = self._days(t.PUBLISHED_ON)
        seen: defaultdict[str, set[str]] = defaultdict(set)
        for fact, article in scan(self._reader, t.SOURCE):
            seen[self._short(fact)].add(self._short(article))
        return {fact: tuple((article, published.get(article)) for article in sorted(articles)) for fact, articles in seen.items()}

    def _history(self, statuses: dict[str, str]) -> dict[str, list[tuple[date | None, str]]]:
        """Statuses that articles gave to each meeting."""
        reported = self._days(t.REPORTED_ON)
        history: defaultdict[str, list[tuple[date | None, str]]] = defaultdict(list)
        for event, step in self._links_all(t.STATUS_STEP):
            if step in statuses:
                history[event].append((reported.get(step), statuses[step]))
        return history

    def _links_all(self, predicate: str) -> Iterator[tuple[str, str]]:
        return ((self._short(subject), self._short(value)) for subject, value in scan(self._reader, predicate))
