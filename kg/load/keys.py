"""Keys of articles: the same article read again gets the same key, two articles of one file name do not share one."""

import hashlib
import re
import unicodedata

_WORD = re.compile(r"[^a-z0-9]+")
_SPECIAL = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
_LENGTH = 60


def slug(text: str, length: int = _LENGTH) -> str:
    """The text in small ASCII letters, digits and hyphens, cut at a word; "article" where nothing is left."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    words = _WORD.sub("-", "".join(c for c in folded if not unicodedata.combining(c))).strip("-")
    if len(words) > length:
        words = words[: length + 1].rsplit("-", 1)[0][:length]
    return words or "article"


def article_key(stem: str, *, url: str | None, title: str, published: str, publisher: str) -> str:
    """A readable stem and eight hex digits of what identifies the article: its address, else title, day and outlet."""
    identity = url or "\x1f".join((title, published, publisher))
    return f"{slug(stem)}-{hashlib.sha256(identity.encode()).hexdigest()[:8]}"
