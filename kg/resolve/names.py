"""Names made comparable: folded spelling, slug, and the sound of a surname across transcriptions."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "ı": "i"}
_LETTERS = str.maketrans(_SPELT_OUT)
_BREAKS = re.compile(r"[\W_]+")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Lower case, accents off, umlauts written out, words apart by one hyphen: "Łódź" is "lodz", "Annalena  Bär" "annalena-baer"."""
    text = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS)
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _BREAKS.sub("-", plain).strip("-")


@lru_cache(maxsize=65536)
def surname(name: str) -> str:
    """The folded last word of a person's name; the name's own suffixes ("Jr.") do not count."""
    words = fold(name).split("-") if " " not in name.strip() else [fold(word) for word in name.split()]
    words = [word for word in words if word]
    while len(words) > 1 and words[-1] in _table()["suffixes"]:
        words.pop()
    return words[-1] if words else ""


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The consonants of a folded word as they sound whatever the transcription: "selenskyj" and "zelenskyy" are "slnsk".

    The first letter stays where it is a vowel; a word without consonants is itself.
    """
    text = word
    for spelling, meant in _table()["sounds"]:
        text = text.replace(spelling, meant)
    vowels = _table()["vowels"]
    head = text[:1]
    tail = "".join(char for char in text[1:] if char not in vowels)
    return re.sub(r"(.)\1+", r"\1", head + tail)


def given_name(name: str) -> str:
    """The folded first name, empty where there is only one word."""
    words = fold(name).split("-")
    return words[0] if len(words) > 1 else ""


def agree(first: str, second: str) -> bool:
    """Whether two folded given names can be one person's: the same sound, or the same initial where one is no more than that."""
    return first[0] == second[0] if 1 in {len(first), len(second)} else sound(first) == sound(second)
