"""Asking a service about many subjects: in batches, under further names where the first finds nothing, going on where it was broken off."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from kg.reconcile.candidate import Candidate
from kg.reconcile.deciding import Decided
from kg.reconcile.proposals import Proposal, Proposals
from kg.reconcile.question import Question
from kg.reconcile.service import Service
from kg.reconcile.subjects import Subject
from kg.resolve.names import fold

NAMES = 3
DAYS = 30.0


@dataclass(frozen=True, slots=True)
class Way:
    """How is asked.

    `limit`: candidates for each; `type`: one of the service's, instead of the fitting one; `properties`: the service's id and our field
    ("role", "body", "alias"); `days` for which an answer holds; `pause` in seconds between two requests.
    """

    limit: int = 5
    type: str | None = None
    properties: tuple[tuple[str, str], ...] = ()
    days: float = DAYS
    pause: float = 0.2


def propose(
    service: Service,
    proposals: Proposals,
    about: Iterable[Subject],
    way: Way | None = None,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[Proposal | None]:
    """Asks about each subject and keeps the answers; one that is kept and young enough is not asked for again.

    Yields each subject's answer as it is there, None for one that the service left unanswered. Raises NetworkError where the service
    fails; what was answered before is kept, and the next call goes on after it.
    """
    way = way or Way()
    given = iter(about)
    manifest = service.manifest
    first = True
    while batch := list(islice(given, manifest.batch)):
        new = []
        for subject in batch:
            known = proposals.answer(service.address, subject.iri, _asked(service, subject, way), way.days)
            if known:
                yield known
            else:
                new.append(subject)
        if not new:
            continue
        if not first:
            wait(way.pause)
        first = False
        for subject, found in _answers(service, new, way):
            if found is None:
                yield None
                continue
            made = tuple((iri, one) for one in found if (iri := manifest.iri(one.id)))[: way.limit]
            now = datetime.now(UTC).isoformat(timespec="seconds")
            proposal = Proposal(service.address, subject.iri, subject.name, _asked(service, subject, way), now, made)
            proposals.add(proposal)
            yield proposal


def _answers(service: Service, new: Sequence[Subject], way: Way) -> list[tuple[Subject, tuple[Candidate, ...] | None]]:
    """The candidates of each: by its usual name, and where that finds none of just that name by its further ones too.

    A candidate that several names find has the best of its scores. None where the service left the first question unanswered.
    """
    found: dict[str, dict[str, Candidate]] = {}
    left = list(new)
    for number in range(NAMES):
        left = [one for one in left if number < len(one.names)]
        answers = service.ask([_question(service, one, number, way) for one in left])
        further = []
        for subject, answer in zip(left, answers, strict=True):
            if answer is None:
                continue
            known = found.setdefault(subject.iri, {})
            for candidate in answer:
                if candidate.id not in known or known[candidate.id].score < candidate.score:
                    known[candidate.id] = candidate
            if not any(fold(candidate.name) == fold(subject.names[number]) for candidate in answer):
                further.append(subject)
        left = further
    return [(one, _best(found[one.iri].values()) if one.iri in found else None) for one in new]


def _best(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(found, key=lambda one: (-one.score, one.id)))


def _question(service: Service, subject: Subject, number: int, way: Way) -> Question:
    told = tuple((name, value) for name, field in way.properties for value in subject.values(field)[:3])
    return Question(subject.names[number], way.type or service.manifest.type_for(subject.kind), way.limit, told)


def _asked(service: Service, subject: Subject, way: Way) -> str:
    """The whole question as text."""
    told = [_question(service, subject, number, way).plain() for number in range(min(NAMES, len(subject.names)))]
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def open_proposals(proposals: Iterable[Proposal], decided: Decided) -> list[Proposal]:
    """What a person still has to decide: proposals without the candidates that were accepted or refused, those with none left out."""
    found = []
    for one in proposals:
        known = decided.get(one.subject, {})
        left = tuple((iri, candidate) for iri, candidate in one.candidates if iri not in known)
        if left:
            found.append(Proposal(one.service, one.subject, one.name, one.asked, one.at, left))
    return found
