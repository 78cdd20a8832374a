from datetime import date

import pytest

from kg.app.ledger import _turn

NOW = date(2026, 11, 22)


@pytest.mark.parametrize(
    "days",
    [
        [date(2026, 11, 22), date(2026, 12, 31), date(2029, 1, 1), date(2026, 11, 21), date(2025, 3, 6), None],
        [date(2027, 1, 1), None],
        [date(2026, 1, 1), date(2025, 1, 1), None],
    ],
)
def test_the_next_deadline_comes_first_and_a_passed_one_after_all_that_are_to_come(days):
    turned = days[::-1]
    assert sorted(turned, key=lambda day: _turn(day, NOW)) == days
