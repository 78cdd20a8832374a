"""Questions to the graph: named ones in `queries/*.rq`, and any SPARQL 1.1 text.

    rows = run(store.reader(), "timeline", {"actor": "Emmanuel Macron", "from": "2025-09-01"})
    rows.columns, rows.rows, rows.dicts(), rows.column("label")
    rows = run(reader, "SELECT ?m WHERE { ?m a nk:Meeting }", limit=100, seconds=30)
    text = prepare("commitments", {"actor": "Germany"}, reader)      # what would run
    for query in library().values(): query.name, query.title, query.description, query.parameters, query.examples

A parameter takes one value or a list of alternatives; None leaves it out. Raises QueryError (with line and column) and UsageError.
"""

from kg.queries.binding import bind
from kg.queries.form import gives_table
from kg.queries.library import Query, library, named, read_query
from kg.queries.parameter import Parameter
from kg.queries.rows import Cell, Iri, Rows
from kg.queries.running import as_query, prepare, run
from kg.queries.scanning import scan

__all__ = [
    "Cell",
    "Iri",
    "Parameter",
    "Query",
    "Rows",
    "as_query",
    "bind",
    "gives_table",
    "library",
    "named",
    "prepare",
    "read_query",
    "run",
    "scan",
]
