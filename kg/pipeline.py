"""The straight line, from files to a published store: load, read, extract, resolve, map, store.

Loading, reading and extracting look at one article at a time (`extractions`); resolving and mapping happen in the store's writer, which
sees all articles together (`ingest`).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg import graph
from kg.errors import InputError, UsageError
from kg.extract import extract
from kg.language import analyser
from kg.load import Input, inputs, load
from kg.model import Article, Extraction
from kg.store import Changes, open_store


@dataclass(frozen=True, slots=True)
class Options:
    """How articles are read. `published` and `language` count only where an article does not say; `gazetteer` is a user's file of names.

    `private` also fetches web addresses on this machine and its network; a dashboard leaves that out.
    """

    published: date | None = None
    language: str | None = None
    analyser: str = "embedded"
    gazetteer: Path | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: its extraction, or the one sentence that says why there is none."""

    source: str
    extraction: Extraction | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What an ingest did: articles by what changed, undated ones, and inputs that failed with their sentence."""

    changes: Changes
    version: str
    undated: tuple[str, ...]
    failed: tuple[Outcome, ...]


Watcher = Callable[[Outcome], None]


def extract_article(article: Article, options: Options | None = None) -> Extraction:
    """All that one article says."""
    options = options or Options()
    return extract(analyser(options.analyser).read(article), gazetteer=options.gazetteer)


def outcomes(found: Iterable[Input], options: Options) -> Iterator[Outcome]:
    """One outcome an input, in order; an input that is no article is an outcome with its sentence, and the rest goes on."""
    for given in found:
        try:
            article = load(given, published=options.published, language=options.language)
            yield Outcome(given.name, extract_article(article, options))
        except InputError as error:
            yield Outcome(given.name, error=str(error))


def ingest(paths: Iterable[str | Path], store: str | Path | None, options: Options, watch: Watcher | None = None) -> Report:
    """Reads what the paths and web addresses name into the store and publishes it; `watch` is told of each input as it is done.

    Raises InputError for a path that is not there before anything is read, and StoreError or
    StoreLocked where the store cannot be written.
    """
    found = tuple(inputs(paths, private=options.private))
    failed: list[Outcome] = []
    undated: list[str] = []

    def good() -> Iterator[Extraction]:
        for outcome in outcomes(found, options):
            if watch:
                watch(outcome)
            if outcome.extraction is None:
                failed.append(outcome)
                continue
            if outcome.extraction.article.published is None:
                undated.append(outcome.source)
            yield outcome.extraction

    with open_store(store, create=True).writer(graph) as writer:
        changes = writer.put(good())
        version = writer.publish()
    return Report(changes, version, tuple(undated), tuple(failed))


def forget(names: Iterable[str], store: str | Path | None) -> tuple[str, ...]:
    """Takes articles out, by key or by the name of the file they came from; returns their keys. All or none.

    Raises UsageError for a name that no article has.
    """
    with open_store(store).writer(graph) as writer:
        known = {extraction.article.key: extraction.article.source for extraction in writer.extractions()}
        keys: list[str] = []
        for name in names:
            found = [key for key, source in known.items() if name in (key, source)]
            if not found:
                raise UsageError(f"There is no article '{name}' in the store; 'kg query articles' lists them.")
            keys += found
        for key in keys:
            writer.forget(key)
        writer.publish()
    return tuple(keys)
