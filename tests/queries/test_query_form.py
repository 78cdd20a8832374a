"""What a query gives, told before it runs."""

import pytest

from kg.queries import gives_table, library


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("SELECT * WHERE { ?s ?p ?o }", True),
        ("ask { ?s ?p ?o }", True),
        (
            "# CONSTRUCT\nPREFIX a: <http://a.example/x#construct>\nBASE <u:b>\nprefix : <u:>SELECT ?s { ?s a a:b }",
            True,
        ),
        ("CONSTRUCT { ?s ?p ?o } WHERE { SELECT * WHERE { ?s ?p ?o } }", False),
        ("PREFIX select: <http://a.example/>\nDESCRIBE select:it", False),
        ("# SELECT\n", False),
        ("SELECTED ?s", False),
        ("", False),
    ],
)
def test_the_first_word_after_the_prefixes_tells(text: str, table: bool) -> None:
    assert gives_table(text) is table


def test_every_named_query_gives_a_table() -> None:
    assert [query.name for query in library().values() if not gives_table(query.text)] == []
