"""The quads of one graph by subject and predicate, for reading a record out of them."""

from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from kg.graph.nquads import LABEL, RDF_TYPE


class Nodes:
    """Values of each subject's predicates, IRIs and literals alike as text; several values come sorted."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self._values: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._subjects: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._objects: dict[str, set[str]] = defaultdict(set)
        self._having: dict[str, set[str]] = defaultdict(set)
        for subject, predicate, value, _ in quads:
            self._values[subject.value, predicate.value].add(value.value)
            self._subjects[predicate.value, value.value].add(subject.value)
            self._objects[predicate.value].add(value.value)
            self._having[predicate.value].add(subject.value)

    def one(self, subject: str, predicate: str) -> str | None:
        """The value, None where there is none."""
        return min(self._values.get((subject, predicate), ()), default=None)

    def many(self, subject: str, predicate: str) -> tuple[str, ...]:
        """All values, sorted."""
        return tuple(sorted(self._values.get((subject, predicate), ())))

    def label(self, subject: str) -> str:
        """The one plain label."""
        return self.one(subject, LABEL) or ""

    def of_type(self, kind: str) -> tuple[str, ...]:
        """Subjects of a class, sorted."""
        return self.subjects(RDF_TYPE, kind)

    def subjects(self, predicate: str, value: str) -> tuple[str, ...]:
        """Subjects that have this value, sorted."""
        return tuple(sorted(self._subjects.get((predicate, value), ())))

    def having(self, predicate: str) -> frozenset[str]:
        """Every subject that has the predicate."""
        return frozenset(self._having.get(predicate, ()))

    def objects_of(self, predicate: str) -> frozenset[str]:
        """Every value that a predicate has anywhere."""
        return frozenset(self._objects.get(predicate, ()))
