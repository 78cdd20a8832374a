"""Whatever the order of changes, looking only at what changed gives the resolved graph that looking at everything gives."""

import random
from dataclasses import replace

import pytest
from sample_story import long_story

import kg.graph
from kg.store import open_store
from kg.store import writer as writing


def more(count: int):
    """The sample story and its copies: some report the same events again, some are of another month."""
    found = []
    for number in range(count):
        for extraction in long_story():
            found.append(replace(extraction, article=replace(extraction.article, key=f"{extraction.article.key}-{number}")))
    return found


def resolved(store):
    reader = store.reader()
    return set(reader.quads()) | {quad for graph in reader.graphs() for quad in reader.quads(graph)}


def whole(path, extractions):
    with open_store(path, create=True).writer(kg.graph) as writer:
        writer.put(extractions)
        writer.publish()
    return resolved(open_store(path))


@pytest.mark.parametrize("seed", range(2))
def test_changes_one_by_one_end_where_everything_at_once_ends(tmp_path, seed, monkeypatch):
    monkeypatch.setattr(writing, "FEW", 0)  # never all
    chance = random.Random(seed)
    articles = more(2)
    chance.shuffle(articles)
    held = {}
    store = open_store(tmp_path / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.publish()
        for extraction in articles:
            writer.put([extraction])
            held[extraction.article.key] = extraction
            if chance.random() < 0.3:
                key = chance.choice(sorted(held))
                held.pop(key)
                assert writer.forget(key)
            if chance.random() < 0.3:
                key = chance.choice(sorted(held) or [extraction.article.key])
                changed = replace(held.get(key, extraction), statements=())
                held[changed.article.key] = changed
                writer.put([changed])
            writer.publish()
    assert resolved(store) == whole(tmp_path / "fresh", held.values())


def test_a_change_of_one_article_does_not_read_the_others(tmp_path, monkeypatch):
    articles = more(6)
    store = open_store(tmp_path / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.put(articles)
        writer.publish()
        monkeypatch.setattr(writing.EmbeddedWriter, "extractions", lambda self: pytest.fail("all articles are read again"))
        writer.put([replace(articles[0], statements=())])
        writer.publish()
