import numpy as np
import pytest

from kg.app import shelf
from kg.app.library import Library
from kg.app.shelf import ARRAYS, CATEGORIES, load, save, shelf_of


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    return tmp_path


def same(one, other):
    assert one.ids.tolist() == other.ids.tolist()
    assert one.labels.tolist() == other.labels.tolist()
    assert dict(one.names) == dict(other.names)
    for name in ARRAYS:
        assert np.array_equal(getattr(one, name), getattr(other, name), equal_nan=name == "confidence"), name
    for name in CATEGORIES:
        assert getattr(one, name).values == getattr(other, name).values
        assert getattr(one, name).codes.tolist() == getattr(other, name).codes.tolist()


def test_columns_come_back_as_they_were(crowd, library, cache):
    for place, events in enumerate((crowd, library.events)):
        save(events, cache / f"x-{place}.npz")
        same(load(cache / f"x-{place}.npz"), events)


def test_a_new_state_takes_the_place_of_the_old(library, cache):
    save(library.events, cache / "store-old.npz")
    save(library.events, cache / "store-new.npz")
    save(library.events, cache / "another-old.npz")
    assert sorted(path.name for path in cache.glob("*.npz")) == ["another-old.npz", "store-new.npz"]


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x03\x04 cut off"])
def test_damaged_columns_are_as_good_as_none(cache, content):
    (cache / "x.npz").write_bytes(content)
    assert load(cache / "x.npz") is None
    assert load(cache / "none.npz") is None


def test_a_large_store_is_read_once(library, cache, monkeypatch):
    monkeypatch.setattr(shelf, "WORTH_KEEPING", 1)
    first = Library(library.reader)
    same(first.events, library.events)
    assert shelf_of(library.reader).exists()
    second = Library(library.reader)
    monkeypatch.setattr(Library, "_columns", None)
    same(second.events, first.events)


def test_a_small_store_leaves_nothing_behind(library, cache):
    same(Library(library.reader).events, library.events)
    assert not shelf_of(library.reader).exists()
