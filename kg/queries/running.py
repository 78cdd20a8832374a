"""Running a query by name or as text."""

from collections.abc import Collection, Mapping

from kg.errors import UsageError
from kg.graph import iris
from kg.queries.binding import Values, bind, several
from kg.queries.library import Query, library, named, read_query
from kg.queries.rows import Rows
from kg.store import Reader, Snapshot

NAMED = frozenset({"actor", "article", "fact"})


def prepare(name_or_text: str, parameters: Mapping[str, Values], reader: Reader) -> str:
    """The text that will run: a query of the library or a text of its own, names looked up, parameters filled in.

    It is a query of its own, which `run` takes again, with the parameters that are still open.
    Raises UsageError for an unknown query, parameter, actor or value.
    """
    query = as_query(name_or_text)
    looked_up: dict[str, Values] = {}
    for name, given in parameters.items():
        kind = query.parameter(name).type
        if given is None or kind not in NAMED:
            looked_up[name] = given
        else:
            from kg.queries.names import find

            looked_up[name] = [found for value in several(given) for found in find(kind, value, reader)]
    return bind(query, looked_up, iris.prefixes(reader.base))


def as_query(name_or_text: str) -> Query:
    """A query of the library by its name, or the text itself, whose `# param` lines count where it has a title and a description."""
    if name_or_text in library() or not any(mark in name_or_text for mark in "{ \n"):
        return named(name_or_text)
    if "# title:" in name_or_text and "# description:" in name_or_text:
        return read_query("text", name_or_text)
    return Query("text", "", "", (), (), name_or_text)


def run(
    reader: Reader,
    name_or_text: str,
    parameters: Mapping[str, Values] | None = None,
    *,
    limit: int | None = None,
    seconds: float | None = None,
    allow_service: Collection[str] = (),
) -> Rows:
    """Answers a named query or a SPARQL text (our prefixes need no declaration) with at most `limit` rows.

    With `seconds` it runs in a process that is killed when the time is up. SERVICE may ask the addresses in
    `allow_service` and no other. Raises QueryError and UsageError.
    """
    text = prepare(name_or_text, parameters or {}, reader)
    prefixes = iris.prefixes(reader.base)
    if seconds is not None:
        if not isinstance(reader, Snapshot):
            raise UsageError("A time limit needs a store on this machine.")
        from kg.queries.guarded import run_guarded

        return run_guarded(reader, text, prefixes, limit, seconds, services=allow_service)
    from kg.queries.answer import answer

    return answer(reader.query(text, prefixes, allow_service), limit)
