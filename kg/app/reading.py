"""Reading what waits in an inbox, beside the pages: it goes on when the page that began it is closed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice
from pathlib import Path
from threading import Lock, Thread

from kg.app.inbox import Inbox, Item, Line, inbox_of
from kg.errors import KgError, StoreLocked
from kg.graph.iris import article
from kg.pipeline import Outcome, ingest

TOGETHER = 10
KINDS = ("actors", "meetings", "commitments", "statements")


@dataclass
class Job:
    """One going through an inbox. `lines` grows while it runs; `complete`: it came to the end; else `locked` or `error` say why."""

    store: Path
    inbox: Inbox
    total: int
    lines: list[Line] = field(default_factory=list)
    locked: bool = False
    error: str = ""
    complete: bool = False
    thread: Thread | None = None

    @property
    def running(self) -> bool:
        """Whether it still goes on."""
        return self.thread is not None and self.thread.is_alive()

    def go(self) -> None:
        """Reads what waits, some at a time: each lot is in the store, published, before it leaves the inbox."""
        try:
            for lot in _lots(self.inbox):
                self._read(lot)
            self.complete = True
        except StoreLocked:
            self.locked = True
        except KgError as error:
            self.error = str(error)

    def _read(self, lot: Sequence[Item]) -> None:
        before = len(self.lines)

        def done(outcome: Outcome) -> None:
            self.lines.append(_line(outcome))

        ingest([item.given for item in lot], self.store, lot[0].options, done)
        self.inbox.note(self.lines[before:])
        self.inbox.take_out(lot)


_jobs: dict[Path, Job] = {}
_guard = Lock()


def job_of(store: Path) -> Job | None:
    """The last going through this store's inbox in this process, running or not."""
    return _jobs.get(store.resolve())


def start(store: Path) -> Job:
    """Begins to read what waits for this store; where that goes on already, what came since is read too."""
    with _guard:
        inbox, last = inbox_of(store), job_of(store)
        if last and last.running:
            last.total = len(last.lines) + len(inbox.waiting())
            return last
        job = Job(store, inbox, len(inbox.waiting()))
        inbox.note((), anew=True)
        job.thread = Thread(target=job.go, name="newskg-reading", daemon=True)
        _jobs[store.resolve()] = job
        job.thread.start()
        return job


def _lots(inbox: Inbox) -> Iterator[list[Item]]:
    """Lots of what is read in the same way, until nothing waits any more."""
    while waiting := inbox.waiting():
        _, alike = next(groupby(waiting, key=lambda item: (item.published, item.language)))
        yield list(islice(alike, TOGETHER))


def _line(outcome: Outcome) -> Line:
    found = outcome.extraction
    if found is None:
        return Line(outcome.source, good=False, error=outcome.error or "")
    facts = {"actors": found.actors, "meetings": found.meetings, "commitments": found.commitments, "statements": found.statements}
    return Line(
        outcome.source,
        good=True,
        article=article(found.article.key, ""),
        title=found.article.title,
        counts={kind: len(facts[kind]) for kind in KINDS},
    )
