"""Questions about a pattern's matches get the answers that a search of the stretch would give."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.times.places import Places

PATTERN = re.compile(r"a+|b")
TEXTS = st.text("ab .", max_size=400)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=12))
def test_places_know_what_a_search_finds(text, stretches):
    places = Places(re.compile(r"(?<!a)a+|b"), text)
    for one, other in stretches:
        left, right = sorted((min(one, len(text)), min(other, len(text))))
        found = [match.span() for match in re.finditer(r"(?<!a)a+|b", text) if left <= match.start() < right]
        assert places.first_start(left, right) == (found[0][0] if found else right)
        assert places.last_end(left, right) == next((end for _, end in reversed(found) if end <= right), left)


def test_the_nearest_match_on_either_side_counts():
    places = Places(PATTERN, "b  xx     b")
    assert places.nearest(0, 11, 3, 5) == 2
    assert places.nearest(1, 11, 3, 5) == 5
    assert places.nearest(1, 9, 3, 5) is None
