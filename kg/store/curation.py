"""What people decided, in a graph of its own that no ingest and no resolving touches."""

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad
from pyoxigraph import Store as Database

from kg.model import Judgement
from kg.store.lines import normalised
from kg.store.protocol import Mapper

CURATION = "curation"


class Curation:
    """The judgements of a store; each is a node named by its content, so that the same one twice is one."""

    def __init__(self, database: Database, mapper: Mapper, base: str) -> None:
        self._database = database
        self._mapper = mapper
        self._base = base
        self.graph = NamedNode(mapper.prefixes(base)["graph"] + CURATION)

    def judgements(self) -> tuple[Judgement, ...]:
        """All of them, in order of time."""
        return self._mapper.read_judgements(self._database.quads_for_pattern(None, None, None, self.graph), self._base)

    def with_these(self, judgements: Iterable[Judgement]) -> tuple[set[Quad], set[Quad]]:
        """The graph before and after judgements are added."""
        return self._change((*self.judgements(), *judgements))

    def without(self, judgements: Iterable[Judgement]) -> tuple[set[Quad], set[Quad]]:
        """The graph before and after judgements are taken back."""
        gone = set(judgements)
        return self._change(tuple(one for one in self.judgements() if one not in gone))

    def _change(self, judgements: tuple[Judgement, ...]) -> tuple[set[Quad], set[Quad]]:
        after = normalised(self._mapper.judgement_quads(judgements, self._base))
        return set(self._database.quads_for_pattern(None, None, None, self.graph)), after
