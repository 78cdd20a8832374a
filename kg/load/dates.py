"""Absolute dates as pages, feeds and command lines write them, in any language.

dateparser reads the words; this file decides what it may be asked. A text that leaves the day open ("September 2025"), that is relative
("yesterday") or that two conventions read differently ("03/04/2025") is no date here: None, never a guess.
"""

import re
from datetime import date, datetime

LONGEST = 80
"""Characters. A date is short; dateparser takes seconds to refuse a long text."""

ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?=[T\s]|\s*$)")
DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\s*[.]\s*(\d{1,2})\s*[.]\s*(\d{4}|\d\d)(?!\d)")
SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
NUMBER = re.compile(r"\d+")
SETTINGS = {
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "RETURN_AS_TIMEZONE_AWARE": False,
}


def read_date(text: str, language: str | None = None) -> date | None:
    """The day that `text` names as one complete date, with or without a clock time; None where it names none or more than one.

    The day is the one written, in the writer's own zone. `language` (ISO 639-1) is tried first. Never raises.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        return None
    if match := ISO.match(text):
        return _day(match[1], match[2], match[3])
    if match := DAY_FIRST.search(text):
        return _day(_century(match[3]), match[2], match[1])
    if match := SLASHED.search(text):
        return _slashed(match[1], match[2], match[3])
    return _parsed(text, language)


def _slashed(first: str, second: str, year: str) -> date | None:
    """Day and month written with strokes: sure only where one of them cannot be a month, or both are the same."""
    found = {day for day in (_day(year, first, second), _day(year, second, first)) if day}
    return found.pop() if len(found) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _century(year: str) -> str:
    """Two digits as POSIX reads them: 69 to 99 are the last century's."""
    if len(year) == 4:
        return year
    return ("19" if int(year) >= 69 else "20") + year


def _parsed(text: str, language: str | None) -> date | None:
    """A date with its month in words. At least a day and a year must stand there in digits before dateparser is asked."""
    digits = NUMBER.findall(text)
    if len(digits) < 2 or not any(len(number) in (2, 4) for number in digits):
        return None
    import dateparser

    for languages in ([language] if language else []), None:
        if languages == []:
            continue
        try:
            found: datetime | None = dateparser.parse(text, languages=languages, settings=SETTINGS)
        except ValueError:  # a language that dateparser has no data for, or a text that breaks its own parser
            found = None
        if found and any(int(number) == found.day for number in digits):
            return found.date()
    return None
