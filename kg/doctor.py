"""Whether everything that newskg needs is there and whole."""

import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg import __version__
from kg.errors import KgError

SPACE = 1 << 30
FILES = (("ontology", "newskg.ttl"), ("queries", "timeline.rq"), ("data", "gazetteer", "states.toml"), ("app.py",))


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: whether it is well, and what is to be said of it."""

    name: str
    ok: bool
    says: str


def checks(store: str | Path | None = None) -> Iterator[Check]:
    """Looks at versions, the files that ship, languages, named queries, and the store; nothing is changed."""
    yield _check("versions", _versions)
    yield _check("files", _files)
    yield _check("languages", _languages)
    yield _check("queries", _queries)
    there = _check("store", lambda: _store(store))
    yield there
    if there.ok:
        yield _check("snapshot", lambda: _snapshot(store))
    yield _check("disk", lambda: _disk(store))


def _check(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except KgError as error:
        return Check(name, False, str(error))


def _versions() -> str:
    from importlib.metadata import version

    return f"newskg {__version__}, Python {platform.python_version()}, pyoxigraph {version('pyoxigraph')}, {platform.system()}"


def _files() -> str:
    from kg.settings import resource

    missing = ["/".join(parts) for parts in FILES if not resource(*parts).exists()]
    if missing:
        raise KgError(f"The installation lacks {', '.join(missing)}: install newskg again.")
    return f"all {len(FILES)} found"


def _languages() -> str:
    from kg.language.tables import FOLDER, languages, table

    counted = []
    for code in languages():
        names = [path.stem for path in (FOLDER / code).glob("*.toml")]
        for name in names:
            table(code, name)
        counted.append(f"{code} ({len(names)} tables)")
    if not counted:
        raise KgError("The installation knows no language: install newskg again.")
    return ", ".join(counted)


def _queries() -> str:
    from kg.queries import library

    return f"{len(library())} named queries"


def _store(path: str | Path | None) -> str:
    from kg.store import open_store

    store = open_store(path)
    if store.unfinished:
        return f"{store.path}: an ingest was broken off or is under way; the next 'kg ingest' completes it"
    return f"{store.path}: well"


def _snapshot(path: str | Path | None) -> str:
    from kg.queries.whole import broken
    from kg.store import open_store

    with open_store(path) as store:
        reader = store.reader()
        if faults := broken(reader):
            raise KgError(f"Snapshot {reader.version} is not whole: {faults[0]} Run 'kg ingest' on the articles again.")
        return f"snapshot {reader.version} holds {len(reader):,} triples and is whole"


def _disk(path: str | Path | None) -> str:
    from kg.settings import store_path

    place = store_path(path)
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < SPACE:
        raise KgError(f"Only {free >> 20} MB are free at {place}: make room, a store needs as much again while it publishes.")
    return f"{free >> 30} GB free"
