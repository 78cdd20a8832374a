import importlib.util
from pathlib import Path

import pytest

from kg.store import open_store

STORY = Path(__file__).parents[1] / "app" / "story.py"


def _module(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def story():
    return _module("search_test_story", STORY)


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / "cache" / name)
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def reader(tmp_path_factory, story):
    return open_store(story.write(tmp_path_factory.mktemp("search") / "store")).reader()


@pytest.fixture(scope="session")
def index(reader, tmp_path_factory):
    from kg.search.index import Index, fill
    from kg.search.records import records

    path = tmp_path_factory.mktemp("index") / "index.sqlite"
    fill(path, records(reader))
    return Index(path)
