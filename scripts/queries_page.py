"""Makes docs/queries.md, the reference of the named queries and checks, from their files.

python scripts/queries_page.py
"""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from kg.queries import Query, library
from kg.queries.parameter import UNSET
from kg.validate.checks import checks

PAGE = Path(__file__).resolve().parents[1] / "docs" / "queries.md"


def page() -> str:
    """The whole page."""
    queries = library()
    parts = [
        "# Named queries",
        "Made from `queries/*.rq` by `scripts/queries_page.py`; each file is standard SPARQL 1.1 and runs as it stands.\n"
        "A parameter may be given several times; left out, it does not filter. An actor is given by any of its names.",
        "\n".join(f"* [{query.title}](#{query.name}): `{query.name}`" for query in queries.values()),
        *("\n\n".join(_section(query)) for query in queries.values()),
        "# Checks",
        "Run by `kg validate` beside the shapes of `ontology/shapes.ttl`.",
        "\n".join(f"* **{check.query.name}** ({check.severity}): {check.query.description} {check.advice}" for check in checks()),
    ]
    return "\n\n".join(parts) + "\n"


def _section(query: Query) -> Iterator[str]:
    yield f"## {query.name}"
    yield f"**{query.title}.** {query.description}"
    if query.parameters:
        rows = ["| parameter | type | default | |", "| --- | --- | --- | --- |"]
        for parameter in query.parameters:
            default = "" if parameter.default == UNSET else parameter.default
            rows.append(f"| `--{parameter.name}` | {parameter.type} | {default} | {parameter.description} |")
        yield "\n".join(rows)
    yield textwrap.indent("\n".join(query.examples), "    ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
