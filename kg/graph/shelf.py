"""The graphs of a store as the resolver's shelf, so that a change of articles reads only what it touches."""

from collections.abc import Callable, Collection, Iterable, Mapping

import pyoxigraph as ox

from kg import terms as t
from kg.graph import iris
from kg.graph.reading import read_extraction
from kg.graph.revision import revision_quads
from kg.graph.story import profile_iri
from kg.model import Extraction, Judgement
from kg.resolve import Profile, as_text, from_text, revise
from kg.settings import DEFAULT_BASE

BLOCK, DENOTES, PRESENTATION = ox.NamedNode(t.BLOCK), ox.NamedNode(t.DENOTES), ox.NamedNode(t.PRESENTATION)
PRESENTED_AS = ox.NamedNode(t.PRESENTED_AS)
SHARED = (ox.NamedNode(t.PLACE), ox.NamedNode(t.IN_MONTH))


class GraphShelf:
    """Reads the articles' graphs, and the entities' graph as it was when the resolved view was last made."""

    def __init__(self, database: ox.Store, base: str = DEFAULT_BASE) -> None:
        self._database = database
        self._base = base
        self._articles = iris.article("", base)
        self._entities = ox.NamedNode(iris.named_graph("entities", base))

    def sharing(self, blocks: Collection[str]) -> Collection[str]:
        """Keys of the articles that carry one of these block keys."""
        found = {
            _named(subject)
            for block in blocks
            for subject, *_ in self._database.quads_for_pattern(None, BLOCK, ox.Literal(block), self._entities)
        }
        return {iris.name_of(name.removeprefix(self._articles)) for name in found}

    def read(self, keys: Collection[str]) -> Iterable[Extraction]:
        """The extractions of these articles."""
        for key in sorted(keys):
            quads = list(self._database.quads_for_pattern(None, None, None, ox.NamedNode(iris.article(key, self._base))))
            if quads:
                yield read_extraction(quads, self._base)

    def profiles(self, blocks: Collection[str]) -> Mapping[Profile, str]:
        """The profiles in use that have one of these blocks, each with its entity's id."""
        nodes = {
            quad.subject
            for block in blocks
            for quad in self._database.quads_for_pattern(None, BLOCK, ox.Literal(block), self._entities)
        }  # fmt: skip
        return {from_text(self._value(node, PRESENTATION)): self._entity(self._value(node, DENOTES)) for node in nodes}

    def users(self, profiles: Collection[Profile]) -> Mapping[Profile, Collection[str]]:
        """For each profile the keys of the articles with an occurrence of it."""
        return {one: self._users(ox.NamedNode(profile_iri(as_text(one), self._base))) for one in profiles}

    def _users(self, node: ox.NamedNode) -> set[str]:
        occurrences = (_named(quad.subject) for quad in self._database.quads_for_pattern(None, PRESENTED_AS, node, self._entities))
        prefix = f"{self._base}occurrence/"
        return {iris.name_of(name.removeprefix(prefix).partition(".")[0]) for name in occurrences}

    def _value(self, node: object, predicate: ox.NamedNode) -> str:
        assert isinstance(node, ox.NamedNode)
        value = next(self._database.quads_for_pattern(node, predicate, None, self._entities)).object
        return value.value if isinstance(value, ox.Literal) else _named(value)

    def _entity(self, actor: str) -> str:
        return iris.name_of(actor.removeprefix(f"{self._base}actor/"))


def _named(node: object) -> str:
    assert isinstance(node, ox.NamedNode)
    return node.value


def revised(
    database: ox.Store,
    old: Mapping[str, Extraction | None],
    new: Mapping[str, Extraction | None],
    judgements: Iterable[Judgement] = (),
    base: str = DEFAULT_BASE,
    *,
    earlier: Iterable[Judgement] | None = None,
) -> tuple[set[str], set[str]]:
    """Lines of N-Quads to take out of the resolved graphs and to put in when the articles `old` have become `new`.

    The articles' graphs in `database` may be the new ones already; its default graph and `graph:entities` are as they were before.
    They were made with the judgements `earlier`, where these were others.
    """
    revision = revise(old, new, GraphShelf(database, base), judgements, earlier)
    before = revision.before
    touched = {iris.resource("event", fact.id, base) for fact in before.meetings}
    touched |= {iris.resource("statement", fact.id, base) for fact in before.statements}
    touched |= {iris.resource("commitment", fact.id, base) for fact in before.commitments}
    touched |= {iris.resource("change", change.id, base) for fact in before.commitments for change in fact.changes}
    return revision_quads(revision, _still_used(database, touched), base)


def _still_used(database: ox.Store, touched: Collection[str]) -> Callable[[str], bool]:
    def in_use(shared: str) -> bool:
        facts = (quad for link in SHARED for quad in database.quads_for_pattern(None, link, ox.NamedNode(shared), ox.DefaultGraph()))
        return any(_named(quad.subject) not in touched for quad in facts)

    return in_use
