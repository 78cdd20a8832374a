"""The table of formats, asked in this order; the last takes every text.

A new format is a module with `matches` and `read`, and a row here.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kg.load import html, markdown, taz
from kg.load.draft import Draft


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name, whether a text is of it, and how it is read (text and input name to draft)."""

    format: str
    matches: Callable[[str], bool]
    read: Callable[[str, str], Draft]


READERS = (
    Reader("taz-text", taz.matches, taz.read),
    Reader("html", html.matches, html.read),
    Reader("markdown", markdown.matches, markdown.read),
    Reader("plain", lambda _text: True, markdown.read),
)


def sniff(text: str) -> Reader:
    """The first reader of the table whose format the text has."""
    return next(reader for reader in READERS if reader.matches(text))
