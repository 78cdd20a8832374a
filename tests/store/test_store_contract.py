"""What every store promises: articles go in and out whole, the same again changes nothing, readers see only what was published."""

from dataclasses import replace

import pytest
from pyoxigraph import Quad
from sample_story import london, paris, paris_again, story

import kg.graph
from kg.errors import QueryError, StoreError, StoreLocked
from kg.store import open_store


@pytest.fixture
def store(tmp_path):
    return open_store(tmp_path / "store", create=True)


def everything(store) -> set[Quad]:
    reader = store.reader()
    return set(reader.quads()) | {quad for graph in reader.graphs() for quad in reader.quads(graph)}


def ingest(store, *extractions) -> str:
    with store.writer(kg.graph) as writer:
        writer.put(extractions)
        return writer.publish()


def test_what_was_put_is_added_then_unchanged_then_replaced(store):
    changed = replace(london(), statements=())
    with store.writer(kg.graph) as writer:
        assert writer.put(story()).added == ("london", "paris", "paris-again", "undated")
        assert writer.put(story()).unchanged == ("london", "paris", "paris-again", "undated")
        assert writer.put([changed]).replaced == ("london",)


def test_the_same_article_twice_changes_nothing(store):
    version = ingest(store, *story())
    before = everything(store)
    assert ingest(store, *story()) == version
    assert everything(store) == before


def test_an_article_twice_in_one_call_is_taken_once(store):
    ingest(store, london(), london())
    assert store.reader().version == store.version
    assert sum(graph.endswith("article/london") for graph in store.reader().graphs()) == 1


def test_a_new_version_of_an_article_replaces_all_of_it(store):
    ingest(store, *story())
    ingest(store, replace(london(), statements=(), commitments=()))
    subjects = {quad.subject.value for quad in everything(store)}
    assert any("/claim/london.m1" in subject for subject in subjects)
    assert not any("/claim/london.s1" in subject or "/statement/maria" in subject for subject in subjects)


ODD = 'She said "no\\way"\n\tand left; } DROP ALL # <x> ümläut 😀 \u200b'


def test_no_text_can_break_out_of_a_replacement(store):
    odd = replace(london(), article=replace(london().article, title=ODD, tags=(ODD, "{ } \\u0022")))
    ingest(store, *story())
    ingest(store, odd)
    ingest(store, london())
    first = everything(store)
    ingest(store, odd)
    assert ODD in {quad.object.value for quad in everything(store) if hasattr(quad.object, "value")}
    ingest(store, london())
    assert everything(store) == first


def test_forgetting_restores_the_earlier_state_triple_for_triple(store):
    ingest(store, london(), paris())
    before, graphs = everything(store), set(store.reader().graphs())
    ingest(store, paris_again())
    assert everything(store) != before
    with store.writer(kg.graph) as writer:
        assert writer.forget("paris-again")
        writer.publish()
    assert everything(store) == before
    assert set(store.reader().graphs()) == graphs


def test_forgetting_everything_leaves_the_ontology_alone(store):
    with store.writer(kg.graph) as writer:
        writer.publish()
    before, graphs = everything(store), list(store.reader().graphs())
    assert [graph.rpartition("/")[2] for graph in graphs] == ["ontology"]
    ingest(store, *story())
    with store.writer(kg.graph) as writer:
        for key in ["london", "paris", "paris-again", "undated"]:
            assert writer.forget(key)
        writer.publish()
    assert everything(store) == before
    assert list(store.reader().graphs()) == graphs


def test_forgetting_what_is_not_there_says_so(store):
    ingest(store, london())
    with store.writer(kg.graph) as writer:
        assert not writer.forget("nowhere")


def test_the_order_of_ingest_does_not_matter(store, tmp_path):
    other = open_store(tmp_path / "other", create=True)
    ingest(store, *story())
    for extraction in reversed(story()):
        ingest(other, extraction)
    assert everything(store) == everything(other)


def test_articles_come_back_as_they_went_in(store):
    with store.writer(kg.graph) as writer:
        writer.put(story())
        back = {extraction.article.key: kg.graph.article_quads(extraction) for extraction in writer.extractions()}
    assert back == {extraction.article.key: kg.graph.article_quads(extraction) for extraction in story()}


def test_readers_see_nothing_before_it_is_published(store):
    ingest(store, london())
    reader, before = store.reader(), everything(store)
    with store.writer(kg.graph) as writer:
        writer.put([paris()])
        assert everything(store) == before
        writer.publish()
    assert store.reader() is not reader
    assert int(store.version) > int(reader.version)
    assert set(reader.quads()) <= before, "an open reader keeps its state"


def test_a_reader_is_the_same_until_something_newer_is_out(store):
    ingest(store, london())
    assert store.reader() is store.reader()


def test_work_left_unpublished_is_published_by_the_next_writer(store):
    ingest(store, london())
    with store.writer(kg.graph) as writer:
        writer.put([paris()])
    with store.writer(kg.graph) as writer:
        assert writer.put([paris()]).unchanged == ("paris",)
        writer.publish()
    assert any(graph.endswith("article/paris") for graph in store.reader().graphs())
    assert "Treffen in Paris" in {quad.object.value for quad in store.reader().quads() if hasattr(quad.object, "value")}


def test_old_snapshots_go_once_nobody_reads_them(store):
    ingest(store, london())
    held = store.reader()
    ingest(store, paris())
    other = open_store(store.path)
    assert other.reader().version == store.version
    assert held.path.is_dir(), "a snapshot that is being read stays"
    held.close()
    ingest(store, paris_again())
    assert not held.path.exists()


def test_one_writer_at_a_time(store):
    with store.writer(kg.graph), pytest.raises(StoreLocked, match="being written to by process"):
        store.writer(kg.graph)
    with store.writer(kg.graph):
        pass


def test_a_closed_writer_refuses_to_write(store):
    writer = store.writer(kg.graph)
    writer.close()
    with pytest.raises(StoreError, match="closed"):
        writer.put([london()])


class WithoutEvidence:
    """A mapping that forgets the evidence."""

    prefixes = staticmethod(kg.graph.prefixes)
    schema_quads = staticmethod(kg.graph.schema_quads)
    read_extraction = staticmethod(kg.graph.read_extraction)
    story_quads = staticmethod(kg.graph.story_quads)

    @staticmethod
    def article_quads(extraction, base):
        return "".join(line for line in kg.graph.article_quads(extraction, base).splitlines(keepends=True) if "#evidence>" not in line)


def test_a_claim_without_evidence_never_enters(store):
    with store.writer(WithoutEvidence()) as writer, pytest.raises(StoreError, match=r"london.*has no evidence"):
        writer.put([london()])
    with store.writer(kg.graph) as writer:
        assert writer.keys() == ()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: None, "There is no store"),
        (lambda path: path.mkdir(), "There is no store"),
        (lambda path: (path.mkdir(), (path / "store.json").write_text("{")), "damaged"),
        (lambda path: (path.mkdir(), (path / "store.json").write_text('{"format": 99, "base": "urn:x:"}')), "newer newskg"),
    ],
)
def test_what_is_no_store_is_said_in_one_sentence(tmp_path, make, says):
    make(tmp_path / "odd")
    with pytest.raises(StoreError, match=says):
        open_store(tmp_path / "odd").reader()


def test_no_store_is_laid_among_other_files(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Mum")
    with pytest.raises(StoreError, match="not empty"):
        open_store(tmp_path, create=True)


def test_an_empty_store_has_nothing_to_read_yet(store):
    assert store.version is None
    with pytest.raises(StoreError, match="no published articles yet"):
        store.reader()


def test_a_store_keeps_its_base(tmp_path):
    made = open_store(tmp_path / "store", create=True, base="https://example.org/id/")
    ingest(made, london())
    assert all(graph.startswith("https://example.org/id/") for graph in made.reader().graphs())
    with pytest.raises(StoreError, match="base"):
        open_store(tmp_path / "store", base="https://example.com/")


BROKEN = [
    ("SELECT * {", 1, "never closed"),
    ("SELECT *\nWHERE { ?s ?p ?o ) }", 2, "closes nothing"),
    ("SELECT *\nWHERE {\n ?s foo:bar ?o }", 3, "prefix 'foo:' is not declared"),
    ("SELECT ?o WHERE { ?s ?p ?o } GROUP BY ?s", 1, "without a value"),
    ("SELECT * {\n SERVICE <http://localhost/> { ?s ?p ?o } }", 2, "SERVICE"),
    ("SELECT * { \\u0053ERVICE <http://localhost/> { ?s ?p ?o } }", 1, "SERVICE"),
    ("LOAD <http://localhost/>", 1, "LOAD"),
]


@pytest.mark.parametrize(("text", "line", "says"), BROKEN)
def test_a_query_that_cannot_run_says_where_and_why(store, text, line, says):
    ingest(store, london())
    with pytest.raises(QueryError, match=says) as caught:
        store.reader().query(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?service { ?service ?p "SERVICE" } # SERVICE',
        "PREFIX service: <http://SERVICE/> SELECT * { ?s service:load <http://h/SERVICE> , 'LOAD' }",
        'SELECT * { ?s ?p """SERVICE <http://h/>""" }',
    ],
)
def test_the_words_service_and_load_are_no_harm_elsewhere(store, text):
    ingest(store, london())
    assert list(store.reader().query(text)) == []
