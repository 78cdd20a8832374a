"""A reconciliation service: its manifest, and questions in batches."""

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kg.errors import NetworkError
from kg.reconcile.candidate import Candidate, read_candidate
from kg.reconcile.manifest import Manifest, read_manifest
from kg.reconcile.question import Question
from kg.web import Answer, Limits, web_address

if TYPE_CHECKING:
    from kg.web.client import Client

LIMITS = Limits(read=30, whole=60, size=10_000_000, tries=4, backoff=1)


class Service:
    """Asks one server, which the person named: it may be one of this machine. Raises NetworkError for whatever goes wrong."""

    def __init__(self, address: str, limits: Limits = LIMITS) -> None:
        self.address = web_address(address)
        self._limits = limits

    @cached_property
    def _client(self) -> "Client":
        from kg.web.client import Client

        return Client(self._limits, private=True)

    @cached_property
    def manifest(self) -> Manifest:
        """What it says of itself, asked once."""
        return read_manifest(self._json(self._client.get(self.address, "application/json")), self.address)

    def ask(self, questions: Sequence[Question]) -> list[tuple[Candidate, ...] | None]:
        """The candidates for each question, best first; None for a question that the service left unanswered."""
        if not questions:
            return []
        if self.manifest.draft:
            asked = json.dumps({"queries": [one.draft() for one in questions]}, ensure_ascii=False)
            answer = self._json(self._client.send(f"{self.address.rstrip('/')}/match", asked))
            results = answer.get("results")
            if not isinstance(results, list) or len(results) != len(questions):
                raise NetworkError(f"{self.address}: its answer is not what the protocol says: it lacks results.")
            return [_candidates(one, "candidates") for one in results]
        plain = json.dumps({f"q{number}": one.plain() for number, one in enumerate(questions)}, ensure_ascii=False)
        answer = self._json(self._client.post(self.address, {"queries": plain}))
        if not any(f"q{number}" in answer for number in range(len(questions))):
            raise NetworkError(f"{self.address}: its answer is not what the protocol says: it answers none of the questions.")
        return [_candidates(answer.get(f"q{number}"), "result") for number in range(len(questions))]

    def _json(self, answer: Answer) -> Mapping[str, object]:
        try:
            found = json.loads(answer.data)
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict):
            raise NetworkError(f"{self.address}: is no reconciliation service: it answers with no JSON object.")
        return found

    def close(self) -> None:
        """Closes the connections."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Closes."""
        self.close()


def _candidates(given: object, name: str) -> tuple[Candidate, ...] | None:
    found = given.get(name) if isinstance(given, Mapping) else None
    if not isinstance(found, list):
        return None
    read = [candidate for one in found if (candidate := read_candidate(one))]
    return tuple(sorted(read, key=lambda one: (-one.score, one.id)))
