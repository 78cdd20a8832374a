"""A web page as bytes: fetched with care, its encoding settled, its address kept.

For whoever takes addresses from people (the command line, the dashboard's page for adding articles):

    kg.load.is_address(text)         whether a text is meant as a web address
    kg.load.inputs([address])        such an address as an input, as a file's path gives one; so kg.pipeline.ingest takes addresses too

The page is fetched when it is read, so that one that fails is one failed input among others, with its sentence.
"""

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

from kg.errors import InputError
from kg.web import Answer, Limits

LIMITS = Limits(size=5_000_000)
ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,text/markdown;q=0.8"
TEXTS = frozenset(
    {"", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown", "application/xml", "text/xml"}
)
META = re.compile(rb"<(?:meta\s[^>]*?|\?xml\s[^>]*?en)(?:charset|coding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
SNIFFED = 4_096


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of a page, in UTF-8 where its encoding is told, and the address where it was found in the end."""

    address: str
    data: bytes


def fetch(address: str, *, private: bool = False) -> Page:
    """The page at an address; `private` also from this machine and its network.

    Raises InputError (NetworkError) for what cannot be fetched, and for what is no text: a picture, a PDF.
    """
    from kg.web.client import Client

    with Client(LIMITS, private=private) as client:
        answer = client.get(address, ACCEPT)
    if answer.type not in TEXTS:
        raise InputError(f"{answer.address}: is {answer.type}, not a page with text.")
    return Page(answer.address, _as_utf8(answer))


def _as_utf8(answer: Answer) -> bytes:
    """The page in UTF-8 where header or page name an encoding that fits; else as it came, for the reader to find out."""
    if answer.data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return answer.data
    found = META.search(answer.data[:SNIFFED])
    for name in (answer.charset, found[1].decode("ascii", "replace") if found else None):
        if name:
            with suppress(LookupError, UnicodeDecodeError):
                return answer.data.decode(_codec(name)).encode()
    return answer.data


def _codec(name: str) -> str:
    """What a name of an encoding means on the web: Latin-1 and ASCII are Windows-1252 there."""
    codec = codecs.lookup(name).name
    return "cp1252" if codec in {"iso8859-1", "ascii"} else codec
