"""The months that a fact lies in: what lets a query over a window begin with the few facts of its months."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

LONGEST = 24
SEVERAL, UNDATED = "several", "undated"
Month = tuple[str, date | None, date | None]


def months(begin: date | None, sort_date: date | None) -> Iterator[Month]:
    """Name, first and last day of each month from the first possible day (None: unknown) to the day by which the fact is sorted.

    What lasts for more than `LONGEST` months lies in "several", what has no day in "undated"; these two have no days.
    """
    if sort_date is None:
        yield UNDATED, None, None
        return
    first = min(begin or sort_date, sort_date)
    start, end = (day.year * 12 + day.month - 1 for day in (first, sort_date))
    if end - start >= LONGEST:
        yield SEVERAL, None, None
        return
    for number in range(start, end + 1):
        year, month = number // 12, number % 12 + 1
        yield f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1])
