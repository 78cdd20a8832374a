"""A time in the Extended Date/Time Format (ISO 8601-2, level 1), for display; bounds, not this text, are what queries compare."""

from kg.model import Time

WHOLE = {"month": 7, "year": 4}  # lengths of TIMEX3 values that are EDTF as they stand


def edtf(time: Time) -> str | None:
    """A day, a month or year where the bounds are exactly that, else an interval; ".." is an open end. None without bounds."""
    first, last = time.earliest, time.latest
    if first is None and last is None:
        return None
    if time.mod is None and time.open is None and WHOLE.get(time.granularity or "") == len(time.value):
        return time.value
    mark = "~" if time.mod == "APPROX" else ""
    if first == last and time.open is None:
        return f"{first}{mark}"
    begin = None if time.open == "end" else first or (last if time.open == "start" else None)
    end = None if time.open == "start" else last or (first if time.open == "end" else None)
    return "/".join(f"{bound}{mark}" if bound else ".." for bound in (begin, end))
