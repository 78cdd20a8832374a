import numpy as np
import pytest

from kg.app import shelf
from kg.app.library import Library
from kg.app.shelf import ARRAYS, CATEGORIES, RAGGED, load, save, shelf_of


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
    for name in RAGGED:
        assert getattr(one, name).values.tolist() == getattr(other, name).values.tolist()
        assert getattr(one, name).starts.tolist() == getattr(other, name).starts.tolist()
    assert one.disputed.tolist() == other.disputed.tolist()
    assert one.actor.values == other.actor.values


def test_columns_come_back_as_they_were(crowd, library, cache):
    for place, events in enumerate((crowd, library.events)):
        save(events, cache / f"x-{place}.arrow")
        same(load(cache / f"x-{place}.arrow"), events)


def test_a_new_state_takes_the_place_of_the_old(library, cache):
    save(library.events, cache / "store-old.arrow")
    save(library.events, cache / "store-new.arrow")
    save(library.events, cache / "another-old.arrow")
    assert sorted(path.name for path in cache.glob("*.arrow")) == ["another-old.arrow", "store-new.arrow"]


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"ARROW1\x00\x00 cut off"])
def test_damaged_columns_are_as_good_as_none(cache, content):
    (cache / "x.arrow").write_bytes(content)
    assert load(cache / "x.arrow") is None
    assert load(cache / "none.arrow") is None


def test_a_large_store_is_read_once(library, cache, monkeypatch):
    monkeypatch.setattr(shelf, "WORTH_KEEPING", 1)
    first = Library(library.reader)
    same(first.events, library.events)
    assert shelf_of(library.reader).exists()
    second = Library(library.reader)
    monkeypatch.setattr("kg.app.library.columns", None)
    same(second.events, first.events)


def test_a_small_store_leaves_nothing_behind(library, cache):
    same(Library(library.reader).events, library.events)
    assert not shelf_of(library.reader).exists()


def test_the_columns_say_what_the_query_of_the_timeline_says(library):
    events = library.events
    told = {library.short(row["id"]): row for row in library.named("timeline")}
    assert set(told) == set(events.ids)
    for row in range(len(events)):
        said = told[events.ids[row]]
        assert events.labels[row] == said["label"]
        assert events.sources[row] == len(events.seen[row])
        assert {library.names[actor] for actor in events.actors(row)} == set(str(said["actors"] or "").split("; ")) - {""}


@pytest.mark.parametrize("name", ["statements", "commitments", "actors", "articles"])
def test_the_rows_of_a_query_come_back_as_they_were(library, cache, name):
    rows = library.named(name)
    shelf.save_rows(rows, cache / "a-b-c.arrow")
    kept = shelf.load_rows(cache / "a-b-c.arrow")
    assert kept == rows
    assert [[type(cell) for cell in row.values()] for row in kept] == [[type(cell) for cell in row.values()] for row in rows]


def test_rows_of_different_kinds_are_not_kept(cache):
    shelf.save_rows([{"value": 1}, {"value": "one"}], cache / "a-b-c.arrow")
    assert shelf.load_rows(cache / "a-b-c.arrow") is None


def test_the_rows_of_a_state_lie_beside_its_columns(library, cache):
    columns, rows = shelf_of(library.reader), shelf_of(library.reader, "statements SELECT")
    save(library.events, columns)
    shelf.save_rows(library.named("statements"), rows)
    assert columns.exists()
    assert rows.exists()
    save(library.events, columns)
    assert rows.exists()
