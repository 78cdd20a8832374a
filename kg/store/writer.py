"""The one process that changes the embedded store."""

from collections.abc import Iterable, Iterator
from itertools import islice
from types import TracebackType
from typing import Self
from urllib.parse import unquote

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat
from pyoxigraph import Store as Database

from kg.errors import Outdated, StoreError
from kg.model import Extraction, Judgement
from kg.store.check import check_article
from kg.store.curation import Curation
from kg.store.folder import Folder
from kg.store.lines import as_data, normalised, open_database
from kg.store.lock import Lock, hold
from kg.store.protocol import Changes, Mapper

BATCH = 20
FEW = 3  # below a third of the articles it is cheaper to look only at what changed


class EmbeddedWriter:
    """Holds the live store. What it puts is safe against a kill at once and seen by readers after `publish`.

    Each article is replaced in one transaction; the resolved graph follows in one when published. In between the file `stale` tells.
    """

    def __init__(self, folder: Folder, mapper: Mapper) -> None:
        self._folder = folder
        self._mapper = mapper
        self._base = folder.base()
        self._articles = mapper.prefixes(self._base)["article"]
        self._before: dict[NamedNode, Extraction | None] = {}
        self._decided: tuple[Judgement, ...] | None = None  # before decisions changed, if they did
        self._lock: Lock | None = hold(folder.writer_lock)
        self._broken_off = folder.stale.exists() or folder.current() is None
        try:
            self._live: Database | None = open_database(folder.live)
            folder.prune()
        except BaseException:
            self._lock.release()
            raise

    def put(self, extractions: Iterable[Extraction]) -> Changes:
        """Adds articles or replaces them by key; the same article again changes nothing. Takes them as they come, 20 at a time.

        Raises StoreError where an article's graph breaks the rules of `kg.store.check`; those before it are kept.
        """
        added: list[str] = []
        replaced: list[str] = []
        unchanged: list[str] = []
        fresh: dict[NamedNode, set[Quad]] = {}
        for extraction in extractions:
            key = extraction.article.key
            quads = normalised(self._mapper.article_quads(extraction, self._base))
            graph = check_article(key, self._articles, quads)
            if graph in fresh:
                self._flush(fresh)
            before = set(self._quads(graph))
            if before == quads:
                unchanged.append(key)
                continue
            self._remember(graph, before)
            if before:
                replaced.append(key)
                self._change(before, quads)
            else:
                added.append(key)
                fresh[graph] = quads
            if len(fresh) >= BATCH:
                self._flush(fresh)
        self._flush(fresh)
        return Changes(tuple(added), tuple(replaced), tuple(unchanged))

    def forget(self, key: str) -> bool:
        """Takes an article out; False where there is none with this key."""
        name = self._graph_of(key)
        if name is None:
            return False
        self._remember(name, set(self._quads(name)))
        self._mark()
        self._database.update(f"DROP SILENT GRAPH {name}")
        return True

    def judge(self, *judgements: Judgement) -> bool:
        """Keeps people's decisions, which hold from the next `publish` on; False where they are all kept already."""
        return self._curate(*self._curation.with_these(judgements))

    def unjudge(self, *judgements: Judgement) -> bool:
        """Takes decisions back; False where there is none like them."""
        return self._curate(*self._curation.without(judgements))

    def judgements(self) -> tuple[Judgement, ...]:
        """All decisions kept, in order of time."""
        return self._curation.judgements()

    def orphans(self) -> tuple[Judgement, ...]:
        """Decisions without effect: their claim or occurrence has vanished, or their correction cannot be made."""
        from kg.resolve import orphans

        return orphans(self.judgements(), self.extractions())

    def keys(self) -> tuple[str, ...]:
        """The keys of all articles, sorted."""
        return tuple(sorted(self._key(name) for name in self._article_graphs()))

    def extractions(self) -> Iterator[Extraction]:
        """All articles as they were put, in order of their graphs' names."""
        for name in sorted(self._article_graphs(), key=lambda name: name.value):
            yield self._extraction(name)

    def publish(self) -> str:
        """Resolves what changed and shows it to readers as a new snapshot; returns its number, the same where nothing changed.

        The switch is one step: readers see the snapshot before or the new one. Old snapshots that nobody reads are removed.
        """
        current = self._folder.current()
        if current is not None and self._folder.snapshot(current).is_dir() and not self._folder.stale.exists():
            return str(current)
        self._resolve()
        number = max((current or 0, *self._folder.snapshots())) + 1
        self._database.flush()
        self._database.backup(str(self._folder.snapshot(number)))
        self._folder.switch(number)
        self._folder.stale.unlink(missing_ok=True)
        self._folder.prune()
        return str(number)

    def close(self) -> None:
        """Gives up the writer's place; twice does no harm."""
        self._live = None
        if self._lock:
            self._lock.release()
        self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Closes; what was not published is left to the next writer."""
        self.close()

    @property
    def _database(self) -> Database:
        if self._live is None:
            raise StoreError("This writer is closed: open the store again to write.")
        return self._live

    def _quads(self, graph: NamedNode | DefaultGraph) -> Iterator[Quad]:
        return self._database.quads_for_pattern(None, None, None, graph)

    def _article_graphs(self) -> Iterator[NamedNode]:
        names = (name for name in self._database.named_graphs() if isinstance(name, NamedNode))
        return (name for name in names if name.value.startswith(self._articles))

    def _graph_of(self, key: str) -> NamedNode | None:
        return next((name for name in self._article_graphs() if self._key(name) == key), None)

    def _key(self, graph: NamedNode) -> str:
        return unquote(graph.value.removeprefix(self._articles).replace("_", " "))

    def _mark(self) -> None:
        self._folder.stale.touch()

    @property
    def _curation(self) -> Curation:
        return Curation(self._database, self._mapper, self._base)

    def _curate(self, before: set[Quad], after: set[Quad]) -> bool:
        """Changes the graph of curation, and remembers what the articles of the decisions that change have said."""
        if before == after:
            return False
        decided = self._curation.judgements()
        self._change(before, after)
        self._decided = decided if self._decided is None else self._decided
        for one in set(decided) ^ set(self._curation.judgements()):
            self._broken_off |= one.about != "claim"  # who is who may change far from where it was decided
            for key in {ref.article for ref in (one.target, one.other) if ref}:
                if name := self._graph_of(key):
                    self._remember(name, set(self._quads(name)))
        return True

    def _flush(self, fresh: dict[NamedNode, set[Quad]]) -> None:
        """Loads graphs that were not there before, all in one transaction."""
        if fresh:
            self._mark()
            self._database.bulk_extend(quad for quads in fresh.values() for quad in quads)
            fresh.clear()

    def _change(self, before: set[Quad], after: set[Quad], *, whole: bool = True) -> None:
        """One transaction from one set of quads to another; where these are `whole` graphs, one that loses its last quad goes with it."""
        if gone := before - after:
            self._mark()
            new = after - before
            empty = {quad.graph_name for quad in before} - {quad.graph_name for quad in after} - {DefaultGraph()}
            drops = "".join(f"; DROP SILENT GRAPH {name}" for name in empty if whole)
            self._database.update(f"DELETE DATA {{ {as_data(gone)} }}; INSERT DATA {{ {as_data(new)} }}{drops}")
        elif new := after - before:
            self._mark()
            self._database.bulk_extend(new)

    def _remember(self, graph: NamedNode, quads: set[Quad]) -> None:
        """What an article said when the resolved graph was last made."""
        if graph not in self._before:
            self._before[graph] = self._mapper.read_extraction(quads, self._base) if quads else None

    def _resolve(self) -> None:
        """Makes the resolved graphs what the articles' graphs say together, in one transaction.

        Few changed articles, or decisions on their claims: only what these touch is made anew; else all.
        """
        judgements = self._curation.judgements()
        few = next(islice(self._article_graphs(), len(self._before) * FEW, None), None) is not None
        if self._broken_off or not few or not self._revise(judgements):
            self._resolve_all(set(self._article_graphs()), self._curation.graph, judgements)
        self._before, self._decided, self._broken_off = {}, None, False

    def _revise(self, judgements: tuple[Judgement, ...]) -> bool:
        """Makes anew what changed; False, and nothing done, where an older newskg made the resolved graphs."""
        old = {self._key(name): text for name, text in self._before.items()}
        new = {self._key(name): self._extraction(name) if next(self._quads(name), None) else None for name in self._before}
        try:
            gone, come = self._mapper.revised(self._database, old, new, judgements, self._base, earlier=self._decided)
        except Outdated:
            return False
        self._change(normalised("\n".join(gone)), normalised("\n".join(come)), whole=False)
        return True

    def _resolve_all(self, articles: set[NamedNode], curation: NamedNode, judgements: tuple[Judgement, ...]) -> None:
        from kg.resolve import resolve

        story = resolve(list(self.extractions()), judgements)
        text = self._mapper.story_quads(story, self._base) + self._mapper.schema_quads(self._base)
        graphs: list[NamedNode | DefaultGraph] = [DefaultGraph()]
        graphs += (name for name in self._database.named_graphs() if isinstance(name, NamedNode))
        before = {quad for name in graphs if name not in articles and name != curation for quad in self._quads(name)}
        if before:
            self._change(before, normalised(text))
        else:
            self._mark()
            self._database.bulk_load(text, format=RdfFormat.N_QUADS)
        self._database.optimize()  # questions take half the time where the files that many batches left are made one

    def _extraction(self, name: NamedNode) -> Extraction:
        return self._mapper.read_extraction(self._quads(name), self._base)
