import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "store"))


@pytest.fixture(scope="session")
def reader(tmp_path_factory):
    """The four sample articles, published."""
    from sample_story import story

    import kg.graph
    from kg.store import open_store

    store = open_store(tmp_path_factory.mktemp("queries") / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.put(story())
        writer.publish()
    return store.reader()
