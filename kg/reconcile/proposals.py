"""What services proposed, kept beside the graph: a proposal is no fact. One line of JSON for each answer, the latest one counts."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kg.errors import StoreError
from kg.reconcile.candidate import Candidate

FILE = "proposals.jsonl"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A service's answer about one subject (its IRI): the candidates with their IRIs, best first; none is an answer too.

    `asked` is how the question read, so that another question is asked anew; `at` an ISO moment.
    """

    service: str
    subject: str
    name: str
    asked: str
    at: str
    candidates: tuple[tuple[str, Candidate], ...] = ()


class Proposals:
    """The answers kept in a store's folder. What is added is safe at once, so that a run that breaks off goes on where it was."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._kept: dict[tuple[str, str], Proposal] = {one_key(one): one for one in _read(self._path)}

    def __iter__(self) -> Iterator[Proposal]:
        return iter(sorted(self._kept.values(), key=lambda one: (one.name, one.subject, one.service)))

    def answer(self, service: str, subject: str, asked: str, days: float) -> Proposal | None:
        """The answer to this very question, unless it is older than so many days."""
        found = self._kept.get((service, subject))
        if found is None or found.asked != asked or days <= 0:
            return None
        try:
            age = datetime.now(UTC) - datetime.fromisoformat(found.at)
        except (ValueError, TypeError):
            return None
        return found if age <= timedelta(days=days) else None

    def add(self, proposal: Proposal) -> None:
        """Keeps an answer in place of the one before. Raises StoreError where the file cannot be written."""
        self._kept[one_key(proposal)] = proposal
        try:
            with self._path.open("a", encoding="utf-8") as out:
                out.write(json.dumps(asdict(proposal), ensure_ascii=False) + "\n")
                out.flush()
                os.fsync(out.fileno())
        except OSError as error:
            raise StoreError(
                f"{self._path.name} cannot be written in the store ({(error.strerror or 'unknown reason').lower()})."
            ) from error


def one_key(proposal: Proposal) -> tuple[str, str]:
    """What an answer replaces another by: service and subject."""
    return proposal.service, proposal.subject


def _read(path: Path) -> Iterator[Proposal]:
    """The lines that are whole; one that was broken off in the writing is passed over."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError(f"{path.name} cannot be read in the store ({(error.strerror or 'unknown reason').lower()}).") from error
    for line in lines:
        try:
            given = json.loads(line)
            found = [(str(iri), Candidate(**(one | {"types": tuple(one["types"])}))) for iri, one in given.pop("candidates")]
            yield Proposal(**given, candidates=tuple(found))
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
