"""Where the articles mention an actor."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from kg.queries.running import run
from kg.store import Reader

MENTION = re.compile(r"(\d+)-(\d+) ([\w-]+)")
AROUND = 60
OCCURRENCES = """
SELECT ?article ?title ?published ?name ?mentions ?text WHERE {
  ?occurrence nk:denotes <$ACTOR> .
  GRAPH ?article { ?occurrence nk:name ?name . ?article nk:title ?title ; nk:text ?text .
    OPTIONAL { ?occurrence nk:mentions ?mentions }
    OPTIONAL { ?article nk:publishedOn ?published } }
} ORDER BY ?published ?article ?name
"""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A place of an article that denotes an actor: `words` themselves, what stands `before` and `after`, how they denote it."""

    article: str
    title: str
    published: date | None
    name: str
    start: int
    end: int
    kind: str
    before: str
    words: str
    after: str


def mentions(reader: Reader, actor: str) -> Iterator[Mentioned]:
    """Every mention of an actor (its IRI), by article and place."""
    for row in run(reader, OCCURRENCES.replace("$ACTOR", actor)).dicts():
        text = str(row["text"])
        for found in MENTION.finditer(str(row["mentions"] or "")):
            start, end = int(found[1]), int(found[2])
            yield Mentioned(
                article=str(row["article"]),
                title=str(row["title"]),
                published=cast("date | None", row["published"]),
                name=str(row["name"]),
                start=start,
                end=end,
                kind=found[3],
                before=text[max(0, start - AROUND) : start].rpartition("\n")[2],
                words=text[start:end],
                after=text[end : end + AROUND].partition("\n")[0],
            )
