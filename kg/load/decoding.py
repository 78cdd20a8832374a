"""From bytes to normalised text: whatever the encoding and the line ends, and no binary passed off as text."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from kg.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BLANKS = re.compile("[\u00a0\u2007\u202f\u2009\u200a\u3000]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SAMPLE = 65_536


def decode(data: bytes, name: str) -> str:
    """The text that the bytes hold, in NFC, lines ended by `\\n`, soft hyphens and zero-width marks removed, odd blanks made plain.

    Tries a byte order mark, UTF-8, UTF-16 without a mark, then a statistical guess among Western encodings.
    Raises InputError for empty and for binary input.
    """
    if not data.strip():
        raise InputError(f"{name}: the file is empty.")
    text = _decode(data)
    if text is None or len(_CONTROL.findall(text[:_SAMPLE])) > max(2, len(text[:_SAMPLE]) // 200):
        raise InputError(f"{name}: this is binary data, not a text; give a text, Markdown or HTML file.")
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\u2028", "\n"))
    text = _BLANKS.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))
    if not text.strip():
        raise InputError(f"{name}: the file is empty.")
    return text


def _decode(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _try(data, encoding)
    if b"\x00" not in data[:_SAMPLE]:
        return _try(data, "utf-8") or _guess(data)
    sample = data[:_SAMPLE]
    zeros_odd, zeros_even = sample[1::2].count(0), sample[::2].count(0)
    if max(zeros_odd, zeros_even) < len(sample) // 5:
        return None
    return _try(data, "utf-16-le" if zeros_odd > zeros_even else "utf-16-be")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guess(data: bytes) -> str | None:
    """Windows-1252 (which covers Latin-1) unless another Western encoding fits clearly better: German papers' old files are that."""
    if (text := _try(data, "cp1252")) is not None:
        return text
    best = from_bytes(data[:_SAMPLE]).best()
    return _try(data, best.encoding) if best else None
