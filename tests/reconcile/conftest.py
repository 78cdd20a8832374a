import sys
from pathlib import Path

import pytest

for part in ("reconcile", "store", "web"):
    sys.path.insert(0, str(Path(__file__).parents[1] / part))


@pytest.fixture
def server():
    from server import serving

    with serving() as running:
        yield running


@pytest.fixture
def store(tmp_path):
    """Six sample articles, published."""
    from sample_story import long_story

    import kg.graph
    from kg.store import open_store

    store = open_store(tmp_path / "store", create=True)
    with store.writer(kg.graph) as writer:
        writer.put(long_story())
        writer.publish()
    return store
