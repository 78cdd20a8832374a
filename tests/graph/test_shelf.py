"""A store whose resolved graphs are revised after each change holds what it would hold if all were resolved anew."""

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import MACRON, MERZ, met, told
from worlds import worlds

from kg.graph import article_quads, revised, story_quads
from kg.graph.iris import article
from kg.model import Extraction
from kg.resolve import resolve

N_QUADS = ox.RdfFormat.N_QUADS


def rebuilt(world: dict[str, Extraction]) -> ox.Store:
    store = ox.Store()
    for text in world.values():
        store.load(article_quads(text).encode(), format=N_QUADS)
    store.load(story_quads(resolve(world.values())).encode(), format=N_QUADS)
    return store


def change(store: ox.Store, old: dict[str, Extraction], new: dict[str, Extraction]) -> None:
    """Replaces the articles' graphs, then revises what is resolved of them."""
    keys = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    for key in keys:
        store.remove_graph(ox.NamedNode(article(key)))
        if key in new:
            store.load(article_quads(new[key]).encode(), format=N_QUADS)
    gone, come = revised(store, {key: old.get(key) for key in keys}, {key: new.get(key) for key in keys})
    for line in gone:
        for quad in ox.parse(line, format=N_QUADS):
            assert quad in store
            store.remove(quad)
    store.load("\n".join(sorted(come)).encode(), format=N_QUADS)


@settings(max_examples=40, deadline=None)
@given(worlds(most=5), worlds(most=2), st.data())
def test_a_revised_store_holds_what_a_rebuilt_one_holds(first: list[Extraction], second: list[Extraction], data: st.DataObject) -> None:
    old = {text.article.key: text for text in first}
    new = {**old, **{text.article.key: text for text in second}}
    for key in data.draw(st.sets(st.sampled_from(sorted(old)), max_size=2)):
        del new[key]
    store = rebuilt(old)
    change(store, old, new)
    assert set(store) == set(rebuilt(new))
    change(store, new, old)
    assert set(store) == set(rebuilt(old))


def test_a_place_stays_while_another_meeting_is_there() -> None:
    old = {
        "a": told("a", "2025-09-05", met("Paris", "2025-09-04", MERZ, MACRON)),
        "b": told("b", "2025-03-05", met("Paris", "2025-03-04", MERZ, MACRON)),
    }
    store = rebuilt(old)
    new = {"a": old["a"]}
    change(store, old, new)
    assert set(store) == set(rebuilt(new))
