"""What leaves the house.

    jsonl.line(extraction, base)                       an extraction as one line of JSON
    selecting.resolved(reader) | claims(reader) | article(reader, key) | actor(reader, name) | query(reader, name, parameters)
    render(quads, graph_format(path, named), prefixes) those quads as text: turtle, trig, nquads, ntriples, jsonld
    write_rows(rows, "csv", prefixes)                  a query's rows: csv, tsv, json, xml, ttl, md

`prefixes` are `kg.graph.prefixes(reader.base)`. The same content gives the same bytes.
"""

from kg.export.formats import FORMATS, graph_format, render
from kg.export.results import RESULT_FORMATS, refuse_table, result_format, shorten, write_rows

__all__ = ["FORMATS", "RESULT_FORMATS", "graph_format", "refuse_table", "render", "result_format", "shorten", "write_rows"]
