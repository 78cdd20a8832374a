import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.charts.category import Category
from kg.charts.ragged import Ragged
from kg.charts.texts import Texts

WORDS = Texts.of(["Größe", "Straße nach Kyjiw", "", "straße", "🇺🇦 Ukraine"])


@pytest.mark.parametrize(
    ("part", "rows"), [("straße", [1, 3]), ("STRASSE", []), ("GRÖSS", []), ("GRÖß", [0]), ("🇺🇦", [4]), (".*", []), ("", [0, 1, 2, 3, 4])]
)
def test_texts_are_searched_letter_by_letter_large_or_small(part, rows):
    assert np.flatnonzero(WORDS.containing(part)).tolist() == rows


def test_texts_are_found_and_taken_like_an_array():
    assert WORDS.place("straße") == 3
    assert WORDS.place("Strasse") is None
    assert WORDS[np.array([4, 0])].tolist() == ["🇺🇦 Ukraine", "Größe"]
    assert WORDS.take(np.array([False, True, False, False, True])).tolist() == ["Straße nach Kyjiw", "🇺🇦 Ukraine"]
    assert WORDS.among(["straße", "nothing"]).tolist() == [False, False, False, True, False]
    assert Texts.of([]).containing("a").tolist() == []


parts = st.lists(st.lists(st.integers(-5, 5), max_size=4), max_size=12)


@given(parts, st.data())
def test_ragged_columns_behave_like_lists_of_lists(lists, data):
    column = Ragged.of(lists)
    assert [column[place].tolist() for place in range(len(column))] == lists
    rows = data.draw(st.lists(st.integers(0, len(lists) - 1), max_size=6) if lists else st.just([]))
    taken = column.take(np.array(rows, dtype=np.int64))
    assert [taken[place].tolist() for place in range(len(taken))] == [lists[row] for row in rows]
    assert column.counts(column.values > 0).tolist() == [sum(value > 0 for value in one) for one in lists]
    assert column.owners.tolist() == [place for place, one in enumerate(lists) for _ in one]


@pytest.mark.parametrize(("chosen", "rows"), [(["b"], [1, 3]), (["a", "b"], [0, 1, 3]), ([], []), (["nothing"], [])])
def test_a_category_without_a_word_is_among_none(chosen, rows):
    column = Category.of(["a", "b", None, "b"])
    assert np.flatnonzero(column.among(chosen)).tolist() == rows
