"""The engine's answer as rows."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from kg.errors import QueryError
from kg.queries.rows import Rows

if TYPE_CHECKING:
    from kg.queries.rows import Term

TRIPLE = ("subject", "predicate", "object")


def answer(result: QuerySolutions | QueryBoolean | QueryTriples, limit: int | None = None) -> Rows:
    """Takes at most `limit` rows; `cut` tells whether there were more. The same triple is given once. Raises QueryError."""
    if isinstance(result, QueryBoolean):
        return Rows("ask", ("answer",), ((RdfLiteral(bool(result)),),))
    kind = "graph" if isinstance(result, QueryTriples) else "select"
    columns = TRIPLE if isinstance(result, QueryTriples) else tuple(variable.value for variable in result.variables)
    found = _triples(result) if isinstance(result, QueryTriples) else (tuple(row) for row in result)
    try:
        taken = tuple(islice(found, None if limit is None else limit + 1))
    except (RuntimeError, ValueError) as error:
        raise QueryError(f"The query cannot run: {error}.") from None
    cut = limit is not None and len(taken) > limit
    return Rows("graph" if kind == "graph" else "select", columns, taken[:limit] if cut else taken, cut)


def _triples(result: QueryTriples) -> "Iterator[tuple[Term, ...]]":
    seen = set()
    for triple in result:
        if triple not in seen:
            seen.add(triple)
            yield (triple.subject, triple.predicate, triple.object)
